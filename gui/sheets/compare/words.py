"""Words of the comparison: sides, kinds of difference, sums."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from core.model.comparison import Comparison, DifferenceKind, DifferenceRow, Side
from core.model.revision import Revision
from gui.language.revisions import node_name
from gui.language.titles import past_title
from gui.state.store import Store

translate = QCoreApplication.translate

ORDER = (
    DifferenceKind.VERSION,
    DifferenceKind.SPEC,
    DifferenceKind.ONLY_LEFT,
    DifferenceKind.ONLY_RIGHT,
    DifferenceKind.BUILD,
    DifferenceKind.CHANNEL,
)
"""Of the groups and of the filter's segments: what matters most first."""

LOOKS = {
    DifferenceKind.VERSION: ("arrow-left-right", "info"),
    DifferenceKind.SPEC: ("file-text", "info"),
    DifferenceKind.ONLY_LEFT: ("minus", "text-2"),
    DifferenceKind.ONLY_RIGHT: ("plus", "text-2"),
    DifferenceKind.BUILD: ("dot", "text-2"),
    DifferenceKind.CHANNEL: ("globe", "text-2"),
}
"""Icon and token of each kind."""

_SHORT_NAME, _SHORT_TITLE = 22, 34


def segment_name(kind: DifferenceKind) -> str:
    """One or two words for the filter."""
    return {
        DifferenceKind.ONLY_LEFT: translate("Compare", "Only left"),
        DifferenceKind.ONLY_RIGHT: translate("Compare", "Only right"),
        DifferenceKind.VERSION: translate("Compare", "Version"),
        DifferenceKind.BUILD: translate("Compare", "Build"),
        DifferenceKind.CHANNEL: translate("Compare", "Channel"),
        DifferenceKind.SPEC: translate("Compare", "Not as the file asks"),
    }[kind]


def group_name(kind: DifferenceKind, comparison: Comparison) -> str:
    """The heading of a group."""
    if kind is DifferenceKind.ONLY_LEFT:
        return translate("Compare", "Only in {name}").format(name=comparison.left)
    if kind is DifferenceKind.ONLY_RIGHT:
        return translate("Compare", "Only in {name}").format(name=comparison.right)
    return {
        DifferenceKind.VERSION: translate("Compare", "Another version"),
        DifferenceKind.BUILD: translate("Compare", "Another build of the same version"),
        DifferenceKind.CHANNEL: translate("Compare", "The same from another channel"),
        DifferenceKind.SPEC: translate("Compare", "Not as the file asks"),
    }[kind]


def summary(comparison: Comparison) -> str:
    """As `12 differ · 143 are the same`."""
    if not comparison.rows:
        return translate("Compare", "%n package(s), all the same", "", comparison.same)
    differ = translate("Compare", "%n different", "", len(comparison.rows))
    same = translate("Compare", "%n the same", "", comparison.same)
    return translate("Compare", "{differ} · {same}").format(differ=differ, same=same)


def spoken(row: DifferenceRow) -> str:
    """A row for screen readers."""
    left = row.left or translate("Compare", "not there")
    right = row.right or translate("Compare", "not there")
    return translate("Compare", "{name}: {left}, {right}").format(
        name=row.name, left=left, right=right
    )


def side_name(side: Side, store: Store) -> str:
    """A side in a few words: `thesis`, `thesis #12`, `environment.yml`."""
    if side.source is not None:
        if side.source.path:
            return PurePath(side.source.path).name
        return translate("Compare", "the pasted text")
    environment = store.environment(side.prefix)
    name = environment.name if environment is not None else PurePath(side.prefix).name
    if side.revision is None:
        return name
    return translate("Compare", "{environment} {revision}").format(
        environment=name, revision=node_name(side.revision, side.step)
    )


def short_name(name: str) -> str:
    """An environment's or a file's, cut for a button."""
    return _cut(name, _SHORT_NAME)


def short_title(title: str) -> str:
    """A revision's, cut for a button."""
    return _cut(title, _SHORT_TITLE)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def node_words(revision: Revision) -> str:
    """A revision in the list of a side: `#12  Installed numpy`."""
    return f"{node_name(revision.number, revision.step)}  {past_title(revision.title)}"


def count(rows: Iterable[DifferenceRow]) -> dict[DifferenceKind, int]:
    """How many differ in each way."""
    counts = dict.fromkeys(ORDER, 0)
    for row in rows:
        counts[row.kind] += 1
    return counts
