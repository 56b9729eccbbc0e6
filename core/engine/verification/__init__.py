"""Whether an environment works, tried in children of its own Python."""
