"""Gets a torch for the CPU, and what it needs, from pip's configured places.

Never a build for CUDA: it is asked for by a version with the local label `+cpu`, which no other
wheel has, and whatever brings NVIDIA's libraries is refused before it is fetched.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

VERSIONS = ("2.13.0", "2.14.1", "2.12.1", "2.11.0", "2.9.1", "2.8.0", "2.7.1", "2.6.0")
"""Asked for in this order; different Pythons have different ones."""
REFUSED = ("nvidia-", "triton", "cuda-", "pytorch-triton")
_MINUTES = 30


class NotOfferedError(LookupError):
    """pip's places have none of the versions for this Python."""


def fetch_torch(folder: Path) -> Path:
    """Download one and return the wheel. Raises NotOfferedError, with what pip said last."""
    said = ""
    for version in VERSIONS:
        said = _pip_download(folder, ["--no-deps", f"torch=={version}+cpu"])
        for wheel in folder.glob("torch-*.whl"):
            if version_of(wheel) != f"{version}+cpu":
                wheel.unlink()
                raise NotOfferedError(f"{wheel.name} is not for the CPU")
            return wheel
    raise NotOfferedError(said.strip().splitlines()[-1] if said.strip() else "pip said nothing")


def version_of(wheel: Path) -> str:
    """With its local label: `2.13.0+cpu`."""
    return str(parse_wheel_filename(wheel.name)[1])


def fetch_needed(torch: Path, folder: Path) -> list[Path]:
    """Download everything a wheel needs here. Raises NotOfferedError."""
    needed = [str(requirement) for requirement in requirements_of(torch)]
    said = _pip_download(folder, needed)
    wheels = sorted(folder.glob("*.whl"))
    if not wheels:
        raise NotOfferedError(said)
    for wheel in wheels:
        _refuse(parse_wheel_filename(wheel.name)[0])
    return wheels


def requirements_of(wheel: Path) -> list[Requirement]:
    """What a wheel needs on this machine, extras left out. Raises NotOfferedError for CUDA's."""
    found = []
    for line in read_metadata(wheel).get_all("Requires-Dist") or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            _refuse(requirement.name)
            requirement.marker = None
            found.append(requirement)
    return found


def read_metadata(wheel: Path) -> Message:
    """Its METADATA."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(path for path in archive.namelist() if path.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(archive.read(name).decode("utf-8"))


def _refuse(name: str) -> None:
    if canonicalize_name(name).startswith(REFUSED):
        raise NotOfferedError(f"{name} belongs to a build for CUDA")


def _pip_download(folder: Path, wanted: list[str]) -> str:
    """What pip said."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [
        *(sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--quiet"),
        *("--only-binary", ":all:", "--retries", "1", "--dest", str(folder), *wanted),
    ]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_MINUTES * 60,
        check=False,
    )
    return done.stdout.decode("utf-8", "replace")
