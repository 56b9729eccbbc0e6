"""What was tried of an environment after a change, and the way back where something broke."""
