"""Version and solver."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core import __version__
from gui.pages.settings.rows import SettingsCard
from gui.services import Services
from gui.theme.mark import paint_mark
from gui.widgets.buttons import Button
from gui.widgets.confirm import ConfirmSheet
from gui.widgets.frames import column, row
from gui.widgets.text import ElidedLabel, Text


class AboutCard(SettingsCard):
    """Which Glasshouse this is."""

    def __init__(self, services: Services) -> None:
        super().__init__("", "")
        self._services = services
        content = QWidget()
        line = row(content, (16, 14, 16, 14), 14)
        line.addWidget(_Mark())
        words = column(None, spacing=1)
        names = row(None, spacing=8)
        names.addWidget(Text("Glasshouse", "h-section"))
        names.addWidget(Text(__version__, "body", "text-2"))
        names.addStretch(1)
        words.addLayout(names)
        self._solver = ElidedLabel("", "small", "text-2")
        words.addWidget(self._solver)
        line.addLayout(words, 1)
        licences = Button(self.tr("Licences"), "quiet", small=True)
        licences.clicked.connect(self._show_licences)
        line.addWidget(licences)
        self.add_row(content)
        services.store.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        engine = self._services.store.engine
        if engine is not None:
            self._solver.setText(
                self.tr("Solver {solver} · {subdir}").format(
                    solver=engine.solver, subdir=engine.subdir
                )
            )

    def _show_licences(self) -> None:
        self._services.tasks.spawn(self._present_licences())

    async def _present_licences(self) -> None:
        sheet = ConfirmSheet(
            self.tr("Licences"),
            self.tr(
                "Glasshouse is free software under the BSD 3-Clause licence. It stands on Qt and "
                "PySide6 (LGPL), rattler (BSD), Lucide's icons (ISC) and others, each under its "
                "own licence, named in the files they come with."
            ),
            self.tr("Close"),
        )
        await self._services.sheets.present(sheet)


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QRectF(self.rect()))
