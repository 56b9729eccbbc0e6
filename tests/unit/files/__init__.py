"""Reading files that describe environments."""
