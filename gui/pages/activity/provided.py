"""Who served how much, and what was verified: two cards side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from core.model.activity import Provider
from core.model.mirror import MirrorCatalogue
from core.model.plan import Check, Severity
from gui.language import format_size, format_speed, say
from gui.language.servers import server_name
from gui.widgets.frames import Card, IconLabel, row
from gui.widgets.text import ElidedLabel, Text

translate = QCoreApplication.translate

CACHE = "cache"

_ICONS = {
    Severity.OK: ("circle-check", "ok"),
    Severity.INFO: ("info", "info"),
    Severity.WARN: ("triangle-alert", "warn"),
    Severity.BLOCK: ("octagon-x", "danger"),
}


def providers_card(providers: Sequence[Provider], catalogue: MirrorCatalogue | None = None) -> Card:
    """A row for each server that gave something, by its mirror's name; the package cache last."""
    card = Card()
    served = sum(one.bytes for one in providers if one.name != CACHE)
    words = (
        translate("Activity", "{size} in all").format(size=format_size(served)) if served else ""
    )
    card.add_row(_head(translate("Activity", "Served by"), words))
    for provider in sorted(providers, key=lambda one: (one.name == CACHE, -one.bytes)):
        card.add_row(_provider(provider, catalogue))
    return card


def checks_card(checks: Sequence[Check]) -> Card:
    """A row for each check that was made after the change."""
    card = Card()
    card.add_row(
        _head(
            translate("Activity", "Verification"), translate("Activity", "checked after the change")
        )
    )
    for check in checks:
        icon, token = _ICONS[check.severity]
        holder = QWidget()
        line = row(holder, (16, 8, 14, 8), 10)
        mark = IconLabel(icon, token, 16)
        mark.setFixedHeight(20)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text = Text(say(check.message), "body", "text-2", wrap=True)
        text.setToolTip(check.detail)
        line.addWidget(text, 1)
        card.add_row(holder)
    return card


def _provider(provider: Provider, catalogue: MirrorCatalogue | None) -> QWidget:
    holder = QWidget()
    line = row(holder, (16, 8, 14, 8), 10)
    cached = provider.name == CACHE
    line.addWidget(IconLabel("hard-drive" if cached else "radio-tower", "text-2", 16))
    name = (
        translate("Activity", "Package cache") if cached else server_name(catalogue, provider.name)
    )
    if not cached and name != provider.name:
        holder.setToolTip(provider.name)
    if cached:
        holder.setToolTip(translate("Activity", "Already on this computer, not downloaded again"))
    line.addWidget(ElidedLabel(name, "body-medium"))
    files = translate("Activity", "%n file(s)", "", provider.files)
    line.addWidget(Text(files, "small", "text-2"))
    line.addStretch(1)
    amount = format_size(provider.bytes)
    if provider.seconds > 0 and not cached:
        words = translate("Activity", "{size} · {speed}")
        speed = format_speed(provider.bytes / provider.seconds)
        amount = words.format(size=amount, speed=speed)
    line.addWidget(Text(amount, "small", "text-2"))
    return holder


def _head(title: str, note: str) -> QWidget:
    holder = QWidget()
    line = row(holder, (16, 8, 14, 8), 8)
    line.addWidget(Text(title, "h-section"))
    line.addWidget(Text(note, "small", "text-2"))
    line.addStretch(1)
    return holder
