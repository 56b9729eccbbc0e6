"""Name and location side by side, each with what is known about it below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QWidget

from core.model.environment import EnvironmentList
from core.model.problem import Problem
from gui import theme
from gui.language import format_size, problem_text
from gui.language.short_path import short_path
from gui.widgets import painting
from gui.widgets.buttons import Button, IconButton
from gui.widgets.frames import IconLabel, row
from gui.widgets.text import ElidedLabel, Text


class NameField(QLineEdit):
    """A text field with a tick or a cross at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font("body"))
        self.setFixedHeight(32)
        self.setTextMargins(0, 0, 24, 0)
        self._mark: tuple[str, str] | None = None

    def set_mark(self, mark: tuple[str, str] | None) -> None:
        """Icon and colour token, or none."""
        self._mark = mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark on top of the field, and a red border around a problem.

        Painted here rather than styled by a property: asking Qt for the widget's style leaves a
        Python object behind that outlives it, and the next style that is set crashes over it.
        """
        super().paintEvent(event)
        if self._mark is None:
            return
        painter = QPainter(self)
        if self._mark[1] == "danger":
            width = 2.0 if self.hasFocus() else 1.0
            painting.rounded(painter, self.rect(), 6, None, "danger", width)
        painting.icon_at(painter, self.width() - 26, 8, *self._mark, 16)


class PlaceRow(QWidget):
    """`name_changed` and `folder_changed` carry what the user wants."""

    name_changed = Signal(str)
    folder_changed = Signal(str)

    def __init__(self, found: EnvironmentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found, self._folder = found, ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 7)
        grid.setColumnStretch(1, 8)
        self.name = NameField()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("For example survey-2025"))
        self.name.textEdited.connect(lambda text: self.name_changed.emit(text.strip()))
        self._verdict = Text("", "small", "text-2", wrap=True)
        self._verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self._verdict, 1, 0)
        grid.addWidget(self._build_location(), 0, 1)
        self._space = ElidedLabel("", "small", "text-2")
        grid.addWidget(self._space, 1, 1, Qt.AlignmentFlag.AlignTop)
        self._hint = self._build_hint()
        grid.addWidget(self._hint, 2, 0, 1, 2)
        self.show_folder("")
        self.show_verdict("", None)

    def show_verdict(self, name: str, problem: Problem | None) -> None:
        """What the engine says about a name."""
        if not name:
            self.name.set_mark(None)
            self._verdict.set_token("text-2")
            self._verdict.setText(self.tr("Letters, digits, - and _ work everywhere."))
        elif problem is None:
            self.name.set_mark(("check", "ok"))
            self._verdict.set_token("text-2")
            self._verdict.setText(self.tr("This name can be used."))
        else:
            words = problem_text(problem)
            self.name.set_mark(("octagon-x", "danger"))
            self._verdict.set_token("danger")
            self._verdict.setText(words.title)
            self._verdict.setToolTip("\n".join(part for part in words[1:] if part))

    def show_folder(self, folder: str) -> None:
        """Where it will lie; empty means the usual folder."""
        self._folder = folder or self._found.envs_dir
        self._path.setText(short_path(self._folder))
        better = self._found.better_envs_dir
        self._hint.setVisible(bool(better) and self._folder == self._found.envs_dir)
        free = self._found.free_bytes
        if folder and folder != self._found.envs_dir:
            self._space.setText(self.tr("Not the usual folder: conda finds it by its path"))
        elif free is not None:
            self._space.setText(self.tr("{size} free").format(size=format_size(free)))

    def _build_location(self) -> QWidget:
        box = _Box(self)
        line = row(box, (12, 0, 4, 0), 8)
        line.addWidget(Text(self.tr("Location"), "small", "text-2"))
        self._path = ElidedLabel("", "mono", "text-2", middle=True)
        line.addWidget(self._path, 1)
        choose = IconButton("folder", self.tr("Choose another folder"), size=16, box=26)
        choose.clicked.connect(self._choose)
        line.addWidget(choose)
        return box

    def _build_hint(self) -> QWidget:
        """Where the usual folder is a bad place, a better one and a button that takes it."""
        better = self._found.better_envs_dir
        hint = QWidget(self)
        line = row(hint, (0, 4, 0, 0), 8)
        line.addWidget(IconLabel("info", "info", 16))
        words = self.tr("{folder} suits better: a path of plain letters, on a drive with room.")
        line.addWidget(Text(words.format(folder=better), "small", "text-2", wrap=True), 1)
        self.use_better = Button(self.tr("Use this folder"), "fix", small=True)
        self.use_better.clicked.connect(lambda: self._chosen(better))
        line.addWidget(self.use_better)
        return hint

    def _choose(self) -> None:
        title = self.tr("Folder of the new environment")
        dialog = QFileDialog(self, title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, folder: str) -> None:
        usual = folder == self._found.envs_dir
        self.show_folder("" if usual else folder)
        self.folder_changed.emit("" if usual else folder)


class _Box(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), self.rect(), 6, "sunken", "border")
