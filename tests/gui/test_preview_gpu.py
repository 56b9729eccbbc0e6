"""What the preview and the report of a trial ask of their user when the GPU would not be used."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.model.base import Message
from core.model.plan import Change, ChangeKind, PlanRemark, Severity
from core.model.problem import OpenPage, UseRequest
from core.model.request import ChangeRequest
from core.model.trial import Trial
from gui.sheets.preview.groups import GroupKey
from gui.sheets.trial.sheet import TrialSheet
from tests.gui.test_preview_sheet import plan, record, sheet

pytestmark = pytest.mark.usefixtures("theme")

INSTEAD = ChangeRequest(prefix="/envs/thesis", install=("pytorch=*=cuda*",))
LOST = PlanRemark(Severity.WARN, Message("variant-gpu-lost"), "pytorch", INSTEAD)
FITS = PlanRemark(Severity.OK, Message("variant-gpu-gained"), "pytorch")
TORCH = Change("pytorch", ChangeKind.ADD, after=record("pytorch", "2.9.1"))


def test_a_plan_that_leaves_the_gpu_unused_is_applied_only_when_that_was_agreed_to(qtbot: QtBot):
    shown = sheet(qtbot, plan(changes=(TORCH,), gpu=(LOST,)))
    box = shown.gpu.boxes[0]
    assert not shown.apply_button.isEnabled()
    assert shown.apply_button.toolTip()
    assert shown.try_button.isEnabled(), "a copy harms nobody"
    box.consent.click()
    assert shown.apply_button.isEnabled()
    box.consent.click()
    assert not shown.apply_button.isEnabled()


def test_what_cannot_run_here_at_all_is_not_applied_whatever_is_agreed_to(qtbot: QtBot):
    never = PlanRemark(Severity.BLOCK, Message("variant-gpu-lost"), "pytorch")
    shown = sheet(qtbot, plan(changes=(TORCH,), gpu=(never,)))
    assert shown.gpu.boxes[0].consent is None
    assert not shown.apply_button.isEnabled()


def test_the_gpu_build_and_the_page_are_one_click_away(qtbot: QtBot):
    shown = sheet(qtbot, plan(changes=(TORCH,), gpu=(LOST,)))
    wished = []
    shown.gpu.wished.connect(wished.append)
    shown.gpu.boxes[0].instead.click()
    shown.gpu.boxes[0].more.click()
    assert wished == [UseRequest(INSTEAD), OpenPage("gpu")]


def test_a_build_that_fits_says_so_and_asks_nothing(qtbot: QtBot):
    shown = sheet(qtbot, plan(changes=(TORCH,), gpu=(FITS,)))
    assert shown.gpu.boxes == []
    assert shown.apply_button.isEnabled()


def test_a_package_that_loses_the_gpu_is_listed_among_what_needs_attention(qtbot: QtBot):
    deep = [Change(f"a{n}", ChangeKind.ADD, after=record(f"a{n}", "1")) for n in range(30)]
    shown = sheet(qtbot, plan(changes=(*deep, TORCH), gpu=(LOST,)))
    assert shown.table.changes()[0].name == "pytorch"
    shown.segments.choose(GroupKey.ATTENTION.value)
    shown.segments.chosen.emit(GroupKey.ATTENTION.value)
    assert [change.name for change in shown.table.changes()] == ["pytorch"]


def test_a_copy_becomes_the_original_only_when_that_was_agreed_to(qtbot: QtBot):
    trial = Trial("t", "/copies/thesis", "/envs/thesis", plan(gpu=(LOST,)), 1.0)
    asked = TrialSheet(trial)
    told = TrialSheet(trial, without_gpu=True)
    for made in (asked, told):
        qtbot.addWidget(made)
    assert not asked.swap_button.isEnabled()
    asked.gpu.boxes[0].consent.click()
    assert asked.swap_button.isEnabled()
    assert told.swap_button.isEnabled(), "it was agreed to before the copy was made"
