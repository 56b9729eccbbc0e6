"""Why an update is where it is, and what is known of taking it: the lines under its versions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.updates import Lane
from gui.language import format_date, say
from gui.pages.updates.rows import UpdateRow, target

translate = QCoreApplication.translate

_MOST = 3
"""Reasons that are painted; the tooltip has them all."""

_FROZEN = "environment-frozen-reason"
"""Said once, above the lanes."""
_WHAT_IT_DOES = ("rule-", "review-")
"""Codes of what an update would do, as against who holds it back."""
_A_PAIR = 2
_FIT = "fit-"
_OTHERWISE_SAID = {"risk-gpu": (_FIT,), "risk-variant": ("variant-", "update-gpu")}
"""Risks of a plan whose rules have words of other codes, and those codes."""


@dataclass(frozen=True)
class Reason:
    """A line under the versions: why it is where it is, or what it would do."""

    words: str
    icon: str = "info"
    token: str = "info"
    waiting: bool = False


def reasons(row: UpdateRow) -> list[Reason]:
    """Why it is not safe, and what is known of taking it; the most telling first."""
    if row.update.lane is Lane.SAFE:
        return []
    found = _own_reasons(row)
    if row.update.lane is Lane.HELD:
        found += _held_reasons(row, decided=bool(found))
    else:
        found += _review_reasons(row)
    first = {reason.words: reason for reason in reversed(found) if reason.words}
    return [first[words] for words in dict.fromkeys(one.words for one in found) if words]


def painted_reasons(row: UpdateRow) -> list[Reason]:
    """As many as a row has room for, and that more is to come."""
    found = reasons(row)
    shown = found[:_MOST]
    if len(found) > _MOST:
        rest = translate("Updates", "%n more in the preview", "", len(found) - _MOST)
        shown.append(Reason(rest, "dot", "text-3"))
    if row.awaited and row.explanation is None:
        held = row.update.lane is Lane.HELD
        words = (
            translate("Updates", "Finding out who holds it back…")
            if held
            else translate("Updates", "Working out what comes with it…")
        )
        shown.append(Reason(words, "hourglass", "text-3", waiting=True))
    return shown


def _own_reasons(row: UpdateRow) -> list[Reason]:
    """What the user decided."""
    hold = row.update.hold
    if hold is None:
        return []
    found = []
    if hold.pin:
        found.append(Reason(_pin_words(hold.since, hold.note, hold.pin), "pin", "accent-text"))
    elif row.skipped:
        words = translate("Updates", "You do not want {version} offered.")
        if hold.note:
            words = translate("Updates", "You do not want {version} offered: “{note}”.")
        words = words.format(version=target(row.update), note=hold.note)
        found.append(Reason(words, "minus", "text-2"))
    return found


def _pin_words(since: float | None, note: str, pin: str) -> str:
    if since is None:
        words = translate("Updates", "conda-meta/pinned holds it: {pin}")
        if note:
            words = translate("Updates", "conda-meta/pinned holds it: “{note}”.")
        return words.format(pin=pin, note=note)
    words = translate("Updates", "You pinned it on {date}.")
    if note:
        words = translate("Updates", "You pinned it on {date}: “{note}”.")
    return words.format(date=format_date(since), note=note)


def _held_reasons(row: UpdateRow, *, decided: bool) -> list[Reason]:
    said = row.explanation
    if said is not None and said.holders:
        # What the user decided has its own line, with note and date.
        pins = {
            f"{one.params.get('name')} {one.params.get('pin')}"
            for one in said.holders
            if one.code == "holder-pin"
        }
        others = [
            one
            for one in said.holders
            if not (decided and is_own_pin(one, row.name)) and one.params.get("spec") not in pins
        ]
        return [Reason(say(holder), "lock", "text-2") for holder in others]
    if decided:
        return []
    icon = "package" if row.update.by_pip else "lock"
    shown = [one for one in row.update.why if not (row.fixed and one.code == _FROZEN)]
    return [
        Reason(say(message))
        if message.code.startswith(_WHAT_IT_DOES)
        else Reason(say(message), icon, "text-2")
        for message in shown
    ]


def is_own_pin(holder: Message, name: str) -> bool:
    """Whether who holds a package back is the user's pin of this one."""
    return holder.code == "holder-pin" and holder.params.get("name") == name


def _review_reasons(row: UpdateRow) -> list[Reason]:
    # That it cannot run here goes before what it would change.
    why = sorted(row.update.why, key=lambda message: not message.code.startswith(_FIT))
    found = [
        Reason(say(message), "triangle-alert", "warn")
        if message.code.startswith(_FIT)
        else Reason(say(message))
        for message in why
    ]
    said = row.explanation
    if said is not None:
        known = {message.code for message in row.update.why}
        found += [
            Reason(say(message))
            for message in (*said.holders, *said.consequences)
            if not (_is_said(message, known) or _is_counted(message))
        ]
    return found


def _is_said(risk: Message, known: set[str]) -> bool:
    """A risk of the whole plan that is about nothing but this package, and stands there already."""
    own = risk.params.get("n") in (None, 1)
    if own and risk.code in _OTHERWISE_SAID:
        return any(code.startswith(_OTHERWISE_SAID[risk.code]) for code in known)
    return own and risk.code.startswith("risk-") and risk.code.replace("risk", "rule", 1) in known


def _is_counted(message: Message) -> bool:
    """How many change in all, where the lines above have named the other one."""
    return message.code == "brings-count" and message.params.get("n") == _A_PAIR
