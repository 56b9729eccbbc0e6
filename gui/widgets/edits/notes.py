"""What is worth knowing about the change that is laid out, as lines below its diff."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from gui.language import join_words, say
from gui.state.staging import Staging
from gui.widgets.channel_tab import channel_label
from gui.widgets.frames import IconLabel, clear, column, row
from gui.widgets.text import Text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Note:
    """A sentence with its icon."""

    words: str
    icon: str = "info"
    token: str = "text-3"


def notes_of(staging: Staging) -> list[Note]:
    """What the engine has to say, and what the window knows besides."""
    notes = []
    if staging.moved:
        words = translate(
            "ConfigurationChanges",
            "The file was changed by somebody else in between. This is the diff for it as it is "
            "now.",
        )
        notes.append(Note(words, "triangle-alert", "warn"))
    if staging.preview is not None:
        notes += [Note(say(message)) for message in staging.preview.notes]
    for channel, used in staging.used.items():
        total = sum(one.packages for one in used)
        if not total:
            continue
        names = join_words([one.environment for one in used])
        words = translate(
            "ConfigurationChanges",
            "%n package(s) in {names} came from {channel}. They stay, but get no updates from it "
            "any more.",
            "",
            total,
        )
        notes.append(Note(words.format(names=names, channel=channel_label(channel))))
    if staging.instead_of is not None:
        words = translate(
            "ConfigurationChanges", "Takes the place of “{title}”, which was not written."
        )
        notes.append(Note(words.format(title=say(staging.instead_of.title))))
    return notes


class Notes(QWidget):
    """Shows notes; gone where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Note] = []
        self._stack = column(self, (14, 10, 14, 12), 8)
        self.hide()

    def show_notes(self, notes: list[Note]) -> None:
        """Show these."""
        if notes == self._shown:
            return
        self._shown = list(notes)
        clear(self._stack)
        for note in notes:
            line = row(None, spacing=8)
            icon = IconLabel(note.icon, note.token, 14)
            icon.setContentsMargins(0, 2, 0, 0)
            line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(note.words, "small", "text-2", wrap=True), 1)
            self._stack.addLayout(line)
        self.setVisible(bool(notes))

    def words(self) -> list[str]:
        """What is shown."""
        return [note.words for note in self._shown]
