"""Why a test failed: what is the matter, what to do, and what was printed, to be copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.frameworks import Certificate, EnvironmentGpu, Repair
from gui.language import say
from gui.widgets.buttons import Button
from gui.widgets.certificate_view import CertificateView, certificate_text, certificate_title
from gui.widgets.frames import Panel, column
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text
from gui.widgets.wrapped_row import WrappedRow

_SIZE = (680, 560)
_MOST = 3
SHOW = "show"


class ProofSheet(Sheet):
    """Ends with the Repair that was pressed, with `SHOW` for the page of GPUs, or None."""

    def __init__(
        self, found: Certificate, environment: str, row: EnvironmentGpu | None = None
    ) -> None:
        title = QCoreApplication.translate("ProofSheet", "{environment}: {result}")
        title = title.format(environment=environment, result=certificate_title(found))
        super().__init__(title, "octagon-x", "danger", size=_SIZE)
        self._found, self._environment = found, environment
        self.repairs: list[Button] = []
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = Panel("surface", area)
        stack = column(content, (24, 18, 24, 18), 14)
        self.view = CertificateView(found, heading=False)
        stack.addWidget(self.view)
        ways = _ways(row)
        self.page: Button | None = None
        if not ways:
            # What to do about the driver stands there.
            words = self.tr("See GPU & CUDA")
            self.page = Button(words, "fix", "arrow-right", small=True, trailing=True)
            self.page.clicked.connect(partial(self.finish, SHOW))
            stack.addWidget(self.page, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            stack.addWidget(Text(self.tr("What may mend it"), "small-strong"))
            holder = QWidget(content)
            buttons = WrappedRow(holder)
            for place, way in enumerate(ways):
                words = say(way.message)
                words = words if way.page or words.endswith("…") else words + "…"
                icon = "arrow-right" if way.page else "wrench"
                button = Button(words, "fix" if place == 0 else "outline", icon, small=True)
                button.clicked.connect(partial(self.finish, way))
                self.repairs.append(button)
                buttons.addWidget(button)
            stack.addWidget(holder)
        stack.addStretch(1)
        area.setWidget(content)
        self.body.addWidget(area)
        self.copy = self.add_button(self.tr("Copy report"), "ghost", "copy")
        self.copy.clicked.connect(self._copy)
        self.add_cancel(self.tr("Close"))

    def _copy(self) -> None:
        words = f"{self._environment}\n{certificate_text(self._found)}\n"
        QGuiApplication.clipboard().setText(words)
        self.copy.setText(self.tr("Copied"))
        self.copy.updateGeometry()


def _ways(row: EnvironmentGpu | None) -> list[Repair]:
    found: list[Repair] = []
    for finding in row.findings if row is not None else ():
        for way in finding.repairs:
            if (way.request is not None or way.page) and way not in found:
                found.append(way)
    return found[:_MOST]
