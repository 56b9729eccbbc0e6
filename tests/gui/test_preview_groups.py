"""Sorting a plan into the preview's groups, and its words."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind
from gui.sheets.preview import words
from gui.sheets.preview.groups import GroupKey, count, group

LOOK = (Message("downgraded", {"name": "x"}),)


def record(name: str, version: str, channel: str = "practice") -> PackageRecord:
    return PackageRecord(
        name=name,
        version=version,
        build="0",
        build_number=0,
        subdir="noarch",
        channel=channel,
        url="",
        file_name=f"{name}-{version}-0.conda",
    )


def add(name: str, **more: object) -> Change:
    return Change(name, ChangeKind.ADD, after=record(name, "1.0"), **more)


CHANGES = (
    add("zeta"),
    add("chosen", chosen=True),
    add("cached", cached=True),
    Change("mkl", ChangeKind.DOWNGRADE, record("mkl", "2"), record("mkl", "1"), attention=LOOK),
    Change("jinja2", ChangeKind.UPGRADE, record("jinja2", "1"), record("jinja2", "2")),
    Change("old", ChangeKind.REMOVE, record("old", "1")),
)


def test_each_change_is_listed_once_and_counted_by_its_kind():
    groups = {found.key: found for found in group(CHANGES)}
    listed = [change.name for found in groups.values() for change in found.changes]
    assert sorted(listed) == sorted(change.name for change in CHANGES)
    assert [groups[key].total for key in GroupKey if key in groups] == [1, 3, 2, 1]
    assert [change.name for change in groups[GroupKey.ATTENTION].changes] == ["mkl"]
    assert groups[GroupKey.UPDATED].elsewhere == 1
    assert groups[GroupKey.NEW].cached == 1


def test_what_the_user_chose_comes_first():
    new = next(found for found in group(CHANGES) if found.key is GroupKey.NEW)
    assert [change.name for change in new.changes] == ["chosen", "cached", "zeta"]


def test_a_segment_shows_its_kind_alone_attention_included():
    (updated,) = group(CHANGES, GroupKey.UPDATED)
    assert [change.name for change in updated.changes] == ["jinja2", "mkl"]
    assert updated.elsewhere == 0


def test_that_nothing_is_removed_is_said_but_not_that_nothing_is_new():
    only_update = (CHANGES[4],)
    assert [found.key for found in group(only_update)] == [GroupKey.UPDATED, GroupKey.REMOVED]


def test_a_filter_leaves_only_groups_with_matches():
    (found,) = group(CHANGES, query="JIN")
    assert [change.name for change in found.changes] == ["jinja2"]
    assert group(CHANGES, query="nothing-like-it") == ()


def test_counts_add_up_whatever_needs_attention():
    counts = count(CHANGES)
    assert counts[GroupKey.NEW] + counts[GroupKey.UPDATED] + counts[GroupKey.REMOVED] == 6


def test_a_single_name_leads_its_reason_and_a_list_of_them_follows_it(qapp: QApplication):
    gone = (Message("attention-requested-removed"),)
    changes = tuple(
        Change(name, ChangeKind.REMOVE, record(name, "1"), attention=gone)
        for name in ("h5py", "numba", "pandas", "scipy", "seaborn")
    )
    _lead, sentence = words.attention(changes[:1])
    assert sentence == "h5py: Once chosen by you, now removed too"
    _lead, sentence = words.attention(changes)
    assert sentence == "Once chosen by you, now removed too: h5py, numba, pandas and 2 more"


def test_a_group_that_is_listed_above_as_a_whole_says_so(qapp: QApplication):
    groups = {found.key: found for found in group(CHANGES[3:4])}
    assert words.group_note(groups[GroupKey.UPDATED]) == "Listed under Needs attention"
    groups = {found.key: found for found in group(CHANGES[3:5])}
    assert words.group_note(groups[GroupKey.UPDATED]) == "1 of them listed under Needs attention"
