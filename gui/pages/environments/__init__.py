"""Environments: every one that was found, what it holds, and the way back through its history."""
