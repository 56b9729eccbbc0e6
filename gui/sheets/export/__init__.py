"""The export sheet: an environment as a file for others, in the form that fits them."""
