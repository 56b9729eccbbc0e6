"""What the preview shows of a plan, and what it lets the user do."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.model.activity import Operation, Outcome, Provider
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Bump, Change, ChangeKind, Check, Plan, Severity, Size
from core.model.problem import Conflict, ConflictEdge, ConflictNode, ConflictRole
from core.model.request import ChangeRequest
from core.settings import ScriptPolicy
from gui.language.rich import to_plain
from gui.sheets.preview import words
from gui.sheets.preview.notices import notices
from gui.sheets.preview.sheet import Agreed, PreviewSheet
from gui.sheets.preview.speed import measured_speed
from gui.sheets.problem.conflict_layout import places
from gui.widgets.sheet import SheetHost

pytestmark = pytest.mark.usefixtures("theme")

ROOM = Message("disk-enough", {"needed": 10, "free": 20, "short": 0})
SHORT = Message("disk-short", {"needed": 20, "free": 10, "short": 10})


def record(name: str, version: str) -> PackageRecord:
    return PackageRecord(
        name=name,
        version=version,
        build="0",
        build_number=0,
        subdir="noarch",
        channel="practice",
        url="",
        file_name=f"{name}-{version}-0.conda",
    )


def plan(**more: object) -> Plan:
    changes = [
        Change("new", ChangeKind.ADD, after=record("new", "1.0"), chosen=True, download_size=500),
        *(Change(f"dep-{n}", ChangeKind.ADD, after=record(f"dep-{n}", "1")) for n in range(9)),
        Change(
            "moved",
            ChangeKind.UPGRADE,
            record("moved", "1.0"),
            record("moved", "2.0"),
            bump=Bump.MAJOR,
            cached=True,
            download_size=0,
        ),
        Change("gone", ChangeKind.REMOVE, record("gone", "1.0")),
    ]
    fields: dict[str, object] = {
        "id": "1",
        "request": ChangeRequest(prefix="/envs/thesis", install=("new",)),
        "prefix": "/envs/thesis",
        "name": "thesis",
        "creates": False,
        "title": Message("title-install", {"packages": "<new>", "name": "thesis"}),
        "changes": tuple(changes),
        "after": (),
        "requested": {},
        "channels": (),
        "fingerprint": "",
        "download": Size(1_900_000_000),
        "disk": Size(5_200_000_000, at_least=True),
        "command": "conda install -n thesis new",
    }
    return Plan(**{**fields, **more})  # type: ignore[arg-type]


def sheet(qtbot: QtBot, found: Plan, policy: ScriptPolicy = ScriptPolicy.ASK) -> PreviewSheet:
    made = PreviewSheet(found, policy=policy, revision="#7")
    made.resize(1080, 678)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sentence_counts_and_measures_honestly():
    said = to_plain(words.sentence(plan(), None))
    assert "10 new, 1 updated, 1 removed" in said
    assert "1.9 GB to download, at least +5.2 GB on disk" in said
    assert "about" not in said
    assert words.sentence(plan(), 10_000_000.0).endswith("min\ue001")


def test_names_cannot_smuggle_markup_into_the_title(qtbot: QtBot):
    assert "&lt;new&gt;" in sheet(qtbot, plan()).title.text()


def test_a_long_group_shows_a_few_and_unfolds(qtbot: QtBot):
    made = sheet(qtbot, plan())
    shown = [change.name for change in made.table.changes()]
    assert shown == ["new", "dep-0", "dep-1", "dep-2", "dep-3", "moved", "gone"]
    made.table._model.show_all("new")
    assert len(made.table.changes()) == 12


def test_segments_and_filter_narrow_the_table(qtbot: QtBot):
    made = sheet(qtbot, plan())
    made.segments.segment("removed").click()
    assert [change.name for change in made.table.changes()] == ["gone"]
    made.segments.segment("all").click()
    QTest.keyClicks(made.filter, "dep-8")
    assert [change.name for change in made.table.changes()] == ["dep-8"]


def test_a_blocked_plan_cannot_be_applied_and_says_why(qtbot: QtBot):
    blocked = plan(checks=(Check(Severity.OK, ROOM), Check(Severity.BLOCK, SHORT)))
    made = sheet(qtbot, blocked)
    assert not made.apply_button.isEnabled()
    assert made.apply_button.toolTip() == words.say(SHORT)
    assert [notice.kind for notice in notices(blocked)] == ["danger"]
    assert sheet(qtbot, plan()).apply_button.isEnabled()


def test_what_cannot_be_undone_is_said_before_apply():
    found = notices(plan(undoable=False, unowned_files=("a", "b", "c", "d")))
    assert [notice.lead[:6] for notice in found] == ["No way", "4 file"]
    assert "a, b, c" in found[1].sentence


async def test_scripts_run_only_where_the_user_allows_it(qtbot: QtBot):
    scripted = plan(
        changes=(
            Change("new", ChangeKind.ADD, after=record("new", "1"), chosen=True, post_link=True),
        )
    )
    never = sheet(qtbot, scripted, ScriptPolicy.NEVER)
    assert never.scripts is not None
    assert not never.scripts.switch.isEnabled()
    window = QWidget()
    window.resize(1200, 760)
    qtbot.addWidget(window)
    host = SheetHost(window)
    window.show()
    for allow in (False, True):
        asking = PreviewSheet(scripted, policy=ScriptPolicy.ASK, revision="")
        waiting = asyncio.ensure_future(host.present(asking))
        await asyncio.sleep(0.01)
        assert not asking.scripts.allowed()
        if allow:
            asking.scripts.switch.click()
        asking.apply_button.click()
        assert await waiting == Agreed(scripted, allow_scripts=allow)


def test_the_command_is_shown_and_copied_and_escape_closes_only_it(qtbot: QtBot):
    made = sheet(qtbot, plan())
    made.command_box.toggle()
    assert made.command_box.isVisible()
    made.command_box.copy_button.click()
    assert QGuiApplication.clipboard().text() == "conda install -n thesis new"
    QTest.keyClick(made.command_box.copy_button, Qt.Key.Key_Escape)
    assert made.command_box.isHidden()
    assert made.isVisible()


def test_a_speed_is_measured_from_what_servers_sent_not_from_the_cache():
    def done(*providers: Provider) -> Operation:
        return Operation("1", Message("x"), "/p", "p", 0, 1, Outcome.DONE, providers=providers)

    cached = done(Provider("cache", 9, 900_000_000, 1.0))
    served = done(Provider("cache", 1, 10**9, 1.0), Provider("host", 3, 30_000_000, 3.0))
    assert measured_speed([]) is None
    assert measured_speed([cached]) is None
    assert measured_speed([cached, served]) == 10_000_000


def test_no_two_boxes_of_a_conflict_share_a_place():
    nodes = (
        ConflictNode("numpy", ">=2.3", role=ConflictRole.CHOICE),
        ConflictNode("umap", "0.5"),
        ConflictNode("numba", "0.60", role=ConflictRole.PINNED),
        ConflictNode("numpy", "2.3", role=ConflictRole.RIVAL),
        ConflictNode("numpy", "2.0", role=ConflictRole.RIVAL),
    )
    edges = (
        ConflictEdge(0, 3, bad=True),
        ConflictEdge(1, 2),
        ConflictEdge(2, 4, bad=True),
        ConflictEdge(3, 4, excludes=True),
    )
    found = places(Conflict(nodes, edges))
    assert len(set(found.values())) == len(nodes)
    assert (found[0].column, found[0].row) == (0, 0)
    assert (found[1].column, found[2].column, found[4].column) == (0, 1, 2)
    assert found[3].row == 0
    assert found[1].row == found[2].row == found[4].row == 1
    lonely = Conflict((ConflictNode("a", role=ConflictRole.CHOICE), ConflictNode("b")))
    assert len(set(places(lonely).values())) == 2
