"""Edits of the configuration files."""
