"""Measures what becomes of real files, and real metadata to measure with."""
