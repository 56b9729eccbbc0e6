"""What no longer works after a change, with the way back first; or what was tried, to be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from core.model.verification import Verification
from gui.sheets.verification import words
from gui.sheets.verification.report import Report
from gui.widgets.frames import row
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text

translate = QCoreApplication.translate

_SIZE = (720, 560)
_COPIED_MS = 1500


class VerificationSheet(Sheet):
    """Ends with True for the way back, or None."""

    def __init__(
        self, found: Verification, environment: str, revision: str, way_back: str = ""
    ) -> None:
        """`revision` is what was tried, as `#7`; `way_back` the one before it, where there is
        one that can be restored."""
        title = _title(found, environment, revision)
        broken = bool(found.broken)
        icon, token = ("triangle-alert", "warn") if broken else ("circle-check", "ok")
        super().__init__(title, icon, token, size=_SIZE)
        self.found = found
        line = row(None, (24, 12, 24, 0))
        line.addWidget(Text(_sentence(found), "body", "text-2", wrap=True), 1)
        self.body.addLayout(line)
        self.report = Report(found)
        self.body.addWidget(self.report, 1)
        self.copy_button = self.add_button(self.tr("Copy the report"), "quiet", "copy")
        self.copy_button.clicked.connect(self._copy)
        self._text = words.report_text(title, found)
        keep = broken and way_back
        self.keep_button = self.add_cancel(self.tr("Keep anyway") if keep else self.tr("Close"))
        self.restore_button = None
        if way_back:
            restore = self.tr("Restore {revision}…").format(revision=way_back)
            role = "primary" if broken else "outline"
            self.restore_button = self.add_button(restore, role, "rotate-ccw")
            self.restore_button.clicked.connect(self._restore)
            self.set_reassurance(self.tr("Revision {revision} is kept").format(revision=way_back))
            if broken:
                self.safe = self.restore_button

    def _restore(self) -> None:
        self.finish(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self.copy_button, self._reset)

    def _reset(self) -> None:
        self.copy_button.setText(self.tr("Copy the report"))


def _title(found: Verification, environment: str, revision: str) -> str:
    if found.broken:
        said = translate(
            "Verification",
            "%n thing(s) broke in {environment} with {revision}",
            "",
            len(found.broken),
        )
    else:
        said = translate("Verification", "{environment} still works after {revision}")
    return said.format(environment=environment, revision=revision)


def _sentence(found: Verification) -> str:
    if found.broken and found.before:
        return translate(
            "Verification",
            "The same was tried before the change, and it worked. You can go back and stay with "
            "what works, or keep the change and mend what it broke.",
        )
    if found.broken:
        return translate(
            "Verification",
            "What it was like before the change is not known. You can go back, or keep the change.",
        )
    return words.summary(found)
