"""The three lanes side by side; one at a time where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.plan import Size
from core.model.updates import Lane, UpdateReport
from gui.language import format_count
from gui.pages.updates.lane_card import LaneCard
from gui.pages.updates.rows import Lanes
from gui.pages.updates.words import cost_words
from gui.widgets.buttons import Button
from gui.widgets.check_box import CheckHead
from gui.widgets.frames import column, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.text import Text

translate = QCoreApplication.translate

THREE = 880
"""Width in pixels from which the lanes have room beside each other."""
_GAP = 14
_SHARES = {Lane.SAFE: 24, Lane.REVIEW: 21, Lane.HELD: 21}
"""Names and versions stand on one line in the first, and need a little more room."""


class LanesView(QWidget):
    """`wished` as the lists say it; `take_wanted` is the button of the safe lane."""

    wished = Signal(str, object)
    menu_wanted = Signal(object, QPoint)
    take_wanted = Signal()
    all_wanted = Signal(bool)
    in_view = Signal()
    lane_chosen = Signal(str)
    """A key of `Lane`, where one is shown at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, (16, 14, 16, 16), 12)
        self.choice = SegmentedFilter(
            [
                (Lane.SAFE.value, self.tr("Safe")),
                (Lane.REVIEW.value, self.tr("Review")),
                (Lane.HELD.value, self.tr("Held")),
            ]
        )
        self.choice.chosen.connect(self._choose)
        stack.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.choice.hide()
        line = row(None, spacing=_GAP)
        self.cards = self._make_cards()
        for lane, card in self.cards.items():
            line.addWidget(card, _SHARES[lane])
            card.setMinimumWidth(0)
            card.view.wished.connect(self.wished)
            card.view.menu_wanted.connect(self.menu_wanted)
            card.view.in_view.connect(self.in_view)
            card.view.left_for.connect(self._go_aside)
        stack.addLayout(line, 1)
        self._build_safe_ends()
        held = self.cards[Lane.HELD]
        held.foot.addWidget(
            Text(
                self.tr("Other updates never touch the items in this lane."),
                "small",
                "text-2",
                wrap=True,
            )
        )
        self.cards[Lane.REVIEW].show_footer(shown=False)
        self._alone = False

    def show_lanes(self, lanes: Lanes, report: UpdateReport, speed: float | None) -> None:
        """Show all three; `speed` in bytes per second."""
        folded = self.property("folded") is True
        self.cards[Lane.SAFE].show_lines(lanes.safe_lines(folded=folded), len(lanes.safe))
        self.cards[Lane.REVIEW].show_lines(lanes.review, len(lanes.review))
        self.cards[Lane.HELD].show_lines(lanes.held, len(lanes.held))
        for lane, rows in zip(Lane, (lanes.safe, lanes.review, lanes.held), strict=True):
            self.choice.set_count(lane.value, format_count(len(rows)))
        self.cards[Lane.HELD].show_footer(shown=bool(lanes.held))
        self._show_safe_ends(lanes, report, speed)

    def fold(self, *, folded: bool) -> None:
        """Whether what the safe lane brings besides is hidden; takes effect with `show_lanes`."""
        self.setProperty("folded", folded)

    def choose(self, lane: str) -> None:
        """Show a lane where there is room for one."""
        if lane in {one.value for one in Lane}:
            self.choice.choose(lane)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three or one."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._alone = self.width() < THREE
        self.choice.setVisible(self._alone)
        for lane, card in self.cards.items():
            card.setVisible(not self._alone or lane.value == self.choice.current())

    def _choose(self, lane: str) -> None:
        self._arrange()
        self.lane_chosen.emit(lane)

    def _go_aside(self, step: int) -> None:
        views = [card.view for card in self.cards.values()]
        place = views.index(self.sender()) + step  # type: ignore[arg-type]
        while 0 <= place < len(views):
            if self._alone:
                self.choice.choose(list(self.cards)[place].value)
                self._choose(self.choice.current())
            if views[place].isVisible() and views[place].enter():
                return
            place += step

    def _make_cards(self) -> dict[Lane, LaneCard]:
        return {
            Lane.SAFE: LaneCard(
                self.tr("Safe"),
                self.tr("Small changes, nothing else moves"),
                "shield-check",
                "accent",
                (
                    "circle-check",
                    self.tr("Nothing to take now"),
                    self.tr("Updates without a risk are listed here."),
                ),
            ),
            Lane.REVIEW: LaneCard(
                self.tr("Review"),
                self.tr("Bigger changes, preview one by one"),
                "eye",
                "info",
                (
                    "eye",
                    self.tr("Nothing needs a look"),
                    self.tr(
                        "Major versions and updates that change other packages are listed here."
                    ),
                ),
            ),
            Lane.HELD: LaneCard(
                self.tr("Held"),
                self.tr("Newer, but should not move now"),
                "lock",
                "text-2",
                (
                    "lock",
                    self.tr("Nothing is held back"),
                    self.tr("What you pin, and what other packages hold back, is listed here."),
                ),
            ),
        }

    def _build_safe_ends(self) -> None:
        safe = self.cards[Lane.SAFE]
        self.all = CheckHead(self.tr("Take all safe updates"))
        self.all.chosen.connect(self.all_wanted)
        safe.head.addWidget(self.all)
        self.take = Button("", "primary", "arrow-up")
        self.take.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take.clicked.connect(self.take_wanted)
        safe.foot.addWidget(self.take)
        self.cost = Text("", "small", "text-2")
        self.cost.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        safe.foot.addWidget(self.cost)

    def _show_safe_ends(self, lanes: Lanes, report: UpdateReport, speed: float | None) -> None:
        chosen, rows = lanes.chosen, lanes.safe
        state = Qt.CheckState.PartiallyChecked
        if len(chosen) in (0, len(rows)):
            state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        fixed = any(line.fixed for line in rows)
        self.all.show_state(state)
        self.all.setVisible(bool(rows))
        self.all.setEnabled(not fixed)
        words = translate("LanesView", "Update %n safe item(s)", "", len(chosen))
        self.take.setText(words if chosen else self.tr("Choose what to update"))
        self.take.setEnabled(bool(chosen) and not fixed)
        whole = len(chosen) == len(rows)
        size = report.download if whole else _part(lanes)
        self.cost.setText(cost_words(size, speed) if chosen else self.tr("Nothing is chosen"))
        self.cards[Lane.SAFE].show_footer(shown=bool(rows))


def _part(lanes: Lanes) -> Size:
    """About what some of the updates take: which of the others they bring is told by the plan."""
    changes = [line.update.change for line in lanes.chosen if line.update.change is not None]
    sizes = [change.download_size for change in changes]
    total = sum(size for size in sizes if size is not None)
    return Size(bytes=total, at_least=None in sizes or len(changes) < len(lanes.chosen))
