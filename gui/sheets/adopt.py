"""The question asked once before Glasshouse first changes an environment another tool made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.model.calls import AdoptEnvironment
from core.model.environment import Environment, Manager
from gui.language.managers import manager_name
from gui.language.short_path import short_path
from gui.services import Services
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.sheet import SMALL, Sheet
from gui.widgets.text import Text


class AdoptSheet(Sheet):
    """Ends with True when the user agrees."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(
            self.tr("Let Glasshouse change {name}?").format(name=environment.name),
            "layers",
            size=SMALL,
        )
        tool = manager_name(environment.manager)
        content = QWidget(self)
        stack = column(content, (24, 18, 24, 20), 12)
        sentence = self.tr(
            "{name} was made by {tool}. Glasshouse writes what {tool} would write, "
            "so {tool} and your terminal keep working with it."
        )
        stack.addWidget(Text(sentence.format(name=environment.name, tool=tool), wrap=True))
        stack.addWidget(Text(short_path(environment.prefix), "mono", "text-2"))
        for icon, words in (
            ("eye", self.tr("Every change is shown before it is applied.")),
            ("rotate-ccw", self.tr("Its present state is saved first, so you can go back.")),
            ("lock", self.tr("Asked once for this environment; no other is touched.")),
        ):
            line = row(None, spacing=10)
            line.addWidget(IconLabel(icon, "ok", 16))
            line.addWidget(Text(words, "body", "text-2", wrap=True), 1)
            stack.addLayout(line)
        self.body.addWidget(content)
        self.set_reassurance(self.tr("Nothing was changed"))
        self.add_cancel(self.tr("Leave it as it is"))
        self.agree = self.add_button(self.tr("Allow changes"), "primary", "check")
        self.agree.clicked.connect(lambda: self.finish(result=True))


async def may_change(services: Services, prefix: str) -> bool:
    """Whether an environment may be changed; asks where that was never answered.

    Raises ProblemError where the answer can't be kept.
    """
    environment = services.store.environment(prefix)
    if environment is None or environment.adopted or environment.manager is Manager.GLASSHOUSE:
        return True
    if not await services.sheets.present(AdoptSheet(environment)):
        return False
    services.store.apply(await services.client.call(AdoptEnvironment(prefix=prefix)))
    return True
