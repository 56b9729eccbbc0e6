"""Tokens of private channels, kept in the system's keyring and nowhere else.

Which channels have one is written down, without the token, so that the keyring need not be asked
about every channel. In a sandbox only a keyring the sandbox names itself is used. The library is
imported when it is needed: that takes as long as starting an engine.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlunsplit

from core import paths
from core.engine.channels.url_parts import url_parts
from core.model.problem import fail

SERVICE = "glasshouse"
"""What the keyring files our tokens under; the user name there is the channel's address."""

_tried: dict[str, str] = {}
_found: dict[str, str] = {}


def keep(url: str, token: str) -> None:
    """Keep the token of a channel, by its canonical address; an empty one forgets it.

    Raises the Problem `keyring-missing`.
    """
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    known = set(_with_tokens())
    try:
        if token:
            _require_keyring()
            keyring.set_password(SERVICE, url, token)
            known.add(url)
        elif url in known:
            _require_keyring()
            with suppress(PasswordDeleteError):  # somebody tidied the keyring
                keyring.delete_password(SERVICE, url)
            known.discard(url)
    except (KeyringError, OSError) as error:
        raise fail("keyring-missing", detail=type(error).__name__) from error
    _remember(known)
    _found.clear()


def token_for(url: str) -> str | None:
    """The token of a channel by its canonical address; None where none is kept or readable."""
    if url in _tried:
        return _tried[url]
    return _from_keyring(url) if url in _with_tokens() else None


def channels() -> frozenset[str]:
    """The channels with a token, by canonical address."""
    return _with_tokens() | frozenset(_tried)


def with_token(address: str, token: str) -> str:
    """An address with its token, in the form Anaconda's servers and conda use (`/t/<token>/`).

    One that brings credentials of its own keeps them.
    """
    parts = url_parts(address)
    if "@" in parts.netloc or parts.path.startswith("/t/"):
        return address
    return urlunsplit((parts.scheme, parts.netloc, f"/t/{token}{parts.path}", "", ""))


@contextmanager
def trying(url: str, token: str) -> Iterator[None]:
    """Use a token for a channel in this process, without keeping it."""
    if token:
        _tried[url] = token
    try:
        yield
    finally:
        _tried.pop(url, None)


def _require_keyring() -> None:
    from keyring.errors import KeyringError

    if paths.sandbox() and not os.environ.get("PYTHON_KEYRING_BACKEND"):
        raise KeyringError("a sandbox has no keyring")


def _from_keyring(url: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    if url not in _found:
        try:
            _require_keyring()
            token = keyring.get_password(SERVICE, url)
        except (KeyringError, OSError):
            return None  # it may be unlocked the next time
        if token is None:
            return None
        _found[url] = token
    return _found[url]


def _with_tokens() -> frozenset[str]:
    try:
        stamp = _file().stat().st_mtime_ns
    except OSError:
        return frozenset()
    return _read(_file(), stamp)


@lru_cache(maxsize=4)
def _read(file: Path, stamp: int) -> frozenset[str]:
    del stamp  # another process may have added one
    _found.clear()
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(str(url) for url in found) if isinstance(found, list) else frozenset()


def _remember(channels: set[str]) -> None:
    _file().parent.mkdir(parents=True, exist_ok=True)
    temporary = _file().with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(json.dumps(sorted(channels), indent=2), encoding="utf-8")
    temporary.replace(_file())


def _file() -> Path:
    return paths.config_dir() / "channels-with-tokens.json"
