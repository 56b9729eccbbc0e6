"""The sheet that says what several files are, and lets the user choose one to import."""
