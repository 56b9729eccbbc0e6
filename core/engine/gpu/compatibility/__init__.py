"""Whether a build can run on a machine: three checks, three sentences."""
