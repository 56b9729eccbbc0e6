"""Another computer described by hand: to plan for it, or to stand in for this one."""
