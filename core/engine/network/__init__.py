"""Fetches files for py-rattler: from whichever server of a channel gives the right bytes.

py-rattler is given canonical addresses and asks a relay on the loopback interface; the relay tries
the channel's servers in turn (`archives`, `channel_data`) and hands on only what was found good.
"""
