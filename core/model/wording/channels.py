"""Sentences about channels and conda's configuration."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "condarc-broken": QT_TRANSLATE_NOOP(
        "Engine",
        "{file} is not a readable YAML file, so it was left out. conda itself stops at such a "
        "file; correct it or move it away.",
    ),
    "condarc-broken-line": QT_TRANSLATE_NOOP(
        "Engine",
        "{file} is not valid YAML at line {line}, so it was left out. conda itself stops at such "
        "a file; correct that line.",
    ),
    "condarc-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "{file} could not be read, so it was left out. Check its permissions."
    ),
    "condarc-wrong-type": QT_TRANSLATE_NOOP(
        "Engine",
        "“{key}” in {file} has a form conda does not accept. It was read as far as it makes sense.",
    ),
    "condarc-priority-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "“{value}” is not a channel priority conda knows, so flexible is used. It can be strict, "
        "flexible or disabled.",
    ),
    "condarc-alias-no-scheme": QT_TRANSLATE_NOOP(
        "Engine",
        "The channel alias “{value}” does not begin with https:// or the like, so the official "
        "address is used.",
    ),
    "channel-local-skipped": QT_TRANSLATE_NOOP(
        "Engine", "The channel “local” of conda-build is not used here."
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
