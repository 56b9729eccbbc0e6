"""Writes `.conda` packages (CEP 35 container, conda-build's `info/` metadata).

The output is deterministic: the same Package gives the same bytes, so hashes can be compared
between runs and a cached channel is as good as a fresh one.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

import zstandard
from rattler import Subdir

PLACEHOLDER = "/practice_placehold" + "_placehold" * 23
"""Stands for the prefix in files that contain it; long, as conda-build's, to leave room."""

DEFAULT_TIMESTAMP = 1_717_200_000_000
"""Milliseconds since the epoch: 1 June 2024."""

_ZIP_DATE = (2024, 6, 1, 0, 0, 0)
_COMPRESSION_LEVEL = 3


def native_subdir() -> str:
    """The subdir of this machine, such as `linux-64`."""
    return str(Subdir.current())


@dataclass(frozen=True)
class File:
    """One file of a package: bytes, a copy of a file on disk, or a symbolic link.

    `placeholder` names the text to replace by the prefix at install time; the file counts as
    binary (padded replacement) when its content holds a zero byte.
    """

    content: bytes = b""
    mode: int = 0o644
    placeholder: str | None = None
    link: str | None = None
    source: Path | None = None

    def read(self) -> bytes:
        """The bytes to pack. Raises OSError when `source` is gone."""
        return self.source.read_bytes() if self.source is not None else self.content


def text(content: str, *, executable: bool = False, placeholder: bool = False) -> File:
    """A UTF-8 text file; with `placeholder` its PLACEHOLDER becomes the prefix when installed."""
    return File(
        content.encode("utf-8"),
        mode=0o755 if executable else 0o644,
        placeholder=PLACEHOLDER if placeholder else None,
    )


@dataclass(frozen=True)
class Package:
    """One build of one package, with all that goes into its archive.

    `files` maps paths relative to the prefix, with forward slashes; those of a `noarch="python"`
    package begin with `site-packages/` or `python-scripts/`. `entry_points` have the form
    `command = module:function`. `timestamp` counts milliseconds since the epoch.
    """

    name: str
    version: str = "1.0"
    build: str = "0"
    build_number: int = 0
    subdir: str = ""
    """Empty: `noarch` for noarch packages, else this machine's."""
    noarch: str | None = None
    depends: tuple[str, ...] = ()
    constrains: tuple[str, ...] = ()
    files: Mapping[str, File] = field(default_factory=dict)
    entry_points: tuple[str, ...] = ()
    license: str = "BSD-3-Clause"
    summary: str = ""
    description: str = ""
    home: str = ""
    timestamp: int | None = DEFAULT_TIMESTAMP
    track_features: str = ""
    index_extra: Mapping[str, Any] = field(default_factory=dict)
    """Further fields of `info/index.json`, such as `python_site_packages_path`."""

    @property
    def target_subdir(self) -> str:
        """Where in the channel the archive lies."""
        return self.subdir or ("noarch" if self.noarch else native_subdir())

    @property
    def stem(self) -> str:
        """`name-version-build`, as in the file name."""
        return f"{self.name}-{self.version}-{self.build}"

    @property
    def file_name(self) -> str:
        """The archive's file name."""
        return f"{self.stem}.conda"

    def with_files(self, files: Mapping[str, File]) -> Package:
        """The same package with more files."""
        return replace(self, files={**self.files, **files})


def script(name: str, kind: str, posix: str, windows: str) -> dict[str, File]:
    """A link script (`kind`: `post-link`, `pre-unlink`…) for the platform this runs on."""
    if sys.platform == "win32":
        return {f"Scripts/.{name}-{kind}.bat": text(windows.replace("\n", "\r\n"))}
    return {f"bin/.{name}-{kind}.sh": text(posix, executable=True)}


def write_package(package: Package, channel: Path) -> Path:
    """Write the archive into its subdir of `channel` and return its path.

    Raises OSError. An existing archive of the same name is replaced.
    """
    folder = channel / package.target_subdir
    folder.mkdir(parents=True, exist_ok=True)
    payload: list[tuple[str, File, bytes]] = [
        (path, file, file.read()) for path, file in sorted(package.files.items())
    ]
    info = _info_files(package, payload)
    path = folder / package.file_name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        _store(archive, "metadata.json", b'{"conda_pkg_format_version": 2}')
        _store(archive, f"pkg-{package.stem}.tar.zst", _tar_zst(payload))
        members = [(name, File(), data) for name, data in info.items()]
        _store(archive, f"info-{package.stem}.tar.zst", _tar_zst(members))
    return path


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _ZIP_DATE)
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)


def _tar_zst(members: list[tuple[str, File, bytes]]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, file, data in members:
            entry = tarfile.TarInfo(name)
            entry.mtime = DEFAULT_TIMESTAMP // 1000
            entry.mode = file.mode
            if file.link is not None:
                entry.type = tarfile.SYMTYPE
                entry.linkname = file.link
                tar.addfile(entry)
            else:
                entry.size = len(data)
                tar.addfile(entry, io.BytesIO(data))
    return zstandard.ZstdCompressor(level=_COMPRESSION_LEVEL).compress(stream.getvalue())


def _info_files(package: Package, payload: list[tuple[str, File, bytes]]) -> dict[str, bytes]:
    index: dict[str, Any] = {
        "name": package.name,
        "version": package.version,
        "build": package.build,
        "build_number": package.build_number,
        "subdir": package.target_subdir,
        "depends": list(package.depends),
        "license": package.license,
        "arch": None,
        "platform": None,
    }
    if package.target_subdir != "noarch":
        platform, _, bits = package.target_subdir.partition("-")
        index["platform"] = platform
        index["arch"] = {"64": "x86_64", "32": "x86"}.get(bits, bits)
    if package.constrains:
        index["constrains"] = list(package.constrains)
    if package.noarch:
        index["noarch"] = package.noarch
    if package.track_features:
        index["track_features"] = package.track_features
    if package.timestamp is not None:
        index["timestamp"] = package.timestamp
    index.update(package.index_extra)
    about = {
        "home": package.home,
        "license": package.license,
        "summary": package.summary,
        "description": package.description,
    }
    paths = {
        "paths_version": 1,
        "paths": [_path_entry(package, path, file, data) for path, file, data in payload],
    }
    info = {
        "info/index.json": _json(index),
        "info/about.json": _json({key: value for key, value in about.items() if value}),
        "info/paths.json": _json(paths),
        "info/files": "".join(f"{path}\n" for path, _, _ in payload).encode("utf-8"),
    }
    if package.noarch:
        noarch: dict[str, Any] = {"type": package.noarch}
        if package.entry_points:
            noarch["entry_points"] = list(package.entry_points)
        info["info/link.json"] = _json({"noarch": noarch, "package_metadata_version": 1})
    return info


def _path_entry(package: Package, path: str, file: File, data: bytes) -> dict[str, Any]:
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        raise ValueError(f"{package.name}: {path} leaves the prefix")
    if file.link is not None:
        return {"_path": path, "path_type": "softlink", "size_in_bytes": 0}
    entry: dict[str, Any] = {
        "_path": path,
        "path_type": "hardlink",
        "sha256": hashlib.sha256(data).hexdigest(),
        "size_in_bytes": len(data),
    }
    if file.placeholder is not None:
        entry["prefix_placeholder"] = file.placeholder
        entry["file_mode"] = "binary" if b"\0" in data else "text"
    return entry


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8")
