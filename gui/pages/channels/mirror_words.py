"""The words of a mirror's row and of what unfolds below it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.mirror import Carried
from gui.language import format_relative, format_speed, join_words, say
from gui.language.mirrors import LATE, behind_words, latency_words, mirror_name
from gui.pages.channels.mirror_rows import PYTHON_INDEX, MirrorRow, Standing

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DetailLine:
    """A line of what unfolds: icon and token, words, and the role they are painted in."""

    words: str
    icon: str = ""
    token: str = "text-2"
    role: str = "small"
    link: bool = False
    """A press on it opens the mirror's own page."""


def column_title(column: str) -> str:
    """What a column about a channel is called."""
    return translate("Mirrors", "PyPI") if column == PYTHON_INDEX else column


def use_words(row: MirrorRow) -> str:
    """What the last cell says."""
    if row.standing is Standing.IN_USE:
        return translate("Mirrors", "In use")
    if row.standing is Standing.STAGED:
        return translate("Mirrors", "Pending")
    return translate("Mirrors", "Use")


def synced_words(row: MirrorRow) -> tuple[str, str]:
    """How old its data is, and the token to say it in."""
    behind = row.behind
    if row.is_official:
        return (translate("Mirrors", "live"), "text-2") if row.measured else ("", "text-3")
    if behind is not None:
        return behind_words(behind), "warn" if behind > LATE else "text-2"
    known = row.measured.channels if row.measured is not None else ()
    dates = [one.modified for one in known if one.modified is not None]
    return (format_relative(max(dates)), "text-2") if dates else ("", "text-3")


def carried_words(row: MirrorRow, column: str) -> str:
    """Whether it has what a column is about, in words."""
    words = {
        Carried.YES: translate("Mirrors", "has it"),
        Carried.STALE: translate("Mirrors", "has it, but more than 3 days behind"),
        Carried.NO: translate("Mirrors", "does not have it"),
        Carried.UNKNOWN: translate("Mirrors", "not known"),
    }[row.carried(column)]
    if not row.is_measured(column):
        words = translate("Mirrors", "{words} (documented, not measured)").format(words=words)
    pattern = translate("Mirrors", "{channel}: {words}")
    return pattern.format(channel=column_title(column), words=words)


def spoken(row: MirrorRow, columns: tuple[str, ...]) -> str:
    """The whole row as a sentence, for screen readers."""
    parts = [mirror_name(row.mirror)]
    known = row.measured
    if row.unusable and known is not None:
        parts.append(say(known.trouble))
    elif known is not None:
        if known.latency is not None:
            parts.append(latency_words(known.latency))
        if known.speed:
            parts.append(format_speed(known.speed))
        parts.append(synced_words(row)[0])
    parts += [carried_words(row, column) for column in columns]
    parts.append(use_words(row))
    return join_words([part for part in parts if part])


def name_tooltip(row: MirrorRow) -> str:
    """Address, what to know, and what is wrong."""
    known = row.measured
    lines = [row.mirror.address, *(say(limit) for limit in row.mirror.limits)]
    if known is not None and known.redirected_to:
        words = translate("Mirrors", "Requests are sent on to {host}, which answers them.")
        lines.append(words.format(host=known.redirected_to))
    if known is not None and known.trouble is not None:
        lines.append(say(known.trouble))
    return "\n".join(lines)


def detail_lines(row: MirrorRow, columns: tuple[str, ...]) -> list[DetailLine]:
    """What unfolds below a row."""
    mirror, known = row.mirror, row.measured
    lines = [DetailLine(mirror.address, "globe", "text-2", "mono")]
    if known is not None and known.trouble is not None:
        lines.append(DetailLine(say(known.trouble), "triangle-alert", "warn"))
    if known is not None and known.redirected_to:
        words = translate("Mirrors", "Requests are sent on to {host}, which answers them.")
        lines.append(DetailLine(words.format(host=known.redirected_to), "arrow-right"))
    lines += [DetailLine(say(limit), "info") for limit in mirror.limits]
    missing = [column_title(c) for c in columns if row.carried(c) is Carried.NO]
    if missing and not row.unusable:
        words = translate(
            "Mirrors", "It does not have {names}: that comes from the official servers."
        )
        lines.append(DetailLine(words.format(names=join_words(missing)), "minus"))
    late = [column_title(c) for c in columns if row.carried(c) is Carried.STALE]
    if late:
        words = translate("Mirrors", "More than 3 days behind: {names}.")
        lines.append(DetailLine(words.format(names=join_words(late)), "clock", "warn"))
    if known is not None and any(answer.shards for answer in known.channels):
        words = translate("Mirrors", "It has channel data in small pieces, which is read sooner.")
        lines.append(DetailLine(words, "check"))
    if known is not None and known.detail:
        lines.append(DetailLine(known.detail, "", "text-3", "mono-small"))
    if mirror.homepage:
        words = translate("Mirrors", "Open its page")
        link = DetailLine(words, "external-link", "accent-text", "small-medium", link=True)
        lines.append(link)
    return lines
