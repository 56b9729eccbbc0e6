"""Packages: what is installed and what can be, in one searchable list."""
