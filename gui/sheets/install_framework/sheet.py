"""The Install PyTorch sheet (TensorFlow, JAX): questions at the left, a real solve at the right.

What tests and scenes drive, and what therefore keeps its name:

    sheet.frameworks                SegmentedFilter: `pytorch`, `tensorflow`, `jax`
    sheet.form.target.picker        TargetPicker; `.target.place.name` is the field of a new name
    sheet.form.versions.cards       OptionCards by version; `.more` opens the others
    sheet.form.pythons              ValueButtons; `.button("3.12")`
    sheet.form.computes.cards       OptionCards: `cuda`, `cpu`; `.lines.button("12.9")`
    sheet.form.companions.boxes     CheckBoxes by name
    sheet.panel.verdict             Verdict: choices, plan, problem, solving
    sheet.panel.ways                buttons of the ways forward
    sheet.next, sheet.save, sheet.copy
    sheet.draft                     what was chosen so far
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea

from core.model.changes import Changes
from core.model.frameworks import ChosenBuild, Compute, InstallChoices, InstallWish, Repair
from core.model.plan import Plan
from core.model.problem import Problem, Retry, UseRequest
from gui.language.frameworks import INSTALLABLE, framework_title
from gui.services import Services
from gui.sheets.install_framework.draft import Draft, Place
from gui.sheets.install_framework.ending import Describe, Leave, Wanted
from gui.sheets.install_framework.form import InstallForm
from gui.sheets.install_framework.going_on import main_words, why_not
from gui.sheets.install_framework.naming import free_name
from gui.sheets.install_framework.questions import Questions
from gui.sheets.install_framework.result import ENVIRONMENTS, InstallResult, Verdict
from gui.sheets.install_framework.saving import SaveFile
from gui.sheets.install_framework.speed import likely_speed
from gui.sheets.install_framework.targets import Target
from gui.state.gpu import gpu_of
from gui.widgets.frames import Rule, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.sheet import Sheet
from gui.widgets.steps import Steps

_SIZE = (1040, 740)


class InstallFrameworkSheet(Sheet):
    """Ends with Wanted, Leave or Describe; None when cancelled."""

    def __init__(self, services: Services, draft: Draft) -> None:
        super().__init__("", "flame", size=_SIZE)
        self._services, self._store = services, services.store
        self._gpu = gpu_of(services)
        self.draft = draft
        self._named = draft.name
        """The name that may be used, as far as one was found."""
        self._name_problem: Problem | None = None
        self.questions = Questions(services, self)
        self._build_header()
        self._build_body()
        self.add_cancel()
        self.copy = self.add_button(self.tr("Copy"), "outline", "copy")
        self.save = self.add_button(self.tr("Save environment.yml…"), "primary", "save")
        words = main_words(Verdict())
        self.next = self.add_button(words, "primary", "arrow-right", trailing=True)
        self._connect()
        self._store.need_mirrors()
        self._show_framework()
        self._show_place()
        self._gpu.begin()
        self._ask()

    def finish(self, result: object) -> None:
        """Stop asking before the sheet goes."""
        self.questions.stop()
        super().finish(result)

    @property
    def verdict(self) -> Verdict:
        """What is known about the answers as they are now."""
        return self.panel.verdict

    # What the user does ----------------------------------------------------------------------

    def _on_framework(self, framework: str) -> None:
        usual = free_name(self.draft.framework, self._store.environments.environments)
        before, self.draft = self.draft, self.draft.of_framework(framework)
        if before.name == usual:
            self._rename(free_name(framework, self._store.environments.environments))
        self._show_framework()
        self.form.show_questions(None, None)
        self._ask()

    def _on_target(self, target: Target) -> None:
        machine = self._gpu.machine
        if target.place is Place.ELSEWHERE and machine is not None and machine.described is None:
            self.finish(Describe(self.draft))
            return
        self.draft = self.draft.at(target.place, target.prefix)
        self._show_place()
        self._ask()

    def _on_name(self, name: str) -> None:
        self.draft = replace(self.draft, name=name)
        self._check_name()

    def _on_folder(self, folder: str) -> None:
        self.draft = replace(self.draft, folder=folder)
        self._check_name()
        self._ask()

    def _on_answer(self, field: str, value: object) -> None:
        if field == "compute":
            # Lines of CUDA, and what has builds at all, are another matter for each.
            self.draft = replace(self.draft, compute=Compute(str(value)), cuda="")
        else:
            self.draft = replace(self.draft, **{field: value})
        self._ask()

    def _on_way(self, way: Repair | Retry | UseRequest) -> None:
        match way:
            case Retry():
                self._ask(again=True)
            case UseRequest(request=request):
                self.finish(Wanted(self.draft, request))
            case Repair(wish=InstallWish() as wish):
                self._take(wish)
            case Repair(request=request) if request is not None:
                self.finish(Wanted(self.draft, request))
            case Repair(page=page) if page == ENVIRONMENTS:
                self._on_target(Target(Place.NEW))
            case Repair(page=page) if page:
                self.finish(Leave(page))

    def _take(self, wish: InstallWish) -> None:
        """Answer as a way forward says."""
        self.draft = replace(
            self.draft,
            version=wish.version,
            python=wish.python,
            compute=wish.compute,
            cuda=wish.cuda,
        )
        self._ask()

    def _go_on(self) -> None:
        choices = self.verdict.choices
        if choices is not None and choices.request is not None and self.next.isEnabled():
            self.finish(Wanted(self.draft, choices.request, choices.wish.compute))

    def _copy(self) -> None:
        if self.verdict.chosen is not None:
            QGuiApplication.clipboard().setText(self.verdict.chosen.environment_yml)
            self.set_reassurance(self.tr("Copied"))

    def _save(self) -> None:
        if self.verdict.chosen is not None:
            self.saving.ask(self.verdict.chosen.environment_yml)

    # What comes back -------------------------------------------------------------------------

    def _on_asking(self) -> None:
        self._show(Verdict(solving=True, name_problem=self._name_problem))

    def _on_offered(self, choices: InstallChoices) -> None:
        self.form.show_questions(choices, self._store.mirrors)
        solving = choices.refusal is None
        self._show(replace(self.verdict, choices=choices, solving=solving))

    def _on_solved(self, result: Plan | ChosenBuild) -> None:
        if isinstance(result, Plan):
            choices = self.verdict.choices
            speed = likely_speed(self._store, choices.sources if choices is not None else ())
            self._show(replace(self.verdict, plan=result, solving=False, speed=speed))
        elif result.build is None:
            self._show(replace(self.verdict, choices=result.choices, solving=False))
        else:
            self._show(replace(self.verdict, chosen=result, solving=False))

    def _on_failed(self, problem: Problem) -> None:
        self._show(replace(self.verdict, problem=problem, solving=False))

    def _on_named(self, name: str, problem: Problem | None) -> None:
        if name != self.draft.name or self.draft.place is not Place.NEW:
            return
        self._name_problem = problem
        self.form.target.place.show_verdict(name, problem)
        if problem is None:
            self._named = name
            self._ask()
        self._show(replace(self.verdict, name_problem=problem))

    def _on_store(self, changes: Changes) -> None:
        if changes.environments:
            self._offer_targets()
            if self._target() is None:
                self._on_target(Target(Place.NEW))
            self._ask()
        choices = self.verdict.choices
        if changes.channels and choices is not None:
            self.form.sources.show_sources(choices.sources, self._store.mirrors)

    # Keeping it together ---------------------------------------------------------------------

    def _ask(self, *, again: bool = False) -> None:
        usual = self._store.environments.envs_dir
        self.questions.want(self.draft.wish(usual, self._named), again=again)

    def _show(self, verdict: Verdict) -> None:
        if verdict != self.verdict:
            self.panel.show_verdict(verdict)
        elsewhere = self.draft.place is Place.ELSEWHERE
        for widget in (self.next, self.steps, self.panel.promise):
            widget.setVisible(not elsewhere)
        # Beside the answers the panel says the same, and what comes next.
        self.set_reassurance(self.tr("Nothing has been changed yet") if elsewhere else "")
        self.save.setVisible(elsewhere)
        self.copy.setVisible(elsewhere)
        for button in (self.save, self.copy):
            button.setEnabled(verdict.chosen is not None)
        why = why_not(self.draft, self._named, verdict)
        self.next.setEnabled(not why)
        self.next.setToolTip(why)
        self.next.setText(main_words(verdict))
        self.next.updateGeometry()

    def _show_framework(self) -> None:
        words = self.tr("Install {framework}")
        title = words.format(framework=framework_title(self.draft.framework))
        self.title.setText(title)
        self.setAccessibleName(title)

    def _show_place(self) -> None:
        self._offer_targets()
        target = self._target() or Target(self.draft.place)
        note = ""
        if target.place is Place.ELSEWHERE:
            note = self.tr(
                "For the computer you described. Nothing is installed here: you get an "
                "environment.yml to carry there."
            )
        self.form.target.show_target(target, note)
        if target.place is Place.NEW:
            if not self.draft.name:
                found = self._store.environments.environments
                self._rename(free_name(self.draft.framework, found))
            self.form.target.place.name.setText(self.draft.name)
            self.form.target.place.show_folder(self.draft.folder)
            self._check_name()
        self._show(self.verdict)

    def _rename(self, name: str) -> None:
        self.draft = replace(self.draft, name=name)
        # Nothing of that name is listed; whether a folder is in the way is looked up all the same.
        self._named = name
        self.form.target.place.name.setText(name)
        self._check_name()

    def _check_name(self) -> None:
        self._name_problem = None
        self.form.target.place.show_verdict("", None)
        usual = self._store.environments.envs_dir
        self.questions.want_name(self.draft.name, self.draft.folder or usual)
        self._show(replace(self.verdict, name_problem=None))

    def _offer_targets(self) -> None:
        machine = self._gpu.machine
        other = machine is not None and not machine.stands_in
        elsewhere = other or self.draft.place is Place.ELSEWHERE
        self.form.target.offer(self._store.environments, elsewhere=elsewhere)

    def _target(self) -> Target | None:
        return self.form.target.target(self.draft.place, self.draft.prefix)

    # How it is built -------------------------------------------------------------------------

    def _build_header(self) -> None:
        place = self.header_row.count() - 1
        self.header_row.setStretch(place - 1, 0)
        self.frameworks = SegmentedFilter(
            [(key, framework_title(key)) for key in _offered(self.draft.framework)],
            self.draft.framework,
            self.header,
        )
        self.header_row.insertWidget(place, self.frameworks)
        self.header_row.insertStretch(place + 1, 1)
        words = (self.tr("Choose"), self.tr("Preview changes"), self.tr("Install"))
        self.steps = Steps(words, 0, self.header)
        self.header_row.insertWidget(place + 2, self.steps)
        self.header_row.insertSpacing(place + 3, 14)

    def _build_body(self) -> None:
        both = row(None)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It follows the keyboard through the questions, and is no stop of its own.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = InstallForm(self._store.environments, area)
        area.setWidget(self.form)
        self.panel = InstallResult(self)
        self.saving = SaveFile(self._services, self)
        both.addWidget(area, 1)
        both.addWidget(Rule(vertical=True, parent=self))
        both.addWidget(self.panel)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self.frameworks.chosen.connect(self._on_framework)
        self.form.target.chosen.connect(self._on_target)
        self.form.target.place.name_changed.connect(self._on_name)
        self.form.target.place.folder_changed.connect(self._on_folder)
        self.form.answered.connect(self._on_answer)
        self.panel.chosen.connect(self._on_way)
        self.questions.asking.connect(self._on_asking)
        self.questions.offered.connect(self._on_offered)
        self.questions.solved.connect(self._on_solved)
        self.questions.failed.connect(self._on_failed)
        self.questions.named.connect(self._on_named)
        self.next.clicked.connect(self._go_on)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self._store.changed.connect(self._on_store)
        self._gpu.changed.connect(self._offer_targets)


def _offered(framework: str) -> tuple[str, ...]:
    """The usual ones, and the one that was asked for."""
    return INSTALLABLE if framework in INSTALLABLE else (*INSTALLABLE, framework)
