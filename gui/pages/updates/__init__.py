"""The Updates page: three lanes, and what holds what back."""
