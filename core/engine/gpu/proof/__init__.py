"""A computation inside the environment, and the certificate of it."""
