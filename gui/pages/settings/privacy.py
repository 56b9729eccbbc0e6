"""What leaves this computer: nothing but requests to the channels."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core import paths
from gui.pages.settings.rows import SettingsCard
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row
from gui.widgets.text import Text


class PrivacyCard(SettingsCard):
    """A plain statement, and the folder where everything is."""

    def __init__(self) -> None:
        super().__init__(_title(), "shield-check")
        content = QWidget()
        line = row(content, (16, 16, 16, 14), 14)
        line.addWidget(_Shield(), 0, Qt.AlignmentFlag.AlignTop)
        words = column(None, spacing=3)
        words.addWidget(Text(self.tr("No data is collected"), "h-section"))
        for sentence in (
            self.tr("No account, no usage statistics, no crash reports."),
            self.tr("Only your channels are contacted; settings and history stay here."),
        ):
            words.addWidget(Text(sentence, "body", "text-2", wrap=True))
        folder = Button(self.tr("Open the data folder"), "link", "external-link", trailing=True)
        folder.clicked.connect(self._open)
        words.addWidget(folder)
        line.addLayout(words, 1)
        self.add_row(content)

    @staticmethod
    def _open() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.state_dir())))


class _Shield(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 6, "accent-soft")
        painting.icon_at(painter, 11, 11, "shield-check", "accent", 18)


def _title() -> str:
    return QCoreApplication.translate("PrivacyCard", "Privacy")
