"""Looks at every configuration file and keeps what the doctor noticed, with its way to mend it.

A fix is offered for the user's own files alone: nobody else's are ever written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.engine.channels.condarc_files import condarc_files, read_whole, user_condarc
from core.engine.configuration.condarc_text import read_condarc_text
from core.engine.configuration.doctor import (
    condarc_addresses,
    condarc_channels,
    condarc_keys,
    condarc_safety,
    pip_index,
)
from core.engine.configuration.doctor.noticed import Noticed
from core.engine.configuration.ini_splice import IniError
from core.engine.configuration.meanings import condarc_meanings, pip_meanings
from core.engine.configuration.pip_files import pip_files, user_pip_file
from core.engine.configuration.pip_text import read_pip_text
from core.engine.configuration.yaml_document import UnencodedYamlError, UnreadableYamlError
from core.model.base import Message
from core.model.configuration import Tool
from core.model.plan import Severity

_CONDARC_CHECKS = (
    condarc_keys.check,
    condarc_channels.check,
    condarc_addresses.check,
    condarc_safety.check,
)


@dataclass(frozen=True)
class ExaminedFile:
    """One file with all that was noticed. `lines` as they stand, credentials included: a secret."""

    tool: Tool
    path: Path
    exists: bool
    own: bool
    lines: tuple[str, ...] = ()
    meanings: Mapping[int, Message] | None = None
    noticed: tuple[Noticed, ...] = ()


def examine() -> tuple[ExaminedFile, ...]:
    """Every file conda and pip read, in their order, and the user's own where it is missing."""
    own = user_condarc()
    condarcs = dict.fromkeys((*condarc_files(), own))
    own_pip = user_pip_file()
    pips = [file.path for file in pip_files() if file.path.exists() or file.path == own_pip]
    return (
        *(_examine(Tool.CONDA, path, own=path == own) for path in condarcs),
        *(_examine(Tool.PIP, path, own=path == own_pip) for path in dict.fromkeys(pips)),
    )


def _examine(tool: Tool, path: Path, *, own: bool) -> ExaminedFile:
    try:
        lines, meanings, noticed = _condarc(path) if tool is Tool.CONDA else _pip(path)
    except FileNotFoundError:
        return ExaminedFile(tool, path, exists=False, own=own)
    except (UnreadableYamlError, IniError) as error:
        raw = _raw_lines(path)
        return ExaminedFile(tool, path, True, own, raw, {}, (_broken(tool, path, error),))
    except OSError:
        slip = Noticed("config-no-access", Severity.WARN, 0, {"file": str(path)})
        return ExaminedFile(tool, path, exists=True, own=own, noticed=(slip,))
    if not own:
        noticed = [Noticed(n.code, n.severity, n.line, n.params) for n in noticed]
    ordered = sorted(noticed, key=lambda n: n.line)
    return ExaminedFile(tool, path, True, own, lines, meanings, tuple(ordered))


_Found = tuple[tuple[str, ...], Mapping[int, Message], list[Noticed]]


def _condarc(path: Path) -> _Found:
    text = read_condarc_text(path)
    noticed = [slip for check in _CONDARC_CHECKS for slip in check(text)]
    return text.lines, condarc_meanings(text), noticed


def _pip(path: Path) -> _Found:
    text = read_pip_text(path)
    return text.lines, pip_meanings(text), list(pip_index.check(text))


def _broken(tool: Tool, path: Path, error: UnreadableYamlError | IniError) -> Noticed:
    params: dict[str, str | int] = {"file": str(path), "line": error.line, "tool": tool.value}
    if isinstance(error, UnencodedYamlError):
        return Noticed("config-not-utf8", Severity.BLOCK, error.line, params)
    code = "config-broken-line" if error.line else "config-broken"
    return Noticed(code, Severity.BLOCK, error.line, params)


def _raw_lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(read_whole(path).decode("utf-8-sig", "replace").splitlines())
    except OSError:
        return ()
