"""conda-lock.yml, version 1: a list of packages for several platforms.

Format: the lock file of conda-lock 1 and later (`version`, `metadata`, `package`).
"""

from __future__ import annotations

from core.engine.files.channel_line import add_channel
from core.engine.files.draft import Draft
from core.engine.files.lock_entry import (
    add_locked_archive,
    add_locked_wheel,
    check_version,
    items,
    read_lock_yaml,
)
from core.engine.files.yaml_tree import Node
from core.model.base import Message
from core.model.importing import CondaEntry

_MAIN = "main"


def read_conda_lock(draft: Draft) -> None:
    """Read `draft.lines`. Raises the Problems `file-broken-…`."""
    root = read_lock_yaml(draft)
    check_version(draft, root, ("1",))
    metadata = root.get("metadata")
    if metadata is not None:
        for channel in items(metadata.get("channels")):
            add_channel(draft, channel.text("url") or channel.value, channel.line)
        draft.platforms += [node.value for node in items(metadata.get("platforms")) if node.value]
    packages = items(root.get("package"))
    if not packages:
        draft.warn(Message("file-no-dependencies"))
    for package in packages:
        _package(draft, package)


def _package(draft: Draft, package: Node) -> None:
    name, address, line = package.text("name"), package.text("url"), package.line
    category = package.text("category")
    group = "" if category in {"", _MAIN} else category
    hashes = package.get("hash")
    md5 = hashes.text("md5") if hashes is not None else ""
    sha256 = hashes.text("sha256") if hashes is not None else ""
    platform = package.text("platform")
    if package.text("manager") == "pip":
        add_locked_wheel(
            draft,
            line,
            name=name,
            version=package.text("version"),
            address=address,
            hashes=(f"sha256:{sha256}",) if sha256 else (),
            platform=platform,
            group=group,
        )
    elif address:
        add_locked_archive(
            draft, address, line, platform=platform, md5=md5, sha256=sha256, group=group
        )
    else:
        draft.block(Message("file-not-an-address", {"line": name}), line)
        draft.add(CondaEntry(line=line, end_line=line, text=name, platform=platform, group=group))
