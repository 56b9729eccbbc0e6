"""Asks the engine for pictures and answers; of several wishes only the newest counts."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.client import Cancelled
from core.model.calls import AskNode, DrawFocus, DrawOverview
from core.model.graph import NodeAnswers, PackageGraph, Picture, PictureSizes
from core.model.problem import Problem, ProblemError
from gui.services import Services

OUTDATED = "graph-outdated"
_SIZES = PictureSizes()


class Asking(QObject):
    """About one graph at a time. What comes of a call about an older graph is dropped."""

    drawn = Signal(object)
    """Picture."""
    answered = Signal(object)
    """NodeAnswers."""
    failed = Signal(object)
    """Problem."""
    outdated = Signal()
    """The environment is no longer the one of the graph."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._pictures = services.client.latest()
        self._answers = services.client.latest()
        self._graph: PackageGraph | None = None
        self._whole: Picture | None = None
        self._known: dict[int, NodeAnswers] = {}
        self._sizes = PictureSizes()
        self._pending: set[asyncio.Future[Any]] = set()
        self._drawing: asyncio.Future[Any] | None = None
        self._errand: asyncio.Future[Any] | None = None
        """The drawing of the whole, which has an engine of its own."""

    @property
    def idle(self) -> bool:
        """Nothing is asked."""
        return not self._pending

    @property
    def drawing(self) -> bool:
        """A picture is awaited."""
        return self._drawing is not None and not self._drawing.done()

    @property
    def whole(self) -> Picture | None:
        """Everything, where that was drawn."""
        return self._whole

    def known(self, node: int) -> NodeAnswers | None:
        """What was said of a package."""
        return self._known.get(node)

    def use(self, graph: PackageGraph | None, sizes: PictureSizes = _SIZES) -> None:
        """Ask about this graph from now on, with boxes of these sizes."""
        if graph is not self._graph:
            self.forget()
            self._graph, self._sizes, self._whole = graph, sizes, None
            self._known.clear()

    def focus(
        self, node: int, depth: int, rows: int, unfolded: tuple[str, ...], sizes: PictureSizes
    ) -> None:
        """Draw a package in the middle, with boxes as wide as the names around it."""
        if (graph := self._graph) is not None:
            self._end_errand()
            call = DrawFocus(
                prefix=graph.prefix,
                fingerprint=graph.fingerprint,
                node=node,
                depth=depth,
                unfolded=unfolded,
                rows=rows,
                sizes=sizes,
            )
            self._drawing = self._begin(self._draw(graph, call))

    def overview(self) -> None:
        """Draw everything; a picture that is known comes at once."""
        if (graph := self._graph) is None:
            return
        self._pictures.forget()
        if self._whole is not None:
            self.drawn.emit(self._whole)
        elif self._errand is None or self._errand.done():
            call = DrawOverview(
                prefix=graph.prefix, fingerprint=graph.fingerprint, sizes=self._sizes
            )
            self._drawing = self._errand = self._begin(self._draw(graph, call))

    def about(self, node: int) -> None:
        """Ask about a package; what is known comes at once."""
        if (graph := self._graph) is None:
            return
        if (known := self._known.get(node)) is not None:
            self._answers.forget()
            self.answered.emit(known)
            return
        call = AskNode(prefix=graph.prefix, fingerprint=graph.fingerprint, node=node)
        self._begin(self._answer(graph, call))

    def forget(self) -> None:
        """Nobody wants to know any more."""
        self._answers.forget()
        self.forget_picture()

    def forget_picture(self) -> None:
        """Nobody looks at pictures now."""
        self._pictures.forget()
        self._end_errand()

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Future[Any]:
        pending = self._services.tasks.spawn(work)
        self._pending.add(pending)
        pending.add_done_callback(self._pending.discard)
        return pending

    def _end_errand(self) -> None:
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.cancel()

    async def _draw(self, graph: PackageGraph, call: DrawFocus | DrawOverview) -> None:
        try:
            if isinstance(call, DrawOverview):
                picture: Picture = await self._services.client.call(call)
            else:
                picture = await self._pictures.call(call)
        except Cancelled:
            return
        except ProblemError as error:
            self._fail(graph, error.problem)
            return
        if graph is self._graph:
            if isinstance(call, DrawOverview):
                self._whole = picture
            self.drawn.emit(picture)

    async def _answer(self, graph: PackageGraph, call: AskNode) -> None:
        try:
            answers: NodeAnswers = await self._answers.call(call)
        except Cancelled:
            return
        except ProblemError as error:
            self._fail(graph, error.problem)
            return
        if graph is self._graph:
            self._known[call.node] = answers
            self.answered.emit(answers)

    def _fail(self, graph: PackageGraph, problem: Problem) -> None:
        if graph is not self._graph:
            return
        if problem.code == OUTDATED:
            self.outdated.emit()
        else:
            self.failed.emit(problem)
