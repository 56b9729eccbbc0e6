"""Wheels that were fetched once, beside the package cache: the way back needs no network.

`<sha256>/<file name>`, on the volume of the environments, so that a transaction can link to them.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from core import paths
from core.engine.transactions.durable import remove, rename
from core.model.pip import PipWheel
from core.model.problem import fail

_CHUNK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


def store_of(prefix: str | Path) -> Path:
    """The store for an environment; it need not exist."""
    return store_beside(paths.package_cache(prefix))


def store_beside(cache: Path) -> Path:
    """The store that belongs to a package cache."""
    return cache.parent / "wheels"


def place_of(wheel: PipWheel, prefix: str | Path) -> Path:
    """Where a wheel lies when it is in the store.

    Raises the Problem `pip-wheel-odd` for one whose name or hash is none: it may come from a file
    of strangers, and becomes a path.
    """
    try:
        name, version, _, _ = parse_wheel_filename(wheel.file_name)
        sound = name == canonicalize_name(wheel.name) and version == Version(wheel.version)
    except (InvalidWheelFilename, InvalidVersion):
        sound = False
    if not sound or not _DIGEST.fullmatch(wheel.sha256) or set(wheel.file_name) & set("/\\\0:"):
        raise fail("pip-wheel-odd", name=wheel.name)
    return store_of(prefix) / wheel.sha256 / wheel.file_name


def is_stored(wheel: PipWheel, prefix: str | Path) -> bool:
    """Whether a wheel is there with the size it should have; its bytes are not read."""
    try:
        size = place_of(wheel, prefix).stat().st_size
    except OSError:
        return False
    return wheel.size in {None, size}


def sound_copy(wheel: PipWheel, prefix: str | Path) -> Path | None:
    """The stored wheel with its bytes read and found right; a damaged one is thrown out."""
    place = place_of(wheel, prefix)
    if not place.is_file():
        return None
    if digest_of(place) == wheel.sha256:
        return place
    with suppress(OSError):
        remove(place.parent)
    return None


def keep(file: Path, wheel: PipWheel, prefix: str | Path) -> Path:
    """Move a file whose hash was checked into the store. Raises OSError."""
    place = place_of(wheel, prefix)
    place.parent.mkdir(parents=True, exist_ok=True)
    rename(file, place)
    return place


def digest_of(file: Path) -> str:
    """Its sha256. Raises OSError."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
