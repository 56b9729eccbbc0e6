"""What is wrong with a configuration: one module for each kind of slip.

A check takes what it looks at and yields `Noticed`; it changes nothing and asks no server.
"""
