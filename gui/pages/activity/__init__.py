"""Activity: what is running and waiting, what ended and how, each with all its details."""
