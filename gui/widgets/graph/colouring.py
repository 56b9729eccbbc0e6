"""What the tab at a box's left says: colour and letter together, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter

from core.model.graph import GraphNode, NodeKind, PackageGraph, Picture
from core.model.plan import ChangeKind
from gui.widgets import painting
from gui.widgets.channel_tab import channel_label, channel_letter

translate = QCoreApplication.translate

_MEGABYTE = 1_000_000


class Colouring(StrEnum):
    """What the colours of the tabs mean."""

    CHANNEL = "channel"
    SIZE = "size"
    SOURCE = "source"
    """Who brought it: conda, pip, the machine."""
    CHANGE = "change"
    """In a plan: what happens to it."""


@dataclass(frozen=True, order=True)
class Tab:
    """A letter, the token of its colour, and what both mean."""

    rank: int
    letter: str
    token: str
    words: str

    def paint(self, painter: QPainter, area: QRect) -> None:
        """As a small square, for legends."""
        painting.rounded(painter, area, 3, self.token)
        centre = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, area, self.letter, "tab", "surface", centre)


def tab_of(node: GraphNode, colouring: Colouring) -> Tab:
    """The tab of a package."""
    if node.kind is NodeKind.MISSING:
        return Tab(99, "!", "danger", translate("GraphView", "Missing"))
    if colouring is Colouring.CHANGE:
        return _by_change(node)
    if colouring is Colouring.SIZE:
        return _by_size(node)
    if node.kind is NodeKind.VIRTUAL:
        return Tab(98, "S", "text-3", translate("GraphView", "From the system"))
    if colouring is Colouring.SOURCE:
        if node.kind is NodeKind.PIP:
            return Tab(1, "P", "ch-torch", translate("GraphView", "Installed by pip"))
        return Tab(0, "C", "ch-forge", translate("GraphView", "Installed by conda"))
    channel = node.channel or ("pypi" if node.kind is NodeKind.PIP else "")
    if not channel:
        return Tab(97, "?", "dim", translate("GraphView", "Channel unknown"))
    letter, token = channel_letter(channel)
    return Tab(1 if node.kind is NodeKind.PIP else 0, letter, token, channel_label(channel))


def tabs_in(graph: PackageGraph, picture: Picture, colouring: Colouring) -> list[Tab]:
    """The tabs that occur in a picture, for its legend."""
    shown = (graph.nodes[placed.node] for placed in picture.placed if not placed.aside)
    return sorted({tab_of(node, colouring) for node in shown if node})


def change_token(change: ChangeKind | None) -> str:
    """The colour of what happens to a package; empty where nothing does."""
    return _CHANGES[change][1] if change in _CHANGES else ""


_CHANGES: dict[ChangeKind | None, tuple[str, str]] = {
    ChangeKind.ADD: ("+", "ok"),
    ChangeKind.REMOVE: ("−", "danger"),
    ChangeKind.UPGRADE: ("↑", "info"),
    ChangeKind.DOWNGRADE: ("↓", "warn"),
    ChangeKind.REBUILD: ("=", "text-3"),
    ChangeKind.CHANNEL: ("⇄", "major"),
    ChangeKind.RELINK: ("=", "text-3"),
}


def _by_change(node: GraphNode) -> Tab:
    if node.change is None:
        return Tab(90, "", "border-strong", translate("GraphView", "Stays as it is"))
    letter, token = _CHANGES[node.change]
    rank = list(_CHANGES).index(node.change)
    return Tab(rank, letter, token, _change_words(node.change))


def _change_words(change: ChangeKind) -> str:
    match change:
        case ChangeKind.ADD:
            return translate("GraphView", "Added")
        case ChangeKind.REMOVE:
            return translate("GraphView", "Removed")
        case ChangeKind.UPGRADE:
            return translate("GraphView", "Updated")
        case ChangeKind.DOWNGRADE:
            return translate("GraphView", "Downgraded")
        case ChangeKind.CHANNEL:
            return translate("GraphView", "Other channel")
        case ChangeKind.REBUILD | ChangeKind.RELINK:
            return translate("GraphView", "Built or linked anew")


def _by_size(node: GraphNode) -> Tab:
    size = node.size
    if size is None:
        return Tab(96, "?", "dim", translate("GraphView", "Size unknown"))
    if size >= 1000 * _MEGABYTE:
        return Tab(0, "XL", "danger", translate("GraphView", "1 GB or more"))
    if size >= 100 * _MEGABYTE:
        return Tab(1, "L", "ch-torch", translate("GraphView", "100 MB or more"))
    if size >= 10 * _MEGABYTE:
        return Tab(2, "M", "info", translate("GraphView", "10 MB or more"))
    if size >= _MEGABYTE:
        return Tab(3, "S", "ok", translate("GraphView", "1 MB or more"))
    return Tab(4, "XS", "text-3", translate("GraphView", "Less than 1 MB"))
