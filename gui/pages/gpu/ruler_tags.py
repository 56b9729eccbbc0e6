"""The tags above the ruler, one for each environment, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect

from core.model.frameworks import Compute, EnvironmentGpu
from gui.pages.gpu.standing import look_of
from gui.widgets import painting

translate = QCoreApplication.translate

HEIGHT, ROW = 24, 30
"""Of a tag, and from one row of tags to the next, in pixels."""
MOST_ROWS = 4
_GAP = 6
_WIDEST = 190
CPU = "cpu"
"""The anchor of builds without CUDA: the box beside the scale."""


@dataclass(frozen=True)
class Tag:
    """An environment, or several that found no room."""

    keys: tuple[str, ...]
    """Of rows of the table."""
    words: str
    icon: str
    token: str
    cuda: str
    """Where it points at; `CPU` for the box beside the scale."""
    hint: str
    dashed: bool = False
    """Recommended, not there yet."""

    @property
    def width(self) -> int:
        """Pixels."""
        icon = 20 if self.icon else 0
        return min(_WIDEST, painting.width_of(self.words, "small-medium") + 16 + icon)


@dataclass(frozen=True)
class PlacedTag:
    """A tag with its place; row 0 is the one next to the bar."""

    tag: Tag
    left: int
    row: int
    anchor: float

    def box(self, bottom: int) -> QRect:
        """Its rectangle, where row 0 ends at `bottom`."""
        return QRect(self.left, bottom - HEIGHT - self.row * ROW, self.tag.width, HEIGHT)


def tags_of(rows: Sequence[EnvironmentGpu]) -> list[Tag]:
    """Tags for what is installed, then for what is recommended."""
    several = {row.prefix for row in rows if len(_builds(rows, row.prefix)) > 1}
    tags = []
    for row in rows:
        look = look_of(row)
        if row.build is not None:
            cuda = row.build.cuda if row.build.compute is Compute.CUDA else ""
            if row.build.compute is Compute.CPU:
                cuda = CPU
            if cuda:
                more = f" · {row.build.title}" if row.prefix in several else ""
                name, hint = row.name + more, f"{row.name}: {look.words}"
                tags.append(Tag((key_of(row),), name, look.icon, look.token, cuda, hint))
        elif row.offer is not None and row.offer.cuda:
            words = translate("GpuRuler", "{environment}: recommended")
            hint = translate("GpuRuler", "{framework} with CUDA {cuda} would fit {environment}.")
            hint = hint.format(framework=row.offer.title, cuda=row.offer.cuda, environment=row.name)
            words = words.format(environment=row.name)
            tag = Tag((key_of(row),), words, "circle-plus", "info", row.offer.cuda, hint, True)
            tags.append(tag)
    return tags


def key_of(row: EnvironmentGpu) -> str:
    """Identifies a row of the table."""
    return f"{row.prefix}|{row.build.framework if row.build is not None else ''}"


def _builds(rows: Sequence[EnvironmentGpu], prefix: str) -> list[EnvironmentGpu]:
    return [row for row in rows if row.prefix == prefix and row.build is not None]


def place_tags(anchored: Sequence[tuple[Tag, float]], left: int, right: int) -> list[PlacedTag]:
    """Give each tag a place as low and as near to its anchor as there is room.

    What finds none in `MOST_ROWS` rows is gathered in a tag `+n` at the top.
    """
    placed: list[PlacedTag] = []
    homeless: list[tuple[Tag, float]] = []
    # Recommendations go on top: what is there comes first.
    for tag, anchor in sorted(anchored, key=lambda one: (one[0].dashed, one[1])):
        wanted = int(max(left, min(anchor - tag.width / 2, right - tag.width)))
        # The last row is kept for the tag that gathers the rest.
        row = _free_row(placed, wanted, tag.width, MOST_ROWS - 1)
        if row is None:
            homeless.append((tag, anchor))
        else:
            placed.append(PlacedTag(tag, wanted, row, anchor))
    return placed + _gathered(homeless, left, right)


def rows_of_tags(placed: Sequence[PlacedTag]) -> int:
    """How many rows they take."""
    return max((one.row for one in placed), default=-1) + 1


def _free_row(placed: Sequence[PlacedTag], left: int, width: int, rows: int) -> int | None:
    for row in range(rows):
        others = [one for one in placed if one.row == row]
        if all(_apart(left, width, one.left, one.tag.width) for one in others):
            return row
    return None


def _apart(left: int, width: int, other: int, other_width: int) -> bool:
    return left + width + _GAP <= other or other + other_width + _GAP <= left


def _gathered(homeless: list[tuple[Tag, float]], left: int, right: int) -> list[PlacedTag]:
    groups: list[tuple[float, list[Tag]]] = []
    for tag, anchor in sorted(homeless, key=lambda one: one[1]):
        groups.append((anchor, [tag]))
        # Those that would touch share a tag, which in turn may touch the one before.
        while len(groups) > 1 and _touch(groups[-2], groups[-1], left, right):
            _, last = groups.pop()
            groups[-1][1].extend(last)
    return [_at_top(anchor, tags, left, right) for anchor, tags in groups]


def _touch(
    one: tuple[float, list[Tag]], other: tuple[float, list[Tag]], left: int, right: int
) -> bool:
    first, second = _at_top(*one, left, right), _at_top(*other, left, right)
    return not _apart(first.left, first.tag.width, second.left, second.tag.width)


def _at_top(anchor: float, tags: list[Tag], left: int, right: int) -> PlacedTag:
    tag = _gather(tags)
    wanted = int(max(left, min(anchor - tag.width / 2, right - tag.width)))
    return PlacedTag(tag, wanted, MOST_ROWS - 1, anchor)


def _gather(tags: list[Tag]) -> Tag:
    if len(tags) == 1:
        return tags[0]
    keys = tuple(key for tag in tags for key in tag.keys)
    words = translate("GpuRuler", "+%n more", "", len(tags))
    return Tag(keys, words, "", "text-2", tags[0].cuda, "\n".join(tag.hint for tag in tags))
