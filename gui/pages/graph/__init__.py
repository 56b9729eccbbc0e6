"""The page "Dependency graph": the picture, the panel beside it, and the same facts as a table."""
