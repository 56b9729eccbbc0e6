"""Short ways to read a text, and to look at what came of it."""

from __future__ import annotations

from pathlib import Path

from core.engine.files.reading import read_files
from core.model.calls import ReadFiles
from core.model.file_source import FileSource
from core.model.importing import PipKind, ReadFile

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"


def pasted(text: str) -> ReadFile:
    """A text as the window would get it back."""
    return read_files(ReadFiles((FileSource(text=text),)))[0]


def opened(path: Path) -> ReadFile:
    """A file as the window would get it back."""
    return read_files(ReadFiles((FileSource(path=str(path)),)))[0]


def written(folder: Path, name: str, content: str | bytes) -> ReadFile:
    """A file with this content, read."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return opened(path)


def codes(file: ReadFile, line: int | None = None) -> set[str]:
    """What was found, at a line or anywhere."""
    return {f.message.code for f in file.findings if line in {None, f.line}}


def specs(file: ReadFile) -> list[str]:
    """The match specs asked for."""
    return [entry.spec for entry in file.conda]


def wishes(file: ReadFile) -> list[tuple[PipKind, str]]:
    """Kind and requirement of what pip is asked for."""
    return [(entry.kind, entry.requirement or entry.target) for entry in file.pip]


def corpus(kind: str) -> list[Path]:
    """Real files of a kind; none where the corpus is not here."""
    folder = CORPUS / kind
    return sorted(folder.iterdir()) if folder.is_dir() else []
