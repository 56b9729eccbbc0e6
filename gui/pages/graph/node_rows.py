"""The packages of a graph as rows of a table: the same facts as the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from core.model.graph import GraphNode
from gui.language import format_count, format_size
from gui.models.columns import RIGHT, Column
from gui.pages.graph.nodes import REAL, Graph, node_key
from gui.pages.graph.words import source_words

translate = QCoreApplication.translate

_HEAVIEST = 25


class Selection(StrEnum):
    """Which packages are listed."""

    ALL = "all"
    REQUESTED = "requested"
    HEAVIEST = "heaviest"
    ORPHANS = "orphans"


@dataclass(frozen=True)
class NodeRow:
    """A package."""

    place: int
    node: GraphNode
    needed_by: int
    needs: int
    asked: bool
    """The user asked for it, where that is known."""

    @property
    def key(self) -> str:
        """What finds it again."""
        return node_key(self.node)


def rows_of(graph: Graph) -> list[NodeRow]:
    """All that is installed, by name."""
    return [
        NodeRow(
            place,
            node,
            graph.dependents[place],
            graph.dependencies[place],
            node.requested and graph.data.requested_known,
        )
        for place, node in enumerate(graph.nodes)
        if node.kind in REAL
    ]


def selected(rows: list[NodeRow], selection: Selection) -> list[NodeRow]:
    """The rows of a choice, in the order they are listed."""
    match selection:
        case Selection.REQUESTED:
            return [row for row in rows if row.asked]
        case Selection.ORPHANS:
            return [row for row in rows if row.node.orphan]
        case Selection.HEAVIEST:
            heavy = [row for row in rows if row.node.size]
            return sorted(heavy, key=_own, reverse=True)[:_HEAVIEST]
        case _:
            return rows


def channels_of(rows: list[NodeRow]) -> list[str]:
    """Where packages came from, the channel of most of them first."""
    counts: dict[str, int] = {}
    for row in rows:
        if row.node.channel:
            counts[row.node.channel] = counts.get(row.node.channel, 0) + 1
    return sorted(counts, key=lambda channel: (-counts[channel], channel))


def filter_of(query: str, channel: str) -> Callable[[NodeRow], bool] | None:
    """What takes the rows with a text in their name, from a channel; None takes all."""
    wanted = query.casefold()
    if not wanted and not channel:
        return None

    def takes(row: NodeRow) -> bool:
        return wanted in row.node.name.casefold() and channel in ("", row.node.channel)

    return takes


def standing(row: NodeRow) -> str:
    """Why it is here, in a word."""
    if row.asked:
        return translate("Graph", "You asked for it")
    if row.node.orphan:
        return translate("Graph", "Orphan")
    return translate("Graph", "Needed")


def columns() -> list[Column[NodeRow]]:
    """Of the table, from left to right."""
    return [
        Column("name", translate("Graph", "Package"), _name, sort_key=_name, inset=10),
        Column("version", translate("Graph", "Version"), _version, 92, token="text-2"),
        Column(
            "size",
            translate("Graph", "Size"),
            _size,
            74,
            RIGHT,
            role="small",
            sort_key=_own,
        ),
        Column(
            "exclusive",
            translate("Graph", "Frees"),
            _exclusive,
            92,
            RIGHT,
            role="small",
            sort_key=_weight,
            tooltip=_exclusive_why,
        ),
        Column(
            "needed-by",
            translate("Graph", "Needed by"),
            _needed_by,
            80,
            RIGHT,
            role="small",
            sort_key=_dependents,
        ),
        Column(
            "needs",
            translate("Graph", "Needs"),
            _needs,
            58,
            RIGHT,
            role="small",
            sort_key=_dependencies,
        ),
        Column("why", translate("Graph", "Why"), standing, 136, role="small", sort_key=standing),
        Column(
            "channel", translate("Graph", "Source"), _source, 118, role="small", sort_key=_source
        ),
    ]


def spoken(row: NodeRow) -> str:
    """For screen readers: the whole row in words."""
    parts = [
        f"{row.node.name} {row.node.version}",
        standing(row),
        translate("Graph", "needed by %n package(s)", "", row.needed_by),
        translate("Graph", "needs %n package(s)", "", row.needs),
        _size(row),
        _source(row),
    ]
    return ", ".join(part for part in parts if part)


def _name(row: NodeRow) -> str:
    return row.node.name


def _version(row: NodeRow) -> str:
    return row.node.version


def _own(row: NodeRow) -> int:
    return row.node.size or 0


def _weight(row: NodeRow) -> int:
    return row.node.exclusive or row.node.size or 0


def _size(row: NodeRow) -> str:
    return format_size(row.node.size)


def _exclusive(row: NodeRow) -> str:
    return format_size(row.node.exclusive)


def _exclusive_why(row: NodeRow) -> str:
    if row.node.exclusive is None:
        return ""
    words = translate("Graph", "Removing {package} and all that would go with it frees {size}.")
    return words.format(package=row.node.name, size=format_size(row.node.exclusive))


def _dependents(row: NodeRow) -> int:
    return row.needed_by


def _dependencies(row: NodeRow) -> int:
    return row.needs


def _needed_by(row: NodeRow) -> str:
    return format_count(row.needed_by)


def _needs(row: NodeRow) -> str:
    return format_count(row.needs)


def _source(row: NodeRow) -> str:
    return source_words(row.node)
