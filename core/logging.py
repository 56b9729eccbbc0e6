"""Log files: one per process and kind, rotating, with secrets and the user's name taken out."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
from pathlib import Path
from typing import Final

from core import paths

MAX_BYTES: Final = 1_000_000
BACKUPS: Final = 2

_SECRETS: Final = (
    # anaconda.org tokens: /t/<TOKEN>/ in a channel URL
    (re.compile(r"/t/[^/\s\"'<>]+"), "/t/********"),
    # user:password@ and token@ in any URL. A scheme without a bound would make a long word slow.
    (re.compile(r"(\w[\w+.-]{0,40}://)[^/\s\"'<>]+@"), r"\1********@"),
    # The same where the password has a slash in it that should have been written %2F.
    (re.compile(r"(\w[\w+.-]{0,40}://)[^/\s@:\"'<>]+:(?!\d{1,5}/)[^\s\"'<>]*@"), r"\1********@"),
    (re.compile(r"(?i)\b(bearer|basic|token)\s+[A-Za-z0-9._~+/=-]{8,}"), r"\1 ********"),
    (
        re.compile(
            r"(?i)([?&;](?:access_)?(?:token|key|secret|password|passwd|signature|sig)=)[^&\s\"'<>]+"
        ),
        r"\1********",
    ),
)


def redact(text: str) -> str:
    """`text` without tokens, passwords and the user's home folder."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    for spelling in _home_spellings():
        text = text.replace(spelling, "~")
    return text


def _home_spellings() -> tuple[str, ...]:
    try:
        home = str(Path.home())
    except RuntimeError:
        return ()
    if len(home) < 4:  # "/" would eat every path
        return ()
    # repr() of a Windows path, as tracebacks print it, doubles the backslashes.
    return (home, home.replace("\\", "\\\\"), home.replace("\\", "/"))


class RedactingFormatter(logging.Formatter):
    """Redacts the finished line, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as it goes to disk."""
        return redact(super().format(record))


class _PatientRotatingHandler(logging.handlers.RotatingFileHandler):
    """Rotates when it can: on Windows a file that another process holds can't be renamed."""

    def doRollover(self) -> None:  # noqa: N802 - logging's own name
        try:
            super().doRollover()
        except OSError:
            if self.stream is None:
                self.stream = self._open()


def configure(name: str, *, level: int = logging.INFO, stderr: int = logging.WARNING) -> None:
    """Send this process's log to `<logs>/<name>.log`, and from level `stderr` on to stderr.

    A log folder that can't be written only costs the file.
    """
    root = logging.getLogger()
    root.setLevel(level)
    for handler in list(root.handlers):
        root.removeHandler(handler)
    formatter = RedactingFormatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")
    if sys.stderr is not None:
        console = logging.StreamHandler(sys.stderr)
        console.setLevel(stderr)
        console.setFormatter(formatter)
        root.addHandler(console)
    folder = paths.logs_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _PatientRotatingHandler(
            folder / f"{name}.log", maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8"
        )
    except OSError as error:
        root.warning("no log file in %s: %s", folder, error)
        return
    file.setFormatter(formatter)
    root.addHandler(file)
