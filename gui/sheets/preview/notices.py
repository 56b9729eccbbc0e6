"""What a person should read before Apply, most serious first: one banner each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.model.channel import ChannelAge
from core.model.mirror import MirrorCatalogue
from core.model.plan import Plan, Severity
from core.model.request import ChangeRequest
from gui.language.formats import join_words
from gui.language.sentences import say
from gui.language.servers import late, late_words
from gui.sheets.preview import words
from gui.sheets.preview.check_strip import TO_BE_READ
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import column

translate = QCoreApplication.translate

_AT_ONCE = 2
"""Banners seen without unfolding, so that the table keeps its room."""


@dataclass(frozen=True)
class Notice:
    """Kind of banner (`danger warn info`), bold lead, sentence."""

    kind: str
    lead: str
    sentence: str = ""


def notices(plan: Plan) -> list[Notice]:
    """Everything about a plan that is not a row of its table."""
    found = [
        Notice("danger", translate("Preview", "Not possible now"), say(check.message))
        for check in plan.blocked
    ]
    if not plan.undoable:
        found.append(
            Notice(
                "warn",
                translate("Preview", "No way back"),
                translate("Preview", "This step can be completed, not undone."),
            )
        )
    attention = tuple(change for change in plan.changes if change.attention)
    if attention or plan.risks:
        found.append(Notice("warn", *words.attention(attention, plan.risks)))
    found += [
        Notice("warn", "", say(check.message))
        for check in plan.checks
        if check.severity is Severity.WARN
    ]
    found += [
        Notice("warn", f"{impact.name} {impact.version}", say(impact.message))
        for impact in plan.pip
    ]
    if plan.unowned_files:
        found.append(_unowned(plan.unowned_files))
    found += [
        Notice("info", "", say(check.message))
        for check in plan.checks
        if check.message.code in TO_BE_READ
    ]
    if plan.variables:
        found.append(_variables(plan.variables))
    if not (plan.changes or plan.pip_adds or plan.pip_builds or plan.pip_removes):
        found.append(_unchanged(plan))
    return found


def stale_notices(ages: Sequence[ChannelAge], catalogue: MirrorCatalogue | None) -> list[Notice]:
    """That channel data is out of date, so that newer versions are not seen."""
    behind = late(ages)
    if not behind:
        return []
    lead = translate("Preview", "Channel data is out of date")
    sentence = translate("Preview", "{channels}. Newer versions may be missing from this plan.")
    channels = join_words([late_words(age, catalogue) for age in behind])
    return [Notice("warn", lead, sentence.format(channels=channels))]


def _unchanged(plan: Plan) -> Notice:
    lead = translate("Preview", "No package changes")
    if isinstance(plan.request, ChangeRequest) and plan.request.update_all:
        sentence = translate(
            "Preview",
            "Everything that may move is at its newest.",
        )
    else:
        sentence = translate("Preview", "Applying only records what you asked for.")
    return Notice("info", lead, sentence)


def _variables(names: tuple[str, ...]) -> Notice:
    lead = translate("Preview", "%n environment variable(s)", "", len(names))
    sentence = translate("Preview", "Set whenever the environment is active: {names}")
    return Notice("info", lead, sentence.format(names=words.some(list(names))))


def _unowned(files: tuple[str, ...]) -> Notice:
    lead = translate("Preview", "%n file(s) in the way", "", len(files))
    shown = join_words(files[:3])
    if len(files) > 3:
        shown = translate("Preview", "{files} and %n more", "", len(files) - 3).format(files=shown)
    sentence = translate(
        "Preview",
        "No package owns {files}. They are moved aside and come back if you restore.",
    ).format(files=shown)
    return Notice("warn", lead, sentence)


class NoticeList(QWidget):
    """Banners below each other; more than a few are folded behind one line."""

    def __init__(self, found: list[Notice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=8)
        self._rest: list[Banner] = []
        for position, notice in enumerate(found):
            banner = Banner(notice.kind, notice.lead, notice.sentence)
            stack.addWidget(banner)
            if position >= _AT_ONCE and len(found) > _AT_ONCE + 1:
                banner.hide()
                self._rest.append(banner)
        if self._rest:
            words_more = self.tr("Show %n more notice(s)", "", len(self._rest))
            self.more = Button(words_more, "link", "chevron-down")
            self.more.clicked.connect(self._unfold)
            stack.addWidget(self.more)

    def _unfold(self) -> None:
        for banner in self._rest:
            banner.show()
        self.more.hide()
