"""An update in words: its move, what it costs, what a tooltip and a screen reader tell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.plan import Size
from core.model.updates import Lane, Update
from gui.language import format_duration, format_size, join_words, say
from gui.pages.updates.badges import badges, brought_badge
from gui.pages.updates.links import link_words
from gui.pages.updates.reasons import reasons
from gui.pages.updates.rows import BringsHead, BroughtRow, Line, target

translate = QCoreApplication.translate

_SHORT = 10.0
"""Seconds that nobody counts."""


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
