"""Turns the wheels into conda packages, named and built as conda-forge would."""

from __future__ import annotations

import dataclasses
import hashlib
import sys
from pathlib import Path

from packaging.utils import canonicalize_name, parse_wheel_filename

from core.engine.practice.packages import Package
from core.engine.practice.wheels import archived_wheel_package
from tests.torch.wheels import requirements_of

_CONDA = {"torch": "pytorch", "typing-extensions": "typing_extensions"}
_TAG = f"py{sys.version_info[0]}{sys.version_info[1]}"
_ONLY_FOR_DEVELOPERS = ("/torch/test/", "/torch/bin/test", "/torch/include/")
"""180 MB of the library's own tests and headers."""


def conda_package(wheel: Path) -> Package:
    """The package of a wheel; torch's is `pytorch`, for the CPU by its build string."""
    name = canonicalize_name(parse_wheel_filename(wheel.name)[0])
    depends = tuple(
        f"{_conda_name(requirement.name)} {requirement.specifier}".strip()
        for requirement in requirements_of(wheel)
    )
    made = dataclasses.replace(
        archived_wheel_package(wheel, depends=depends), name=_conda_name(name)
    )
    if name != "torch":
        return made
    version = made.version.partition("+")[0]
    digest = hashlib.sha256(wheel.name.encode()).hexdigest()[:7]
    return dataclasses.replace(
        made,
        version=version,
        build=f"cpu_generic_{_TAG}_h{digest}_0",
        summary="PyTorch is an optimized tensor library for deep learning using GPUs and CPUs.",
        files={
            # conda-forge's has no local label, by which pip's is told from it.
            path.replace(f"torch-{made.version}.dist-info", f"torch-{version}.dist-info"): file
            for path, file in made.files.items()
            if not any(part in f"/{path}" for part in _ONLY_FOR_DEVELOPERS)
        },
    )


def _conda_name(name: str) -> str:
    return _CONDA.get(canonicalize_name(name), canonicalize_name(name))
