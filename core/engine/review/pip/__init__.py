"""What a file leaves to pip."""
