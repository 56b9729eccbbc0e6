"""The pip section of an environment: resolved by uv beforehand, installed by uv from our own store.

Planning asks the index and runs no code of any package; the transaction brings the wheels, checks
their hashes and installs them without a network. Sources are built only where the user agreed.
"""
