"""What a text is, told by what stands in it; names of files are not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from packaging.requirements import InvalidRequirement, Requirement

from core.engine.files.archive_address import is_archive
from core.engine.files.commands import asks_for_packages
from core.engine.files.explicit import MARK
from core.engine.files.pip_line import mended
from core.engine.files.requirements import logical_lines
from core.engine.files.shell_lines import ShellCommand, shell_commands
from core.model.importing import FileKind

_MOST_LINES = 2000
"""Looked at; a file shows what it is well before. Comments further down are not counted."""
_MOST_COMMENTS = 500
"""Lines of the head that are looked at whatever they are."""
_MOST_LENGTH = 500
"""Characters of a line looked at. A longer one is no line of a list."""

_KEY = re.compile(r"(?:- )?([\"']?)([A-Za-z_][\w-]*)\1\s*:(?:\s|$)")
_TABLE = re.compile(r"\s*\[\[?\s*([\w.\"' -]+?)\s*\]\]?\s*(?:#.*)?$")
_TOML_KEY = re.compile(r"\s*[\w.\"'-]+\s*=\s*\S")
_PAGE = re.compile(r"\s*<(!doctype\s|html|\?xml|head|body|svg)", re.IGNORECASE)
_SPEC = re.compile(
    r"(?:[\w/.:-]+::)?[A-Za-z0-9_][\w.-]*"
    r"(?:\s*=\s*[\w.*!+]+(?:=[\w.*]+)?|\s+\d+\.[\d.*]*(?:\s+[\w*.]+)?|\s*\[[\w=\"' ,.*<>!-]+=.*\])"
)
_WITH_CHANNEL = re.compile(r"[\w/.-]+::[\w.-]+")
_PIP_OPTION = re.compile(r"-[rcefi]\s*\S|--[a-z][a-z-]+([= ]|$)")
_ON_ONE_LINE = re.compile(r"\s(-[if]|--[a-z-]+)\s.*$")
_PIP_PLACE = re.compile(r"(git|hg|svn|bzr)\+|https?://|\.{1,2}(/|\\|$)|/|[A-Za-z]:\\")
_WORDS_OF_PROSE = re.compile(r"[A-Za-z][\w'’-]*(\s+[\w'’(),.:;-]+){3,}")


class Unrecognised(Exception):  # noqa: N818 - not an error: a finding
    """None of the kinds. `code` is the Problem that says what it seems to be, `line` where."""

    def __init__(self, code: str, line: int = 1) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


def recognise(lines: list[str]) -> FileKind:
    """The kind of a text. Raises Unrecognised."""
    numbers = list(islice(_looked_at(lines), _MOST_LINES))
    looked = [lines[number - 1][:_MOST_LENGTH] for number in numbers]
    bare = [line for line in looked if _says_something(line)]
    if not bare:
        raise Unrecognised("file-empty")
    if _PAGE.match(bare[0]):
        raise Unrecognised("file-web-page")
    if _is_explicit(looked):
        return FileKind.EXPLICIT
    return _toml_kind(bare) or _yaml_kind(bare) or _list_kind(looked, bare, numbers)


def _looked_at(lines: list[str]) -> Iterator[int]:
    """Numbers of the lines that tell something, and of the comments near the head."""
    for number, line in enumerate(lines, 1):
        if number <= _MOST_COMMENTS or _says_something(line):
            yield number


def _says_something(line: str) -> bool:
    bare = line.lstrip()
    return bool(bare) and not bare.startswith("#")


def _is_explicit(lines: list[str]) -> bool:
    """Marked as such, or nothing but addresses of packages. Code that speaks of it is neither."""
    start = 0
    if lines[0].strip() == "---":
        ends = (n for n, line in enumerate(lines[1:40], 2) if line.strip() == "---")
        start = next(ends, 0)
    rest = [x.strip() for x in lines[start:] if x.strip() and not x.lstrip().startswith("#")]
    if not rest:
        return False
    archives = sum(1 for line in rest if is_archive(line) and " " not in line)
    return rest[0] == MARK or archives * 2 > len(rest)


def _toml_kind(bare: list[str]) -> FileKind | None:
    tables = {re.sub(r"[\"'\s]", "", found[1]) for line in bare if (found := _TABLE.match(line))}
    keys = {line.partition("=")[0].strip() for line in bare if _TOML_KEY.match(line)}
    if "lock-version" in keys and ("packages" in tables or "created-by" in keys):
        return FileKind.PYLOCK
    if "package" in tables and keys >= {"name", "version"}:
        raise Unrecognised("file-other-lock")
    roots = {table.split(".")[0] for table in tables}
    if "packages" in roots and roots & {"source", "dev-packages", "requires"}:
        raise Unrecognised("file-pipfile")
    if roots & {"project", "build-system", "dependency-groups", "tool"} and (
        {"tool.pixi", "project", "build-system"} & tables or "tool" in roots or keys
    ):
        return _project_kind(tables, keys)
    if "workspace" in roots and "dependencies" in roots:
        raise Unrecognised("file-pixi-manifest")
    if roots & {"metadata", "options"} and keys & {"install_requires", "name"}:
        raise Unrecognised("file-setup")
    return None


def _project_kind(tables: set[str], keys: set[str]) -> FileKind:
    if "channels" in keys and {"dependencies", "project"} <= tables:
        raise Unrecognised("file-pixi-manifest")
    return FileKind.PYPROJECT


def _yaml_kind(bare: list[str]) -> FileKind | None:
    """By the keys at the margin; JSON has its own within the braces."""
    margin = min((len(x) - len(x.lstrip()) for x in bare if _KEY.match(x.lstrip())), default=0)
    found = [_KEY.match(line[margin:]) for line in bare if line[:margin].strip() == ""]
    keys = {match[2] for match in found if match and not match[0].startswith("- ")}
    first = bare[0].lstrip()
    if first.startswith("{"):
        keys |= set(re.findall(r"[\"'](\w+)[\"']\s*:", " ".join(bare[:200])))
        if {"cells", "nbformat"} & keys:
            raise Unrecognised("file-notebook")
    if {"version", "metadata", "package"} <= keys:
        return FileKind.CONDA_LOCK
    if {"version", "environments", "packages"} <= keys:
        return FileKind.PIXI_LOCK
    if keys & {"package", "recipe"} and keys & {"requirements", "build", "source", "outputs"}:
        raise Unrecognised("file-recipe")
    if keys & {"jobs", "services", "apiVersion", "stages", "on"} and "dependencies" not in keys:
        raise Unrecognised("file-other-yaml")
    if keys & {"dependencies", "channels"} or keys >= {"name", "prefix"}:
        return FileKind.ENVIRONMENT
    if "env_specs" in keys:
        raise Unrecognised("file-project")
    return None


def _list_kind(looked: list[str], bare: list[str], numbers: list[int]) -> FileKind:
    """Lists of requirements or specs, and commands."""
    commands = sum(
        1
        for each in shell_commands(looked)
        if isinstance(each, ShellCommand) and asks_for_packages(each.words)
    )
    each_line = list(logical_lines(looked))
    logical = [each.text for each in each_line]
    pip = sum(1 for text in logical if _for_pip(text))
    specs = [text for text in logical if _SPEC.fullmatch(text)]
    strange = [each.line for each in each_line if not _readable(each.text)]
    readable = len(logical) - len(strange)
    if commands and commands >= readable:
        return FileKind.COMMANDS
    if readable * 2 < len(logical) or (len(strange) > 40 and pip < len(logical) * 0.8):
        raise Unrecognised(
            "file-prose" if _is_prose(bare) else "file-unknown", numbers[strange[0] - 1]
        )
    # A list is conda's where a line says what pip could not mean, and none what conda could not.
    if any(_WITH_CHANNEL.match(text) for text in logical):
        return FileKind.SPECS
    only_conda = sum(1 for text in specs if not _for_pip(text))
    only_pip = sum(1 for text in logical if _readable(text) and _is_pips_alone(text))
    return FileKind.SPECS if only_conda > only_pip else FileKind.REQUIREMENTS


def _readable(text: str) -> bool:
    """A line of a list, as it stands or with a slip that is mended when it is read."""
    if _for_pip(text) or _SPEC.fullmatch(text):
        return True
    return _for_pip(mended(_ON_ONE_LINE.sub("", text.removeprefix("- "))))


def _for_pip(text: str) -> bool:
    if _PIP_OPTION.match(text) or (
        _PIP_PLACE.match(text) and " " not in text.split(" ;", maxsplit=1)[0]
    ):
        return True
    try:
        Requirement(re.sub(r"\s--[a-z-]+[= ].*$", "", text))
    except (InvalidRequirement, RecursionError):
        return False
    return True


def _is_pips_alone(text: str) -> bool:
    return bool(_PIP_OPTION.match(text)) or "==" in text or ";" in text or "@" in text


def _is_prose(bare: list[str]) -> bool:
    prose = sum(1 for line in bare if _WORDS_OF_PROSE.match(line.strip(" -*>")))
    return prose * 3 > len(bare)
