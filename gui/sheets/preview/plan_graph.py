"""The change as a drawing: what moves what, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.calls import Call, DrawPlan, PlanGraph
from core.model.graph import GraphNode, NodeKind, PackageGraph, Picture, PictureSizes
from core.model.plan import Change, Plan
from core.model.problem import Problem
from gui.jobs.live import LiveQuestion
from gui.language.formats import join_words
from gui.language.sentences import say
from gui.services import Services
from gui.sheets.preview import words
from gui.sheets.preview.pip import is_pip, pip_changes, plain_name
from gui.widgets.frames import Rule, column, row
from gui.widgets.graph import Colouring, GraphView, sizes_for, tabs_in
from gui.widgets.graph.legend import Legend, ZoomBar
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import Spinner
from gui.widgets.text import ElidedLabel, Text

_EDGE = 12
_FEW = 16
"""Boxes that have room for two lines each in the sheet."""
_LEGIBLE, _READABLE = 0.55, 0.75
"""A drawing that would be smaller than the one begins at the other scale, and is dragged."""


class PlanGraphPanel(QWidget):
    """Asks for the drawing when it is first shown. The table beside it holds the same facts."""

    def __init__(self, services: Services, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._changes = {_key(change): change for change in (*plan.changes, *pip_changes(plan))}
        self._graph: PackageGraph | None = None
        self._question = LiveQuestion(services, 0, self)
        self._question.answered.connect(self._take)
        self._question.failed.connect(self._fail)
        stack = column(self)
        self._both = QStackedWidget(self)
        stack.addWidget(self._both, 1)
        self._both.addWidget(self._waiting())
        self.view = GraphView(self._both)
        self.view.set_colouring(Colouring.CHANGE)
        self.view.setAccessibleName(self.tr("Changes as a graph"))
        self.view.selected.connect(self._tell)
        self.view.focus_wanted.connect(self._tell)
        self._both.addWidget(self.view)
        self.legend = Legend(self.view)
        self.zoom = ZoomBar(self.view)
        self.zoom.in_wanted.connect(self.view.zoom_in)
        self.zoom.out_wanted.connect(self.view.zoom_out)
        self.zoom.fit_wanted.connect(self.view.zoom_to_fit)
        self.view.zoomed.connect(self.zoom.show_zoom)
        stack.addWidget(Rule(parent=self))
        self.told = ElidedLabel("", "small", "text-2")
        line = row(None, (24, 8, 24, 8))
        line.addWidget(self.told, 1)
        stack.addLayout(line)
        self._question.want(PlanGraph(plan=plan))

    @property
    def picture(self) -> Picture | None:
        """What is drawn, once it is there."""
        return self.view.picture

    def stop(self) -> None:
        """The sheet goes: what is still being worked out is not waited for."""
        self._question.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Legend and zoom lie over the lower corners."""
        super().resizeEvent(event)
        self._lay_foot()

    def _take(self, call: Call, result: PackageGraph | Picture) -> None:
        if isinstance(result, PackageGraph):
            self._graph = result
            self._question.want(DrawPlan(plan=self._plan, sizes=_sizes(result)))
            return
        if self._graph is None:
            return
        self._both.setCurrentWidget(self.view)
        # At once, for the scale is chosen by the room there is.
        self.view.setGeometry(self._both.rect())
        self.view.show_picture(self._graph, result, moving=False)
        asked = any(self._graph.nodes[placed.node].requested for placed in result.placed)
        self.legend.show_tabs(tabs_in(self._graph, result, Colouring.CHANGE), asked=asked)
        self.zoom.show_zoom(self.view.zoom)
        self._lay_foot()
        if self.view.zoom < _LEGIBLE:
            self.view.zoom_to(_READABLE)
            self.view.select(_first(self._graph))
        self._tell(-1)

    def _fail(self, _call: Call, problem: Problem) -> None:
        self._both.addWidget(view := ProblemView(problem))
        self._both.setCurrentWidget(view)

    def _tell(self, node: int) -> None:
        """What happens to a package, and why; without one, how to read the drawing."""
        if self._graph is None:
            return
        if node < 0:
            self.told.setText(self._how_to_read(self._graph))
            return
        self.told.setText(self._sentence(self._graph.nodes[node]))

    def _sentence(self, node: GraphNode) -> str:
        change = self._changes.get((node.kind is NodeKind.PIP, node.name))
        if change is not None:
            return words.change_words(change)
        facts = [say(message) for message in node.attention]
        return join_words([f"{node.name} {node.version}", *(facts or [self.tr("stays as it is")])])

    def _how_to_read(self, graph: PackageGraph) -> str:
        if any(node.attention for node in graph.nodes):
            return self.tr(
                "The thick lines lead from what you chose to what needs attention. "
                "Click a package to read why it changes."
            )
        return self.tr("Arrows lead to what a package needs. Click one to read why it changes.")

    def _lay_foot(self) -> None:
        room = self.view.size()
        size = self.zoom.sizeHint()
        self.zoom.setGeometry(
            room.width() - size.width() - _EDGE,
            room.height() - size.height() - _EDGE,
            size.width(),
            size.height(),
        )
        size = self.legend.sizeHint()
        width = min(size.width(), self.zoom.x() - 2 * _EDGE)
        top = room.height() - size.height() - _EDGE
        self.legend.setGeometry(_EDGE, top, width, size.height())

    def _waiting(self) -> QWidget:
        found = QWidget(self)
        line = row(found, spacing=10)
        line.addStretch(1)
        line.addWidget(Spinner(18))
        line.addWidget(Text(self.tr("Drawing the changes"), "body", "text-2"))
        line.addStretch(1)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return found


def _first(graph: PackageGraph) -> int | None:
    """What is looked at first: what needs attention, else what the user named."""
    for looked_for in ("attention", "chosen"):
        for position, node in enumerate(graph.nodes):
            if getattr(node, looked_for):
                return position
    return None


def _sizes(graph: PackageGraph) -> PictureSizes:
    """Versions stand below the names where that leaves them large enough to be read."""
    return sizes_for(graph, two_lines=len(graph.nodes) <= _FEW)


def _key(change: Change) -> tuple[bool, str]:
    by_pip = is_pip(change)
    return by_pip, plain_name(change.name) if by_pip else change.name
