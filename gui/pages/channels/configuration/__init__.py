"""The configuration as it is, line by line."""
