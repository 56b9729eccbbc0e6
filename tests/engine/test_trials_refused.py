"""Trials that are refused or fail: why, and that nothing of them stays."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.trials.places import discard_trial, list_trials
from core.engine.trials.size import measure_trial
from core.engine.trials.trying import try_plan
from core.model.calls import TryPlan
from core.model.problem import ProblemError
from core.model.request import CreateRequest
from core.model.trial import TrialSize
from tests.support.channels import ChannelFactory, ServedChannel
from tests.support.planning import plan
from tests.support.trials import change, everything, files, make, packages

_WEIGHTS = 3_000_000


@pytest.fixture
def channel(channel_factory: ChannelFactory) -> ServedChannel:
    return channel_factory("versions", packages())


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def test_folders_that_were_moved_elsewhere_are_not_reached_through_the_copy(
    prefix: Path, tmp_path: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "app=1.0")
    elsewhere, data = tmp_path / "elsewhere", tmp_path / "data"
    installed_at = next(prefix.rglob("site-packages/app"))
    installed_at.rename(elsewhere)
    data.mkdir()
    try:
        installed_at.symlink_to(elsewhere, target_is_directory=True)
        (prefix / "share").mkdir(exist_ok=True)
        (prefix / "share" / "paths").symlink_to(data, target_is_directory=True)
    except OSError:
        pytest.skip("links need a privilege here")
    if not installed_at.is_symlink():
        pytest.skip("links are made here without coming to be")
    (elsewhere / "weights.bin").write_bytes(b"w" * _WEIGHTS)
    before = everything(elsewhere)
    update = await change(prefix, channel, "app=1.1")
    assert measure_trial(update).bytes > _WEIGHTS, "it is copied, so it counts"
    trial = await try_plan(TryPlan(update), silent)
    assert trial.verification is not None
    assert not trial.verification.broken
    assert everything(elsewhere) == before
    copied = next(Path(trial.prefix).rglob("site-packages/app"))
    assert copied.is_dir()
    assert not copied.is_symlink()
    discard_trial(trial.token)
    # A package that comes would write through a link of the user's.
    with pytest.raises(ProblemError) as refused:
        await try_plan(TryPlan(await change(prefix, channel, "paths")), silent)
    assert refused.value.problem.code == "trial-leads-outside"
    assert everything(data) == {}
    (left,) = list_trials()
    discard_trial(left.token)
    assert everything(elsewhere) == before


async def test_a_plan_whose_world_has_moved_is_not_tried(
    prefix: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "app=1.0")
    update = await change(prefix, channel, "app=1.1")
    (prefix / "conda-meta" / "pinned").write_text("app ==1.0\n", encoding="utf-8")
    with pytest.raises(ProblemError) as moved:
        await try_plan(TryPlan(update), silent)
    assert moved.value.problem.code == "world-moved"
    (left,) = list_trials()
    assert left.verification is None
    discard_trial(left.token)


async def test_a_new_environment_is_not_tried_in_a_copy(
    prefix: Path, channel: ServedChannel
) -> None:
    made = await plan(CreateRequest(str(prefix), ("app",), (channel.url,)))
    with pytest.raises(ProblemError) as refused:
        await try_plan(TryPlan(made), silent)
    assert refused.value.problem.code == "trial-creates"


async def test_the_size_is_known_before(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make(prefix, channel, "app=1.0")
    update = await change(prefix, channel, "app=1.1")
    size = measure_trial(update)
    assert size.bytes >= sum(file.lstat().st_size for file in files(prefix))
    assert size.free_bytes
    full = TrialSize(bytes=10**15, free_bytes=1, shares_blocks=False)
    monkeypatch.setattr("core.engine.trials.trying.measure_trial", lambda _: full)
    with pytest.raises(ProblemError) as refused:
        await try_plan(TryPlan(update), silent)
    assert refused.value.problem.code == "trial-no-room"
    assert list_trials() == ()


async def test_what_fails_in_the_copy_leaves_it_to_be_discarded(
    prefix: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "app=1.0")
    update = await change(prefix, channel, "app=1.1")
    changes = tuple(
        msgspec.structs.replace(
            each, after=msgspec.structs.replace(each.after, sha256="0" * 64) if each.after else None
        )
        for each in update.changes
    )
    after = tuple(
        msgspec.structs.replace(record, sha256="0" * 64) if record.name == "app" else record
        for record in update.after
    )
    wrong = msgspec.structs.replace(update, changes=changes, after=after)
    before = everything(prefix)
    with pytest.raises(ProblemError):
        await try_plan(TryPlan(wrong), silent)
    assert journal.open_transactions() == ()
    (left,) = list_trials()
    discard_trial(left.token)
    assert everything(prefix) == before
