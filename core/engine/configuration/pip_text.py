"""One of pip's files as its lines and options, so that each line can be explained."""

from __future__ import annotations

import locale
from dataclasses import dataclass
from pathlib import Path

from core.engine.channels.condarc_files import read_whole
from core.engine.configuration.ini_splice import Option, read_options


@dataclass(frozen=True)
class PipText:
    """One file; `options` in its order, their lines counted from 0."""

    path: Path
    lines: tuple[str, ...]
    options: tuple[Option, ...]


def read_pip_text(path: Path) -> PipText:
    """Parse a file. Raises OSError and IniError."""
    content = read_whole(path)
    options = read_options(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # pip reads it in the encoding of the system.
        text = content.decode(locale.getpreferredencoding(do_setlocale=False), "replace")
    return PipText(path, tuple(text.splitlines()), options)
