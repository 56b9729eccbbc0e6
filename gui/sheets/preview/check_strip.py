"""The check strip: what was looked at before Apply, ending in one verdict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.model.plan import Check, Severity
from gui.language.sentences import say
from gui.sheets.preview.chain import Chain, End

translate = QCoreApplication.translate

TO_BE_READ = frozenset({"specs-outgrown", "updates-held-by-wish"})
"""Codes of checks that are no facts in passing: what becomes of what the user once asked for."""


class CheckStrip(Chain):
    """Facts that are fine, one after the other; hovering tells them all."""

    def __init__(
        self, checks: Sequence[Check], *, blocked: bool, parent: QWidget | None = None
    ) -> None:
        self._blocked = blocked
        super().__init__(
            End(translate("CheckStrip", "Checked"), "list-checks"),
            [say(check.message) for check in checks],
            _verdict(blocked=blocked),
            [check.detail for check in checks if check.detail],
            parent,
        )

    def wait(self, *, asked: bool) -> None:
        """Whether something is to be agreed to first."""
        self.set_verdict(_verdict(blocked=self._blocked, asked=asked))


def _verdict(*, blocked: bool, asked: bool = False) -> End:
    if blocked:
        return End(translate("CheckStrip", "Cannot be applied now"), "octagon-x", "danger")
    if asked:
        return End(translate("CheckStrip", "Waits for your yes"), "triangle-alert", "warn")
    return End(translate("CheckStrip", "Ready to apply"), "circle-check", "ok")


def passed(checks: Sequence[Check]) -> list[Check]:
    """The checks for the strip; what warns, blocks or is to be read has a banner of its own."""
    return [
        check
        for check in checks
        if check.severity in (Severity.OK, Severity.INFO) and check.message.code not in TO_BE_READ
    ]
