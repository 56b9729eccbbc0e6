"""pixi.lock, versions 6 and 7: environments that point into one list of packages.

Format: pixi's page about its lock file, and what py-rattler writes.
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

DEFAULT = "default"
_KINDS = ("conda", "pypi")


def read_pixi_lock(draft: Draft) -> None:
    """Read `draft.lines`. Raises the Problems `file-broken-…`.

    The entries of the environment `default` have no group, those of others its name.
    """
    root = read_lock_yaml(draft)
    check_version(draft, root, ("6", "7"))
    known = {_address(package): package for package in items(root.get("packages"))}
    subdirs = {
        p.text("name"): p.text("subdir") or p.text("name") for p in items(root.get("platforms"))
    }
    environments = root.get("environments")
    pairs = environments.pairs if environments is not None else []
    if not pairs:
        draft.warn(Message("file-no-dependencies"))
    for name, environment in pairs:
        _environment(draft, name.value, environment, known, subdirs)
    if len(pairs) > 1:
        names = ", ".join(name.value for name, _ in pairs)
        draft.info(Message("file-several-environments", {"names": names}), pairs[0][0].line)


def _environment(
    draft: Draft, name: str, environment: Node, known: dict[str, Node], subdirs: dict[str, str]
) -> None:
    group = "" if name == DEFAULT else name
    seen = {channel.text for channel in draft.channels}
    for channel in items(environment.get("channels")):
        address = (channel.text("url") or channel.value).rstrip("/")
        if address not in seen:
            add_channel(draft, address, channel.line)
    packages = environment.get("packages")
    for platform, listed in packages.pairs if packages is not None else ():
        subdir = subdirs.get(platform.value, platform.value)
        if subdir not in draft.platforms:
            draft.platforms.append(subdir)
        for reference in items(listed):
            _package(draft, reference, known, subdir, group)


def _package(
    draft: Draft, reference: Node, known: dict[str, Node], platform: str, group: str
) -> None:
    address, line = _address(reference), reference.line
    package = known.get(address, reference)
    if not reference.pairs or reference.pairs[0][0].value not in _KINDS:
        draft.block(Message("file-lock-source", {"name": address}), line)
        draft.add(
            CondaEntry(line=line, end_line=line, text=address, platform=platform, group=group)
        )
        return
    sha256, md5 = package.text("sha256"), package.text("md5")
    if reference.pairs[0][0].value == "conda":
        add_locked_archive(
            draft, address, line, platform=platform, md5=md5, sha256=sha256, group=group
        )
        return
    add_locked_wheel(
        draft,
        line,
        name=package.text("name"),
        version=package.text("version"),
        address=address,
        hashes=(f"sha256:{sha256}",) if sha256 else (),
        platform=platform,
        group=group,
    )


def _address(package: Node) -> str:
    """What the first key of an entry holds: the address, by which both lists name a package."""
    return package.pairs[0][1].value if package.pairs else package.value
