"""The package cache: what is shared stays, what nobody uses may go."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import paths
from core.engine import package_cache
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


@pytest.mark.linux
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
    assert package_cache.clear().reclaimable == 0
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
    package_cache.clear()
    assert list(paths.package_cache(prefix).glob("dataset*"))
