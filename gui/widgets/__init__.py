"""Widgets that every page is made of, painted from design tokens."""
