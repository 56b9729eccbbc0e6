"""The words of the lanes: badges, reasons, links, and what a screen reader says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.plan import Bump, Change, ChangeKind, Size
from core.model.updates import Hold, Lane, Update
from gui.language import format_date, format_duration, format_size, join_words, say
from gui.pages.updates.rows import BringsHead, BroughtRow, Line, UpdateRow

translate = QCoreApplication.translate

_MOST = 3
"""Reasons that are painted; the tooltip has them all."""

_FROZEN = "environment-frozen-reason"
"""Said once, above the lanes."""
_WHAT_IT_DOES = ("rule-", "review-")
"""Codes of what an update would do, as against who holds it back."""
_A_PAIR = 2
_SHORT = 10.0
"""Seconds that nobody counts."""

Badge = tuple[str, str, str]
"""Words, kind and icon."""


@dataclass(frozen=True)
class Reason:
    """A line under the versions: why it is where it is, or what it would do."""

    words: str
    icon: str = "info"
    token: str = "info"
    waiting: bool = False


def badges(update: Update) -> list[Badge]:
    """How far it moves, and whether its channel or kind of build changes with it."""
    found = [bump_badge(update.bump)]
    change = update.change
    if change is not None and change.kind is ChangeKind.DOWNGRADE:
        found = [(translate("Preview", "Downgrade"), "warn", "arrow-down")]
    if change is not None and change.before and change.after:
        if change.before.channel != change.after.channel:
            found.append((translate("Preview", "Channel"), "info", "arrow-left-right"))
        if change.variant is not None:
            found.append((translate("Updates", "Build"), "warn", "arrow-left-right"))
    return found


def brought_badge(change: Change) -> Badge:
    """What a package is that comes along."""
    if change.kind is ChangeKind.ADD:
        return (translate("Updates", "New"), "ok", "plus")
    if change.kind is ChangeKind.UPGRADE:
        return bump_badge(change.bump)
    return (translate("Preview", "New build"), "neutral", "dot")


def bump_badge(bump: Bump | None) -> Badge:
    """How far a version moves."""
    match bump:
        case Bump.MAJOR:
            return (translate("Preview", "Major"), "major", "chevrons-up")
        case Bump.MINOR:
            return (translate("Preview", "Minor"), "info", "chevron-up")
        case Bump.PATCH:
            return (translate("Preview", "Patch"), "neutral", "dot")
    return (translate("Preview", "New build"), "neutral", "dot")


def target(update: Update) -> str:
    """The version it is about: where it would go, or in the held lane the newest there is."""
    return update.newest or update.after if update.lane is Lane.HELD else update.after


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
            if not (decided and _is_own_pin(one, row.name)) and one.params.get("spec") not in pins
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


def _is_own_pin(holder: Message, name: str) -> bool:
    return holder.code == "holder-pin" and holder.params.get("name") == name


def _review_reasons(row: UpdateRow) -> list[Reason]:
    found = [Reason(say(message)) for message in row.update.why]
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
    return own and risk.code.startswith("risk-") and risk.code.replace("risk", "rule", 1) in known


def _is_counted(message: Message) -> bool:
    """How many change in all, where the lines above have named the other one."""
    return message.code == "brings-count" and message.params.get("n") == _A_PAIR


def link_words(row: UpdateRow) -> str:
    """The one thing that can be done about a held update, or nothing."""
    said = row.explanation
    if row.fixed or row.update.lane is not Lane.HELD or row.pinned:
        return ""
    if row.skipped:
        return translate("Updates", "Offer {version} again").format(version=target(row.update))
    if row.update.by_pip:
        return translate("Updates", "Let conda manage it")
    if said is not None and pin_in_the_way(row) is not None:
        return translate("Updates", "Unpin {package} first").format(package=said.unpin[0])
    if said is None or said.request is None:
        return ""
    if said.also:
        return translate("Updates", "Update {packages} too to release it").format(
            packages=some(said.also)
        )
    return translate("Updates", "Preview {version} all the same").format(version=said.version)


def pin_in_the_way(row: UpdateRow) -> Hold | None:
    """The one pin of another package that has to go before there is a way, as far as it is said."""
    said = row.explanation
    if said is None or said.request is not None or len(said.unpin) != 1:
        return None
    name = said.unpin[0]
    return next(
        (
            Hold(name, f"{name} {holder.params['pin']}")
            for holder in said.holders
            if name != row.name and _is_own_pin(holder, name)
        ),
        None,
    )


def some(names: tuple[str, ...], most: int = 2) -> str:
    """A few names, and how many more there are."""
    if len(names) <= most + 1:
        return join_words(names)
    rest = translate("Updates", "{names} and %n more", "", len(names) - most)
    return rest.format(names=join_words(names[:most]))


def move_words(update: Update) -> str:
    """As `certifi 2025.8.3 → 2025.10.5`, for the clipboard too."""
    return f"{update.name} {update.before} → {target(update)}"


def spoken(line: Line) -> str:
    """A line as a sentence for screen readers."""
    match line:
        case BringsHead(count=count):
            return brings_words(count)
        case BroughtRow(change=change):
            version = change.after.version if change.after is not None else ""
            return join_words([f"{change.name} {version}", brought_badge(change)[0]])
    words = [
        translate("Updates", "{package} from {before} to {after}").format(
            package=line.name, before=line.update.before, after=target(line.update)
        ),
        *(badge[0] for badge in badges(line.update)),
    ]
    if line.update.lane is Lane.SAFE:
        chosen = translate("Updates", "chosen"), translate("Updates", "not chosen")
        words.append(chosen[0] if line.checked else chosen[1])
    elif line.pinned:
        words.append(translate("Updates", "Pinned"))
    words += [reason.words for reason in reasons(line)]
    return join_words([*words, *([link_words(line)] if link_words(line) else [])])


def tooltip(line: Line) -> str:
    """All there is to know about a line."""
    match line:
        case BringsHead():
            return translate(
                "Updates", "New packages that the chosen ones need, and builds that follow them"
            )
        case BroughtRow(change=change):
            return "\n".join(part for part in (spoken(line), say(change.reason)) if part)
    update = line.update
    parts = [move_words(update), *(reason.words for reason in reasons(line))]
    change = update.change
    if change is not None:
        if change.variant is not None:
            parts.append(say(change.variant))
        if change.after is not None and change.after.channel:
            words = translate("Updates", "From {channel}, build {build}")
            parts.append(words.format(channel=change.after.channel, build=change.after.build))
        if change.cached:
            parts.append(translate("Updates", "Downloaded already"))
        elif change.download_size:
            words = translate("Updates", "{size} to download")
            parts.append(words.format(size=format_size(change.download_size)))
    if update.newest and update.newest != target(update):
        words = translate("Updates", "{version} is the newest there is")
        parts.append(words.format(version=update.newest))
    return "\n".join(dict.fromkeys(part for part in parts if part))


def brings_words(count: int) -> str:
    """The line above what comes along."""
    return translate("Updates", "Also brings %n package(s)", "", count)


def cost_words(size: Size, speed: float | None) -> str:
    """What the button's update costs: `86 MB · about 20 s · restorable at any time`."""
    amount = format_size(size.bytes)
    if not size.bytes and not size.at_least:
        amount = translate("Updates", "nothing to download")
    elif size.at_least:
        amount = translate("Updates", "at least {size}").format(size=amount)
    elif size.estimated:
        amount = translate("Updates", "about {size}").format(size=amount)
    parts = [amount]
    if speed and size.bytes:
        parts.append(_time_words(size.bytes / speed))
    parts.append(translate("Updates", "restorable at any time"))
    return " · ".join(parts)


def _time_words(download: float) -> str:
    # Some more than the download alone: unpacking and linking take their time too.
    seconds = download * 1.2 + 2
    if seconds < _SHORT:
        return translate("Updates", "a few seconds")
    rounded = 5 * round(seconds / 5) if seconds < 60 else seconds
    return translate("Updates", "about {time}").format(time=format_duration(rounded))
