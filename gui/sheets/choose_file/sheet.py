"""Several files at once: what each one is, and which one is to be imported."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QWidget

from core.model.importing import ReadFile
from gui.sheets.choose_file.file_row import FileRow
from gui.widgets.frames import Panel, column
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text

translate = QCoreApplication.translate

OTHER = -1
"""The result of the user who wants to choose other files."""
_WIDTH, _MOST_ROWS, _TALL = 680, 6, 600


class ChooseFileSheet(Sheet):
    """Ends with the position of the chosen file, `OTHER`, or None."""

    def __init__(self, files: Sequence[ReadFile], left_out: int = 0) -> None:
        """`left_out` files were too many to be looked at."""
        rows = [FileRow(file) for file in files]
        usable = [number for number, one in enumerate(rows) if one.usable]
        height = _TALL if len(files) > _MOST_ROWS else 0
        super().__init__(_title(len(files), len(usable)), "files", size=(_WIDTH, height))
        self.rows = rows
        self._group = QButtonGroup(self)
        content = Panel("surface", self)
        stack = column(content, (24, 16, 24, 16), 8)
        if usable:
            words = self.tr("One file becomes one new environment. Which one is it to be?")
        else:
            words = self.tr(
                "Use an environment.yml, a requirements.txt, a lock file, a pyproject.toml, or "
                "paste the commands of a tutorial."
            )
        stack.addWidget(Text(words, "body", "text-2", wrap=True))
        for one in self.rows:
            stack.addWidget(one)
            one.stepped.connect(self._step)
            if one.usable:
                self._group.addButton(one)
                one.taken.connect(self._agree)
        if left_out:
            words = self.tr("%n more file(s) were not looked at.", "", left_out)
            stack.addWidget(Text(words, "small", "text-2", wrap=True))
        stack.addStretch(1)
        self._area = _scrolling(content) if height else None
        self.body.addWidget(self._area or content)
        self.set_reassurance(self.tr("Nothing is installed now"))
        self.other = self.add_button(self.tr("Choose other files…"))
        self.other.clicked.connect(self._choose_other)
        cancel = self.add_cancel()
        self.go_on = self.add_button(
            self.tr("Look it over"), "primary", "arrow-right", trailing=True
        )
        self.go_on.clicked.connect(self._agree)
        self.go_on.setEnabled(bool(usable))
        self.safe = cancel
        if usable:
            self.rows[usable[0]].setChecked(True)
            self.safe = self.rows[usable[0]]

    @property
    def chosen(self) -> int | None:
        """Position of the chosen file."""
        return next((n for n, one in enumerate(self.rows) if one.isChecked()), None)

    def _step(self, step: int) -> None:
        usable = [one for one in self.rows if one.usable]
        if not usable:
            return
        now = next((n for n, one in enumerate(usable) if one.isChecked()), 0)
        following = usable[(now + step) % len(usable)]
        following.setChecked(True)
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if self._area is not None:
            self._area.ensureWidgetVisible(following)

    def _agree(self) -> None:
        if self.chosen is not None:
            self.finish(self.chosen)

    def _choose_other(self) -> None:
        self.finish(OTHER)


def _title(count: int, usable: int) -> str:
    if not usable:
        return translate("ChooseFileSheet", "None of these %n file(s) can be imported", "", count)
    return translate("ChooseFileSheet", "%n file(s): choose one to import", "", count)


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
