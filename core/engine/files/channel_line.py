"""A channel as files name it: canonical name, address, mirror, label, folder."""

from __future__ import annotations

from functools import lru_cache

from core.engine.channels.channels import DEFAULTS, UNKNOWN, canonical_name
from core.engine.channels.licences import licence_of
from core.engine.files.draft import Draft
from core.model.base import Message
from core.model.importing import FileChannel

NODEFAULTS = "nodefaults"
_OFFICIAL = ("https://conda.anaconda.org/", "https://repo.anaconda.com/pkgs/")


@lru_cache(maxsize=4096)
def canonical(channel: str) -> str:
    """The canonical name; the text itself where nothing can be made of it."""
    try:
        name = canonical_name(channel)
    except ValueError:  # an address that is none
        return channel
    return channel if name == UNKNOWN else name


def is_local(address: str) -> bool:
    """A file or folder of the machine the text was written on."""
    scheme, mark, _ = address.partition("://")
    if mark:
        return scheme.lower() == "file"
    return address.startswith(("/", "\\", "./", "../", "~", ".\\", "..\\")) or address[1:2] == ":"


def add_channel(draft: Draft, text: str, line: int) -> None:
    """Read one channel into the draft, with what is odd about it."""
    written = " ".join(text.split()).rstrip("/")
    if not written:
        draft.warn(Message("file-channel-empty"), line)
        return
    if written.lower() == NODEFAULTS:
        draft.nodefaults = True
        draft.info(Message("file-nodefaults"), line)
        return
    name = canonical(written)
    is_address = "://" in written
    mirror = is_address and "://" not in name and not f"{written}/".startswith(_OFFICIAL)
    if any(channel.name == name for channel in draft.channels):
        draft.info(Message("file-channel-twice", {"channel": name}), line)
    draft.channels.append(FileChannel(line=line, text=written, name=name, mirror=mirror))
    _remark(draft, written, name, line, mirror=mirror)


def _remark(draft: Draft, written: str, name: str, line: int, *, mirror: bool) -> None:
    if mirror:
        draft.info(Message("file-channel-mirror", {"channel": name}), line)
    elif is_local(written):
        draft.warn(Message("file-channel-local"), line)
    elif "/label/" in name:
        draft.info(Message("file-channel-label", {"channel": name}), line)
    elif written.startswith("http://"):
        draft.warn(Message("file-channel-unencrypted"), line)
    if name == DEFAULTS or licence_of(name) is not None:
        draft.info(Message("file-channel-licence", {"channel": name}), line)
