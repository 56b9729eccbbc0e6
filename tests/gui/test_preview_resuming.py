"""What follows a change that failed, when the user takes another way than the same again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from core.model.base import Message
from core.model.calls import ApplyPlan, MakePlan
from core.model.problem import Problem, Suggestion, UseRequest
from core.model.request import CreateRequest
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.problem.sheet import ProblemSheet
from tests.gui.window_driver import open_window
from tests.support.channels import ServedChannel


async def test_another_request_that_is_offered_after_a_failure_is_previewed(
    home: Path, channel: ServedChannel, condarc: Any
) -> None:
    condarc(channel)
    async with open_window() as window:
        await window.loaded()
        prefix = str(home / "envs" / "other")
        first = CreateRequest(prefix, ("solo=1.1",))
        plan = await window.app.client.call(MakePlan(request=first))
        offer = UseRequest(CreateRequest(prefix, ("solo=1.2",)))
        suggestion = Suggestion(Message("use-name", {"name": "solo 1.2"}), offer)
        problem = Problem(code="engine-internal", suggestions=(suggestion,))
        flow.resume(window.app.services, ApplyPlan(plan=plan), problem)
        sheet = await window.sheet_of(ProblemSheet)
        (button,) = [one for one in sheet.findChildren(QAbstractButton) if "solo 1.2" in one.text()]
        await window.click(button)
        preview = await window.sheet_of(PreviewSheet)
        assert [found.version for found in preview.plan.after] == ["1.2"]
        preview.finish(None)
        await window.no_sheet()
