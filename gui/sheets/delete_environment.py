"""Asks before an environment goes to the trash."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.model.environment import DiskUsage, Environment
from gui.language import format_size
from gui.language.short_path import short_path
from gui.widgets.frames import column
from gui.widgets.sheet import SMALL, Sheet
from gui.widgets.text import Text


class DeleteSheet(Sheet):
    """Ends with True when the user means it."""

    def __init__(self, environment: Environment, usage: DiskUsage | None) -> None:
        super().__init__(
            self.tr("Delete {name}?").format(name=environment.name),
            "trash-2",
            "danger",
            size=SMALL,
        )
        content = QWidget(self)
        stack = column(content, (24, 18, 24, 20), 8)
        count = environment.conda_count + environment.pip_count
        words = self.tr(
            "The whole folder goes, with %n package(s) and every file of your own inside it.",
            "",
            count,
        )
        stack.addWidget(Text(words, wrap=True))
        stack.addWidget(Text(short_path(environment.prefix), "mono", "text-2", wrap=True))
        if usage is not None:
            frees = self.tr("{size} belong to it alone; other environments keep what they share.")
            size = format_size(usage.exclusive)
            stack.addWidget(Text(frees.format(size=size), "body", "text-2", wrap=True))
        self.body.addWidget(content)
        self.set_reassurance(self.tr("It waits in the trash for a week"), "undo-2")
        self.add_cancel(self.tr("Keep it"))
        self.confirm = self.add_button(self.tr("Delete"), "danger-fill", "trash-2")
        self.confirm.clicked.connect(lambda: self.finish(result=True))
