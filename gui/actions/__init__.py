"""One function per thing a user can do, called alike from button, menu, shortcut and palette."""
