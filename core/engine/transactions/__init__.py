"""Changing a prefix so that it always equals its before or its after.

The order of a transaction is that of the modules: lock, journal, prefetch, layout, aside (the way
back), commit, compile, verify, recording, shortcuts; `runner` walks it, `recovery` completes or
undoes what was interrupted.
"""
