"""Turns Python distributions installed beside the running interpreter into conda packages.

Nothing is downloaded: what the machine has is copied, so channels get packages whose code is
real and importable. pip is one of them, because conda adds pip to every Python.
"""

from __future__ import annotations

import re
import sys
import sysconfig
import zipfile
from importlib import metadata
from pathlib import Path, PurePosixPath

from core.engine.practice.packages import DEFAULT_TIMESTAMP, File, Package, native_subdir, text

_MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"
_LEFT_TO_INSTALLERS = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}


class NotInstalledError(LookupError):
    """The distribution is not installed beside the running interpreter."""


def wheel_package(
    distribution: str,
    *,
    name: str | None = None,
    depends: tuple[str, ...] = (),
    timestamp: int = DEFAULT_TIMESTAMP,
) -> Package:
    """A conda package with the files of an installed distribution.

    Pure ones become `noarch: python`; others belong to this platform and Python version.
    `depends` is added to `python`. Raises NotInstalledError.
    """
    try:
        found = metadata.distribution(distribution)
    except metadata.PackageNotFoundError as error:
        raise NotInstalledError(distribution) from error
    files: dict[str, File] = {}
    for entry in found.files or ():
        path = PurePosixPath(entry.as_posix())
        source = Path(str(found.locate_file(entry)))
        if _belongs(path) and source.is_file():
            files[f"site-packages/{path}"] = File(source=source)
    return _package(found, files, name, depends, timestamp)


def archived_wheel_package(
    wheel: Path, *, depends: tuple[str, ...] = (), timestamp: int = DEFAULT_TIMESTAMP
) -> Package:
    """The same from a pure-Python `.whl` file. Raises OSError and zipfile.BadZipFile."""
    files: dict[str, File] = {}
    with zipfile.ZipFile(wheel) as archive:
        for path in archive.namelist():
            if not path.endswith("/") and _belongs(PurePosixPath(path)):
                files[f"site-packages/{path}"] = File(archive.read(path))
        info = zipfile.Path(archive, f"{_dist_info_folder(files).removeprefix('site-packages/')}/")
        return _package(metadata.PathDistribution(info), files, None, depends, timestamp)


def pip_package(*, timestamp: int = DEFAULT_TIMESTAMP) -> Package:
    """pip as a package: the installed one, else the wheel that Python brings for venv.

    Raises NotInstalledError where the running interpreter has neither.
    """
    try:
        return wheel_package("pip", timestamp=timestamp)
    except NotInstalledError:
        bundled = Path(sysconfig.get_path("stdlib"), "ensurepip", "_bundled")
        wheels = sorted(bundled.glob("pip-*.whl"))
        if not wheels:
            raise
        return archived_wheel_package(wheels[-1], timestamp=timestamp)


def _package(
    found: metadata.Distribution,
    files: dict[str, File],
    name: str | None,
    depends: tuple[str, ...],
    timestamp: int,
) -> Package:
    files[f"{_dist_info_folder(files)}/INSTALLER"] = text("conda\n")
    pure = not any(path.endswith((".so", ".pyd", ".dylib")) for path in files)
    about = found.metadata
    # Both may be missing; whether that reads as None or raises depends on who provides metadata.
    licences = [about[key] for key in ("License-Expression", "License") if key in about]
    return Package(
        name or re.sub(r"[-_.]+", "-", about["Name"]).lower(),
        found.version,
        "pyh0_0" if pure else f"py{_MINOR.replace('.', '')}_0",
        subdir="noarch" if pure else native_subdir(),
        noarch="python" if pure else None,
        depends=("python >=3.11" if pure else f"python {_MINOR}.*", *depends),
        entry_points=_console_scripts(found) if pure else (),
        license=next(filter(None, licences), "unknown"),
        summary=(about["Summary"] or "").strip() if "Summary" in about else "",
        files=files if pure else _at_site_packages(files),
        timestamp=timestamp,
    )


def _console_scripts(found: metadata.Distribution) -> tuple[str, ...]:
    return tuple(
        f"{entry.name} = {entry.value}"
        for entry in found.entry_points
        if entry.group == "console_scripts"
    )


def _belongs(path: PurePosixPath) -> bool:
    return not (
        ".." in path.parts or "__pycache__" in path.parts or path.name in _LEFT_TO_INSTALLERS
    )


def _dist_info_folder(files: dict[str, File]) -> str:
    for path in files:
        parts = PurePosixPath(path).parts
        if len(parts) == 3 and parts[1].endswith(".dist-info"):
            return "/".join(parts[:2])
    raise NotInstalledError("no dist-info folder")


def _at_site_packages(files: dict[str, File]) -> dict[str, File]:
    root = "Lib" if sys.platform == "win32" else f"lib/python{_MINOR}"
    return {f"{root}/{path}": file for path, file in files.items()}
