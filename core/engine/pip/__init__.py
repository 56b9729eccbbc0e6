"""pip packages, resolved and installed by uv."""
