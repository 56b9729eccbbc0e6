"""What a computation inside an environment came to, where it did not work."""
