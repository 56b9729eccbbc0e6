"""A real conda reads what we wrote, and says the same as we do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.practice.demo import Practice
from core.engine.reporting import silent
from core.model.calls import ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.request import ChangeRequest, CreateRequest, Request
from tests.support.assertions import installed, read_records, verify_prefix
from tests.support.channels import ServedChannel
from tests.support.conda_oracle import RealConda

pytestmark = pytest.mark.linux("the conda it is compared with is one for Linux")


async def carry_out(request: Request) -> Plan:
    from core.engine.solving.planner import make_plan
    from core.engine.transactions.runner import apply

    plan = await make_plan(MakePlan(request), silent)
    await apply(ApplyPlan(plan), silent)
    return plan


def assert_conda_sees(conda: RealConda, prefix: Path, plan: Plan) -> None:
    verify_prefix(prefix)
    promised = {record.name: (record.version, record.build) for record in plan.after}
    seen = {name: (found[0], found[1]) for name, found in conda.packages(prefix).items()}
    assert seen == promised
    assert conda.explicit_urls(prefix) == {record.url for record in plan.after}


async def test_conda_agrees_about_an_environment_we_made_and_changed(
    real_conda: RealConda, channel: ServedChannel, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(channel)
    prefix = home / ".conda/envs/ours"
    plan = await carry_out(CreateRequest(str(prefix), specs=("python", "pyhello=1.0", "app=1.0")))
    assert_conda_sees(real_conda, prefix, plan)
    assert {spec.split("=")[0] for spec in real_conda.requested(prefix)} == set(plan.requested)

    plan = await carry_out(ChangeRequest(str(prefix), install=("tool", "solo=1.1")))
    assert_conda_sees(real_conda, prefix, plan)
    plan = await carry_out(ChangeRequest(str(prefix), remove=("app",), update=("pyhello",)))
    assert_conda_sees(real_conda, prefix, plan)

    revisions = real_conda.revisions(prefix)
    assert len(revisions) == 3
    assert any(line.startswith("tool-1.5") for line in revisions[1]["install"])
    assert any(line.startswith("app-1.0") for line in revisions[2]["remove"])
    assert any(change["new"].startswith("pyhello-2.0") for change in revisions[2]["upgrade"])
    names = {spec.split("=")[0] for spec in real_conda.requested(prefix)}
    assert names == set(plan.requested)
    assert "app" not in names
    assert str(prefix) in real_conda.run("env", "list")


async def test_conda_can_go_on_where_we_stopped_and_we_where_conda_did(
    real_conda: RealConda, channel: ServedChannel, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(channel)
    prefix = home / ".conda/envs/shared"
    real_conda.create(prefix, "python", "app=1.0")
    before = installed(prefix)
    plan = await carry_out(ChangeRequest(str(prefix), install=("pyhello=1.1",)))
    assert_conda_sees(real_conda, prefix, plan)
    assert installed(prefix) == before | {"pyhello": "1.1"}
    assert set(plan.requested) == {"python", "app", "pyhello"}

    real_conda.install(prefix, "solo=1.0")
    assert installed(prefix) == before | {"pyhello": "1.1", "solo": "1.0"}
    verify_prefix(prefix)
    plan = await carry_out(ChangeRequest(str(prefix), update=("app",)))
    assert installed(prefix)["app"] == "2.1"
    assert installed(prefix)["solo"] == "1.0"
    assert_conda_sees(real_conda, prefix, plan)
    assert len(real_conda.revisions(prefix)) == 4


def test_conda_agrees_about_the_practice_environments(
    real_conda: RealConda, practice: Practice
) -> None:
    prefix = practice.home / "miniforge3/envs/thesis"
    found = real_conda.packages(prefix)
    conda_made = {name: entry for name, entry in found.items() if entry[2] != "pypi"}
    assert {name: entry[0] for name, entry in conda_made.items()} == installed(prefix)
    assert {entry[2] for entry in conda_made.values()} == {"practice"}
    assert set(found) - set(conda_made) == {"timm", "webdataset", "einops"}
    assert real_conda.explicit_urls(prefix) == {record["url"] for record in read_records(prefix)}
    assert len(real_conda.revisions(prefix)) == 4
    assert "numpy=2.0" in real_conda.requested(prefix)
