"""A file of the user's own that was in a package's way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.reporting import silent
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, RestoreRequest
from tests.support.channels import ChannelFactory, package


async def test_a_file_that_made_room_comes_back_with_the_state_before(
    home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]
) -> None:
    served = channel_factory("room", [package("base"), package("guest")])
    condarc(served)
    prefix = home / "envs" / "thesis"
    plan = await make_plan(MakePlan(CreateRequest(str(prefix), specs=("base",))), silent)
    await apply(ApplyPlan(plan), silent)
    own = prefix / "share" / "guest" / "about.txt"
    own.parent.mkdir(parents=True)
    own.write_text("my notes", encoding="utf-8")
    wish = MakePlan(ChangeRequest(str(prefix), install=("guest",)))
    with pytest.raises(ProblemError):  # the file shows once the package is here
        await apply(ApplyPlan(await make_plan(wish, silent)), silent)
    await apply(ApplyPlan(await make_plan(wish, silent)), silent)
    assert own.read_text(encoding="utf-8") != "my notes"
    back = RestoreRequest(str(prefix), plan.after, plan.requested, revision=0)
    await apply(ApplyPlan(await make_plan(MakePlan(back), silent)), silent)
    assert own.read_text(encoding="utf-8") == "my notes"
