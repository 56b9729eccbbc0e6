"""Pages of the window; each has a page.py with create(services)."""
