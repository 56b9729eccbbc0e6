"""The preview: exactly what would happen, before anything does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.mirror import MirrorCatalogue
from core.model.plan import Plan, Severity
from core.settings import ScriptPolicy
from gui.language.formats import format_count
from gui.language.rich import to_html, to_plain
from gui.language.sentences import say
from gui.language.servers import data_words, each_channel
from gui.services import Services
from gui.sheets.preview import words
from gui.sheets.preview.check_strip import CheckStrip, passed
from gui.sheets.preview.command import CommandBox
from gui.sheets.preview.gpu_remarks import GpuRemarks, marked
from gui.sheets.preview.groups import PIP_KEYS, GroupKey, count, group
from gui.sheets.preview.notices import Notice, NoticeList, notices, stale_notices
from gui.sheets.preview.pip import pip_changes
from gui.sheets.preview.plan_graph import PlanGraphPanel
from gui.sheets.preview.scripts_row import ScriptsRow, scripted
from gui.sheets.preview.table import ChangeTable
from gui.widgets.buttons import Button
from gui.widgets.frames import Rule, column, row
from gui.widgets.search_field import SearchField
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.sheet import Sheet
from gui.widgets.text import ElidedLabel

_SIZE = (1080, 678)
_ALL = "all"
_LIST, _GRAPH = "list", "graph"


@dataclass(frozen=True)
class Agreed:
    """The user's answer: apply the plan, and whether its packages may run scripts."""

    plan: Plan
    allow_scripts: bool
    in_a_copy: bool = False
    """In a copy first."""
    without_gpu: bool = False
    """What its remarks on the GPU warn of was agreed to."""


class PreviewSheet(Sheet):
    """Ends with `Agreed`, with an Action (another request, a page), or None when cancelled.

    `note` says why it is shown again; with `leads_back` it came from another preview.

    `revision` is what the present state is called, `#7`; empty where nobody knows.
    `catalogue` knows the mirrors behind the servers that channel data came from.
    With `services` the change can be looked at as a graph, too.
    """

    def __init__(
        self,
        plan: Plan,
        *,
        policy: ScriptPolicy,
        revision: str,
        bytes_per_second: float | None = None,
        note: str = "",
        catalogue: MirrorCatalogue | None = None,
        leads_back: bool = False,
        services: Services | None = None,
    ) -> None:
        sentence = words.sentence(plan, bytes_per_second)
        super().__init__(to_plain(sentence), size=_SIZE)
        self.plan = plan
        self._changes = marked((*plan.changes, *pip_changes(plan)), plan.gpu)
        self.set_sentence(to_html(sentence))
        self.title.setWordWrap(True)
        self.rule.hide()
        self._segment: GroupKey | None = None
        self._query = ""
        self._catalogue = catalogue
        self._services = services
        self.graph: PlanGraphPanel | None = None
        """The drawing, once it was asked for."""
        self._fill_top(plan, policy, note)
        self.body.addWidget(self._toolbar(plan))
        self.body.addWidget(Rule(parent=self))
        self.table = ChangeTable(self, gpu=plan.gpu)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.table)
        self.body.addWidget(self._middle, 1)
        self._fill_footer(plan, revision, leads_back=leads_back)
        self._mind_consent()
        self._show_groups()

    def _fill_top(self, plan: Plan, policy: ScriptPolicy, note: str) -> None:
        top = QWidget(self)
        stack = column(top, (24, 0, 24, 0), 8)
        found = [*stale_notices(plan.ages, self._catalogue), *notices(plan)]
        if note:
            found.insert(0, Notice("info", "", note))
        self.gpu = GpuRemarks(plan.gpu) if plan.gpu else None
        if self.gpu is not None:
            self.gpu.wished.connect(self.finish)
            self.gpu.answered.connect(self._mind_consent)
            stack.addWidget(self.gpu)
        if found:
            stack.addWidget(NoticeList(found))
        facts = passed(plan.checks)
        self.checks = None
        if facts or plan.blocked:
            self.checks = CheckStrip(facts, blocked=bool(plan.blocked))
            stack.addWidget(self.checks)
        names = scripted(plan)
        self.scripts = ScriptsRow(names, policy) if names else None
        if self.scripts is not None:
            stack.addWidget(self.scripts)
        self.body.addWidget(top)

    def _toolbar(self, plan: Plan) -> QWidget:
        bar = QWidget(self)
        line = row(bar, (24, 12, 20, 12), 8)
        self.views: SegmentedFilter | None = None
        if self._services is not None and self._changes:
            choices = [(_LIST, self.tr("List")), (_GRAPH, self.tr("Graph"))]
            self.views = SegmentedFilter(choices, _LIST)
            self.views.chosen.connect(self._on_view)
            line.addWidget(self.views)
        counts = count(self._changes)
        keys = [key for key in GroupKey if key not in PIP_KEYS or counts[key]]
        choices = [(_ALL, words.segment_name(None))]
        choices += [(key.value, words.segment_name(key)) for key in keys]
        self.segments = SegmentedFilter(choices)
        self.segments.set_count(_ALL, format_count(len(self._changes)))
        for key in keys:
            self.segments.set_count(key.value, format_count(counts[key]))
        self.segments.chosen.connect(self._on_segment)
        line.addWidget(self.segments)
        self.data = ElidedLabel(data_words(plan.ages, self._catalogue), "small", "text-3")
        self.data.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.data.setToolTip(each_channel(plan.ages, self._catalogue))
        line.addWidget(self.data, 1)
        if any(counts[key] for key in PIP_KEYS):
            self.data.setText("")  # their segments need its room
        self.filter = SearchField(self.tr("Filter packages"), 30)
        self.filter.setMinimumWidth(112)
        self.filter.setMaximumWidth(147)
        self.filter.searched.connect(self._on_query)
        line.addWidget(self.filter)
        if plan.command:
            button = Button(self.tr("Equivalent command"), "ghost", "terminal", small=True)
            self.command_box = CommandBox(plan.command, button)
            button.clicked.connect(self.command_box.toggle)
            line.addWidget(button)
        return bar

    def _fill_footer(self, plan: Plan, revision: str, *, leads_back: bool) -> None:
        if plan.blocked:
            self.set_reassurance(self.tr("Nothing was changed"))
        elif not plan.undoable:
            self.set_reassurance(
                self.tr("This step can be completed, not undone"), "triangle-alert", "warn"
            )
        elif plan.creates:
            self.set_reassurance(self.tr("Nothing has been created yet"))
        elif revision:
            said = self.tr("Revision {revision} is saved first; you can restore it at any time")
            self.set_reassurance(said.format(revision=revision))
        else:
            self.set_reassurance(self.tr("The present state is saved first"))
        self.add_cancel(self.tr("Back") if leads_back else "")
        self.try_button = None
        if not plan.creates and not plan.blocked and self._changes:
            words_try = self.tr("Try in a copy first")
            self.try_button = self.add_button(words_try, "outline", "flask-conical")
            self.try_button.setToolTip(
                self.tr("Change a copy, try what changed there, and only then decide")
            )
            self.try_button.clicked.connect(self._try)
        self.apply_button = self.add_button(self.tr("Apply"), "primary", "check")
        self.apply_button.clicked.connect(self._agree)

    def _mind_consent(self) -> None:
        """Apply is the button to press once nothing is left that would happen unnoticed."""
        against = [check.message for check in self.plan.blocked]
        against += [one.message for one in self.plan.gpu if one.severity is Severity.BLOCK]
        asked = self.gpu is not None and not self.gpu.agreed
        self.apply_button.setEnabled(not against and not asked)
        self.apply_button.set_role("outline" if asked else "primary")
        if self.checks is not None:
            self.checks.wait(asked=asked)
        why = say(against[0]) if against else ""
        self.apply_button.setToolTip(
            self.tr("First say above that it may go without the GPU") if asked and not why else why
        )

    def finish(self, result: object) -> None:
        """Nothing is drawn any more."""
        if self.graph is not None:
            self.graph.stop()
        super().finish(result)

    def _on_view(self, key: str) -> None:
        if self.graph is None and self._services is not None and key == _GRAPH:
            self.graph = PlanGraphPanel(self._services, self.plan, self)
            self._middle.addWidget(self.graph)
        drawn = self.graph if key == _GRAPH else None
        self._middle.setCurrentWidget(drawn or self.table)
        for widget in (self.segments, self.filter):
            widget.setVisible(drawn is None)

    def _on_segment(self, key: str) -> None:
        self._segment = None if key == _ALL else GroupKey(key)
        self._show_groups()

    def _on_query(self, query: str) -> None:
        self._query = query
        self._show_groups()

    def _show_groups(self) -> None:
        groups = group(self._changes, self._segment, self._query)
        if self.plan.creates:  # nothing could be removed, so that goes without saying
            groups = tuple(found for found in groups if found.total)
        whole = self._segment is None and not self._query
        self.table.show_groups(groups, limited=whole)

    def _agree(self) -> None:
        self.apply_button.setEnabled(False)
        self.finish(self._agreed())

    def _try(self) -> None:
        self.finish(self._agreed(in_a_copy=True))

    def _agreed(self, *, in_a_copy: bool = False) -> Agreed:
        without_gpu = self.gpu is not None and self.gpu.asks and self.gpu.agreed
        return Agreed(
            self.plan, self._scripts_allowed(), in_a_copy=in_a_copy, without_gpu=without_gpu
        )

    def _scripts_allowed(self) -> bool:
        return self.scripts is not None and self.scripts.allowed()
