"""The packages of practice mode, as `resources/practice/packages.yaml` describes them."""

from __future__ import annotations

import dataclasses
import hashlib
import importlib.resources
import json
import platform
import random
import sys
from datetime import UTC, datetime
from typing import Any

import yaml

from core.engine.practice.cuda_lines import (
    Line,
    build_string,
    dependencies,
    lines_of,
    module_source,
)
from core.engine.practice.packages import (
    PLACEHOLDER,
    File,
    Package,
    native_subdir,
    script,
    text,
)
from core.engine.practice.pythons import practice_python
from core.engine.practice.wheels import NotInstalledError, pip_package

MAIN = "practice"
EXTRA = "practice-extra"

_MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"
_TAG = f"py{sys.version_info[0]}{sys.version_info[1]}"
_PYTHON_NEEDS = (
    "bzip2",
    "libffi",
    "libsqlite",
    "libzlib",
    "openssl >=3",
    "tk",
    "xz",
)


def practice_packages() -> dict[str, list[Package]]:
    """The packages by channel name, without Python and pip."""
    channels: dict[str, list[Package]] = {MAIN: [], EXTRA: []}
    for key, entry in _table().items():
        name, _, channel = key.partition("@")
        for order, versioned in enumerate(entry["versions"].split()):
            version, _, date = versioned.partition("@")
            channels[channel or MAIN] += [
                _package(name, version, _milliseconds(date), entry, order, line)
                for line in lines_of(entry, version, native_subdir())
            ]
    return channels


def python_packages() -> list[Package]:
    """Python, with one older patch version to update from where that costs next to nothing."""
    running = platform.python_version()
    patch = sys.version_info[2]
    versions = [running]
    if sys.platform != "win32" and patch > 0:
        versions.insert(0, f"{_MINOR}.{patch - 1}")
    return [
        as_practice(practice_python(version, timestamp=_milliseconds(f"2025-{6 + order:02d}-04")))
        for order, version in enumerate(versions)
    ]


def pip_or_stand_in() -> Package:
    """pip, real where this machine has it: without a package of that name no Python installs."""
    try:
        return pip_package()
    except NotInstalledError:
        entry = {
            "kind": "noarch",
            "license": "MIT",
            "kilobytes": 4,
            "summary": "Practice stand-in: this machine's Python has no pip to offer",
            "commands": ["pip"],
        }
        return _package("pip", "25.0", _milliseconds("2025-01-26"), entry, 0)


def as_practice(python: Package) -> Package:
    """A Python package with the dependencies that conda-forge's has."""
    return dataclasses.replace(python, depends=_PYTHON_NEEDS)


def fingerprint() -> str:
    """Changes whenever the table or a module beside it does."""
    digest = hashlib.sha256(json.dumps(_table(), sort_keys=True).encode("utf-8"))
    folder = importlib.resources.files("resources") / "practice"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".py.txt"):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _table() -> dict[str, dict[str, Any]]:
    source = importlib.resources.files("resources") / "practice" / "packages.yaml"
    table: dict[str, dict[str, Any]] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return table


def _package(
    name: str,
    version: str,
    timestamp: int,
    entry: dict[str, Any],
    order: int,
    line: Line | None = None,
) -> Package:
    kind = entry["kind"]
    depends = [*entry.get("depends", ()), *entry.get("needs", {}).get(version, ())]
    if line is not None:
        depends += dependencies(entry, line)
    if kind == "native":
        depends.insert(0, f"python {_MINOR}.*")
    elif kind == "noarch":
        depends.insert(0, "python >=3.10")
    build = _build_string(name, version, kind)
    if line is not None:
        build = build_string(name, version, line, entry.get("flavour", ""))
    package = Package(
        name,
        version,
        build,
        int(build.rsplit("_", 1)[-1]),
        subdir=native_subdir() if kind in {"native", "library"} else "noarch",
        noarch={"noarch": "python", "data": "generic"}.get(kind),
        depends=tuple(depends),
        constrains=tuple(entry.get("constrains", {}).get(version, ())),
        license=entry["license"],
        summary=entry["summary"],
        home=entry.get("home", ""),
        entry_points=tuple(
            f"{command} = {_module(name, entry)}:main" for command in entry.get("commands", ())
        ),
        timestamp=timestamp + order,
    )
    return package.with_files(_files(package, kind, entry, line))


def _files(
    package: Package, kind: str, entry: dict[str, Any], line: Line | None
) -> dict[str, File]:
    name, version = package.name, package.version
    kilobytes = entry["kilobytes"] if line is None else line.kilobytes
    noise = random.Random(f"{name}-{version}").randbytes(kilobytes * 1000)
    if kind in {"native", "noarch"}:
        files = _python_files(package, entry, noise, line)
    else:
        files = {
            f"share/{name}/{name}.dat": File(noise),
            f"share/{name}/origin.txt": text(
                f"{name} {version}, installed in {PLACEHOLDER}\n", placeholder=True
            ),
        }
    for row in range(entry.get("rows", 0)):
        files[f"share/{name}/table-{row:02d}.csv"] = text(f"row,value\n{row},{row * row}\n")
    if "menu" in entry:
        files[f"Menu/{name}_menu.json"] = text(_menu(name, entry), placeholder=True)
    if entry.get("post_link"):
        files |= script(
            name,
            "post-link",
            f'#!/bin/sh\necho "{name} {version} is ready" >> "$PREFIX/.messages.txt"\n',
            f'@echo {name} {version} is ready >> "%PREFIX%\\.messages.txt"\n',
        )
    return files


def _python_files(
    package: Package, entry: dict[str, Any], noise: bytes, line: Line | None
) -> dict[str, File]:
    root = "site-packages"
    if entry["kind"] == "native":
        root = "Lib/site-packages" if sys.platform == "win32" else f"lib/python{_MINOR}/{root}"
    version = package.version
    module = _module(package.name, entry)
    name = entry.get("distribution", package.name)
    info = f"{root}/{name.replace('-', '_')}-{version}.dist-info"
    source = (
        f'"""Practice stand-in for {name}."""\n\n__version__ = "{version}"\n\n\n'
        f'def main():\n    print("{name}", __version__)\n'
    )
    if line is not None and "source" in entry:
        source = module_source(entry["source"], version, line)
    metadata = (
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        f"Summary: {package.summary}\nLicense: {package.license}\n"
    )
    return {
        f"{root}/{module}/__init__.py": text(source),
        f"{root}/{module}/_data.bin": File(noise),
        f"{info}/METADATA": text(metadata),
        f"{info}/INSTALLER": text("conda\n"),
        f"{info}/RECORD": text(f"{module}/__init__.py,,\n{module}/_data.bin,,\n"),
    }


def _menu(name: str, entry: dict[str, Any]) -> str:
    """A shortcut as CEP 11 describes it."""
    command = entry["commands"][0]
    menu = {
        "$schema": "https://schemas.conda.org/menuinst-1.schema.json",
        "menu_name": "{{ DISTRIBUTION_NAME }}",
        "menu_items": [
            {
                "name": entry["menu"],
                "description": entry["summary"],
                "command": [f"{PLACEHOLDER}/bin/{command}"],
                "activate": True,
                "terminal": False,
                "platforms": {
                    "linux": {"Categories": ["Development", "Science"]},
                    "win": {"command": ["{{ PREFIX }}/Scripts/" + f"{command}.exe"]},
                    "osx": {},
                },
            }
        ],
    }
    del name
    return json.dumps(menu, ensure_ascii=False, indent=2)


def _module(name: str, entry: dict[str, Any]) -> str:
    return str(entry.get("import", name.replace("-", "_")))


def _build_string(name: str, version: str, kind: str) -> str:
    digest = hashlib.sha256(f"{name}-{version}".encode()).hexdigest()
    number = int(digest[8], 16) % 3
    if kind == "noarch":
        return f"pyhd8ed1ab_{number}"
    prefix = f"{_TAG}h" if kind == "native" else "h"
    return f"{prefix}{digest[:7]}_{number}"


def _milliseconds(date: str) -> int:
    return int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp() * 1000)
