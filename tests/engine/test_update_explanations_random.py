"""Whatever the channel and the environment: what an explanation says is so."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import rattler

from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.engine.updates.explaining import explain_update
from core.model.calls import ExplainUpdate
from core.model.problem import ProblemError
from core.model.request import CreateRequest
from core.model.updates import Explanation
from core.versions import is_newer
from tests.support.channels import ChannelFactory
from tests.support.planning import by_name, install, plan
from tests.support.random_channels import random_packages, random_specs

SEEDS = range(3 if sys.platform == "win32" else 8)


@pytest.mark.parametrize("seed", SEEDS)
async def test_requests_bring_the_version_and_requirements_rule_it_out(
    seed: int, channel_factory: ChannelFactory, condarc: Callable[..., Path], home: Path
) -> None:
    packages = random_packages(seed, names=14, with_python=False)
    channel = channel_factory("random", packages)
    condarc(channel)
    prefix = home / "envs" / "x"
    try:
        specs = random_specs(seed, packages, count=6)
        made = await plan(CreateRequest(str(prefix), specs, (channel.url,)), explain=False)
    except ProblemError:
        pytest.skip("these specs exclude each other")
    await install(made.after, prefix, made.requested)
    for record in made.after:
        said = await explain_update(ExplainUpdate(str(prefix), record.name), silent)
        offered = [one for one in packages if one.name == record.name]
        if any(is_newer(one.version, record.version) for one in offered):
            await _holds(said, offered)
        else:
            assert said == Explanation(record.name, record.version)


async def _holds(said: Explanation, offered: list[Package]) -> None:
    assert said.holders or said.request is not None, said
    if said.request is not None:
        change = by_name(await plan(said.request)).get(said.name)
        assert change is not None, said
        assert change.after is not None, said
        assert change.after.version == said.version, said
    for holder in said.holders:
        spec = str(holder.params.get("spec", ""))
        if "who" not in holder.params or spec.split(" ", maxsplit=1)[0] != said.name:
            continue
        builds = [one for one in offered if one.version == said.version]
        assert not any(rattler.MatchSpec(spec).matches(_record(one)) for one in builds), said


def _record(made: Package) -> rattler.PackageRecord:
    return rattler.PackageRecord(
        name=made.name,
        version=made.version,
        build=rattler.BuildString(made.build),
        build_number=made.build_number,
        subdir="noarch",
        noarch=None,
    )
