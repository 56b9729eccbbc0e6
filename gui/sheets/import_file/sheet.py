"""The import sheet: findings at the left, the file they are about at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from core.model.file_source import FileSource
from core.model.importing import ReadFile
from core.model.problem import Action, OpenPage, Problem, Retry, UseRequest
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import Review
from gui.language import problem_text
from gui.language.short_path import short_path
from gui.services import Services
from gui.sheets.import_file import words
from gui.sheets.import_file.draft import ImportDraft
from gui.sheets.import_file.file_pane import WIDTH, FilePane
from gui.sheets.import_file.form import ImportForm
from gui.sheets.import_file.going_on import Standing, main_words, why_not
from gui.sheets.import_file.halves import FILE, FINDINGS, Halves
from gui.sheets.import_file.marks import broken_line, marks_of, notes_of
from gui.sheets.import_file.reviewing import TYPED_MS, LiveReview
from gui.widgets.sheet import Sheet
from gui.widgets.text import ElidedLabel

_SIZE = (1060, 678)
_ROUNDS = 3
"""Reviews that may each bring up something new while suggestions are accepted."""


@dataclass(frozen=True)
class Decided:
    """The user's answers, and what they ask for."""

    draft: ImportDraft
    request: CreateRequest | RestoreRequest


@dataclass(frozen=True)
class ChooseFile:
    """Another file is to be looked at."""

    source: FileSource


class ImportSheet(Sheet):
    """Ends with `Decided`, `ChooseFile`, or None when cancelled."""

    def __init__(self, services: Services, draft: ImportDraft) -> None:
        super().__init__(words.title(draft), "file-down", size=_SIZE)
        self._services = services
        self._usual = services.store.environments.envs_dir
        self.draft = draft
        self.review: Review | None = draft.review
        self._reviewed = draft
        """What the review is about."""
        self._accepting = False
        self._tab_stops: list[QWidget] = []
        self._name_problem: Problem | None = None
        self.live = LiveReview(services, self)
        self._build_header(draft)
        self._build_body(services)
        self.set_reassurance(self.tr("Nothing has been created yet"))
        self.cancel_button = self.add_cancel()
        self.main = self.add_button(
            self.tr("Preview changes"), "primary", "arrow-right", trailing=True
        )
        self.main.clicked.connect(self._go_on)
        self.again = self.add_button(self.tr("Read it again"), "outline", "rotate-ccw")
        self.again.clicked.connect(self._read_again)
        self.again.hide()
        self.other_file = self.add_button(self.tr("Choose another file"), "primary", "folder")
        self.other_file.clicked.connect(self._choose_file)
        self.other_file.hide()
        self.safe = self.form.place.name
        self._connect()
        self._begin()

    def finish(self, result: object) -> None:
        """Stop asking before the sheet goes."""
        self.live.stop()
        super().finish(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is the main button, F6 goes to the other half."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.main.isEnabled():
                self._go_on()
            return
        if event.key() == Qt.Key.Key_F6:
            self._other_half()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both halves side by side, or one of them under a switch."""
        super().resizeEvent(event)
        self.halves.arrange(self.width())

    # What the user does -----------------------------------------------------------------------

    def _on_answer(self, key: str, choice: str) -> None:
        self.draft = self.draft.answered({key: choice})
        self.form.card.answer(key, choice)
        self.live.want(self.draft)

    def _on_answers(self, answers: dict[str, str]) -> None:
        self.draft = self.draft.answered(answers)
        for key, choice in answers.items():
            self.form.card.answer(key, choice)
        self.live.want(self.draft)

    def _on_groups(self, groups: tuple[str, ...]) -> None:
        self.draft = replace(self.draft, groups=groups)
        self.live.want(self.draft)

    def _on_name(self, name: str) -> None:
        self._name_problem = None
        # That another name was agreed to was about the name before.
        answers = {key: one for key, one in self.draft.answers.items() if key != words.NAME}
        self.draft = replace(self.draft, name=name, answers=answers)
        self._ask_for_place()

    def _on_folder(self, folder: str) -> None:
        self.draft = replace(self.draft, folder=folder)
        self._ask_for_place()

    def _ask_for_place(self) -> None:
        if self.draft.name:
            self.form.place.show_verdict("", None)
            self.live.want_name(self.draft.name, self.draft.folder or self._usual)
        self.live.want(self.draft, TYPED_MS)

    def _on_action(self, action: Action) -> None:
        match action:
            case Retry():
                self.form.show_waiting()
                self.live.want(self.draft, 0)
            case OpenPage(page=page):
                self.finish(None)
                self._services.navigate(page)
            case UseRequest(request=CreateRequest() | RestoreRequest() as request):
                self.finish(Decided(replace(self.draft, review=self.review), request))

    def _read_again(self) -> None:
        self.live.want(self.draft, 0)

    def _on_lines(self, lines: Sequence[int]) -> None:
        self.form.card.light("")
        self.pane.view.reveal(lines)
        self.halves.show(FILE)

    def _on_line_picked(self, finding: str) -> None:
        self.halves.show(FINDINGS)
        self.form.bring(finding)
        self.pane.view.reveal(())

    def _go_on(self) -> None:
        if self._accepting or not self.main.isEnabled():
            return
        self._accepting = True
        self._refresh()
        self._services.tasks.spawn(self._accept())

    async def _accept(self) -> None:
        try:
            for _ in range(_ROUNDS):
                if self.review is not None:
                    self.draft = self.draft.answered(
                        words.suggestions(self.review, self.draft.answers)
                    )
                known = self.review is not None and self.draft == self._reviewed
                if (not known or self.live.pending) and await self.live.now(self.draft) is None:
                    return
                if self.review is None or words.suggestions(self.review, self.draft.answers):
                    continue
                if self.review.request is not None:
                    done = replace(self.draft, review=self.review)
                    self.finish(Decided(done, self.review.request))
                return
        finally:
            self._accepting = False
            if isValid(self):  # it may have been closed meanwhile
                self._refresh()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file that describes an environment"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.finish(ChooseFile(FileSource(path=path)))

    # What comes back --------------------------------------------------------------------------

    def _on_read(self, file: ReadFile) -> None:
        if self.review is None:
            self._show(Review(file=file, problem=file.problem), known=False)

    def _on_reviewed(self, draft: ImportDraft, review: Review) -> None:
        self._reviewed, self.review = draft, review
        if draft.answers.get(words.NAME) and self.draft.name == draft.name and review.name:
            # The free name was agreed to; from here on it is the name.
            answers = {key: one for key, one in self.draft.answers.items() if key != words.NAME}
            self.draft = replace(self.draft, name=review.name, answers=answers)
            self._reviewed = replace(draft, name=review.name, answers=answers)
            self.form.place.name.setText(review.name)
            self._name_problem = None
        self._show(review, known=True)

    def _on_failed(self, problem: Problem) -> None:
        self.form.show_problem(problem)
        self._refresh()

    def _on_named(self, name: str, problem: Problem | None) -> None:
        if name == self.draft.name:
            self._name_problem = problem
            self.form.place.show_verdict(name, problem)
            self._refresh()

    # Keeping it together ----------------------------------------------------------------------

    def _begin(self) -> None:
        self.form.place.name.setText(self.draft.name)
        self.form.place.show_folder(self.draft.folder)
        if self.review is not None:
            self._show(self.review, known=True)
        else:
            self.form.show_waiting()
            self.live.want_file(self.draft)
        if self.draft.name:
            self.live.want_name(self.draft.name, self.draft.folder or self._usual)
        self.live.want(self.draft, 0)
        self._refresh()

    def _show(self, review: Review, *, known: bool) -> None:
        """Show what is known; not `known` where nothing but the file was read so far."""
        file = review.file
        view = self.pane.view
        view.show_file(file.lines, notes_of(review))
        if file.problem is not None:
            line = int(file.problem.params.get("line", 0) or 0)
            view.set_marks(broken_line(line, problem_text(file.problem).title) if line else {})
            view.reveal((line,) if line else ())
        else:
            view.set_marks(marks_of(review))
        self.pane.say(words.file_note(review))
        problem = file.problem or review.problem
        if problem is not None:
            self.form.show_problem(problem, hopeless=file.problem is not None)
            if known and file.problem is None:
                self.form.show_place(review, self.draft)
        elif known:
            self.form.show_review(review, self.draft)
            self._order_tabs()
        else:
            self.form.place.suggest(file.name)
        self._refresh()

    def _order_tabs(self) -> None:
        stops = [*self.form.tab_stops(), self.pane.view, self.cancel_button, self.main]
        if stops != self._tab_stops:
            self._tab_stops = stops
            for first, second in pairwise(stops):
                QWidget.setTabOrder(first, second)

    def _refresh(self) -> None:
        """The buttons and the summary, as far as things are known."""
        review = self.review
        hopeless = self.form.hopeless
        self.main.setVisible(not hopeless)
        if hopeless and self.other_file.isHidden() and not self.form.place.isVisible():
            self.other_file.show()
            self.other_file.setFocus(Qt.FocusReason.OtherFocusReason)
        self.other_file.setVisible(hopeless)
        self.again.setVisible(hopeless and bool(self.draft.source.path))
        self.again.setEnabled(not self.live.pending)
        self.form.set_busy(on=self.live.pending)
        if review is not None and not hopeless:
            self.form.say_summary(words.summary(review, self.draft.answers))
        now = Standing(
            review,
            self.draft.answers,
            problem=self.form.problem,
            name_problem=self._name_problem,
            pending=self.live.pending,
            accepting=self._accepting,
        )
        why = why_not(now)
        self.main.setEnabled(not why)
        self.main.setToolTip(why)
        self.main.setAccessibleDescription(why)
        if self.main.text() != main_words(now):
            self.main.setText(main_words(now))
            self.main.updateGeometry()

    # How it is built --------------------------------------------------------------------------

    def _build_header(self, draft: ImportDraft) -> None:
        self.header_row.setStretchFactor(self.title, 0)
        self.path = ElidedLabel(short_path(draft.source.path), "mono", "text-2", middle=True)
        self.header_row.insertWidget(self.header_row.count() - 1, self.path, 1)

    def _build_body(self, services: Services) -> None:
        self.form = ImportForm(services.store.environments, self)
        self.pane = FilePane(self)
        self.halves = Halves(self, self.form, self.pane, WIDTH)
        self.body.addLayout(self.halves.layout, 1)
        self.header_row.insertWidget(self.header_row.count() - 1, self.halves.switch)

    def _connect(self) -> None:
        self.form.place.name_changed.connect(self._on_name)
        self.form.place.folder_changed.connect(self._on_folder)
        self.form.groups.changed.connect(self._on_groups)
        self.form.card.answered.connect(self._on_answer)
        self.form.card.all_answered.connect(self._on_answers)
        self.form.card.lines_wanted.connect(self._on_lines)
        self.form.chosen.connect(self._on_action)
        self.pane.view.picked.connect(self._on_line_picked)
        self.live.read.connect(self._on_read)
        self.live.asking.connect(self._refresh)
        self.live.reviewed.connect(self._on_reviewed)
        self.live.failed.connect(self._on_failed)
        self.live.named.connect(self._on_named)
        self.live.advanced.connect(self.form.show_progress)

    def _other_half(self) -> None:
        half = self.halves.other()
        self.halves.show(half)
        target: QWidget = self.form.place.name if half == FINDINGS else self.pane.view
        if not target.isVisible():
            target = self.close_button
        target.setFocus(Qt.FocusReason.TabFocusReason)
