"""Chooses a build of a framework for a machine, and says why."""
