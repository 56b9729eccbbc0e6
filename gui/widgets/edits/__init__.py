"""Views of an edit of configuration files: the diff, and what is worth knowing about it."""
