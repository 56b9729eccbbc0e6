"""The sheet that adds a mirror of the user's own by its address."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from core.model.calls import AddMirror
from core.model.changes import Changes
from core.model.problem import ProblemError
from gui import theme
from gui.language import problem_text
from gui.services import Services
from gui.widgets.frames import column
from gui.widgets.sheet import SMALL, Sheet
from gui.widgets.text import Text


class AddMirrorSheet(Sheet):
    """Ends with the Mirror. What is wrong with an address is said below the field."""

    def __init__(self, services: Services) -> None:
        title = QCoreApplication.translate("AddMirrorSheet", "Add a mirror")
        super().__init__(title, "radio-tower", size=SMALL)
        self._services = services
        self._asking = False
        content = QWidget(self)
        stack = column(content, (24, 18, 24, 18), 8)
        stack.addWidget(Text(self.tr("Address"), "body-medium"))
        self.address = self._line_edit("https://mirror.example.edu/anaconda")
        self.address.setAccessibleName(self.tr("Address of the mirror"))
        stack.addWidget(self.address)
        words = self.tr("The folder that has pkgs and cloud in it, as mirrors of Anaconda do.")
        stack.addWidget(Text(words, "small", "text-2", wrap=True))
        stack.addWidget(Text(self.tr("Name"), "body-medium"))
        self.name = self._line_edit(self.tr("As you like; its host, where this is empty"))
        self.name.setAccessibleName(self.tr("Name of the mirror"))
        stack.addWidget(self.name)
        self.problem = Text("", "body", "danger", wrap=True)
        self.problem.setMinimumHeight(40)
        stack.addWidget(self.problem)
        self.body.addWidget(content)
        self.set_reassurance(self.tr("Nobody is contacted before you measure"))
        self.add_cancel()
        self.add = self.add_button(self.tr("Add"), "primary", "plus")
        self.add.setEnabled(False)
        self.add.clicked.connect(self._agree)
        self.address.textChanged.connect(self._on_text)
        self.safe = self.address

    def _on_text(self) -> None:
        self.problem.setText("")
        self.add.setEnabled(bool(self.address.text().strip()) and not self._asking)

    def _agree(self) -> None:
        if not self._asking:
            self._asking = True
            self.add.setEnabled(False)
            self._services.tasks.spawn(self._ask())

    async def _ask(self) -> None:
        call = AddMirror(address=self.address.text().strip(), name=self.name.text().strip())
        try:
            mirror = await self._services.client.call(call)
        except ProblemError as error:
            words = problem_text(error.problem)
            said = " ".join(part for part in words if part)
            self.problem.setText(said)
            return
        finally:
            self._asking = False
        self._services.store.apply(Changes(channels=True))
        self.finish(mirror)

    @staticmethod
    def _line_edit(placeholder: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        field.setFixedHeight(32)
        field.setFont(theme.font("body"))
        return field
