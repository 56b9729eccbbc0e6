"""Mirrors of the user's own: added by an address, and taken away again."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec

from core.engine.channels.channels import strip_secrets
from core.engine.mirrors.catalogue import to_model
from core.engine.mirrors.own_file import OwnMirror, own_file, read_own, write_own
from core.engine.mirrors.table import Entry, Table, current_table
from core.logging import redact
from core.model.calls import AddMirror, RemoveMirror
from core.model.changes import Changes
from core.model.mirror import Mirror
from core.model.problem import fail

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+)(:\d{1,5})?")
_TOKEN = re.compile(r"/t/[^/]+")
_FILE = re.compile(r"[^/]+\.(json|zst|bz2|conda|html?)")
_SUBDIR = re.compile(r"noarch|(linux|osx|win|freebsd|emscripten|wasi|zos)-\w+")


def add_mirror(call: AddMirror) -> Mirror:
    """Keep a mirror of the user's own, and return it.

    Takes the address of the whole (`https://host/anaconda`) or of one of its channels. Raises a
    Problem `mirror-address` (not an address), `mirror-credentials` (it holds some) or
    `mirror-known` (it is in the list).
    """
    table = current_table()
    address = _checked(call.address)
    root, flat, channels = _layout(address, table)
    known = table.mirror_of(root)
    if known is not None and (known.listed or root == known.address):
        raise fail("mirror-known", address=root)
    mirror = OwnMirror(
        id="own-" + hashlib.sha256(root.encode()).hexdigest()[:8],
        name=" ".join(call.name.split()) or urlsplit(root).netloc,
        address=root,
        flat=flat,
        channels=channels,
    )
    write_own((*read_own(own_file()), mirror))
    added = current_table().entry(mirror.id)
    assert added is not None
    return to_model(added)


def remove_mirror(call: RemoveMirror) -> Changes:
    """Forget a mirror the user had added; of any other, nothing is forgotten."""
    kept = read_own(own_file())
    left = tuple(mirror for mirror in kept if mirror.id != call.mirror)
    if len(left) != len(kept):
        write_own(left)
    return Changes(channels=True)


def learn(entry: Entry, channels: tuple[str, ...]) -> None:
    """Keep what a measurement told of a mirror of the user's own. Does nothing on a full disk."""
    kept = read_own(own_file())
    learnt = tuple(
        msgspec.structs.replace(mirror, flat=not entry.tree, channels=channels)
        if mirror.id == entry.id
        else mirror
        for mirror in kept
    )
    if learnt != kept:
        with suppress(OSError):
            write_own(learnt)


def _checked(given: str) -> str:
    """The address without what follows a folder; raises a Problem."""
    text = given.strip().strip("<>\"'")
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise fail("mirror-address", address=redact(text)) from error
    shown = strip_secrets(text)
    if parts.scheme not in {"http", "https"}:
        raise fail("mirror-address", address=shown)
    if "@" in parts.netloc or parts.query or _TOKEN.search(parts.path):
        raise fail("mirror-credentials", address=shown)
    host = _HOST.fullmatch(parts.netloc)
    if host is None or not re.search(r"[.:]|^localhost$", parts.netloc) or " " in parts.path:
        raise fail("mirror-address", address=shown)
    segments = [segment for segment in parts.path.split("/") if segment]
    while segments and (_FILE.fullmatch(segments[-1]) or _SUBDIR.fullmatch(segments[-1])):
        segments.pop()
    return "/".join((f"{parts.scheme}://{parts.netloc.lower()}", *segments))


def _layout(address: str, table: Table) -> tuple[str, bool, tuple[str, ...]]:
    """The mirror's own address, whether channels lie right below it, and the channel named."""
    scheme, _, rest = address.partition("://")
    host, *segments = rest.split("/")
    for position, folder in enumerate(segments):
        if folder in {"cloud", "pkgs"}:
            return f"{scheme}://" + "/".join((host, *segments[:position])), False, ()
    known = {name for entry in table.entries for name in entry.channels}
    if segments and segments[-1] in known:
        return address.rpartition("/")[0], True, (segments[-1],)
    return address, False, ()
