"""The dependency graph: read from real records, questioned, laid out, written."""
