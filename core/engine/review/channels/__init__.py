"""The channels a file names: known, gone, not to be read."""
