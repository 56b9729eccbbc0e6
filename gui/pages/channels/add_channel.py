"""The sheet that adds a channel by name or address, after a look at whether it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from core.model.calls import KeepToken
from core.model.channel import ChannelCheck
from core.model.problem import Problem, ProblemError, UseName
from gui import theme
from gui.language import format_count, format_relative, problem_text, say
from gui.pages.channels.channel_check import LiveCheck
from gui.services import Services
from gui.widgets.buttons import Button
from gui.widgets.channel_tab import channel_label
from gui.widgets.frames import IconLabel, clear, column, row
from gui.widgets.progress import Spinner
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text

translate = QCoreApplication.translate

_SIZE = (520, 456)
PRIVATE = frozenset({"channel-private", "channel-token-refused"})
"""Codes of problems that a token may solve."""


class AddChannelSheet(Sheet):
    """Ends with the name to put into the list; where it needed a token, that is kept by then."""

    def __init__(self, services: Services, there: tuple[str, ...]) -> None:
        """`there` are the channels that are in the list already."""
        super().__init__(translate("AddChannelSheet", "Add a channel"), "radio-tower", size=_SIZE)
        self._services, self._there = services, there
        self._found: ChannelCheck | None = None
        self._keeping = False
        content = QWidget(self)
        stack = column(content, (24, 18, 24, 18), 8)
        stack.addWidget(Text(self.tr("Name or address"), "body-medium"))
        self.field = self._line_edit(self.tr("conda-forge, bioconda, or https://…"))
        self.field.setAccessibleName(self.tr("Name or address of the channel"))
        stack.addWidget(self.field)
        self.token_words = Text(self.tr("Token"), "body-medium")
        self.token = self._line_edit(self.tr("It is kept in this computer's keyring"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setAccessibleName(self.tr("Token of the channel"))
        stack.addWidget(self.token_words)
        stack.addWidget(self.token)
        self._verdict = QWidget(content)
        self._words = column(self._verdict, (0, 6, 0, 0), 8)
        stack.addWidget(self._verdict, 1)
        self.body.addWidget(content)
        self.set_reassurance(self.tr("Adding shows first what would be written"))
        self.add_cancel()
        self.add = self.add_button(self.tr("Add"), "primary", "plus")
        self.add.clicked.connect(self._agree)
        self.safe = self.field
        self._check = LiveCheck(services, self)
        self._check.asking.connect(self._say_asking)
        self._check.answered.connect(self._take)
        self.field.textChanged.connect(self._on_text)
        self.token.textChanged.connect(self._on_text)
        self._show_token(shown=False)
        self._say_nothing()

    def finish(self, result: object) -> None:
        """Ask nothing any more."""
        self._check.stop()
        super().finish(result)

    def verdict(self) -> str:
        """What is said below the field."""
        return " ".join(one.text() for one in self._verdict.findChildren(Text) if one.text())

    def suggestions(self) -> list[Button]:
        """Names that may be meant."""
        return [one for one in self._verdict.findChildren(Button) if one.isVisibleTo(self)]

    # While it is typed --------------------------------------------------------------------------

    def _on_text(self) -> None:
        name = self.field.text().strip()
        self._found = None
        self.add.setEnabled(False)
        if name in self._there:
            self._check.want("")
            words = self.tr("{name} is in the list already.")
            self._say("check", "ok", words.format(name=channel_label(name)))
        elif name:
            self._check.want(name, self.token.text().strip())
        else:
            self._check.want("")
            self._show_token(shown=False)
            self._say_nothing()

    def _take(self, found: ChannelCheck | None, problem: Problem | None) -> None:
        self._found = found
        if found is not None:
            self._show_token(shown=found.private)
            self._say_found(found)
        elif problem is not None:
            self._show_token(shown=problem.code in PRIVATE or bool(self.token.text()))
            self._say_problem(problem)
        self.add.setEnabled(found is not None and found.channel.name not in self._there)

    def _show_token(self, *, shown: bool) -> None:
        self.token_words.setVisible(shown)
        self.token.setVisible(shown)

    # What is said -------------------------------------------------------------------------------

    def _say_nothing(self) -> None:
        self.add.setEnabled(False)
        self._say(
            "info", "text-3", self.tr("Its server is asked whether it is there, and for no more.")
        )

    def _say_asking(self) -> None:
        clear(self._words)
        line = row(None, spacing=8)
        line.addWidget(Spinner(14, "info"))
        line.addWidget(Text(self.tr("Asking its server…"), "body", "text-2"), 1)
        self._words.addLayout(line)
        self._words.addStretch(1)

    def _say_found(self, found: ChannelCheck) -> None:
        clear(self._words)
        if found.channel.name in self._there:
            words = self.tr("{name} is in the list already.")
        else:
            words = self.tr("{name} is there")
        lead = words.format(name=channel_label(found.channel.name))
        self._line("circle-check", "ok", lead, "body-strong", "text")
        packages = self.tr("%n package(s) for this computer", "", found.packages)
        facts = [packages.replace(str(found.packages), format_count(found.packages))]
        if found.modified is not None:
            facts.append(self.tr("changed {when}").format(when=format_relative(found.modified)))
        self._line("", "text-3", " · ".join(facts))
        if not found.packages:
            self._line("triangle-alert", "warn", self.tr("It has nothing for this computer."))
        if found.licence is not None:
            self._line("info", "warn", say(found.licence))
        if found.private:
            words = self.tr("It is private. The token goes into the keyring, into no file.")
            self._line("lock", "text-3", words)
        self._words.addStretch(1)

    def _say_problem(self, problem: Problem) -> None:
        clear(self._words)
        words = problem_text(problem)
        private = problem.code == "channel-private"
        icon, token = ("lock", "info") if private else ("octagon-x", "danger")
        self._line(icon, token, words.title, "body-strong", "text")
        for sentence in (words.why, words.next):
            if sentence:
                self._line("", "text-3", sentence)
        names = row(None, (22, 0, 0, 0), 8)
        for suggestion in problem.suggestions:
            if isinstance(suggestion.action, UseName):
                button = Button(suggestion.action.right, "fix", small=True)
                button.setAccessibleName(say(suggestion.message))
                button.clicked.connect(self._use_name)
                names.addWidget(button)
        names.addStretch(1)
        self._words.addLayout(names)
        self._words.addStretch(1)

    def _say(self, icon: str, token: str, words: str) -> None:
        clear(self._words)
        self._line(icon, token, words)
        self._words.addStretch(1)

    def _line(
        self, icon: str, token: str, words: str, role: str = "body", colour: str = "text-2"
    ) -> None:
        line = row(None, (0 if icon else 22, 0, 0, 0), 8)
        if icon:
            label = IconLabel(icon, token, 14)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(words, role, colour, wrap=True), 1)
        self._words.addLayout(line)

    # What is pressed ----------------------------------------------------------------------------

    def _use_name(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.field.setText(button.text())

    def _agree(self) -> None:
        if self._found is None or self._keeping:
            return
        token = self.token.text().strip()
        if self._found.private and token:
            self._keeping = True
            self.add.setEnabled(False)
            self._services.tasks.spawn(self._keep(self._found.channel.name, token))
        else:
            self.finish(self._found.channel.name)

    async def _keep(self, channel: str, token: str) -> None:
        try:
            call = KeepToken(channel=channel, token=token)
            changes = await self._services.client.call(call)
        except ProblemError as error:
            self._say_problem(error.problem)
            self.add.setEnabled(True)
            return
        finally:
            self._keeping = False
        self._services.store.apply(changes)
        self.finish(channel)

    @staticmethod
    def _line_edit(placeholder: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        field.setFixedHeight(32)
        field.setFont(theme.font("body"))
        return field
