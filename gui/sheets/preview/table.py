"""The table of changes: groups, now → after, badges, download, why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.model.plan import Change, ChangeKind, PlanRemark
from gui.language.formats import format_count, join_words
from gui.models.columns import RIGHT, Column
from gui.models.columns import Group as TableGroup
from gui.models.records import RecordTableModel
from gui.models.row_delegate import RowDelegate
from gui.models.table_view import RecordTableView
from gui.sheets.preview import words
from gui.sheets.preview.gpu_remarks import badge_of
from gui.sheets.preview.groups import Group, GroupKey
from gui.sheets.preview.pip import is_pip
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.channel_tab import channel_label

translate = QCoreApplication.translate

_LOOKS = {
    GroupKey.ATTENTION: ("triangle-alert", "warn"),
    GroupKey.NEW: ("plus", "ok"),
    GroupKey.UPDATED: ("arrow-up", "info"),
    GroupKey.REMOVED: ("minus", "text-2"),
    GroupKey.PIP_REMOVED: ("minus", "text-2"),
    GroupKey.PIP: ("package-plus", "info"),
}
_SHOWN = {GroupKey.NEW: 5, GroupKey.UPDATED: 12, GroupKey.PIP: 12}
"""Rows of a group before "Show n more"; attention and removals are never cut."""
_GAP = 5
_ALONE = 12
"""Rows of a group that has the table to itself."""


class ChangeTable(RecordTableView):
    """Groups of changes. A long group shows its first rows and says how many more there are.

    `gpu` are the plan's remarks, which put a badge on the packages they are about.
    """

    def __init__(self, parent: QWidget | None = None, *, gpu: Sequence[PlanRemark] = ()) -> None:
        self._model: RecordTableModel[Change] = RecordTableModel(_columns(gpu), _key)
        super().__init__(self._model, ChangeDelegate(gpu), parent=parent)
        self._model.setParent(self)
        self.setAccessibleName(translate("Preview", "Changes"))

    def show_groups(self, groups: Sequence[Group], *, limited: bool = True) -> None:
        """Show groups; with `limited` long ones are cut."""
        alone = sum(bool(group.changes) for group in groups) == 1
        least = _ALONE if alone else 0
        self._model.set_groups(
            [_table_group(group, limited=limited, least=least) for group in groups]
        )

    def changes(self) -> list[Change]:
        """The changes listed now, in order."""
        return self._model.records()


class ChangeDelegate(RowDelegate):
    """Paints one change."""

    def __init__(self, gpu: Sequence[PlanRemark] = ()) -> None:
        super().__init__()
        self._gpu = gpu

    def edge(self, record: Change) -> str:
        """An amber edge on what needs attention."""
        return "warn" if record.attention else ""

    def paint_cell(
        self, painter: QPainter, area: QRect, record: Change, column: Column[Change]
    ) -> None:
        """One cell."""
        match column.key:
            case "package":
                _paint_package(painter, area.adjusted(38, 0, 0, 0), record)
            case "now":
                before = record.before.version if record.before else "—"
                painting.text(painter, area, before, "body", "text-2", RIGHT)
            case "after":
                _paint_after(painter, area, record)
            case "change":
                _paint_badges(painter, area, record, badge_of(self._gpu, record.name))
            case "download":
                painting.text(painter, area, column.text(record), "body", "text-2", RIGHT)
            case "why":
                token = "text" if record.chosen else "text-2"
                painting.text(painter, area, column.text(record), "small", token)


def _paint_package(painter: QPainter, area: QRect, change: Change) -> None:
    used = painting.text(painter, area, change.name, "body-medium")
    before = channel_label(change.before.channel) if change.before else ""
    after = channel_label(change.after.channel) if change.after else ""
    channels = f"{before} → {after}" if before and after and before != after else after or before
    room = area.adjusted(used + 9, 0, 0, 0)
    if room.width() > 24:
        painting.text(painter, room, channels, "small", "text-3")


def _paint_after(painter: QPainter, area: QRect, change: Change) -> None:
    if change.before is not None and change.after is not None:
        top = area.top() + (area.height() - 12) / 2
        painting.icon_at(painter, area.left() - 4, top, "arrow-right", "text-2", 12)
    words_after = words.version_after(change)
    role, token = ("body-medium", "text") if change.after else ("body", "text-3")
    painting.text(painter, area.adjusted(14, 0, 0, 0), words_after, role, token)


def _paint_badges(
    painter: QPainter, area: QRect, change: Change, gpu: tuple[str, str, str] | None
) -> None:
    middle = area.top() + (area.height() - 20) // 2
    left = area.left()
    if change.kind is ChangeKind.ADD:
        painting.icon_at(painter, left, middle + 4, "plus", "text-2", 12)
        room = area.adjusted(17, 0, 0, 0)
        said = translate("Preview", "New")
        left += 27 + painting.text(painter, room, said, "small", "text-2")
    found = [*words.badges(change), *([gpu] if gpu else [])]
    shown = _that_fit(found, area.right() - left)
    for said, kind, icon in shown:
        left += paint_badge(painter, QPoint(left, middle), said, kind, icon) + _GAP
    if len(shown) < len(found):
        paint_badge(painter, QPoint(left, middle), _more(len(found) - len(shown)))


def _that_fit(found: Sequence[tuple[str, str, str]], room: int) -> Sequence[tuple[str, str, str]]:
    """As many of the first badges as there is room for, with how many more there are."""
    for count in range(len(found), 0, -1):
        widths = [badge_width(said, icon) for said, _, icon in found[:count]]
        if count < len(found):
            widths.append(badge_width(_more(len(found) - count)))
        if sum(widths) + _GAP * (len(widths) - 1) <= room:
            return found[:count]
    return ()


def _more(count: int) -> str:
    return f"+{count}"


def _table_group(group: Group, *, limited: bool, least: int) -> TableGroup[Change]:
    icon, token = _LOOKS[group.key]
    limit = _SHOWN.get(group.key) if limited else None
    limit = max(limit, least) if limit else None
    hidden = max(0, len(group.changes) - limit) if limit else 0
    if hidden == 1:  # a line that says "one more" takes as much room as the one row
        limit, hidden = None, 0
    return TableGroup(
        key=group.key,
        title=words.group_name(group.key),
        rows=group.changes,
        count=format_count(group.total),
        note=words.group_note(group),
        icon=icon,
        token=token,
        folded=not group.changes,
        limit=limit,
        more=translate("Preview", "Show %n more", "", hidden),
    )


def _key(change: Change) -> str:
    return f"pip {change.name}" if is_pip(change) else change.name


def _columns(gpu: Sequence[PlanRemark]) -> list[Column[Change]]:
    def version_before(change: Change) -> str:
        return change.before.version if change.before else ""

    def spoken(change: Change) -> str:
        badge = badge_of(gpu, change.name)
        said = words.change_words(change)
        return join_words([said, badge[0]]) if badge else said

    return [
        Column(
            "package",
            translate("Preview", "Package"),
            spoken,
            290,
            tooltip=_record_words,
            inset=38,
        ),
        Column("now", translate("Preview", "Now"), version_before, 90, RIGHT),
        Column("after", translate("Preview", "After"), words.version_after, 126, inset=14),
        Column(
            "change",
            translate("Preview", "Change"),
            words.change_words,
            230,
            tooltip=_change_tooltip,
        ),
        Column("download", translate("Preview", "Download"), words.download_words, 90, RIGHT),
        Column(
            "why",
            translate("Preview", "Why"),
            words.reason_words,
            tooltip=lambda change: "\n".join(
                part
                for part in (
                    words.reason_words(change),
                    *(words.say(message) for message in change.attention),
                )
                if part
            ),
        ),
    ]


def _change_tooltip(change: Change) -> str:
    lines = (words.change_words(change), words.say(change.variant))
    return "\n".join(line for line in lines if line)


def _record_words(change: Change) -> str:
    records = [record for record in (change.before, change.after) if record is not None]
    if is_pip(change):
        return "\n".join(record.file_name for record in records) or change.name
    return "\n".join(f"{record.channel}/{record.subdir}  {record.file_name}" for record in records)
