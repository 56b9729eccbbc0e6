"""Takes credentials out of everything that was read, before it leaves the engine."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from core.engine.configuration.secrets import hide_credentials, hide_credentials_in_address
from core.model.base import Message
from core.model.importing import FileFinding, FileVariable, ReadFile
from core.model.plan import Severity

HIDDEN = "********"
_LONGEST = 2000
"""Characters of a line that are shown; real ones are far shorter."""
_SHORTEST = 4
"""Characters of a word of a secret that is looked for elsewhere in the file."""
_MAY_HOLD_ONE = re.compile(r"[@?&;]|/t/")
_MAY_BE_ONE = re.compile(r"[@?&;]|/t/|token|passw|secret|key", re.IGNORECASE)
"""Most lines hold nothing: they are told apart at a fraction of the cost."""


def concealed(file: ReadFile) -> ReadFile:
    """The same without user names, passwords and tokens; secret variables lose their values."""
    included = tuple(concealed(each) for each in file.included)
    secret = tuple(variable for variable in file.variables if variable.secret and variable.value)
    asking = {entry.line for entry in file.conda} | {entry.line for entry in file.pip}
    told = {variable.line for variable in secret}
    lines = []
    findings = []
    for number, whole in enumerate(file.lines, 1):
        line = whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]}…"
        # `tiktoken==0.5` sets no token: what a line is decides what may be a secret in it.
        shown = _hide(line) if number in asking else _hide_all(line)
        if shown != line and number not in told:
            findings.append(FileFinding(Severity.WARN, Message("file-credentials"), number))
        lines.append(_without(shown, number, secret))
    bare = msgspec.structs.replace(file, lines=(), included=(), variables=())
    walked: ReadFile = msgspec.convert(_walk(msgspec.to_builtins(bare)), ReadFile)
    return msgspec.structs.replace(
        walked,
        path=file.path,
        lines=tuple(lines),
        findings=tuple(sorted((*walked.findings, *findings), key=lambda finding: finding.line)),
        variables=tuple(_variable(variable) for variable in file.variables),
        included=included,
    )


def _variable(variable: FileVariable) -> FileVariable:
    value = HIDDEN if variable.secret and variable.value else _hide(variable.value)
    return msgspec.structs.replace(variable, value=value)


def _without(line: str, number: int, secret: tuple[FileVariable, ...]) -> str:
    for variable in secret:
        before = line
        for word in variable.value.split():
            if len(word) >= _SHORTEST:
                line = line.replace(word, HIDDEN)
        if number == variable.line and line == before and HIDDEN not in line:
            # Written otherwise than it reads, with escapes: nothing behind the name is shown.
            name, mark, rest = line.partition(":")
            line = f"{name}{mark} {HIDDEN}" if rest.strip() not in {"", "|", ">"} else line
    return line


def _hide(text: str) -> str:
    return hide_credentials_in_address(text) if _MAY_HOLD_ONE.search(text) else text


def _hide_all(text: str) -> str:
    return hide_credentials(text) if _MAY_BE_ONE.search(text) else text


def _walk(value: Any) -> Any:
    if isinstance(value, str):
        return _hide(value)
    if isinstance(value, list | tuple):
        return [_walk(item) for item in value]
    if isinstance(value, dict):
        return {key: _walk(item) for key, item in value.items()}
    return value
