"""The comparison of two sides, and a button for each direction of making one like the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.calls import Compare
from core.model.comparison import Comparison, DifferenceKind, Side
from core.model.file_source import FileSource
from core.model.problem import ProblemError
from core.model.request import Request
from gui.language import format_count, say
from gui.services import Services
from gui.sheets.compare import words
from gui.sheets.compare.side_picker import SidePicker
from gui.sheets.compare.table import DifferenceTable
from gui.widgets.buttons import IconButton
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import IconLabel, Rule, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import Spinner
from gui.widgets.search_field import SearchField
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.sheet import Sheet
from gui.widgets.text import ElidedLabel, Text

translate = QCoreApplication.translate

_SIZE = (1080, 700)
_ALL = "all"


@dataclass(frozen=True)
class Wish:
    """The user's answer: what to preview, and what was compared, to come back to."""

    request: Request
    left: Side | None
    right: Side | None


class CompareSheet(Sheet):
    """Ends with a Wish, or None. Nothing is changed by comparing."""

    takes_files = True

    def __init__(self, services: Services, left: Side | None, right: Side | None) -> None:
        super().__init__(translate("Compare", "Compare"), "git-compare", "text-2", size=_SIZE)
        self._services = services
        self._latest = services.client.latest()
        self._over = False
        self.comparison: Comparison | None = None
        """What is shown; None while it is worked out, and where it could not be."""
        self.table: DifferenceTable | None = None
        self.segments: SegmentedFilter | None = None
        self.body.addWidget(self._build_sides(left, right))
        self.body.addWidget(Rule(parent=self))
        self._bar = QWidget(self)
        self._bar_line = row(self._bar, (24, 10, 24, 10), 14)
        self.body.addWidget(self._bar)
        self._remarks = QWidget(self)
        self._remarks_stack = column(self._remarks, (24, 0, 24, 10), 3)
        self.body.addWidget(self._remarks)
        self._views = QStackedWidget(self)
        self.body.addWidget(self._views, 1)
        self._build_footer()
        self._compare()

    def finish(self, result: object) -> None:
        """Nothing is asked for any more."""
        self._over = True
        self._latest.forget()
        super().finish(result)

    def take_files(self, sources: Sequence[FileSource], at: QPoint) -> None:
        """The side that the file was dropped on."""
        beyond = self.right.mapFrom(self.window(), at).x() >= 0
        (self.right if beyond else self.left).take(sources[0])

    # Working it out --------------------------------------------------------------------------

    def _compare(self) -> None:
        self.comparison = self.table = self.segments = None
        for button in (self.make_left, self.make_right):
            button.hide()
        self._bar.hide()
        clear(self._remarks_stack)
        self._remarks.hide()
        left, right = self.left.side, self.right.side
        if left is None or right is None:
            self._show(self._empty(self.tr("Choose what to compare on both sides")))
            return
        self._show(_waiting(self.tr("Comparing…")))
        self._services.tasks.spawn(self._read(left, right))

    async def _read(self, left: Side, right: Side) -> None:
        try:
            comparison: Comparison = await self._latest.call(Compare(left=left, right=right))
        except ProblemError as error:
            if not self._over:
                self._show(_problem(error))
            return
        if not self._over:
            self._take(comparison)

    def _take(self, comparison: Comparison) -> None:
        self.comparison = comparison
        for remark in comparison.remarks:
            line = row(None, spacing=8)
            line.addWidget(IconLabel("info", "info", 14), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(say(remark), "small", "text-2", wrap=True), 1)
            self._remarks_stack.addLayout(line)
        self._remarks.setVisible(bool(comparison.remarks))
        self._fill_bar(comparison)
        if comparison.rows:
            self.table = DifferenceTable(comparison)
            self._show(self.table)
        else:
            self._show(self._empty(self.tr("No difference"), words.summary(comparison)))
        left, right = words.short_name(comparison.left), words.short_name(comparison.right)
        directions = (
            (self.make_left, comparison.make_left_like_right, left, right),
            (self.make_right, comparison.make_right_like_left, right, left),
        )
        for button, request, one, other in directions:
            said = self.tr("Make {one} like {other}…").format(one=one, other=other)
            button.setText(said)
            button.updateGeometry()
            button.setVisible(request is not None and bool(comparison.rows))

    def _fill_bar(self, comparison: Comparison) -> None:
        clear(self._bar_line)
        counts = words.count(comparison.rows)
        kinds = [kind for kind in words.ORDER if counts[kind]]
        self.segments = SegmentedFilter(
            [(_ALL, self.tr("All")), *((kind.value, words.segment_name(kind)) for kind in kinds)]
        )
        self.segments.set_count(_ALL, format_count(len(comparison.rows)))
        for kind in kinds:
            self.segments.set_count(kind.value, format_count(counts[kind]))
        self.segments.chosen.connect(self._narrow)
        self._bar_line.addWidget(self.segments)
        same = translate("Compare", "%n the same", "", comparison.same)
        self._bar_line.addWidget(ElidedLabel(same, "small", "text-2"), 1)
        self.filter = SearchField(self.tr("Filter packages"), 30)
        self.filter.setFixedWidth(208)
        self.filter.searched.connect(self._narrow)
        self._bar_line.addWidget(self.filter)
        self._bar.setVisible(bool(comparison.rows))

    def _narrow(self, _key: str) -> None:
        if self.table is None or self.segments is None:
            return
        key = self.segments.current()
        kind = None if key == _ALL else DifferenceKind(key)
        found = self.table.narrow(kind, self.filter.text())
        query = self.filter.text().strip()
        note = self.tr("%n match(es)", "", found) if query else ""
        self.filter.set_note(note)

    def _show(self, view: QWidget) -> None:
        while self._views.count():
            old = self._views.widget(0)
            self._views.removeWidget(old)
            old.deleteLater()
        self._views.addWidget(view)

    # What the user does ----------------------------------------------------------------------

    def _swap(self) -> None:
        self.left.side, self.right.side = self.right.side, self.left.side
        for picker in (self.left, self.right):
            picker.refresh()
        self._compare()

    def _make_left(self) -> None:
        if self.comparison is not None:
            self._wish(self.comparison.make_left_like_right)

    def _make_right(self) -> None:
        if self.comparison is not None:
            self._wish(self.comparison.make_right_like_left)

    def _wish(self, request: Request | None) -> None:
        if request is not None:
            self.finish(Wish(request, self.left.side, self.right.side))

    # How it is built -------------------------------------------------------------------------

    def _build_sides(self, left: Side | None, right: Side | None) -> QWidget:
        sides = QWidget(self)
        line = row(sides, (24, 12, 24, 14), 16)
        self.left = SidePicker(self._services, self.tr("Left"), left)
        self.right = SidePicker(self._services, self.tr("Right"), right)
        self.swap = IconButton("arrow-left-right", self.tr("Swap the sides"), size=16, box=32)
        self.swap.clicked.connect(self._swap)
        for picker in (self.left, self.right):
            picker.chosen.connect(self._compare)
        line.addWidget(self.left, 1)
        line.addWidget(self.swap)
        line.addWidget(self.right, 1)
        return sides

    def _build_footer(self) -> None:
        self.set_reassurance(self.tr("Comparing changes nothing; drop a file to compare with it"))
        self.add_cancel(self.tr("Close"))
        self.make_left = self.add_button("", "outline")
        self.make_right = self.add_button("", "outline")
        self.make_left.clicked.connect(self._make_left)
        self.make_right.clicked.connect(self._make_right)

    def _empty(self, title: str, sentence: str = "") -> QWidget:
        return EmptyState("git-compare", title, sentence)


def _waiting(said: str) -> QWidget:
    waiting = QWidget()
    line = row(waiting, spacing=10)
    line.addStretch(1)
    line.addWidget(Spinner(18, "info"))
    line.addWidget(Text(said, "body", "text-2"))
    line.addStretch(1)
    return waiting


def _problem(error: ProblemError) -> QWidget:
    view = QWidget()
    stack = column(view, (24, 20, 24, 20))
    stack.addWidget(ProblemView(error.problem))
    stack.addStretch(1)
    return view
