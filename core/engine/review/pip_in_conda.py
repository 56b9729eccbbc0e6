"""What conda would be asked for in place of a line for pip."""

from __future__ import annotations

import re

from core.engine.channels.known_names import extra_package
from core.engine.review.names import Names
from core.engine.review.renaming import written
from core.model.base import Message
from core.model.importing import PipEntry, PipKind

_LOCAL = re.compile(r"==([^+,]+)\+(cu\d+|cpu)")
"""PyTorch's own wheels say in their version what they are built for."""
_TORCH = frozenset({"torch", "torchvision", "torchaudio"})


async def conda_spec_for(entry: PipEntry, names: Names, python: str) -> tuple[str, Message | None]:
    """The spec that has the same in conda, or an empty one with a note that says why not.

    `python` is the minor version the file asks for, or empty.
    """
    if not entry.name:
        return "", None
    name = await _package(entry, names)
    if not name:
        if entry.extras and await names.conda_name(entry.name):
            extras = ",".join(entry.extras)
            return "", Message("review-pip-extras", {"name": entry.name, "extras": extras})
        return "", None
    if entry.kind is not PipKind.REQUIREMENT:
        # A repository or a file names no version of the package.
        return (name, None) if await names.offers_spec(name, python) else ("", None)
    for spec in _specs(entry, name):
        if await names.offers_spec(spec, python):
            return spec, None
    params: dict[str, str | int] = {"name": name, "wanted": entry.specifier or python}
    return "", Message("review-pip-version", params)


async def _package(entry: PipEntry, names: Names) -> str:
    if not entry.extras:
        return await names.conda_name(entry.name)
    name = extra_package(entry.name, entry.extras)
    return name if name and await names.exists(name) else ""


def _specs(entry: PipEntry, name: str) -> list[str]:
    """Specs to try, the closest first."""
    local = _LOCAL.fullmatch(entry.specifier)
    if local and entry.name in _TORCH:
        line = "cpu" if local[2] == "cpu" else f"cuda{local[2].removeprefix('cu')}"
        builds = [f"*{line}*"] if line == "cpu" else [f"*{line}*", "*cuda*"]
        return [written(name, f"=={local[1]}", build) for build in builds]
    return [written(name, _version(entry.specifier))]


def _version(specifier: str) -> str:
    """A PEP 440 specifier as conda writes it."""
    parts = [part.strip().replace("===", "==") for part in specifier.split(",")]
    parts = [part.removeprefix("==") if part.endswith(".*") else part for part in parts]
    return ",".join(sorted(parts, key=lambda part: not part.startswith(">")))
