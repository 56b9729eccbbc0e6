"""What differs between environments, revisions and files."""
