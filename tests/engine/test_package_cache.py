"""The package cache: what is shared stays, what nobody uses may go."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core import paths
from core.engine import package_cache
from core.engine.environments.registry import register, unregister
from core.engine.reporting import silent
from core.engine.transactions import commit, durable, journal
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from tests.engine.hand_made_plans import plan_by_hand
from tests.engine.test_recovery import Killed
from tests.support.assertions import verify_prefix
from tests.support.channels import ServedChannel


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def test_packages_of_environments_count_as_used(prefix: Path, channel: ServedChannel) -> None:
    assert package_cache.measure().used == 0
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["dataset"])), silent)
    before = package_cache.measure()
    assert before.used > 0
    assert before.reclaimable == 0
    assert package_cache.clear() == before
    verify_prefix(prefix)
    durable.remove(prefix)
    freed = package_cache.measure()
    assert freed.reclaimable == before.used
    cleared = package_cache.clear()
    assert cleared.reclaimable == 0
    assert cleared.freed == before.used
    assert list(paths.package_cache(prefix).glob("dataset*")) == []


async def test_what_an_open_transaction_needs_is_kept(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["dataset"])

    def die(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(commit, "make_folder", die)
    with pytest.raises(Killed):
        await apply(ApplyPlan(plan), silent)
    assert len(journal.open_transactions()) == 1
    assert package_cache.measure().reclaimable == 0
    assert package_cache.clear().freed == 0
    assert list(paths.package_cache(prefix).glob("dataset*"))


async def test_caches_on_other_volumes_are_measured_and_cleared_too(
    prefix: Path, channel: ServedChannel, other_volume: Path
) -> None:
    elsewhere = other_volume / "envs" / "large"
    for place in (prefix, elsewhere):
        await apply(ApplyPlan(await plan_by_hand(place, channel.url, ["dataset"])), silent)
        durable.remove(place)
    # Nothing but the note of the transaction leads there now.
    unregister(elsewhere)
    before = package_cache.measure()
    assert [place.folder for place in before.places] == [
        str(paths.data_dir() / "pkgs"),
        str(other_volume / ".glasshouse" / "pkgs"),
    ]
    assert [place.reclaimable > 0 for place in before.places] == [True, True]
    assert before.reclaimable == sum(place.reclaimable for place in before.places)
    after = package_cache.clear()
    assert after.freed == before.reclaimable
    assert after.reclaimable == 0
    for place in after.places:
        assert list(Path(place.folder).glob("dataset*")) == []


def test_a_cache_beside_a_listed_environment_is_found_without_a_note(other_volume: Path) -> None:
    """Made before caches were written down, or from another home."""
    (other_volume / ".glasshouse" / "pkgs").mkdir(parents=True)
    assert len(package_cache.measure().places) == 1
    register(other_volume / "envs" / "large")
    assert len(package_cache.measure().places) == 2


async def test_a_volume_that_was_taken_away_is_left_out(
    prefix: Path, channel: ServedChannel, other_volume: Path
) -> None:
    elsewhere = other_volume / "envs" / "large"
    await apply(ApplyPlan(await plan_by_hand(elsewhere, channel.url, ["dataset"])), silent)
    durable.remove(other_volume)
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["dataset"])), silent)
    durable.remove(prefix)
    assert len(package_cache.measure().places) == 1
    assert package_cache.clear().freed > 0


async def test_clearing_while_a_change_downloads_takes_nothing_from_it(
    prefix: Path, channel: ServedChannel
) -> None:
    """Again and again, so that some of it happens at every step of the change."""
    plan = await plan_by_hand(prefix, channel.url, ["dataset"])
    change = asyncio.ensure_future(apply(ApplyPlan(plan), silent))
    cleared = 0
    while not change.done():
        await asyncio.to_thread(package_cache.clear)
        cleared += 1
    await change
    assert cleared > 1
    verify_prefix(prefix)
