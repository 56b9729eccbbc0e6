"""Channels: what conda's configuration says of them, how they are named, what they offer."""
