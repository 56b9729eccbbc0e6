"""The New environment sheet: name, Python, starting point, packages, and a live verdict."""
