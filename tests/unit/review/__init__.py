"""Tests of the review of files."""
