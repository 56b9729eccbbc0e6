"""What the channels of a file offer."""
