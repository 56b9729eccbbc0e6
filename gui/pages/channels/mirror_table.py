"""The table of mirrors on screen: as high as its rows, for the page around it scrolls."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QSizePolicy, QWidget

from core.model.configuration import Edit
from core.model.mirror import Measurement, MirrorCatalogue
from gui.language.mirrors import mirror_name
from gui.models.columns import Group
from gui.models.table_view import RecordTableView
from gui.pages.channels.mirror_columns import (
    ROOM_FOR_TICKS,
    ROOM_FOR_WIDE_TICKS,
    WIDE_TICK,
    MirrorHeader,
    is_tick,
)
from gui.pages.channels.mirror_delegate import (
    ROW,
    MirrorDelegate,
    MirrorDetail,
    button_rect,
    detail_height,
    placed,
)
from gui.pages.channels.mirror_lines import Line, MirrorLines
from gui.pages.channels.mirror_rows import PYTHON_INDEX, SHOWN, MirrorRow, Standing, rows_of
from gui.pages.channels.mirror_words import use_words


class MirrorTable(RecordTableView):
    """Enter or the button uses a mirror, Space or a click unfolds it, the menu does the rest."""

    use_wanted = Signal(str)
    homepage_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, columns: tuple[str, ...], parent: QWidget | None = None) -> None:
        self.channels = columns
        self._all = (*columns, PYTHON_INDEX)
        self._open = ""
        self._details: list[int] = []
        self.rows: list[MirrorRow] = []
        self._lines = MirrorLines(columns)
        self._painter = MirrorDelegate()
        super().__init__(self._lines, self._painter, row_height=ROW, group_height=34, parent=parent)
        self._lines.setParent(self)
        self.setHorizontalHeader(MirrorHeader(self._lines, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Mirrors"))
        self.horizontalHeader().setVisible(True)
        self.activated_record.connect(self._use)
        self.cell_clicked.connect(self._on_cell)
        self._arrange()

    def show_mirrors(
        self,
        catalogue: MirrorCatalogue,
        edit: Edit | None,
        live: Mapping[str, Measurement] | None,
    ) -> None:
        """Show everything anew; lines stay where they are while a measurement runs."""
        self.rows = rows_of(catalogue, edit, live)
        if self._open and all(row.key != self._open for row in self.rows):
            self._open = ""
        self._show()

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be used while something is being written."""
        self._painter.enabled = not busy
        self.viewport().update()

    def row(self, key: str) -> MirrorRow | None:
        """A mirror's row."""
        return next((row for row in self.rows if row.key == key), None)

    def unfold(self, key: str) -> None:
        """Show what there is to know about a mirror below its row; the empty key folds."""
        self._open = key
        self._show()

    # Keys and mouse -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, → and ← unfold and fold."""
        record = self.current_record()
        key = event.key()
        if isinstance(record, MirrorRow) and key in (Qt.Key.Key_Space, Qt.Key.Key_Right):
            is_open = record.key == self._open
            self.unfold("" if is_open and key == Qt.Key.Key_Space else record.key)
            return
        if key == Qt.Key.Key_Left and self._open:
            self.unfold("")
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the pointer."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        row = self._button_at(at)
        key = row.key if row is not None and self._painter.enabled else ""
        hand = bool(key) or self._link_at(at) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        )
        if key != self._painter.pressable:
            self._painter.pressable = key
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The link of what is unfolded."""
        super().mouseReleaseEvent(event)
        row = self._link_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and row is not None:
            self.homepage_wanted.emit(row.mirror)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with a mirror."""
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard or not index.isValid():
            index = self.currentIndex()
        record = self._lines.record(index) if index.isValid() else None
        row = record.row if isinstance(record, MirrorDetail) else record
        if row is None:
            return
        place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_of(row).popup(event.globalPos() if by_mouse else place)

    def menu_of(self, row: MirrorRow) -> QMenu:
        """The menu of a mirror; it deletes itself."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Use {mirror}").format(mirror=mirror_name(row.mirror))
        use = menu.addAction(words, lambda: self.use_wanted.emit(row.key))
        use.setEnabled(row.standing is Standing.FREE and self._painter.enabled)
        words = self.tr("Fold the details") if row.key == self._open else self.tr("Show details")
        key = "" if row.key == self._open else row.key
        menu.addAction(words, lambda: self.unfold(key))
        page = menu.addAction(
            self.tr("Open its page"), lambda: self.homepage_wanted.emit(row.mirror)
        )
        page.setEnabled(bool(row.mirror.homepage))
        address = row.mirror.address
        menu.addAction(
            self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address)
        )
        if row.is_own:
            menu.addSeparator()
            menu.addAction(
                self.tr("Remove from the list"), lambda: self.remove_wanted.emit(row.mirror)
            )
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the columns about channels where there is no room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    # Lines --------------------------------------------------------------------------------------

    def _show(self) -> None:
        lines: list[Line] = []
        limit = SHOWN
        for position, row in enumerate(self.rows):
            lines.append(row)
            if row.key == self._open:
                lines.append(MirrorDetail(row, self._all))
                limit += position < SHOWN
        rest = len(self.rows) - SHOWN
        more = self.tr("Show %n more", "", rest) if rest > 0 else ""
        # One more line than a page of them is shown rather than spoken of.
        limited = limit if rest > 1 else None
        self._lines.set_groups([Group("mirrors", "", lines, limit=limited, more=more)])
        self._arrange()

    def _arrange(self) -> None:
        super()._arrange()
        rows = self.verticalHeader()
        for row in self._details:
            if row < rows.count() and row not in self._headings:
                rows.resizeSection(row, rows.defaultSectionSize())
        self._details = []
        width = max(200, self.viewport().width())
        for number in range(self._lines.rowCount()):
            line = self._lines.line(number)
            if isinstance(line, MirrorDetail):
                self.setSpan(number, 0, 1, self._lines.columnCount())
                rows.resizeSection(number, detail_height(line, width))
                self._details.append(number)
            elif isinstance(line, MirrorRow) and line.unusable:
                self.setSpan(number, 1, 1, 3)
        self._fit_height()

    def _fit(self) -> None:
        width = self.viewport().width()
        narrow, wide = width < ROOM_FOR_TICKS, width >= ROOM_FOR_WIDE_TICKS
        header = self.horizontalHeader()
        for section, column in enumerate(self._lines.columns):
            if is_tick(column):
                header.setSectionHidden(section, narrow)
                header.resizeSection(section, WIDE_TICK if wide else column.width)
        self._arrange()

    def _fit_height(self) -> None:
        rows: QHeaderView = self.verticalHeader()
        # Without the hairline of the last row: the card has a line of its own there.
        self.setFixedHeight(max(0, rows.length() - 1) + self.horizontalHeader().height())

    def _on_cell(self, record: Line, column: str) -> None:
        if not isinstance(record, MirrorRow):
            return
        if column == "use":
            self._use(record)
        else:
            self.unfold("" if record.key == self._open else record.key)

    def _use(self, record: Line) -> None:
        free = isinstance(record, MirrorRow) and record.standing is Standing.FREE
        if free and self._painter.enabled:
            self.use_wanted.emit(record.key)

    def _button_at(self, point: QPoint) -> MirrorRow | None:
        index: QModelIndex = self.indexAt(point)
        if not index.isValid() or self._lines.columns[index.column()].key != "use":
            return None
        record = self._lines.record(index)
        if not isinstance(record, MirrorRow) or record.standing is not Standing.FREE:
            return None
        area = self.visualRect(index).adjusted(8, 0, -8, 0)
        return record if button_rect(area, use_words(record)).contains(point) else None

    def _link_at(self, point: QPoint) -> MirrorRow | None:
        index = self.indexAt(point)
        record = self._lines.record(index) if index.isValid() else None
        if not isinstance(record, MirrorDetail):
            return None
        corner = QPoint(0, self.rowViewportPosition(index.row()))
        for line, place in placed(record, self.viewport().width()):
            if line.link and place.translated(corner).contains(point):
                return record.row
        return None
