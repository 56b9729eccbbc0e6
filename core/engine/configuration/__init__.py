"""The user's configuration files: reading, explaining, and editing them with a way back."""
