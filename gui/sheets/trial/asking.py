"""The question before a copy is made: what it costs, and that the original is only read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.model.calls import MeasureTrial
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.trial import TrialSize
from gui.language import format_size, problem_text
from gui.services import Services
from gui.widgets.frames import column, row
from gui.widgets.progress import Spinner
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text

translate = QCoreApplication.translate

_SIZE = (560, 268)


class AskTrialSheet(Sheet):
    """Ends with True, or None. The copy is measured while the question is read."""

    def __init__(self, services: Services, plan: Plan) -> None:
        title = translate("Trial", "Try this in a copy of {environment}?")
        super().__init__(title.format(environment=plan.name), "flask-conical", "text-2", size=_SIZE)
        self._services, self._plan = services, plan
        content = QWidget(self)
        stack = column(content, (24, 16, 24, 18), 12)
        stack.addWidget(
            Text(
                self.tr(
                    "A copy is made, changed and tried: what changed is imported, requirements "
                    "are checked. Then you decide. {environment} itself is only read."
                ).format(environment=plan.name),
                "body",
                "text-2",
                wrap=True,
            )
        )
        line = row(None, spacing=8)
        self._spinner = Spinner(16, "info")
        line.addWidget(self._spinner)
        self.cost = Text(self.tr("Measuring what the copy takes…"), "body-medium", wrap=True)
        line.addWidget(self.cost, 1)
        stack.addLayout(line)
        stack.addStretch(1)
        self.body.addWidget(content)
        self.set_reassurance(self.tr("The copy is deleted afterwards"))
        self.add_cancel(self.tr("Back"))
        self.start_button = self.add_button(self.tr("Make the copy"), "primary", "flask-conical")
        self.start_button.setEnabled(False)
        self.start_button.clicked.connect(self._start)
        self._over = False
        services.tasks.spawn(self._measure())

    def finish(self, result: object) -> None:
        """Nobody waits for the size any more."""
        self._over = True
        super().finish(result)

    async def _measure(self) -> None:
        try:
            size: TrialSize = await self._services.client.call(MeasureTrial(plan=self._plan))
        except ProblemError as error:
            if not self._over:
                self.cost.setText(problem_text(error.problem).title)
                self._spinner.hide()
            return
        if self._over:
            return
        self._spinner.hide()
        self.cost.setText(cost_words(size))
        short = size.free_bytes is not None and size.bytes > size.free_bytes
        if short and not size.shares_blocks:
            self.cost.set_token("danger")
        else:
            self.start_button.setEnabled(True)

    def _start(self) -> None:
        self.finish(True)


def cost_words(size: TrialSize) -> str:
    """What the copy takes of what there is."""
    if size.shares_blocks:
        return translate(
            "Trial",
            "The copy shares its data with the original, so it takes little room "
            "({size} at the very most).",
        ).format(size=format_size(size.bytes))
    needed = format_size(size.bytes)
    if size.free_bytes is None:
        return translate("Trial", "The copy takes up to {size}.").format(size=needed)
    free = format_size(size.free_bytes)
    if size.bytes > size.free_bytes:
        words = translate("Trial", "Not enough room: the copy takes up to {size}, {free} are free.")
    else:
        words = translate("Trial", "The copy takes up to {size}; {free} are free.")
    return words.format(size=needed, free=free)
