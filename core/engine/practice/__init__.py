"""Practice mode: real packages in real channels, built on the spot and served over loopback HTTP.

`packages` writes `.conda` archives, `channels` puts them into an indexed channel, `pythons` and
`wheels` make packages from what is already on this machine, `web_server` serves the folders.
`demo` uses all of them for `--demo`; the test suite builds its own channels from the same parts.
"""
