"""What entries of the lock files have in common."""

from __future__ import annotations

import re

from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from core.engine.files.conda_line import archive_entry
from core.engine.files.draft import Draft
from core.engine.files.yaml_tree import Node, YamlError, parse_yaml
from core.model.base import Message
from core.model.importing import CondaEntry, PipEntry, PipKind

_VCS = re.compile(r"(git|hg|svn|bzr)\+")


def read_lock_yaml(draft: Draft) -> Node:
    """The mapping a lock file is. Raises the Problems `file-broken-…`."""
    try:
        documents = parse_yaml("".join(f"{line}\n" for line in draft.lines))
    except YamlError as error:
        raise draft.broken(f"file-broken-{error.reason}", error.line) from None
    root = next((document for document in documents if document.kind == "map"), None)
    if root is None:
        raise draft.broken("file-broken-form", 1)
    return root


def items(node: Node | None) -> list[Node]:
    """The entries of a list; none where there is no list."""
    return node.items if node is not None and node.kind == "list" else []


def check_version(draft: Draft, root: Node, known: tuple[str, ...]) -> None:
    """Say so where the format is of a version we do not know."""
    version = root.get("version")
    written = version.value if version is not None else ""
    if written not in known:
        params: dict[str, str | int] = {"version": written, "known": ", ".join(known)}
        draft.warn(Message("file-lock-version", params), version.line if version else 0)


def add_locked_archive(
    draft: Draft,
    address: str,
    line: int,
    *,
    platform: str = "",
    md5: str = "",
    sha256: str = "",
    group: str = "",
) -> None:
    """Keep a conda package of a lock file, by the address of its archive."""
    entry = CondaEntry(
        line=line,
        end_line=line,
        text=address,
        platform=platform,
        md5=md5.lower(),
        sha256=sha256.lower(),
        group=group,
    )
    draft.add(archive_entry(draft, entry, address))


def add_locked_wheel(
    draft: Draft,
    line: int,
    *,
    name: str,
    version: str,
    address: str = "",
    hashes: tuple[str, ...] = (),
    marker: str = "",
    platform: str = "",
    group: str = "",
) -> None:
    """Keep a package for pip of a lock file. What is no archive of an index must be agreed to."""
    kind = _kind(address)
    name = str(canonicalize_name(name or _wheel_name(address)))
    pinned = f"{name}=={version}" if name and version else name
    if kind is not PipKind.REQUIREMENT:
        draft.warn(Message("file-lock-source", {"name": name or address}), line)
    requirement = pinned if kind is PipKind.REQUIREMENT else _direct(name, address)
    draft.add(
        PipEntry(
            line=line,
            end_line=line,
            text=f"{pinned} @ {address}" if address and pinned else pinned or address,
            kind=kind,
            requirement=requirement,
            name=name,
            specifier=f"=={version}" if version else "",
            marker=marker,
            hashes=hashes,
            target=address,
            platform=platform,
            group=group,
            wanted=kind is PipKind.REQUIREMENT and not group,
        )
    )


def _direct(name: str, address: str) -> str:
    return f"{name} @ {address}" if name and "://" in address else address


def _kind(address: str) -> PipKind:
    """An archive with a hash is as good as a pinned version; a repository or a folder is not."""
    if _VCS.match(address):
        return PipKind.VCS
    if not address or address.startswith(("https://", "http://")):
        return PipKind.REQUIREMENT
    return PipKind.PATH


def _wheel_name(address: str) -> str:
    file = re.split(r"[#?]", address, maxsplit=1)[0].replace("\\", "/").rpartition("/")[2]
    try:
        return str(parse_wheel_filename(file)[0]) if file.endswith(".whl") else ""
    except InvalidWheelFilename:
        return ""
