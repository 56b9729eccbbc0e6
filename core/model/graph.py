"""The dependency graph of an environment or of a plan, and pictures of it.

Nodes and edges are named by their position in `PackageGraph.nodes` and `PackageGraph.edges`.
Lengths are device-independent pixels; x grows to the right, y downwards.
"""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.plan import ChangeKind


class NodeKind(StrEnum):
    """What a node stands for."""

    CONDA = "conda"
    PIP = "pip"
    VIRTUAL = "virtual"
    """Something of the machine that a package asks for: `__glibc`, `__cuda`."""
    MISSING = "missing"
    """Asked for, and not there."""


class EdgeKind(StrEnum):
    """What one package says of another."""

    NEEDS = "needs"
    CONSTRAINS = "constrains"
    """It need not be there, but if it is, then so."""


class GraphNode(Data, frozen=True):
    """A package."""

    name: str
    """Normalised for pip's."""
    kind: NodeKind = NodeKind.CONDA
    version: str = ""
    build: str = ""
    channel: str = ""
    """Canonical; `pypi` for pip's packages, empty where there is none."""
    requested: bool = False
    """The user asked for it."""
    size: int | None = None
    """Bytes of its files; None where that is not known."""
    exclusive: int | None = None
    """Bytes that would be freed with it: its own and those of all that would go with it."""
    cycle: int = 0
    """Packages that need each other in a circle carry the same number; 0: in none."""
    orphan: bool = False
    """Nothing needs it and nobody asked for it."""
    change: ChangeKind | None = None
    """In a plan's graph: what happens to it."""
    before: str = ""
    """In a plan's graph: the version it had."""
    attention: tuple[Message, ...] = ()
    """In a plan's graph: why a person should look."""
    chosen: bool = False
    """In a plan's graph: the user named it in this request."""


class GraphEdge(Data, frozen=True):
    """`source` asks something of `target`."""

    source: int
    target: int
    spec: str = ""
    """The constraint, as the record has it without the name: `>=1.26,<3`."""
    kind: EdgeKind = EdgeKind.NEEDS
    broken: bool = False
    """The target is missing, or of another version than asked for."""


class PackageGraph(Data, frozen=True):
    """All packages of an environment and what they ask of each other."""

    prefix: str
    fingerprint: str = ""
    """Of the prefix it was read from."""
    nodes: tuple[GraphNode, ...] = ()
    """By name; conda's before pip's of the same name."""
    edges: tuple[GraphEdge, ...] = ()
    requested_known: bool = True
    """False where nothing says what the user asked for: then what nothing else needs is marked as
    requested, and a removal leaves no package as unneeded."""


class RemovalEffect(Data, frozen=True):
    """What a removal would take with it, equal to what its plan says."""

    dependents: tuple[str, ...] = ()
    """Requested packages that cannot stand without it."""
    goes_too: tuple[str, ...] = ()
    """Others that need it."""
    unneeded: tuple[str, ...] = ()
    """Brought in for it alone."""
    breaks_pip: tuple[str, ...] = ()
    """pip packages left without something they require."""
    freed: int = 0
    """Bytes, as far as sizes are known."""
    refusal: Message | None = None
    """Why it can't be removed here."""


class NodeAnswers(Data, frozen=True):
    """What is asked of one package."""

    node: int
    why: tuple[tuple[int, ...], ...] = ()
    """Shortest chains from packages the user asked for to this one, one for each of them that has
    any, the shortest first; (node,) alone where the user asked for it directly."""
    needed_by: tuple[int, ...] = ()
    """Direct dependents."""
    needs: tuple[int, ...] = ()
    removal: RemovalEffect = RemovalEffect()
    summary: str = ""
    summary_zh: str = ""
    """In Chinese, where our table of well-known packages has it."""
    license: str = ""
    download: int | None = None
    """Bytes of its archive."""
    installed: float | None = None
    """Seconds since the epoch."""
    revision: int | None = None
    """The one that brought this build."""


class Placed(Data, frozen=True):
    """A node's box. `x`, `y` are its upper left corner."""

    node: int
    x: float
    y: float
    width: float
    height: float
    column: int = 0
    """0 is the focus, negative are dependents, positive dependencies; in an overview, the layer."""
    aside: bool = False
    """Not on a way that leads to the focus: drawn dimmed."""


class Fold(Data, frozen=True):
    """A box "n more" that stands for several nodes."""

    key: str
    """To unfold it."""
    nodes: tuple[int, ...]
    x: float
    y: float
    width: float
    height: float
    column: int = 0


class Routed(Data, frozen=True):
    """A line from a box to a box."""

    edge: int
    """Position in the graph's edges; -1 for a line to or from a fold."""
    points: tuple[float, ...]
    """x, y pairs: where the line begins, points it passes, where it ends. Drawn as a smooth curve
    that leaves and arrives horizontally."""
    hot: bool = False
    """On a shortest way from what the user asked for to the focus."""


class PictureColumn(Data, frozen=True):
    """The head over a column."""

    x: float
    width: float
    title: Message
    count: int = 0
    """Nodes that belong in it, folded ones included."""


class Picture(Data, frozen=True):
    """A graph laid out."""

    width: float
    height: float
    placed: tuple[Placed, ...] = ()
    folds: tuple[Fold, ...] = ()
    routes: tuple[Routed, ...] = ()
    columns: tuple[PictureColumn, ...] = ()
    focus: int | None = None
    hidden: int = 0
    """Nodes beyond the depth."""
    crossings: int = 0
    reduced: int = 0
    """Edges left out because longer ways say the same."""
    seconds: float = 0.0


class PictureSizes(Data, frozen=True):
    """Lengths the window draws with."""

    node_width: float = 128.0
    node_height: float = 30.0
    focus_height: float = 46.0
    row_gap: float = 12.0
    column_gap: float = 40.0


class GraphFormat(StrEnum):
    """Text forms of a graph."""

    DOT = "dot"
    GRAPHML = "graphml"
    JSON = "json"


class GraphText(Data, frozen=True):
    """A graph as text."""

    text: str
    file_name: str
    """To propose."""
