"""A keyring for tests: a file in the sandbox, named by `PYTHON_KEYRING_BACKEND`."""

from __future__ import annotations

import json
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from core import paths


class FileKeyring(KeyringBackend):
    """Keeps everything in `<home>/keyring.json`; locked where `<home>/keyring.locked` exists."""

    priority = 1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        """The password, or None."""
        return self._read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self._write(self._read() | {f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""
        kept = self._read()
        if kept.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError
        self._write(kept)

    def _read(self) -> dict[str, str]:
        if (paths.home() / "keyring.locked").exists():
            raise KeyringLocked
        try:
            found: dict[str, str] = json.loads(self._file().read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return found

    def _write(self, kept: dict[str, str]) -> None:
        self._file().write_text(json.dumps(kept), encoding="utf-8")

    def _file(self) -> Path:
        return paths.home() / "keyring.json"
