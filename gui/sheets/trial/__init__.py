"""A plan carried out in a copy first: asked, followed, and judged."""
