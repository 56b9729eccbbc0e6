"""pip packages as lines of a requirements file.

Formats: PEP 440 pins; `direct_url.json` (PEP 610) tells what came from elsewhere than an index,
and the file REQUESTED (PEP 376) what somebody asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from packaging.requirements import InvalidRequirement, Requirement

from core.engine.environments.pip_packages import normalized_name
from core.model.package import PipPackage


@dataclass(frozen=True)
class PipLine:
    """One package. `text` is empty where it came from a folder of this machine."""

    name: str
    version: str
    text: str
    requested: bool = True
    """Somebody asked for it; true as well where no installer kept that apart."""


def pip_lines(packages: Iterable[PipPackage]) -> tuple[PipLine, ...]:
    """A line for each package, in their order."""
    found = []
    marked = False
    for package in packages:
        folder = _metadata(package)
        asked = folder is not None and (folder / "REQUESTED").is_file()
        marked = marked or asked
        found.append(PipLine(package.name, package.version, _text(package, folder), asked))
    if marked:
        return tuple(found)
    return tuple(PipLine(line.name, line.version, line.text) for line in found)


def _metadata(package: PipPackage) -> Path | None:
    wanted = normalized_name(package.name), normalized_name(package.version)
    for folder in sorted(Path(package.location).glob("*.dist-info")) if package.location else ():
        name, _, version = folder.name.removesuffix(".dist-info").partition("-")
        if (normalized_name(name), normalized_name(version)) == wanted:
            return folder
    return None


def _text(package: PipPackage, folder: Path | None) -> str:
    origin = _origin(folder) if folder is not None else {}
    url = _without_login(str(origin.get("url") or ""))
    vcs = origin.get("vcs_info")
    if package.editable or url.startswith("file:"):
        return ""
    if isinstance(vcs, dict):
        commit = f"@{vcs['commit_id']}" if vcs.get("commit_id") else ""
        part = f"#subdirectory={origin['subdirectory']}" if origin.get("subdirectory") else ""
        text = f"{package.name} @ {vcs.get('vcs') or 'git'}+{url}{commit}{part}"
    elif origin:
        text = f"{package.name} @ {url}"
    else:
        text = f"{package.name}=={package.version}"
    try:
        Requirement(text)
    except InvalidRequirement:
        return ""
    return text


def _origin(folder: Path) -> dict[str, Any]:
    try:
        origin = json.loads((folder / "direct_url.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return origin if isinstance(origin, dict) else {}


def _without_login(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    user, _, host = parts.netloc.rpartition("@")
    if parts.scheme == "ssh" and user == "git":
        host = parts.netloc  # no secret, and without it nobody is let in
    return urlunsplit((parts.scheme, host, parts.path, "", ""))
