"""Files that a file names: read where they lie beside it, never elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from core.engine.files.draft import Draft, Inclusion
from core.model.base import Message

_DEEPEST = 3
_MOST = 20
"""Files read on behalf of one."""


@dataclass(frozen=True)
class Trail:
    """Where the first file lies, and what was read on its behalf."""

    root: Path | None
    """None for pasted text, which lies nowhere."""
    here: Path | None = None
    seen: set[Path] = field(default_factory=set)
    depth: int = 0

    @classmethod
    def beginning(cls, path: Path) -> Trail:
        """For a file the user named."""
        try:
            itself = path.resolve()
        except (OSError, ValueError, RuntimeError):
            itself = path
        return cls(path.parent, path.parent, {itself})

    def follow(self, draft: Draft, inclusion: Inclusion) -> Path | None:
        """The file to read, or None with a finding that says why not."""
        params: dict[str, str | int] = {"file": inclusion.name}
        line = inclusion.line
        if "://" in inclusion.name:
            draft.warn(Message("file-include-remote", params), line)
            return None
        if self.root is None or self.here is None:
            draft.warn(Message("file-include-pasted", params), line)
            return None
        path = self._inside(inclusion.name)
        if path is None:
            draft.warn(Message("file-include-outside", params), line)
        elif not _is_file(path):
            draft.warn(Message("file-include-missing", params), line)
        elif path in self.seen:
            draft.info(Message("file-include-again", params), line)
        elif self.depth >= _DEEPEST or len(self.seen) > _MOST:
            draft.warn(Message("file-include-deep", params), line)
        else:
            self.seen.add(path)
            draft.info(Message("file-include-read", params), line)
            return path
        return None

    def _inside(self, name: str) -> Path | None:
        """The path where it stays in the folder of the first file, by name and by links."""
        # By its form first: to resolve a path such as \\server\share would ask that server.
        windows, posix = PureWindowsPath(name), PurePosixPath(name)
        if windows.drive or windows.root or posix.root or name.startswith("~"):
            return None
        assert self.root is not None
        assert self.here is not None
        try:
            root = self.root.resolve()
            path = (self.here / name).resolve()
        except (OSError, ValueError, RuntimeError):
            return None
        return path if path.is_relative_to(root) else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
