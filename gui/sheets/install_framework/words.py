"""Words for choices: badges, and lines where the engine says none."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from core.model.frameworks import Badge, Choice, Compute
from gui.language import say

translate = QCoreApplication.translate


def look_of(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """The choices whichever is chosen: what their widgets are built from."""
    return tuple(msgspec.structs.replace(choice, chosen=False) for choice in choices)


def without_badge(choice: Choice) -> Choice:
    """The same without a word on it."""
    return msgspec.structs.replace(choice, badge=Badge.NONE)


def badge_words(badge: Badge) -> str:
    """The word on a choice; empty for none."""
    match badge:
        case Badge.RECOMMENDED:
            return translate("InstallFramework", "Recommended")
        case Badge.NEWEST:
            return translate("InstallFramework", "Newest")
        case Badge.CURRENT:
            return translate("InstallFramework", "Current")
        case Badge.FOUND:
            return translate("InstallFramework", "Found")
        case Badge.LAST:
            return translate("InstallFramework", "Last one")
    return ""


def badge_of(choice: Choice) -> tuple[str, str, str] | None:
    """Words, kind and icon of a badge; None for none."""
    looks = {
        Badge.RECOMMENDED: ("ok", "star"),
        Badge.NEWEST: ("neutral", ""),
        Badge.CURRENT: ("neutral", ""),
        Badge.FOUND: ("ok", "check"),
        Badge.LAST: ("warn", ""),
    }
    words = badge_words(choice.badge)
    return (words, *looks[choice.badge]) if words else None


def line_of(choice: Choice) -> str:
    """The one line about a choice: why it cannot be taken, or what it is."""
    return say(choice.why if not choice.available else choice.note)


def compute_title(value: str) -> str:
    """What a choice of the compute question is called."""
    if value == Compute.CPU:
        return translate("InstallFramework", "CPU only")
    return translate("InstallFramework", "GPU")


def compute_line(choice: Choice, machine: str) -> str:
    """The line on its card: the machine for the GPU, what it is good for of the CPU."""
    if line := line_of(choice):
        return line
    if choice.value == Compute.CPU:
        return translate("InstallFramework", "Needs no GPU, and is a much smaller download")
    return machine
