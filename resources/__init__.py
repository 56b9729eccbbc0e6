"""Data files, icons and translations that ship with the app."""
