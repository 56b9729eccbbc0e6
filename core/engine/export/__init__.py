"""Writes an environment as a file for others."""
