"""What is shown, as a file: the picture as SVG or PNG, the graph as text for other programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core import paths
from core.model.calls import Call, SaveBytes, SaveText, WriteGraph
from core.model.graph import GraphFormat, GraphText, PackageGraph, Picture
from core.model.problem import ProblemError
from gui import theme
from gui.language.short_path import short_path
from gui.pages.graph.nodes import Graph
from gui.services import Services
from gui.sheets.export.saving import Saved
from gui.widgets.graph import Colouring, GraphView
from gui.widgets.graph.export import Sheet, png_of, svg_of

translate = QCoreApplication.translate

_FOLDER = "export.folder"
"""Where the store keeps the folder something was saved in last."""
_NAMES = {GraphFormat.DOT: "DOT", GraphFormat.GRAPHML: "GraphML", GraphFormat.JSON: "JSON"}


@dataclass(frozen=True)
class Shown:
    """What there is to export. Without a picture only as text."""

    graph: PackageGraph
    nodes: tuple[int, ...]
    """Empty: all."""
    name: str
    """Of the files, without an ending."""
    picture: Picture | None = None
    colouring: Colouring = Colouring.CHANNEL
    pill: str = ""


def shown_in(view: GraphView, graph: Graph, name: str, colouring: Colouring) -> Shown:
    """What a view shows; `name` is the environment's."""
    picture = view.picture
    if picture is None:
        return Shown(graph.data, (), f"{name}-graph")
    if picture.focus is None:
        return Shown(graph.data, (), f"{name}-graph", picture, colouring)
    nodes = tuple(sorted(placed.node for placed in picture.placed if not placed.aside))
    name = f"{name}-{graph.nodes[picture.focus].name}-graph"
    return Shown(
        graph.data,
        nodes,
        name,
        picture,
        colouring,
        view.scene.pill if view.scene is not None else "",
    )


class Exporting(QObject):
    """A menu, the system's dialog, and the engine, which writes."""

    def __init__(self, services: Services, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        self.dialog: QFileDialog | None = None

    def open_menu(self, shown: Shown, button: QWidget) -> QMenu:
        """Below a button."""
        menu = QMenu(button)
        menu.aboutToHide.connect(menu.deleteLater)
        dark = theme.tokens().is_dark
        if shown.picture is not None:
            menu.addAction(self.tr("Picture as SVG…"), partial(self.svg, shown, dark=dark))
            menu.addAction(self.tr("Picture as PNG…"), partial(self.png, shown, dark=dark))
            other = self.tr("in light colours") if dark else self.tr("in dark colours")
            for words, way in (
                (self.tr("SVG {colours}…"), self.svg),
                (self.tr("PNG {colours}…"), self.png),
            ):
                menu.addAction(words.format(colours=other), partial(way, shown, dark=not dark))
            menu.addSeparator()
        for kind, name in _NAMES.items():
            words = self.tr("Graph as {format}…").format(format=name)
            menu.addAction(words, partial(self.text, shown, kind))
        corner = QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)
        menu.popup(button.mapToGlobal(corner))
        return menu

    def svg(self, shown: Shown, *, dark: bool) -> None:
        """The picture for browsers and papers."""
        self._services.tasks.spawn(self._draw_svg(shown, dark=dark))

    async def _draw_svg(self, shown: Shown, *, dark: bool) -> None:
        text = await svg_of(_sheet(shown, dark=dark))
        self._ask(f"{shown.name}.svg", partial(_text_call, text))

    def png(self, shown: Shown, *, dark: bool) -> None:
        """The picture in pixels, two for each of the screen's."""
        self._services.tasks.spawn(self._draw_png(shown, dark=dark))

    async def _draw_png(self, shown: Shown, *, dark: bool) -> None:
        data = await png_of(_sheet(shown, dark=dark))
        self._ask(f"{shown.name}.png", partial(_bytes_call, data))

    def text(self, shown: Shown, kind: GraphFormat) -> None:
        """The graph for other programs."""
        self._services.tasks.spawn(self._write_text(shown, kind))

    async def _write_text(self, shown: Shown, kind: GraphFormat) -> None:
        call = WriteGraph(
            prefix=shown.graph.prefix,
            fingerprint=shown.graph.fingerprint,
            format=kind,
            nodes=shown.nodes,
        )
        written: GraphText = await self._services.client.call(call)
        ending = Path(written.file_name).suffix or f".{kind.value}"
        self._ask(shown.name + ending, partial(_text_call, written.text))

    def _ask(self, name: str, call: Callable[[str], Call]) -> None:
        if self.dialog is not None:
            return  # Wished twice while the picture was being painted: one question is enough.
        dialog = QFileDialog(self._page)
        dialog.setWindowTitle(translate("Exporting", "Save {file}").format(file=name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDirectory(self._services.store.kept.get(_FOLDER) or str(paths.home()))
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._save, call))
        dialog.finished.connect(self._close)
        self.dialog = dialog
        dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _save(self, call: Callable[[str], Call], path: str) -> None:
        self._services.tasks.spawn(self._write(call(path)))

    async def _write(self, call: Call) -> None:
        try:
            written: str = await self._services.client.call(call)
        except ProblemError as error:
            self._services.problems.show(error.problem)
            return
        self._services.store.kept[_FOLDER] = str(Path(written).parent)
        words = translate("Exporting", "Saved: {path}").format(path=short_path(written))
        show = translate("Exporting", "Show in folder")
        self._services.toasts.show(words, "ok", (show, Saved(written).show_folder))


def _sheet(shown: Shown, *, dark: bool) -> Sheet:
    assert shown.picture is not None
    return Sheet(shown.graph, shown.picture, shown.colouring, dark=dark, pill=shown.pill)


def _text_call(text: str, path: str) -> SaveText:
    return SaveText(path=path, text=text)


def _bytes_call(data: bytes, path: str) -> SaveBytes:
    return SaveBytes(path=path, data=data)
