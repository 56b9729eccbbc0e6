"""An environment as a file: forms at the left, the text as it will be written at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from core.model.calls import ExportEnvironment, SaveText
from core.model.environment import Environment
from core.model.exporting import Exported, ExportForm
from core.model.problem import Problem, ProblemError
from gui.language import format_count, format_size, say
from gui.language.revisions import node_name
from gui.services import Services
from gui.sheets.export.form_list import FormList
from gui.sheets.export.forms import FIRST
from gui.sheets.export.saving import Saved, SaveDialog
from gui.sheets.export.text_view import TextView
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, Rule, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import Spinner
from gui.widgets.sheet import Sheet
from gui.widgets.text import ElidedLabel, Text

translate = QCoreApplication.translate

_SIZE = (1080, 720)
_LIST = 346
_FORM = "export.form"
"""Where the store keeps the form that was shown last."""
_COPIED_MS = 1500


class ExportSheet(Sheet):
    """Ends with `Saved`, or None: copying is not an end."""

    def __init__(
        self,
        services: Services,
        environment: Environment,
        revision: int | None = None,
        step: int = 0,
    ) -> None:
        """`revision` None: as it is now."""
        super().__init__(_title(environment.name, revision, step), "file-up", size=_SIZE)
        self._services, self._prefix = services, environment.prefix
        self._revision, self._step = revision, step
        self._latest = services.client.latest()
        self._known: dict[ExportForm, Exported] = {}
        self.exported: Exported | None = None
        """What is shown; None while it is worked out, and where it could not be."""
        self._over = False
        self._form: ExportForm = services.store.kept.get(_FORM, FIRST)
        self.forms = FormList(self._form)
        self.forms.setFixedWidth(_LIST)
        self.forms.chosen.connect(self._choose)
        both = QWidget(self)
        line = row(both)
        line.addWidget(self.forms)
        line.addWidget(Rule(vertical=True, parent=both))
        line.addWidget(self._build_right(), 1)
        self.body.addWidget(both)
        self.set_reassurance(self.tr("No path, user name or mirror of yours is in it"))
        self.add_cancel(self.tr("Close"))
        self.copy_button = self.add_button(self.tr("Copy"), "outline", "copy")
        self.copy_button.clicked.connect(self._copy)
        self.save_button = self.add_button(self.tr("Save as…"), "primary", "save")
        self.save_button.clicked.connect(self._ask_where)
        self.safe = self.forms.current
        self._show_form()

    def finish(self, result: object) -> None:
        """Nothing is asked for any more."""
        self._over = True
        self._latest.forget()
        super().finish(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies, Ctrl+S saves, wherever the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Save):
            self._ask_where()
        else:
            super().keyPressEvent(event)

    # The text ---------------------------------------------------------------------------------

    def _choose(self, form: ExportForm) -> None:
        self._form = form
        self._services.store.kept[_FORM] = form
        self._show_form()

    def _show_form(self) -> None:
        self._forget_trouble()
        known = self._known.get(self._form)
        if known is None:
            self._take(None)
            self._services.tasks.spawn(self._read(self._form))
        else:
            self._take(known)

    async def _read(self, form: ExportForm) -> None:
        call = ExportEnvironment(
            prefix=self._prefix, form=form, revision=self._revision, step=self._step
        )
        try:
            exported: Exported = await self._latest.call(call)
        except ProblemError as error:
            if form is self._form and not self._over:
                self._say_trouble(error.problem)
            return
        if self._over:
            return
        self._known[form] = exported
        if form is self._form:
            self._take(exported)

    def _take(self, exported: Exported | None) -> None:
        self.exported = exported
        for button in (self.copy_button, self.save_button):
            button.setEnabled(exported is not None)
        self._views.setCurrentWidget(self._waiting if exported is None else self.text)
        self._name.setText(exported.file_name if exported is not None else "")
        self._note.setText(_measure(exported) if exported is not None else "")
        clear(self._remarks_stack)
        remarks = exported.remarks if exported is not None else ()
        for remark in remarks:
            self._remarks_stack.addLayout(_remark(say(remark)))
        self._remarks.setVisible(bool(remarks))
        if exported is not None:
            self.text.show_exported(exported)

    # What is done with it ---------------------------------------------------------------------

    def _copy(self) -> None:
        if self.exported is None:
            return
        QGuiApplication.clipboard().setText(self.exported.text)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self.copy_button, self._reset_copy)

    def _reset_copy(self) -> None:
        self.copy_button.setText(self.tr("Copy"))

    def _ask_where(self) -> None:
        if self.exported is None:
            return
        self._forget_trouble()
        dialog = SaveDialog(self._services, self.exported, self)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, path: str) -> None:
        if self.exported is not None:
            self.save_button.setEnabled(False)
            self._services.tasks.spawn(self._write(SaveText(path=path, text=self.exported.text)))

    async def _write(self, call: SaveText) -> None:
        try:
            written: str = await self._services.client.call(call)
        except ProblemError as error:
            if self._over:
                self._services.problems.show(error.problem)
                return
            self.save_button.setEnabled(True)
            self._say_trouble(error.problem)
            return
        self.finish(Saved(written))

    # What went wrong --------------------------------------------------------------------------

    def _say_trouble(self, problem: Problem) -> None:
        """In place: below the text that could not be saved, or instead of one that is missing."""
        clear(self._trouble_stack)
        self._trouble_stack.addWidget(ProblemView(problem))
        again = self.tr("Save elsewhere…") if self.exported is not None else self.tr("Try again")
        button = Button(again, "fix", "rotate-ccw", small=True)
        button.clicked.connect(self._ask_where if self.exported is not None else self._show_form)
        line = row(None)
        line.addWidget(button)
        line.addStretch(1)
        self._trouble_stack.addLayout(line)
        self._trouble.show()
        if self.exported is None:
            self._views.hide()

    def _forget_trouble(self) -> None:
        clear(self._trouble_stack)
        self._trouble.hide()
        self._views.show()

    # How it is built --------------------------------------------------------------------------

    def _build_right(self) -> QWidget:
        right = Panel("sunken", self)
        stack = column(right)
        head = QWidget(right)
        head.setFixedHeight(44)
        line = row(head, (18, 0, 18, 0), 8)
        line.addWidget(IconLabel("file-text", "text-2", 16))
        self._name = ElidedLabel("", "mono")
        self._note = Text("", "small", "text-2")
        line.addWidget(self._name)
        line.addWidget(self._note)
        line.addStretch(1)
        stack.addWidget(head)
        stack.addWidget(Rule(parent=right))
        self._views = QStackedWidget(right)
        self.text = TextView()
        self.text.copy_wanted.connect(self._copy)
        self._waiting = _waiting(self.tr("Writing it down…"))
        self._views.addWidget(self.text)
        self._views.addWidget(self._waiting)
        stack.addWidget(self._views, 1)
        self._trouble = Panel("surface", right)
        self._trouble_stack = column(self._trouble, (18, 14, 18, 14), 8)
        self._trouble.hide()
        stack.addWidget(self._trouble)
        self._remarks = Panel("surface", right)
        outer = column(self._remarks)
        outer.addWidget(Rule(parent=self._remarks))
        self._remarks_stack = column(None, (18, 10, 18, 10), 5)
        outer.addLayout(self._remarks_stack)
        stack.addWidget(self._remarks)
        return right


def _title(name: str, revision: int | None, step: int) -> str:
    if revision is None:
        return translate("ExportSheet", "Export {environment}").format(environment=name)
    return translate("ExportSheet", "Export {environment} as it was at {revision}").format(
        environment=name, revision=node_name(revision, step)
    )


def _measure(exported: Exported) -> str:
    lines = exported.text.count("\n") + (not exported.text.endswith("\n"))
    words = translate("ExportSheet", "%n line(s) · {size}", "", lines)
    size = format_size(len(exported.text.encode("utf-8", "replace")))
    return words.replace(str(lines), format_count(lines), 1).format(size=size)


def _remark(words: str) -> QHBoxLayout:
    line = row(None, spacing=8)
    line.addWidget(IconLabel("info", "info", 14))
    line.addWidget(Text(words, "small", "text-2", wrap=True), 1)
    return line


def _waiting(words: str) -> QWidget:
    waiting = Panel("sunken")
    line = row(waiting, spacing=10)
    line.addStretch(1)
    line.addWidget(Spinner(18, "info"))
    line.addWidget(Text(words, "body", "text-2"))
    line.addStretch(1)
    return waiting
