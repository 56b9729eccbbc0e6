"""Commands of tutorials: `conda create …`, `mamba install …`, `pip install …`, `uv`, `pixi`.

What they ask for is read; they are never run. Lines that ask for nothing are told of.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from core.engine.files.channel_line import add_channel
from core.engine.files.command_options import CONDA, PIP, PIXI, UV, Parsed, parse_options
from core.engine.files.conda_line import add_conda_line
from core.engine.files.draft import Draft, Inclusion
from core.engine.files.env_name import take_name, take_prefix
from core.engine.files.pip_line import add_pip_line
from core.engine.files.shell_lines import Comment, ShellCommand, shell_commands
from core.engine.files.variables import add_variable
from core.model.base import Message

_CONDAS = frozenset({"conda", "mamba", "micromamba"})
_PYTHON = re.compile(r"(python|py)[\d.]*$")
_PIP = re.compile(r"pip[\d.]*$")
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*=")
_BEFORE = frozenset({"sudo", "call", "time", "exec", "command", "env", "-H", "-E"})


def read_commands(draft: Draft) -> None:
    """Read `draft.lines`."""
    ignored: list[int] = []
    for each in shell_commands(draft.lines):
        if isinstance(each, Comment):
            continue
        if each.mended:
            draft.info(Message("file-smart-quotes"), each.line)
        if not _command(draft, each):
            ignored.append(each.line)
    for line in dict.fromkeys(ignored):
        draft.info(Message("file-line-ignored"), line)


def tool_of(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The package tool a command is for (`conda`, `pip`, `uv`, `pixi`) and its arguments."""
    rest = list(words)
    while rest and (_ASSIGNMENT.match(rest[0]) or rest[0] in _BEFORE):
        rest.pop(0)
    if not rest:
        return "", ()
    name = re.split(r"[\\/]", rest[0])[-1].lower().removesuffix(".exe").removesuffix(".bat")
    if name in _CONDAS:
        return "conda", tuple(rest[1:])
    if _PIP.match(name):
        return "pip", tuple(rest[1:])
    if _PYTHON.match(name) and "-m" in rest[:4]:
        module = rest.index("-m") + 1
        if module < len(rest) and rest[module] in {"pip", "uv"}:
            return rest[module], tuple(rest[module + 1 :])
    return (name, tuple(rest[1:])) if name in {"uv", "pixi"} else ("", ())


def asks_for_packages(words: tuple[str, ...]) -> bool:
    """True for a command this module makes something of."""
    tool, arguments = tool_of(words)
    return _reader(tool, arguments) is not None


Reader = Callable[[Draft, ShellCommand, tuple[str, ...]], None]


def _command(draft: Draft, command: ShellCommand) -> bool:
    """Read one command; False where nothing is to be made of it."""
    tool, arguments = tool_of(command.words)
    found = _reader(tool, arguments)
    if found is None:
        return False
    reader, rest = found
    reader(draft, command, rest)
    return True


def _reader(tool: str, arguments: tuple[str, ...]) -> tuple[Reader, tuple[str, ...]] | None:
    """What reads a command, by its first words that are no options."""
    bare = [word for word in arguments if not word.startswith("-")]
    first, second = (*bare, "", "")[:2]
    rest = tuple(arguments)
    for name, verb, inner, reader in _READERS:
        if name == tool and verb == first and inner in {"", second}:
            left = _without(rest, verb)
            return reader, _without(left, inner) if inner else left
    return None


def _without(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    position = words.index(word)
    return (*words[:position], *words[position + 1 :])


def _conda_packages(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    parsed = parse_options(arguments, CONDA)
    _environment(draft, command, parsed)
    for channel in (*parsed.of("channel"), *parsed.of("repodata")):
        add_channel(draft, channel, command.line)
    if parsed.flags & {"--override-channels"}:
        draft.nodefaults = True
    draft.platforms += [p for p in parsed.of("platform") if p not in draft.platforms]
    for file in parsed.of("file"):
        _named_file(draft, file, command)
    for spec in _joined(parsed.words):
        add_conda_line(draft, spec, command.line, command.end_line)


def _joined(words: tuple[str, ...]) -> list[str]:
    """`numpy >=1.2` without quotes is two words, and one spec."""
    specs: list[str] = []
    for word in words:
        if specs and re.match(r"[<>=!~]", word):
            specs[-1] += f" {word}"
        else:
            specs.append(word)
    return specs


def _environment(draft: Draft, command: ShellCommand, parsed: Parsed) -> None:
    for name in parsed.of("name"):
        if draft.name and draft.name != name:
            params: dict[str, str | int] = {"name": name, "first": draft.name}
            draft.warn(Message("file-second-name", params), command.line)
        else:
            take_name(draft, name, command.line)
    for prefix in parsed.of("prefix"):
        take_prefix(draft, prefix, command.line)


def _named_file(draft: Draft, file: str, command: ShellCommand) -> None:
    draft.inclusions.append(Inclusion(file, command.line))


def _conda_env_file(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    parsed = parse_options(arguments, CONDA)
    _environment(draft, command, parsed)
    files = parsed.of("file")
    for file in files or ("environment.yml",):
        _named_file(draft, file, command)
    for spec in parsed.words:
        add_conda_line(draft, spec, command.line, command.end_line)


def _conda_config(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    """`conda config --add channels x` puts x first, `--append` last."""
    words = list(arguments)
    added = False
    for option in ("--add", "--prepend", "--append"):
        while option in words:
            position = words.index(option)
            key, value = (*words[position + 1 : position + 3], "", "")[:2]
            if key == "channels" and value:
                added = True
                count = len(draft.channels)
                add_channel(draft, value, command.line)
                if option != "--append" and len(draft.channels) > count:
                    draft.channels.insert(0, draft.channels.pop())
            del words[position]
    if not added:
        draft.info(Message("file-line-ignored"), command.line)


def _conda_vars(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    """`conda env config vars set NAME=value`."""
    for word in arguments:
        name, mark, value = word.partition("=")
        if mark and not word.startswith("-"):
            add_variable(draft, name, value, command.line)


def _pip_packages(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    parsed = parse_options(arguments, PIP)
    _pip_lines(draft, command, parsed)


def _pip_lines(draft: Draft, command: ShellCommand, parsed: Parsed) -> None:
    for option, value in parsed.pairs:
        if option in {"ignored", "name", "python"}:
            continue
        add_pip_line(draft, f"{_PIP_OPTIONS[option]} {value}", command.line, command.end_line)
    for word in parsed.words:
        add_pip_line(draft, word, command.line, command.end_line)


_PIP_OPTIONS = {
    "file": "-r",
    "constraint": "-c",
    "editable": "-e",
    "links": "-f",
    "index": "-i",
    "extra": "--extra-index-url",
    "trusted": "--trusted-host",
}


def _uv_packages(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    parsed = parse_options(arguments, UV)
    _pip_lines(draft, command, parsed)


def _pixi_packages(draft: Draft, command: ShellCommand, arguments: tuple[str, ...]) -> None:
    parsed = parse_options(arguments, PIXI)
    for channel in parsed.of("channel"):
        add_channel(draft, channel, command.line)
    for file in parsed.of("file"):
        _named_file(draft, file, command)
    for word in _joined(parsed.words):
        if parsed.flags & {"--pypi"}:
            add_pip_line(draft, word, command.line, command.end_line)
        else:
            add_conda_line(draft, word, command.line, command.end_line)


_READERS: tuple[tuple[str, str, str, Reader], ...] = (
    ("conda", "env", "create", _conda_env_file),
    ("conda", "env", "update", _conda_env_file),
    ("conda", "env", "config", _conda_vars),
    ("conda", "create", "", _conda_packages),
    ("conda", "install", "", _conda_packages),
    ("conda", "update", "", _conda_packages),
    ("conda", "upgrade", "", _conda_packages),
    ("conda", "config", "", _conda_config),
    ("pip", "install", "", _pip_packages),
    ("uv", "pip", "install", _uv_packages),
    ("uv", "add", "", _uv_packages),
    ("pixi", "add", "", _pixi_packages),
    ("pixi", "global", "install", _pixi_packages),
    ("pixi", "install", "", _pixi_packages),
    ("pixi", "init", "", _pixi_packages),
)
