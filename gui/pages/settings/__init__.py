"""The settings page: what is real now, saved at once."""
