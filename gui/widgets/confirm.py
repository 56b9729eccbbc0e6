"""A small sheet that asks before something that can't be taken back lightly."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.widgets.sheet import SMALL, Sheet
from gui.widgets.text import Text


class ConfirmSheet(Sheet):
    """Ends with True, or None. The focus starts on Cancel."""

    def __init__(
        self,
        title: str,
        sentence: str,
        confirm: str,
        *,
        cancel: str = "",
        role: str = "primary",
        icon: str = "",
        extra: QWidget | None = None,
    ) -> None:
        super().__init__(title, icon, size=SMALL)
        self.body.setContentsMargins(24, 18, 24, 20)
        self.body.setSpacing(12)
        self.body.addWidget(Text(sentence, "body", "text-2", wrap=True))
        if extra is not None:
            self.body.addWidget(extra)
        self.body.addStretch(1)
        self.add_cancel(cancel)
        self.confirm = self.add_button(confirm, role)
        self.confirm.clicked.connect(self._agree)

    def _agree(self) -> None:
        self.finish(True)
