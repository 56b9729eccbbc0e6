"""Measurements, run by `make bench`; never part of the pass or fail of the suite."""
