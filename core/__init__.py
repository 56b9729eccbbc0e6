"""Glasshouse without a window: the model, the engine process and the client that talks to it."""

__version__ = "0.1.0"
