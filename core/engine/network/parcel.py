"""A file on its way through this computer: kept aside until it is known to be good."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from core import paths

_IN_MEMORY = 1 << 20
"""Bytes; most shards and small packages never touch the disk."""


class Parcel:
    """The bytes so far, and their hashes. Use as a context manager."""

    def __init__(self, folder: Path | None = None, *, with_md5: bool = False) -> None:
        self._folder = folder or paths.cache_dir() / "arriving"
        self._with_md5 = with_md5
        self.headers: dict[str, str] = {}
        """Of the answer it came with, as far as a cache needs them."""
        self.status = 200
        self.server = ""
        """Who gave it, after redirects."""
        self.modified: float | None = None
        """The server's date of it, seconds since the epoch."""
        self._begin()

    def _begin(self) -> None:
        spooled = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - closed by close()
            _IN_MEMORY, dir=str(self._folder)
        )
        self.body = cast("IO[bytes]", spooled)
        self.size = 0
        self._sha256 = hashlib.sha256()
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._rolled = False

    def add(self, data: bytes) -> None:
        """Append. Raises OSError where the disk is full."""
        if not self._rolled and self.size + len(data) > _IN_MEMORY:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._rolled = True
        self.body.write(data)
        self.size += len(data)
        self._sha256.update(data)
        if self._with_md5:
            self._md5.update(data)

    def restart(self) -> None:
        """Throw away what is here."""
        self.body.close()
        self._begin()

    @property
    def sha256(self) -> str:
        """Of the bytes so far."""
        return self._sha256.hexdigest()

    @property
    def md5(self) -> str:
        """Of the bytes so far, where it was asked for."""
        return self._md5.hexdigest()

    def close(self) -> None:
        """Delete it."""
        self.body.close()

    def __enter__(self) -> Parcel:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
