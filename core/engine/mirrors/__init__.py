"""Mirrors: which there are, how good they are right now."""
