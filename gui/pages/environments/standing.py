"""How an environment is, in one honest word: what was looked at, and nothing beyond."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.environment import Environment

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Standing:
    """A word with its icon and colour token. `why` is the tooltip."""

    word: str
    icon: str
    token: str
    why: str = ""
    busy: bool = False
    """Draw a spinner instead of the icon."""


def standing(
    environment: Environment, problem: str = "", unreadable: Sequence[str] = ()
) -> Standing:
    """The word for an environment at rest.

    `problem` is its problem as a sentence; `unreadable` says what of it could not be read, as far
    as somebody looked.
    """
    if environment.problem is not None:
        word = translate("Standing", "Cannot be read")
        return Standing(word, "octagon-x", "danger", problem)
    if environment.open_transaction:
        return Standing(
            translate("Standing", "Unfinished change"),
            "triangle-alert",
            "warn",
            translate("Standing", "A change was interrupted. Finish or undo it first."),
        )
    if unreadable:
        word = translate("Standing", "Partly unreadable")
        return Standing(word, "triangle-alert", "warn", "\n".join(unreadable))
    if not environment.writable:
        return Standing(
            translate("Standing", "Read-only"),
            "lock",
            "text-2",
            translate(
                "Standing", "Its folder cannot be written to, so it can be used but not changed."
            ),
        )
    return Standing(
        translate("Standing", "Healthy"),
        "circle-check",
        "ok",
        translate("Standing", "Every package record can be read, and no change is unfinished."),
    )
