"""Reading files that describe environments: what they are, and what they ask for.

Pure reading: nothing in a file is run, imported or looked up. `reading` is the way in.
"""
