"""The language both processes speak: frozen, plain data that survives a trip through JSON.

Nothing here reads a disk or a socket, and nothing here imports anything else of ours.
"""
