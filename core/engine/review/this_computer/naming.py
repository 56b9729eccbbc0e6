"""What the new environment is called, and where it goes."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath

from core import paths
from core.engine.environments.guard import can_write_in
from core.engine.environments.locations import choose_envs_dir
from core.engine.environments.names import check_name, suggest_name, taken_name
from core.engine.review.draft import Draft
from core.model.base import Message
from core.model.calls import ReviewFile
from core.model.importing import FileKind, ReadFile
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

_FALLBACK = "new-env"
_SAYS_NOTHING = re.compile(
    r"(conda[-_.]?)?(env|environment|environments|requirements?|spec[-_.]?file|specs?|explicit"
    r"|packages?|pixi|pylock|conda-lock|pyproject|untitled|download)"
    r"([-_.]?(linux|win|windows|mac|macos|osx|gpu|cpu|dev|64|x86_64|arm64|all|full|\d+|\(\d+\)))*",
    re.IGNORECASE,
)
"""Names of files that many folders have: the folder's name tells more."""
_COPY = re.compile(r"[ _-]*\(\d+\)$")
"""What a browser puts behind the name of a file that it has saved before."""
_OF_A_PROGRAM = re.compile(r"pixi|pylock|conda-lock|pyproject|untitled|download", re.IGNORECASE)
_ENGLISH = ("downloads", "download", "desktop", "documents", "tmp", "temp", "home", "users", "root")
_CHINESE = ("下载", "下載", "桌面", "文档", "文件")
_ANYBODYS_FOLDERS = frozenset((*_ENGLISH, *_CHINESE))
_NAME_LINE = re.compile(r"\ufeff?name\s*:")


@dataclass(frozen=True)
class Place:
    """Where the environment would be made."""

    name: str
    folder: str
    usable: bool = True

    @property
    def prefix(self) -> str:
        """The folder of the environment."""
        return str(Path(self.folder) / self.name)


def choose_name(draft: Draft, call: ReviewFile) -> Place:
    """The user's name, or the file's made free. Says so where it had to be another."""
    folder = Path(call.folder) if call.folder else choose_envs_dir()
    if not can_write_in(folder):
        # The plan would say so as well, but only after everything else has been decided.
        message = Message("review-folder-closed", {"folder": str(folder)})
        finding = ReviewFinding("folder", Severity.BLOCK, message, Message("review-folder-why"))
        draft.findings.append(finding)
    if call.name:
        return _as_wished(draft, call.name, folder)
    # A command may leave the name to the file it names.
    written = next((file.name for file in (draft.file, *draft.file.included) if file.name), "")
    wanted = written or _unnamed(draft.file)
    name = wanted
    if check_name(wanted, str(folder)) is not None:
        name = suggest_name(wanted, folder) or suggest_name(_FALLBACK, folder) or _FALLBACK
    if written and name != written:
        _changed(draft, written, name, folder)
    return Place(name, str(folder))


def _as_wished(draft: Draft, name: str, folder: Path) -> Place:
    problem = check_name(name, str(folder))
    if problem is None:
        return Place(name, str(folder))
    free = suggest_name(name, folder) or suggest_name(_FALLBACK, folder) or _FALLBACK
    chosen = draft.answers.get("name", "")
    code = "review-name-taken" if problem.code == "name-taken" else "review-name-unusable"
    draft.findings.append(
        ReviewFinding(
            id="name",
            severity=Severity.INFO if chosen == "free" else Severity.BLOCK,
            message=Message(code, {"name": name[:80]}),
            choices=(ReviewChoice("free", Message("use-name", {"name": free})),),
            chosen=chosen,
            suggested="free",
        )
    )
    return Place(free, str(folder)) if chosen == "free" else Place(name, str(folder), usable=False)


def _changed(draft: Draft, written: str, name: str, folder: Path) -> None:
    line = next((n for n, text in enumerate(draft.file.lines, 1) if _NAME_LINE.match(text)), 0)
    taken = taken_name(written, folder) is not None
    line = line if draft.file.kind is FileKind.ENVIRONMENT else 0
    draft.findings.append(
        ReviewFinding(
            id="name",
            severity=Severity.INFO,
            message=Message(
                "review-name-free" if taken else "review-name-mended",
                {"name": written, "free": name},
            ),
            lines=(line,) if line else (),
        )
    )
    if line:
        draft.note(LineNote(line, LineMark.CHANGED, instead=f"name: {name}", finding="name"))


def _unnamed(file: ReadFile) -> str:
    """What a file is called after that gives no name: itself, its folder, or its project."""
    path = PureWindowsPath(file.path) if "\\" in file.path else Path(file.path)
    stem = path.name
    for ending in (".yml", ".yaml", ".txt", ".toml", ".lock", ".in"):
        stem = stem.removesuffix(ending)
    stem = _COPY.sub("", stem) or stem
    if not file.path:
        return _project(file) or _FALLBACK
    if not _SAYS_NOTHING.fullmatch(stem):
        return stem
    if not _is_anybodys(path.parent):
        return path.parent.name
    return _project(file) or (_FALLBACK if _OF_A_PROGRAM.fullmatch(stem) else stem)


def _is_anybodys(folder: PurePath) -> bool:
    """A folder that all sorts of files lie in: its name tells nothing of this one."""
    homes = {str(paths.home()).casefold(), str(Path.home()).casefold()}
    name = folder.name.casefold()
    return not name or name in _ANYBODYS_FOLDERS or str(folder).casefold() in homes


def _project(file: ReadFile) -> str:
    """The name a pyproject.toml gives its project, else empty."""
    if file.kind is not FileKind.PYPROJECT:
        return ""
    try:
        values = tomllib.loads("\n".join(file.lines))
    except (ValueError, RecursionError):
        return ""
    tool = values.get("tool")
    for table in (values.get("project"), tool.get("poetry") if isinstance(tool, dict) else None):
        name = table.get("name") if isinstance(table, dict) else None
        if isinstance(name, str) and name.strip():
            return name.strip()
    return ""
