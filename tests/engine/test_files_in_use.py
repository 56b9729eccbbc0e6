"""Windows: what a program keeps open can't be moved; the change is undone, the program named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.problem import CloseProgram, ProblemError
from tests.crash.kill_at_random import state
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.assertions import verify_prefix
from tests.support.channels import ServedChannel

HOLD = "import sys; file = open(sys.argv[1]); print('open', flush=True); sys.stdin.read()"


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere open files can be moved")
async def test_a_file_in_use_undoes_the_change_and_names_the_program(
    home: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = home / "envs" / "thesis"
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["app 1.0", "solo 1.0"])), silent)
    plan = await plan_by_hand(prefix, channel.url, ["app 2.0", "solo 1.2"])
    before = state(prefix)
    # The look beforehand would already stop; here the program starts after it.
    monkeypatch.setattr("core.engine.transactions.prepare.preflight", lambda _: ())
    held = prefix / "share" / "solo" / "about.txt"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(held)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout
        assert program.stdout.readline()
        with pytest.raises(ProblemError) as caught:
            await apply(ApplyPlan(plan), silent)
        assert program.stdin
        program.stdin.close()
    problem = caught.value.problem
    assert problem.code == "program-holds-file"
    assert problem.unchanged
    actions = [suggestion.action for suggestion in problem.suggestions]
    named = [action for action in actions if isinstance(action, CloseProgram)]
    assert all(action.pid == program.pid for action in named)
    assert state(prefix) == before
    assert journal.open_transactions() == ()
    await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)
