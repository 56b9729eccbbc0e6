"""Prefixes written by hand: conda-meta as different tools write it, without linking anything."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FORGE = "https://conda.anaconda.org/conda-forge"
SITE = "Lib/site-packages" if os.name == "nt" else "lib/python3.11/site-packages"


def record(name: str, version: str = "1.0", build: str = "0", **fields: Any) -> dict[str, Any]:
    """A record as conda writes it; `fields` replace or add to it, None takes a field away."""
    subdir = str(fields.get("subdir", "linux-64"))
    archive = f"{name}-{version}-{build}.conda"
    base: dict[str, Any] = {
        "name": name,
        "version": version,
        "build": build,
        "build_number": 0,
        "subdir": subdir,
        "channel": f"{FORGE}/{subdir}",
        "url": f"{FORGE}/{subdir}/{archive}",
        "fn": archive,
        "depends": [],
        "constrains": [],
        "files": [],
        "paths_data": {"paths_version": 1, "paths": []},
    }
    return {key: value for key, value in {**base, **fields}.items() if value is not None}


def make_prefix(
    folder: Path, records: Iterable[dict[str, Any]] = (), *, history: str | None = ""
) -> Path:
    """A prefix with these records; `history` None leaves the file out."""
    meta = folder / "conda-meta"
    meta.mkdir(parents=True)
    for raw in records:
        name = f"{raw['name']}-{raw['version']}-{raw['build']}.json"
        (meta / name).write_text(json.dumps(raw), encoding="utf-8")
    if history is not None:
        (meta / "history").write_text(history, encoding="utf-8")
    return folder


def python_of(prefix: Path) -> Path:
    """Where the prefix has its Python, or would."""
    return prefix / ("python.exe" if sys.platform == "win32" else "bin/python")


def put_python(prefix: Path) -> Path:
    """Give it the Python that runs this test: linked, or where links need a privilege copied."""
    python = python_of(prefix)
    if sys.platform != "win32":
        python.parent.mkdir()
        python.symlink_to(os.path.realpath(sys.executable))
        return python
    base = Path(sys.base_prefix)
    for file in (base / "python.exe", *base.glob("*.dll")):
        shutil.copy2(file, prefix)
    (prefix / "pyvenv.cfg").write_text(f"home = {base}\n", encoding="utf-8")
    return python


def distribution(
    prefix: Path,
    name: str,
    version: str = "1.0",
    *,
    installer: str = "pip",
    files: dict[str, str] | None = None,
) -> str:
    """A dist-info in site-packages; returns the path of its METADATA, relative to the prefix."""
    module = name.replace("-", "_")
    folder = f"{SITE}/{module}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    content = {"METADATA": metadata, "INSTALLER": f"{installer}\n", **(files or {})}
    for file, text in content.items():
        path = prefix / folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return f"{folder}/METADATA"
