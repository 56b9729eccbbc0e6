"""Builds of one version side by side, for the CPU and for lines of CUDA, as conda-forge makes them.

What makes them one family is in their dependencies: `__cuda` keeps a CUDA build from machines
without a driver, `cuda-version` keeps the lines apart, a high build number puts it first.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import sys
from dataclasses import dataclass
from typing import Any

_TAG = f"py{sys.version_info[0]}{sys.version_info[1]}"
_BEFORE_CPU = 200
"""How much higher the build numbers of CUDA builds are."""


@dataclass(frozen=True)
class Line:
    """One of the builds: `cpu`, `cuda129`…"""

    name: str
    kilobytes: int
    """Of noise in its archive."""

    @property
    def cuda(self) -> str:
        """`12.9`; empty for the CPU."""
        digits = self.name.removeprefix("cuda")
        return f"{digits[:-1]}.{digits[-1]}" if digits != self.name else ""


def lines_of(entry: dict[str, Any], version: str, subdir: str) -> tuple[Line | None, ...]:
    """The builds a table's entry has of a version; one None where it knows no such lines.

    There is no CUDA for macOS.
    """
    if "builds" not in entry:
        return (None,)
    found = []
    for item in str(entry["builds"][version]).split():
        name, _, kilobytes = item.partition("@")
        line = Line(name, int(kilobytes or entry["kilobytes"]))
        if not (line.cuda and subdir.startswith("osx")):
            found.append(line)
    return tuple(found)


def build_string(name: str, version: str, line: Line, flavour: str = "") -> str:
    """`cuda129_generic_py311_h1a2b3c4_200`, as conda-forge writes it."""
    number = int(_digest(name, version)[8], 16) % 3 + (_BEFORE_CPU if line.cuda else 0)
    parts = (line.name, flavour, _TAG, f"h{_digest(name, version, line.name)[:7]}", str(number))
    return "_".join(part for part in parts if part)


def dependencies(entry: dict[str, Any], line: Line) -> list[str]:
    """What such a build needs besides the rest. `follows` names the package it was built for."""
    depends = []
    if line.cuda:
        major = int(line.cuda.partition(".")[0])
        depends.append(f"cuda-version >={line.cuda},<{major + 1}")
    if "follows" in entry:
        depends.append(f"{entry['follows']} * {line.name}*")
    elif line.cuda:
        depends.append("__cuda")
    return depends


def module_source(name: str, version: str, line: Line) -> str:
    """The Python module `name` of such a build, from `resources/practice/`."""
    source = importlib.resources.files("resources") / "practice" / f"{name}.py.txt"
    text = source.read_text(encoding="utf-8")
    return text.replace("@VERSION@", f"{version}+practice.{line.name}").replace("@CUDA@", line.cuda)


def _digest(*parts: str) -> str:
    return hashlib.sha256("-".join(parts).encode()).hexdigest()
