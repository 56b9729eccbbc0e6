"""Makes a wheel again of what leaves, so that it can come back without asking any index.

Only of what is to the byte as its RECORD says: the store is for all environments. Format: PEP 427.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from packaging.utils import InvalidWheelFilename, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from core.engine.pip.damage import record_digest
from core.engine.pip.distributions import RecordedFile
from core.engine.pip.presence import Present
from core.engine.pip.wheel_layout import commands
from core.engine.pip.wheel_store import digest_of, keep, store_of
from core.engine.transactions.durable import remove
from core.engine.transactions.layout import PythonLayout
from core.model.pip import PipWheel
from core.model.problem import ProblemError

_LARGEST = 300_000_000
"""Bytes of a distribution that are still worth the time; of others the index has to help."""
_DATE = (1980, 1, 1, 0, 0, 0)
_MADE = frozenset({
    "RECORD", "RECORD.jws", "RECORD.p7s", "INSTALLER", "REQUESTED", "direct_url.json",
    "uv_cache.json", "uv_build.json",
})  # fmt: skip
"""What installers add to the metadata."""
_SHEBANG = re.compile(rb"\A#!(?:/bin/sh\n'''exec' [^\n]*\n' '''|[^\n]*python[^\n]*)\n")


def keep_as_wheel(present: Present, prefix: Path, layout: PythonLayout, work: Path) -> bool:
    """Put a wheel of it into the store, unless there is one; whether one is there afterwards.

    `work` is a folder on the store's volume. Raises OSError.
    """
    if present.package.direct or not present.recorded:
        return False
    if _is_kept(present, prefix):
        return True
    if present.size > _LARGEST:
        return False
    work.mkdir(parents=True, exist_ok=True)
    temporary = work / f".{present.name}.kept.whl"
    try:
        name = _pack(present, present.recorded, prefix, layout, temporary)
        if name is None:
            return False
        keep(
            temporary,
            PipWheel(
                name=present.name,
                version=present.package.version,
                file_name=name,
                url="",
                sha256=digest_of(temporary),
            ),
            prefix,
        )
    except ProblemError:  # a name that is none
        return False
    finally:
        with suppress(OSError):
            remove(temporary)
    return True


def _is_kept(present: Present, prefix: Path) -> bool:
    for file in store_of(prefix).glob("*/*.whl"):
        try:
            name, version, _, _ = parse_wheel_filename(file.name)
            if name == present.name and version == Version(present.package.version):
                return True
        except (InvalidWheelFilename, InvalidVersion):
            continue
    return False


def _pack(
    present: Present,
    recorded: tuple[RecordedFile, ...],
    prefix: Path,
    layout: PythonLayout,
    target: Path,
) -> str | None:
    """Write the wheel; its file name, None where something is not as it was."""
    info = next(
        (item.path for item in recorded if item.path.endswith(".dist-info/METADATA")), ""
    ).rpartition("/")[0]
    stem = info.rpartition("/")[2].removesuffix(".dist-info")
    tag = _tag(prefix / info / "WHEEL") if info else None
    if tag is None:
        return None
    site = info.rpartition("/")[0]
    made = set(_commands(prefix / info / "entry_points.txt"))
    lines = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for item in recorded:
            place = _place(item.path, site, stem, layout, made)
            if place is None:
                continue
            file = prefix / item.path
            if item.sha256 is None or file.is_symlink() or not file.is_file():
                return None
            if record_digest(file) != item.sha256:
                return None
            data = file.read_bytes()
            if f"{stem}.data/scripts/" in place:
                data = _SHEBANG.sub(b"#!python\n", data)
            entry = zipfile.ZipInfo(place, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (file.stat().st_mode & 0xFFFF) << 16
            archive.writestr(entry, data)
            lines.append(f'"{place}",,\n')
        listing = f"{stem}.dist-info/RECORD"
        archive.writestr(zipfile.ZipInfo(listing, _DATE), "".join((*lines, f"{listing},,\n")))
    return f"{stem}-{tag}.whl"


def _place(path: str, site: str, stem: str, layout: PythonLayout, made: set[str]) -> str | None:
    """Where a file lies in the wheel; None for what an installer makes."""
    name = path.rpartition("/")[2]
    if path.endswith(".pyc"):
        return None
    if path.startswith(f"{site}/{stem}.dist-info/"):
        return None if name in _MADE else path.removeprefix(f"{site}/")
    if path.startswith(f"{site}/"):
        return path.removeprefix(f"{site}/")
    if path.startswith(f"{layout.scripts}/"):
        plain = name.removesuffix(".exe").removesuffix("-script.py")
        return None if plain in made else f"{stem}.data/scripts/{name}"
    return f"{stem}.data/data/{path}"


def _commands(file: Path) -> Iterator[str]:
    try:
        yield from commands(file.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return


def _tag(file: Path) -> str | None:
    """`cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64`, of what a WHEEL file lists."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    tags = [line.partition(":")[2].strip().split("-") for line in lines if line.startswith("Tag:")]
    if not tags or any(len(tag) != 3 for tag in tags):
        return None
    return "-".join(".".join(sorted({tag[part] for tag in tags})) for part in range(3))
