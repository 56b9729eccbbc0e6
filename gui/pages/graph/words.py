"""Words about packages of a graph."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.graph import GraphNode, NodeAnswers, NodeKind, Picture, RemovalEffect
from gui.language import format_date, format_size, join_words
from gui.language.revisions import node_name
from gui.pages.graph.nodes import Graph
from gui.widgets.channel_tab import channel_label

translate = QCoreApplication.translate

_NAMED = 4
"""Names in a sentence before the rest is only counted."""
_LONG = 22
"""Letters of an environment's name that there is room for."""


def kind_words(node: GraphNode) -> str:
    """What a node is where it is no installed package, else the empty string."""
    if node.kind is NodeKind.VIRTUAL:
        return translate("Graph", "A feature of this computer that packages ask for")
    if node.kind is NodeKind.MISSING:
        return translate("Graph", "Asked for, and not installed")
    return ""


def source_words(node: GraphNode) -> str:
    """Where a node came from: its channel, or what it is."""
    if node.kind is NodeKind.VIRTUAL:
        return translate("Graph", "This computer")
    if node.kind is NodeKind.MISSING:
        return translate("Graph", "Missing")
    if node.channel:
        return channel_label(node.channel)
    return "PyPI" if node.kind is NodeKind.PIP else translate("Graph", "Unknown")


def count_words(environment: str, graph: Graph) -> str:
    """Beside the title: `thesis · 203 packages`."""
    packages = translate("Graph", "%n package(s)", "", graph.count)
    if len(environment) > _LONG:
        environment = environment[: _LONG - 1] + "…"
    return f"{environment} · {packages}"


def installed_words(answers: NodeAnswers) -> str:
    """When it came: `3 Nov (revision #4)`."""
    when = format_date(answers.installed) if answers.installed else ""
    if answers.revision is None:
        return when
    revision = translate("Graph", "revision {number}").format(number=node_name(answers.revision))
    if not when:
        return revision
    return translate("Graph", "{date} ({revision})").format(date=when, revision=revision)


def removal_words(effect: RemovalEffect) -> list[str]:
    """What a removal would do, a sentence each."""
    parts = []
    if effect.dependents:
        words = translate(
            "Graph",
            "%n package(s) you asked for would go with it: {names}.",
            "",
            len(effect.dependents),
        )
        parts.append(words.format(names=_some(effect.dependents)))
    if effect.goes_too:
        words = translate(
            "Graph", "%n other package(s) would go too: {names}.", "", len(effect.goes_too)
        )
        parts.append(words.format(names=_some(effect.goes_too)))
    if effect.unneeded:
        words = translate(
            "Graph", "%n more would no longer be needed: {names}.", "", len(effect.unneeded)
        )
        parts.append(words.format(names=_some(effect.unneeded)))
    if effect.breaks_pip:
        words = translate(
            "Graph", "%n pip package(s) would miss it: {names}.", "", len(effect.breaks_pip)
        )
        parts.append(words.format(names=_some(effect.breaks_pip)))
    if not parts:
        parts.append(translate("Graph", "Nothing else needs it."))
    if effect.freed:
        words = translate("Graph", "{size} would be freed in all.")
        parts.append(words.format(size=format_size(effect.freed)))
    return parts


def remarks_of(graph: Graph, place: int) -> list[tuple[str, str, str]]:
    """What is odd about a package: icon, token and a sentence each."""
    node = graph.nodes[place]
    found = []
    for edge in graph.broken:
        if edge.source == place:
            target = graph.nodes[edge.target]
            if target.kind is NodeKind.VIRTUAL:
                words = translate("Graph", "It asks for {spec}, which this computer does not have.")
            elif target.kind is NodeKind.MISSING:
                words = translate("Graph", "It asks for {spec}, which is not here.")
            else:
                words = translate("Graph", "It asks for {spec}, and another version is here.")
            asked = f"{target.name} {edge.spec}".strip()
            found.append(("triangle-alert", "danger", words.format(spec=asked)))
    if circle := graph.in_circle(place):
        names = join_words([graph.nodes[other].name for other in circle[:_NAMED]])
        words = translate("Graph", "It and {names} need each other.")
        found.append(("refresh-cw", "info", words.format(names=names)))
    if node.orphan:
        words = translate("Graph", "Nothing needs it, and nobody asked for it.")
        found.append(("info", "info", words))
    return found


def why_pill(graph: Graph, chain: tuple[int, ...]) -> str:
    """Over the picture: `Why it is here: timm → torchvision → pytorch`."""
    names = " → ".join(graph.nodes[node].name for node in chain)
    return translate("Graph", "Why it is here: {chain}").format(chain=names)


def picture_words(picture: Picture, depth: int) -> str:
    """What a picture leaves out."""
    if picture.focus is None:
        if not picture.reduced:
            return ""
        return translate(
            "Graph", "%n line(s) left out: longer ways say the same", "", picture.reduced
        )
    if not picture.hidden:
        return ""
    words = translate("Graph", "%n package(s) beyond {depth} steps", "", picture.hidden)
    return words.format(depth=depth)


def _some(names: tuple[str, ...]) -> str:
    if len(names) <= _NAMED:
        return join_words(names)
    rest = translate("Graph", "and %n more", "", len(names) - _NAMED + 1)
    return translate("Graph", "{names} {rest}").format(
        names=join_words(names[: _NAMED - 1]), rest=rest
    )
