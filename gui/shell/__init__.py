"""The window around the pages: rail, top bar, activity strip, command palette."""
