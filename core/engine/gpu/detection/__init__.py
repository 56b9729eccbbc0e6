"""Finds out what GPUs and which driver there are, route by route."""
