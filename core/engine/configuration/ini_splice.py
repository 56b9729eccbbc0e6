"""Edits of pip's configuration file that touch only the lines they are about.

pip reads it with Python's RawConfigParser, so that parser says what a file means before and after
an edit: everything but the edited option must stay the same, else `IniError` is raised. Bytes
that are no UTF-8 pass through as they are (pip reads in the system's own encoding). Names of
options are compared as pip does: `index_url`, `Index-Url` and `index-url` are one.
"""

from __future__ import annotations

import configparser
import re
from dataclasses import dataclass

BOM = "\ufeff"

_SECTION = re.compile(r"\[(?P<name>.+)\]")
_OPTION = re.compile(r"(?P<name>.*?)\s*(?:(?P<sign>[=:])(?P<gap>[ \t]*))")


class IniError(Exception):
    """No file pip can read, or one that can't be edited safely. `line` from 1; 0: not known."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__(detail)
        self.line = line


@dataclass(frozen=True)
class Option:
    """An option as it stands in the file. Positions are counted in lines, from 0."""

    section: str
    name: str
    """As pip compares it."""
    value: str
    first: int
    last: int
    """The last line of its value."""


def read_options(content: bytes) -> tuple[Option, ...]:
    """Every option, in order. Raises IniError."""
    text = _decode(content)
    _parse(text)
    return tuple(_options(text))


def get_option(content: bytes, section: str, name: str) -> str | None:
    """The value of an option, its lines joined by line ends; None where it is not set."""
    found = _find(read_options(content), section, name)
    return found.value if found else None


def set_option(content: bytes, section: str, name: str, value: str) -> bytes:
    """Set an option of one line; the section is made where it is missing. Raises IniError."""
    text = _decode(content)
    before = _parse(text)
    options = tuple(_options(text))
    lines = text.splitlines(keepends=True)
    found = _find(options, section, name)
    newline = _newline(text)
    if found is not None:
        if found.value == value:
            return content
        line = lines[found.first]
        match = _OPTION.match(line)
        assert match is not None
        bare = found.last > found.first and not line[match.end() :].strip()
        gap = match["gap"] or (" " if bare or not found.value else "")
        end = line[len(line.rstrip("\r\n")) :]
        tail = lines[found.last][len(lines[found.last].rstrip("\r\n")) :] or end
        head = line[: match.start("gap")] if match["gap"] is not None else line
        lines[found.first : found.last + 1] = [f"{head}{gap}{value}{tail}"]
    else:
        _insert(lines, options, section, f"{name}{_sign(options, lines)}{value}", newline)
    return _checked(content, text, "".join(lines), before, (section, name, value))


def remove_option(content: bytes, section: str, name: str) -> bytes:
    """Remove an option; a section that has nothing left, not even a comment, goes with it."""
    text = _decode(content)
    before = _parse(text)
    found = _find(tuple(_options(text)), section, name)
    if found is None:
        return content
    lines = text.splitlines(keepends=True)
    # Comments and blank lines in between belong to nobody else: they stay.
    kept = [line for line in lines[found.first + 1 : found.last + 1] if _is_comment(line)]
    lines[found.first : found.last + 1] = kept
    lines = _without_bare_section(lines, section, found.first)
    return _checked(content, text, "".join(lines), before, (section, name, None))


def normalized(name: str) -> str:
    """The name of an option as pip compares it."""
    return name.strip().lower().replace("_", "-").removeprefix("--")


def _decode(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape").removeprefix(BOM)


def _encode(text: str, *, bom: bool) -> bytes:
    return ((BOM if bom else "") + text).encode("utf-8", "surrogateescape")


def _parse(text: str) -> dict[tuple[str, str], str]:
    parser = configparser.RawConfigParser()
    try:
        parser.read_string(text)
    except configparser.ParsingError as error:
        line = error.errors[0][0] if getattr(error, "errors", None) else 0
        raise IniError(getattr(error, "lineno", None) or line, str(error)) from error
    except configparser.Error as error:
        raise IniError(getattr(error, "lineno", None) or 0, str(error)) from error
    found = {("DEFAULT", name): value or "" for name, value in parser.defaults().items()}
    for section in parser.sections():
        found[section, ""] = ""
        for name, value in parser.items(section):
            found[section, name] = value or ""
    return found


def _options(text: str) -> list[Option]:
    """By configparser's rules: a line indented deeper than its option's name goes on with it."""
    options: list[Option] = []
    section, indent, open_option = "", 0, False
    for number, line in enumerate(text.splitlines()):
        stripped = line.strip()
        if not stripped or stripped.startswith(("#", ";")):
            continue
        depth = len(line) - len(line.lstrip())
        if open_option and depth > indent:
            held = options[-1]
            value = f"{held.value}\n{stripped}"
            options[-1] = Option(held.section, held.name, value, held.first, number)
            continue
        indent, open_option = depth, False
        header = _SECTION.match(stripped)
        if header:
            section = header["name"]
            continue
        match = _OPTION.match(line)
        if match is None:
            continue
        value = line[match.end() :].strip()
        options.append(Option(section, normalized(match["name"]), value, number, number))
        open_option = True
    return options


def _find(options: tuple[Option, ...], section: str, name: str) -> Option | None:
    wanted = normalized(name)
    return next((o for o in options if o.section == section and o.name == wanted), None)


def _newline(text: str) -> str:
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def _sign(options: tuple[Option, ...], lines: list[str]) -> str:
    """How the file writes `name = value`."""
    for option in options:
        match = _OPTION.match(lines[option.first])
        if match and option.value and option.first == option.last:
            name = match["name"]
            return lines[option.first][match.start() + len(name) : match.end()] or " = "
    return " = "


def _insert(
    lines: list[str], options: tuple[Option, ...], section: str, line: str, newline: str
) -> None:
    """Behind the last option of its section, or below its header, or in a new one at the end."""
    ends_bare = bool(lines) and not lines[-1].endswith(("\n", "\r"))
    last = max((option.last for option in options if option.section == section), default=None)
    if last is None:
        last = next((n for n, text in enumerate(lines) if _header(text) == section), None)
    if last is None:
        new = [f"[{section}]{newline}", line + newline]
        if lines and lines[-1].strip():
            new.insert(0, newline)
        last = len(lines) - 1
    else:
        new = [line + newline]
    if last == len(lines) - 1 and ends_bare:
        lines[-1] += newline
        new[-1] = new[-1].removesuffix(newline)
    lines[last + 1 : last + 1] = new


def _header(line: str) -> str | None:
    match = _SECTION.match(line.strip())
    return match["name"] if match and not line[:1].isspace() else None


def _is_comment(line: str) -> bool:
    return not line.strip() or line.strip().startswith(("#", ";"))


def _without_bare_section(lines: list[str], section: str, near: int) -> list[str]:
    start = next((n for n in range(near - 1, -1, -1) if _header(lines[n]) == section), None)
    if start is None:
        return lines
    end = next((n for n in range(start + 1, len(lines)) if _header(lines[n])), len(lines))
    if any(line.strip() for line in lines[start + 1 : end]):
        return lines
    return lines[:start] + lines[end:]


def _checked(
    content: bytes,
    old: str,
    new: str,
    before: dict[tuple[str, str], str],
    edit: tuple[str, str, str | None],
) -> bytes:
    section, name, value = edit
    if not old.endswith("\n") and old and value is None:
        new = new.removesuffix(_newline(old))
    after = _parse(new)
    for options in (before, after):
        for key in [k for k in options if k[0] == section and normalized(k[1]) == normalized(name)]:
            del options[key]
    sections = {(section, "")} if value is None else set()
    before_set = {item for item in before.items() if item[0] not in sections}
    after_set = {item for item in after.items() if item[0] not in sections}
    if value is not None:
        before_set.add(((section, ""), ""))
    held = _find(tuple(_options(new)), section, name)
    if before_set != after_set or (held.value if held else None) != value:
        raise IniError(0, "the edit would change more than it should")
    return _encode(new, bom=content.startswith(BOM.encode()))
