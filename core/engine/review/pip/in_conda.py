"""What conda would be asked for in place of a line for pip."""

from __future__ import annotations

import re
from urllib.parse import unquote

import rattler
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from core.engine.channels.known_names import extra_package
from core.engine.review.offered.names import Names
from core.engine.review.renaming import written
from core.model.base import Message
from core.model.importing import PipEntry, PipKind

_LOCAL = re.compile(r"==([^+,]+)\+(cu\d+|cpu)")
"""PyTorch's own wheels say in their version what they are built for."""
_BUILT = re.compile(r"file:///.*(/feedstock_root/|/conda-bld/|_\d{10,}/work(/|$))|file:///croots?/")
"""Folders in which conda-build works, as conda-forge and Anaconda name them."""
_TORCH = frozenset({"torch", "torchvision", "torchaudio"})


async def conda_spec_for(
    entry: PipEntry, names: Names, python: str, *, gpu: bool
) -> tuple[str, Message | None]:
    """The spec that has the same in conda, or an empty one with a note that says why not.

    `python` is the minor version the file asks for, or empty; `gpu` whether there is one.
    """
    if not entry.name:
        return "", None
    name = await _package(entry, names)
    if not name:
        if entry.extras and await names.conda_name(entry.name):
            extras = ",".join(entry.extras)
            return "", Message("review-pip-extras", {"name": entry.name, "extras": extras})
        return "", None
    if not gpu and name.endswith("-gpu"):
        return "", None
    specifier = entry.specifier or _of_wheel(entry.target)
    for spec in _specs(entry.name, specifier, name):
        builds = await names.matching(spec, python)
        # pip's builds for CUDA work without a GPU as well; conda's can't be installed then.
        if any(gpu or not _needs_gpu(build) for build in builds):
            return spec, None
    params: dict[str, str | int] = {"name": name, "wanted": specifier or python}
    return "", Message("review-pip-version", params)


def left_by_conda(entry: PipEntry) -> bool:
    """Whether `pip freeze` wrote down where conda had built the package: nothing lies there now."""
    return entry.kind is PipKind.PATH and _BUILT.search(entry.target) is not None


async def _package(entry: PipEntry, names: Names) -> str:
    if not entry.extras:
        return await names.conda_name(entry.name)
    name = extra_package(entry.name, entry.extras)
    return await names.conda_name(name) if name else ""


def _specs(distribution: str, specifier: str, name: str) -> list[str]:
    """Specs to try, the closest first."""
    local = _LOCAL.fullmatch(specifier)
    if local and distribution in _TORCH:
        line = "cpu" if local[2] == "cpu" else f"cuda{local[2].removeprefix('cu')}"
        builds = [f"*{line}*"] if line == "cpu" else [f"*{line}*", "*cuda*"]
        return [written(name, f"=={local[1]}", build) for build in builds]
    return [written(name, _version(specifier))]


def _needs_gpu(build: rattler.RepoDataRecord) -> bool:
    return any(text.partition(" ")[0] == "__cuda" for text in build.depends)


def _of_wheel(address: str) -> str:
    """The version in the name of a wheel, as a specifier; empty for anything else."""
    file = unquote(re.split(r"[#?]", address, maxsplit=1)[0]).replace("\\", "/").rpartition("/")[2]
    try:
        return f"=={parse_wheel_filename(file)[1]}"
    except (InvalidWheelFilename, ValueError):
        return ""


def _version(specifier: str) -> str:
    """A PEP 440 specifier as conda writes it."""
    parts = [part.strip().replace("===", "==") for part in specifier.split(",")]
    parts = [part.removeprefix("==") if part.endswith(".*") else part for part in parts]
    return ",".join(sorted(parts, key=lambda part: not part.startswith(">")))
