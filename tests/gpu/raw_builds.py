"""Which builds of pytorch raw records are, read by the oracle's side for itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tests.gpu.oracle import Build
from tests.updates.versions import matches

_CUDA = re.compile(r"cuda(\d\d)\.?(\d)")
_PYTHON = re.compile(r"py_?(3)\.?(\d+)")


def builds_of(records: Iterable[dict[str, Any]], channel: str) -> tuple[Build, ...]:
    """The builds of pytorch among records, each once."""
    found = {
        Build(record["version"], _line(record), channel): None
        for record in records
        if record["name"] == "pytorch" and re.fullmatch(r"[\d.]+", record["version"])
    }
    return tuple(found)


def paired_builds(records: Iterable[dict[str, Any]]) -> frozenset[Build]:
    """Those for which there is a torchvision of the same kind, for the same Python."""
    records = list(records)
    vision = [record for record in records if record["name"] == "torchvision"]
    found = set()
    for torch in records:
        if torch["name"] != "pytorch":
            continue
        for one in vision:
            same = _line(one).partition(".")[0] == _line(torch).partition(".")[0]
            if same and _python(one) == _python(torch) and _accepts(one, torch):
                found.add(Build(torch["version"], _line(torch)))
    return frozenset(found)


def _accepts(vision: dict[str, Any], torch: dict[str, Any]) -> bool:
    return all(
        matches(text, "pytorch", torch["version"], torch["build"])
        for text in vision["depends"]
        if text.split(maxsplit=1)[0] == "pytorch"
    )


def _line(record: dict[str, Any]) -> str:
    found = _CUDA.search(record["build"])
    return f"{found[1]}.{found[2]}" if found else ""


def _python(record: dict[str, Any]) -> str:
    found = _PYTHON.search(record["build"])
    return f"{found[1]}.{found[2]}" if found else ""
