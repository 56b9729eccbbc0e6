"""Looks a file over against this machine and its channels, and makes a request of it."""
