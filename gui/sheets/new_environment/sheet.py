"""The New environment sheet: what is filled in at the left, what comes of it at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from core.model.catalogue import PythonSupport
from core.model.changes import Changes
from core.model.plan import Plan
from core.model.problem import Action, Problem, Retry, UseName
from gui.services import Services
from gui.sheets.new_environment.draft import Draft
from gui.sheets.new_environment.live import LiveResults
from gui.sheets.new_environment.package_field import PackageField
from gui.sheets.new_environment.python_buttons import NO_PYTHON, PythonButtons
from gui.sheets.new_environment.python_choice import offered, recommended
from gui.sheets.new_environment.python_words import python_note
from gui.sheets.new_environment.template_cards import TemplateCards
from gui.sheets.new_environment.verdict_panel import Verdict, VerdictPanel
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.place_row import PlaceRow
from gui.widgets.sheet import WIDE, Sheet
from gui.widgets.steps import Steps
from gui.widgets.text import Text

LABEL = 84


class NewEnvironmentSheet(Sheet):
    """Ends with the Draft to be previewed."""

    def __init__(self, services: Services, draft: Draft | None = None) -> None:
        super().__init__(self.tr("New environment"), "layers", size=WIDE)
        self._services = services
        self._usual = services.store.environments.envs_dir
        self.draft = draft or Draft()
        self._support: tuple[PythonSupport, ...] = ()
        self._offer_problem: Problem | None = None
        self._python_picked = draft is not None and bool(draft.name or draft.python)
        self._name_problem: Problem | None = None
        self._name_ok = False
        self.live = LiveResults(services, self)
        self._build_header()
        self._build_body(services)
        self.set_reassurance(self.tr("Nothing has been created yet"))
        self.add_cancel()
        self.next = self.add_button(
            self.tr("Next: preview changes"), "primary", "arrow-right", trailing=True
        )
        self.next.clicked.connect(self._go_on)
        self.safe = self.place.name
        self._connect()
        self._fill_in()

    def finish(self, result: object) -> None:
        """Stop asking before the sheet goes."""
        self.live.stop()
        self.packages.stop()
        super().finish(result)

    # What the user does ----------------------------------------------------------------------

    def _on_name(self, name: str) -> None:
        self._name_ok, self._name_problem = False, None
        self.draft = replace(self.draft, name=name)
        self.place.show_verdict("", None)
        self._ask_for_name()
        self._refresh()

    def _on_folder(self, folder: str) -> None:
        self.draft = replace(self.draft, folder=folder)
        self._ask_for_name()
        self._refresh()

    def _on_python(self, minor: str) -> None:
        self._python_picked = True
        self.draft = replace(self.draft, python=minor)
        self._say_python()
        self._refresh()

    def _on_template(self, key: str) -> None:
        self.draft = replace(self.draft, template=key)
        self._packages_changed()

    def _on_packages(self) -> None:
        added = self.packages.chips.specs()
        if added != self.draft.added:
            self.draft = replace(self.draft, added=added)
            self._packages_changed()
        else:
            self._refresh()

    def _packages_changed(self) -> None:
        self.live.want_pythons(self.draft.package_names)
        self._refresh()

    def _on_action(self, action: Action) -> None:
        match action:
            case UseName(wrong=wrong, right=right):
                self.packages.replace(wrong, right)
            case Retry():
                self._offer_problem = None
                self.live.want_plan(None)
                self._services.store.need_names()
                self._packages_changed()

    def _go_on(self) -> None:
        if self._name_ok:
            self.finish(self.draft)

    # What comes back -------------------------------------------------------------------------

    def _on_named(self, name: str, problem: Problem | None) -> None:
        if name != self.draft.name:
            return
        self._name_problem, self._name_ok = problem, problem is None and bool(name)
        self.place.show_verdict(name, problem)
        self._refresh()

    def _on_offered(self, support: tuple[PythonSupport, ...]) -> None:
        self._support, self._offer_problem = support, None
        best = recommended(support)
        self.pythons.offer(offered(support), best.minor if best else "")
        minors = {one.minor for one in support}
        if best and (not self._python_picked or self.draft.python not in {*minors, NO_PYTHON}):
            self.draft = replace(self.draft, python=best.minor)
        self.pythons.choose(self.draft.python)
        self._say_python()
        self._refresh()

    def _on_solved(self, plan: Plan | None, problem: Problem | None) -> None:
        verdict = replace(self.panel.verdict, plan=plan, problem=problem, solving=False)
        self.panel.show_verdict(verdict)
        self._refresh()

    def _on_store(self, changes: Changes) -> None:
        if changes.catalogue:
            self._offer_templates()

    # Keeping it together ---------------------------------------------------------------------

    def _refresh(self) -> None:
        """Ask for the plan of what is filled in, and show what is known until it comes."""
        wish = self._wish()
        self.live.want_plan(
            None if wish else self.draft.request(self._usual, stand_in=not self._name_ok)
        )
        before = self.panel.verdict
        verdict = replace(
            before,
            name=self.draft.name,
            name_problem=self._name_problem,
            plan=None if wish else before.plan,
            problem=self._offer_problem if wish else before.problem,
            solving=False if wish else before.solving,
            unfinished=self.packages.chips.unfinished(),
            wish=wish,
        )
        if verdict != before:
            self.panel.show_verdict(verdict)
        self._allow_next(verdict)

    def _wish(self) -> str:
        """What is missing before anything can be solved."""
        if not self._support and self.pythons.current() is None:
            return self.tr("Reading which Pythons your channels offer…")
        if not self.draft.specs:
            return self.tr("Choose a Python or add a package")
        return ""

    def _allow_next(self, verdict: Verdict) -> None:
        why = ""
        if not self.draft.name:
            why = self.tr("Give it a name first")
        elif self._name_problem is not None:
            why = self.tr("Choose another name first")
        elif not self.draft.specs:
            why = self.tr("Choose a Python or add a package")
        elif not self._name_ok:
            why = self.tr("The name is being checked")
        self.next.setEnabled(not why)
        self.next.setToolTip(why)
        if verdict.problem is not None and not why:
            self.next.setText(self.tr("Show what can be done"))
        else:
            self.next.setText(self.tr("Next: preview changes"))
        self.next.updateGeometry()

    def _say_python(self) -> None:
        self._python_note.setText(python_note(self.draft, self._support))

    def _ask_for_name(self) -> None:
        if self.draft.name:
            self.live.want_name(self.draft.name, self.draft.folder or self._usual)

    def _fill_in(self) -> None:
        """Show the draft the sheet was opened with, and ask for what it needs."""
        self.place.name.setText(self.draft.name)
        self.place.show_folder(self.draft.folder)
        self.templates.choose(self.draft.template)
        for spec in self.draft.added:
            self.packages.chips.add(spec)
        self._offer_templates()
        self._ask_for_name()
        self._packages_changed()

    def _offer_templates(self) -> None:
        names = self.packages.names
        self.templates.offer(names, known=bool(names))

    # How it is built -------------------------------------------------------------------------

    def _build_header(self) -> None:
        words = (self.tr("Choose"), self.tr("Preview changes"), self.tr("Create"))
        place = self.header_row.count() - 1
        self.header_row.insertWidget(place, Steps(words, 0, self.header))
        self.header_row.insertSpacing(place + 1, 14)

    def _build_body(self, services: Services) -> None:
        both = row(None)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form = Panel("surface", area)
        stack = column(form, (24, 20, 24, 20), 18)
        self.place = PlaceRow(services.store.environments, form)
        stack.addLayout(self._labelled(self.tr("Name"), self.place))
        stack.addLayout(self._labelled(self.tr("Python"), self._build_pythons(form)))
        self.templates = TemplateCards(form)
        stack.addLayout(self._labelled(self.tr("Start from"), self.templates))
        self.packages = PackageField(services, form)
        stack.addLayout(self._labelled(self.tr("Packages"), self.packages))
        stack.addStretch(1)
        area.setWidget(form)
        self.panel = VerdictPanel(self)
        both.addWidget(area, 1)
        both.addWidget(Rule(vertical=True, parent=self))
        both.addWidget(self.panel)
        self.body.addLayout(both, 1)

    def _build_pythons(self, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        stack = column(holder, spacing=4)
        self.pythons = PythonButtons(holder)
        self._python_note = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self.pythons)
        stack.addWidget(self._python_note)
        return holder

    def _labelled(self, words: str, widget: QWidget) -> QHBoxLayout:
        line = row(None)
        label = Text(words, "body-strong", wrap=True)
        label.setFixedWidth(LABEL)
        label.setMinimumHeight(32)
        label.setBuddy(widget)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(widget, 1)
        return line

    def _connect(self) -> None:
        self.place.name_changed.connect(self._on_name)
        self.place.folder_changed.connect(self._on_folder)
        self.pythons.chosen.connect(self._on_python)
        self.templates.chosen.connect(self._on_template)
        self.packages.changed.connect(self._on_packages)
        self.panel.chosen.connect(self._on_action)
        self.live.named.connect(self._on_named)
        self.live.offered.connect(self._on_offered)
        self.live.offer_failed.connect(self._on_offer_failed)
        self.live.solving.connect(self._on_solving)
        self.live.solved.connect(self._on_solved)
        self._services.store.changed.connect(self._on_store)

    def _on_solving(self) -> None:
        self.panel.show_verdict(replace(self.panel.verdict, solving=True))

    def _on_offer_failed(self, problem: Problem) -> None:
        if not self._support:
            self._offer_problem = problem
            self._refresh()
