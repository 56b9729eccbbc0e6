"""Environments: where they are, what is in them, what may be done with them."""
