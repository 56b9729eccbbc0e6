"""Going back to any state of the timeline gives that very state, whoever changed it since."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.engine.environments.guard import adopt
from core.engine.environments.reading import read_environment
from core.engine.reporting import silent
from core.engine.transactions.revisions import read_revision_records
from core.engine.transactions.runner import apply
from core.model.calls import Applied, ApplyPlan
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest
from core.model.revision import Revision
from tests.support.assertions import read_records, verify_prefix
from tests.support.channels import ServedChannel
from tests.support.conda_oracle import RealConda
from tests.support.planning import create, install, plan
from tests.support.random_channels import random_packages, random_specs, random_wish

Build = tuple[str, str, str, str, str]


@pytest.fixture
def prefix(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    condarc(channel)
    return home / ".conda/envs/thesis"


async def do(request: Request) -> Applied:
    return await apply(ApplyPlan(await plan(request)), silent)


async def restore(prefix: Path, number: int, step: int = 0) -> Applied:
    """As the window does."""
    kept = read_revision_records(prefix, number, step)
    pip = kept.pip_packages if kept.pip_known else None
    return await do(
        RestoreRequest(
            str(prefix),
            records=kept.records,
            requested=kept.requested,
            revision=number,
            step=step,
            pip=kept.pip_wheels,
            pip_packages=pip,
        )
    )


async def by_another_tool(now: Plan, prefix: Path) -> None:
    """Linked without a word in the history, as pixi does."""
    await install(now.after, prefix)
    (prefix / "CACHEDIR.TAG").unlink()


def held(prefix: Path) -> set[Build]:
    return {
        (one["name"], one["version"], one["build"], one["url"], one["sha256"])
        for one in read_records(prefix)
    }


def asked(prefix: Path) -> dict[str, list[str]]:
    return {
        one["name"]: sorted(one["requested_specs"])
        for one in read_records(prefix)
        if one.get("requested_specs")
    }


def look(prefix: Path) -> tuple[Revision, ...]:
    return read_environment(prefix).revisions


async def test_an_update_and_a_removal_are_undone(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "pyhello=1.0", "solo=1.0")))
    first, wishes = held(prefix), asked(prefix)
    await do(ChangeRequest(str(prefix), update=("app", "pyhello")))
    second = held(prefix)
    await do(ChangeRequest(str(prefix), remove=("solo", "pyhello")))
    third = held(prefix)
    assert len({frozenset(first), frozenset(second), frozenset(third)}) == 3
    for number, state in ((0, first), (2, third), (1, second), (0, first)):
        await restore(prefix, number)
        assert held(prefix) == state
        verify_prefix(prefix)
    assert asked(prefix) == wishes
    assert [one.number for one in look(prefix)] == list(range(7))


async def test_what_a_hand_took_away_comes_back(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "solo=1.0")))
    first = held(prefix)
    record = next((prefix / "conda-meta").glob("solo-*.json"))
    shutil.rmtree(prefix / "share/solo")
    record.unlink()
    look(prefix)
    second = held(prefix)
    await restore(prefix, 0)
    assert held(prefix) == first
    verify_prefix(prefix)
    await restore(prefix, 0, 1)
    assert held(prefix) == second
    assert not (prefix / "share/solo").exists()


async def test_what_another_tool_installed_can_be_had_again(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("libx=1.0",)))
    first = held(prefix)
    now = await plan(ChangeRequest(str(prefix), install=("libx=1.1", "chain-a")))
    await by_another_tool(now, prefix)
    look(prefix)
    second = held(prefix)
    await restore(prefix, 0)
    assert held(prefix) == first
    await restore(prefix, 0, 1)
    assert held(prefix) == second
    titles = [one.title for one in look(prefix)]
    assert titles[2].params == {"name": "thesis", "revision": 0}
    assert titles[3].params == {"name": "thesis", "revision": "0.1"}


async def test_an_environment_without_history_goes_back_to_how_it_was_found(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "app=1.0", "solo=1.0")
    (prefix / "CACHEDIR.TAG").unlink()
    adopt(prefix)
    look(prefix)
    found = held(prefix)
    now = await plan(ChangeRequest(str(prefix), install=("solo=1.2",)))
    await by_another_tool(now, prefix)
    look(prefix)
    await do(ChangeRequest(str(prefix), update=("app",)))
    done = await restore(prefix, -1, 1)
    assert held(prefix) == found
    assert done.operation.title.code == "title-restore-found"
    verify_prefix(prefix)


async def test_an_emptied_cache_is_filled_again(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "pyhello=1.0")))
    first = held(prefix)
    await do(ChangeRequest(str(prefix), update=("app", "pyhello")))
    shutil.rmtree(paths.package_cache(prefix))
    await restore(prefix, 0)
    assert held(prefix) == first
    verify_prefix(prefix)


@pytest.mark.linux("the conda that changes it is one for Linux")
async def test_what_a_real_conda_did_is_undone_as_far_as_it_was_seen(
    real_conda: RealConda, prefix: Path
) -> None:
    real_conda.create(prefix, "app=1.0", "solo=1.0")
    adopt(prefix)
    real_conda.install(prefix, "solo=1.1")  # seen by nobody before
    assert [one.restorable for one in look(prefix)] == [False, True]
    second = held(prefix)
    real_conda.install(prefix, "app=2.0", "helper")
    revisions = look(prefix)
    assert [(one.number, one.step, one.by) for one in revisions] == [
        (0, 0, "conda"),
        (1, 0, "conda"),
        (2, 0, "conda"),
    ]
    assert [one.restorable for one in revisions] == [False, True, True]
    third = held(prefix)
    with pytest.raises(ProblemError) as caught:
        await restore(prefix, 0)
    assert caught.value.problem.code == "revision-unknown"
    await restore(prefix, 1)
    assert held(prefix) == second
    verify_prefix(prefix)
    await restore(prefix, 2)
    assert held(prefix) == third
    seen = real_conda.packages(prefix)
    assert {name: one[0] for name, one in seen.items()} == {one[0]: one[1] for one in third}


@pytest.mark.linux("the conda that changes it is one for Linux")
async def test_a_real_conda_changing_ours_is_a_node_and_catches_up_with_a_hand(
    real_conda: RealConda, prefix: Path
) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "solo=1.0")))
    first = held(prefix)
    real_conda.install(prefix, "helper")
    assert [(one.number, one.by) for one in look(prefix)] == [(0, "glasshouse"), (1, "conda")]
    await restore(prefix, 0)
    assert held(prefix) == first
    real_conda.run("remove", "--yes", "--quiet", "-p", prefix, "solo")
    revisions = look(prefix)
    assert [one.by for one in revisions] == ["glasshouse", "conda", "glasshouse", "conda"]
    assert revisions[-1].removed == ("solo-1.0-0",)
    await restore(prefix, 2)
    assert held(prefix) == first
    verify_prefix(prefix)


@pytest.mark.parametrize("seed", range(2))
async def test_undoing_an_undo_changes_nothing(
    seed: int,
    channel_factory: Callable[..., ServedChannel],
    condarc: Callable[..., Path],
    home: Path,
) -> None:
    packages = random_packages(seed + 50, with_python=False)
    condarc(channel_factory(f"random-{seed}", packages))
    prefix = home / ".conda/envs/random"
    for attempt in range(10):
        specs = random_specs(seed * 100 + attempt, packages)
        try:
            await do(CreateRequest(str(prefix), specs))
            break
        except ProblemError:
            continue
    states = [(held(prefix), asked(prefix))]
    for step in range(3):
        wish = random_wish(seed * 100 + step, packages, {one[0]: one[1] for one in held(prefix)})
        try:
            await do(
                ChangeRequest(
                    str(prefix),
                    install=wish.install,
                    remove=wish.remove,
                    update=wish.update,
                    update_all=wish.update_all,
                )
            )
        except ProblemError:
            continue
        states.append((held(prefix), asked(prefix)))
    for number in {0, len(states) // 2}:
        last = len(look(prefix)) - 1
        before = held(prefix), asked(prefix)
        await restore(prefix, number)
        assert (held(prefix), asked(prefix)) == states[number]
        await restore(prefix, last)
        assert (held(prefix), asked(prefix)) == before, "undo of undo is the identity"
    assert all(one.restorable and not one.step for one in look(prefix))
