"""When a request is impossible: why, drawn, and the ways that work."""
