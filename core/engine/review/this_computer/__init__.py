"""What of a file depends on this computer: name and place, system, variables, GPU."""
