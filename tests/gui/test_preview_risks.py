"""What the preview says of risks, kinds of builds, pip's part, and why each row is there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.model.base import Message
from core.model.package import PipPackage
from core.model.pip import PipWheel, PipWish
from core.model.plan import Bump, Change, ChangeKind, PipImpact
from core.model.request import ChangeRequest, RestoreRequest
from gui.language.rich import to_plain
from gui.sheets.preview import words
from gui.sheets.preview.groups import GroupKey, count, group
from gui.sheets.preview.notices import notices
from gui.sheets.preview.pip import is_pip, pip_changes
from gui.widgets.banner import Banner
from tests.gui.test_preview_sheet import plan, record, sheet

pytestmark = pytest.mark.usefixtures("theme")

DOWN = Message("attention-downgrade", {"before": "2.0", "after": "1.0"})
BACK = Change(
    "mkl", ChangeKind.DOWNGRADE, record("mkl", "2.0"), record("mkl", "1.0"), attention=(DOWN,)
)
CPU = Change(
    "torch",
    ChangeKind.REBUILD,
    record("torch", "2.5"),
    record("torch", "2.5"),
    variant=Message("variant-gpu-lost"),
)


def wheel(name: str, version: str, **more: object) -> PipWheel:
    return PipWheel(name, version, f"{name}-{version}-py3-none-any.whl", "", "", **more)


def test_the_banner_says_the_gravest_risks_of_the_whole_plan(qtbot: QtBot):
    risks = (
        Message("risk-variant", {"n": 1, "names": "torch"}),
        Message("risk-downgrade", {"n": 1, "names": "mkl"}),
        Message("risk-major", {"n": 1, "names": "numpy"}),
    )
    found = plan(changes=(BACK, CPU), risks=risks)
    warned = [notice for notice in notices(found) if "attention" in notice.lead]
    assert len(warned) == 1
    assert warned[0].lead.startswith("1 item")
    assert "torch" in warned[0].sentence
    assert "mkl" in warned[0].sentence
    assert "1 more" in warned[0].sentence
    shown = sheet(qtbot, found)
    assert any("torch" in banner.accessibleName() for banner in shown.findChildren(Banner))


def test_a_plan_without_risks_has_no_such_banner():
    assert not [notice for notice in notices(plan()) if "attention" in notice.lead]


def test_each_way_a_package_moves_has_its_badge():
    def badge(kind: ChangeKind, bump: Bump | None = None) -> list[str]:
        change = Change("x", kind, record("x", "1"), record("x", "2"), bump=bump)
        return [said for said, _, _ in words.badges(change)]

    assert badge(ChangeKind.UPGRADE, Bump.PATCH) == ["Patch"]
    assert badge(ChangeKind.UPGRADE, Bump.MINOR) == ["Minor"]
    assert badge(ChangeKind.UPGRADE, Bump.MAJOR) == ["Major"]
    assert badge(ChangeKind.DOWNGRADE) == ["Downgrade"]
    assert badge(ChangeKind.RELINK) == ["Linked again"]
    assert [said for said, _, _ in words.badges(CPU)] == ["GPU → CPU"]
    assert "GPU" in words.change_words(CPU)
    cuda = Message("variant-cuda", {"before": "11.8", "after": "12.4"})
    other = Change("x", ChangeKind.REBUILD, record("x", "1"), record("x", "1"), variant=cuda)
    assert [said for said, _, _ in words.badges(other)] == ["CUDA 11.8 → 12.4"]


def test_what_pip_takes_away_is_a_group_and_what_it_replaces_one_row(qtbot: QtBot):
    found = plan(
        pip_removes=(PipPackage("pillow", "11.0"), PipPackage("timm", "1.1")),
        pip_adds=(wheel("timm", "1.0", requested=True), wheel("safetensors", "0.4")),
    )
    rows = {change.name: change for change in pip_changes(found)}
    assert set(rows) == {"pillow", "timm", "safetensors"}
    assert all(is_pip(change) for change in rows.values())
    assert rows["timm"].before is not None
    assert rows["timm"].before.version == "1.1"
    assert [said for said, _, _ in words.badges(rows["timm"])] == ["Other version"]
    counts = count(rows.values())
    assert (counts[GroupKey.PIP_REMOVED], counts[GroupKey.PIP]) == (1, 2)
    assert [one.key for one in group(rows.values())][-2:] == [GroupKey.PIP_REMOVED, GroupKey.PIP]
    shown = sheet(qtbot, found)
    assert shown.segments.segment(GroupKey.PIP_REMOVED.value).text()
    assert "3 with pip" in to_plain(words.sentence(found, None))


def test_a_way_back_says_so_of_pips_packages_however_their_names_are_written():
    request = RestoreRequest("/envs/thesis")
    found = plan(
        request=request,
        pip_removes=(PipPackage("Flask_Login", "0.6"),),
        pip_adds=(wheel("flask-login", "0.5", requested=True),),
    )
    (row,) = pip_changes(found)
    assert (row.kind, row.chosen) == (ChangeKind.UPGRADE, False)
    assert row.reason == Message("reason-restore")


def test_what_leaves_because_conda_takes_its_place_says_that():
    impact = PipImpact("pillow", "11.0", Message("pip-overwritten", {"version": "10.4"}))
    found = plan(pip=(impact,), pip_removes=(PipPackage("pillow", "11.0"),))
    assert [row.reason for row in pip_changes(found)] == [impact.message]


def test_what_pip_is_asked_to_give_up_is_the_users_choice():
    request = ChangeRequest("/envs/thesis", pip_remove=("Pillow",))
    leaving = (PipPackage("pillow", "11.0"), PipPackage("timm", "1.1"))
    rows = {row.name: row for row in pip_changes(plan(request=request, pip_removes=leaving))}
    assert (rows["pillow"].chosen, rows["timm"].chosen) == (True, False)
    assert rows["pillow"].reason == Message("reason-chosen")


def test_every_row_says_why_it_is_there():
    wish = PipWish("git+https://example.org/x.git", "x", builds=True)
    found = plan(
        changes=(*plan().changes, BACK, CPU),
        pip_removes=(PipPackage("pillow", "11.0"), PipPackage("timm", "1.1")),
        pip_adds=(wheel("timm", "1.0"), wheel("chosen", "1", requested=True)),
        pip_builds=(wish,),
    )
    for change in (*found.changes, *pip_changes(found)):
        assert words.reason_words(change), change.name


def test_only_an_environment_that_is_there_can_be_tried_in_a_copy(qtbot: QtBot):
    assert sheet(qtbot, plan()).try_button is not None
    assert sheet(qtbot, plan(creates=True)).try_button is None
    assert sheet(qtbot, plan(changes=())).try_button is None
