"""Conda packages that are not what their records say, because pip or a hand has changed them.

Looked at without reading contents, but for files that a pip package lists as its own as well.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from core.engine.pip.presence import Present
from core.engine.transactions.installed import InstalledRecord, OwnedPath, key_of
from core.engine.transactions.layout import PythonLayout

_UNMAPPED = ("site-packages/", "python-scripts/")
"""Some tools record where a file lies in its package, not where it went."""


def damaged_packages(
    prefix: Path,
    staying: Iterable[InstalledRecord],
    kept: Iterable[Present],
    leaving: Iterable[Present],
    layout: PythonLayout | None,
) -> set[str]:
    """Names of the packages of `staying` that must be linked again.

    What pip packages that are kept have replaced stays as it is: that is part of the state wanted.
    """
    records = list(staying)
    excused = {key_of(path) for each in kept for path in each.files}
    spared = {each.package.overwrites for each in kept} - {None}
    owners = Counter(key_of(item.path) for record in records for item in record.paths)
    foreign = {
        key_of(item.path): item.sha256
        for each in leaving
        for item in each.recorded or ()
        if key_of(item.path) in owners
    }
    replaced = {each.package.overwrites for each in leaving}
    found = set()
    for record in records:
        if record.name in spared:
            continue
        if record.name in replaced or any(
            _is_damaged(prefix, item, layout, owners, foreign)
            for item in record.paths
            if key_of(item.path) not in excused
        ):
            found.add(record.name)
    return found


def _is_damaged(
    prefix: Path,
    item: OwnedPath,
    layout: PythonLayout | None,
    owners: Counter[str],
    foreign: dict[str, str | None],
) -> bool:
    if item.kind in {"directory", "pyc_file"} or item.path.startswith(_UNMAPPED):
        return False
    if item.path.endswith(".pyc"):
        return False
    try:
        found = (prefix / item.path).lstat()
    except OSError:
        return True
    key = key_of(item.path)
    if item.kind == "softlink" or owners[key] > 1:
        return False
    if key in foreign and item.sha256 is not None:
        return _sha256(prefix / item.path) != item.sha256
    # Elsewhere a file of another size is as likely the user's own edit of a configuration.
    of_python = layout is not None and item.path.startswith(
        (f"{layout.site_packages}/", f"{layout.scripts}/")
    )
    sized = item.kind == "hardlink" and item.size is not None and item.as_packed
    return of_python and sized and found.st_size != item.size


def edited_files(
    prefix: Path, records: Iterable[InstalledRecord], layout: PythonLayout | None
) -> list[str]:
    """Files of these packages that have other content than they came with, and not by pip's doing.

    Only what has no reason to be of Python; conda itself replaces such files without a word.
    """
    own = () if layout is None else (f"{layout.site_packages}/", f"{layout.scripts}/")
    found = []
    for record in records:
        for item in record.paths:
            file = prefix / item.path
            if item.kind != "hardlink" or item.sha256 is None or item.path.startswith(own):
                continue
            if file.is_file() and not file.is_symlink() and _sha256(file) != item.sha256:
                found.append(item.path)
    return found


def _sha256(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def record_digest(file: Path) -> str:
    """A file's sha256 as a RECORD writes it. Raises OSError."""
    digest = bytes.fromhex(_sha256(file))
    return base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")
