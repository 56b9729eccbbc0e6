"""Two states side by side: environments, their revisions, files; and making one like the other."""
