"""What pip did in a terminal is on the timeline, and each of its states can be gone back to."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from core.engine.environments.reading import read_environment
from core.engine.transactions.revisions import read_revision_records
from core.model.request import CreateRequest, RestoreRequest
from core.model.revision import Revision
from tests.support.assertions import installed, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, base_packages, python_package
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make, run
from tests.support.pip_terminal import pip_install, pip_uninstall, pip_versions
from tests.support.planning import change, plan


@pytest.fixture
async def prefix(home: Path, channel: ServedChannel, pip_index: PipIndex) -> Path:
    """An environment with Python and pyhello from conda."""
    folder = home / "envs" / "thesis"
    made = await plan(CreateRequest(str(folder), ("python", "pyhello=1.0"), (channel.url,)))
    await make(made)
    pip_index.add(wheel("deep"), wheel("voice", requires=["deep"]), wheel("voice", "2.0"))
    pip_index.add(wheel("pyhello", "3.0"))
    return folder


def look(prefix: Path) -> tuple[Revision, ...]:
    return read_environment(prefix).revisions


def places(prefix: Path) -> list[tuple[int, int, str]]:
    return [(one.number, one.step, one.by) for one in look(prefix)]


def state(prefix: Path) -> tuple[dict[str, str], dict[str, str]]:
    return installed(prefix), pip_versions(prefix)


async def restore(prefix: Path, number: int, step: int = 0) -> None:
    """As the window does."""
    kept = read_revision_records(prefix, number, step)
    assert kept.pip_known
    request = RestoreRequest(
        str(prefix),
        records=kept.records,
        requested=kept.requested,
        revision=number,
        step=step,
        pip=kept.pip_wheels,
        pip_packages=kept.pip_packages,
    )
    await make(await plan(request))


async def test_every_state_pip_made_can_be_gone_back_to(
    prefix: Path, channel: ServedChannel
) -> None:
    states = [state(prefix)]
    pip_install(prefix, "voice==1.0")
    look(prefix)
    states.append(state(prefix))
    pip_install(prefix, "voice==2.0")
    pip_uninstall(prefix, "deep")
    look(prefix)
    states.append(state(prefix))
    assert places(prefix) == [(0, 0, "glasshouse"), (0, 1, "pip"), (0, 2, "pip")]
    titles = [one.title for one in look(prefix)[1:]]
    assert [(one.code, one.params) for one in titles] == [
        ("revision-pip-installed", {"names": "deep, voice"}),
        ("revision-pip-changed", {"n": 2}),
    ]
    order = [(0, 1), (0, 0), (0, 2), (0, 0)]
    random.Random(5).shuffle(order)
    for number, step in order:
        before, last = state(prefix), look(prefix)[-1]
        await restore(prefix, number, step)
        assert state(prefix) == states[step]
        assert look(prefix)[-1].step == 0, "a restore leaves nothing to be noticed afterwards"
        await restore(prefix, last.number, last.step)
        assert state(prefix) == before, "undo of undo is the identity"
        await restore(prefix, number, step)
    verify_prefix(prefix)


async def test_what_a_restore_did_with_pip_is_told(prefix: Path) -> None:
    pip_install(prefix, "voice==1.0")
    look(prefix)
    await restore(prefix, 0)
    last = look(prefix)[-1]
    assert (last.number, last.step, last.by) == (1, 0, "glasshouse")
    assert last.pip_removed == ("deep 1.0", "voice 1.0")
    await restore(prefix, 0, 1)
    assert look(prefix)[-1].pip_added == ("deep 1.0", "voice 1.0")


async def test_pip_over_a_conda_package_and_back(prefix: Path) -> None:
    pip_install(prefix, "pyhello==3.0")
    assert places(prefix) == [(0, 0, "glasshouse"), (0, 1, "pip")]
    await restore(prefix, 0)
    assert state(prefix)[1] == {}
    assert run(prefix, "import pyhello; print(pyhello.__version__)") == "1.0"
    assert places(prefix)[-1] == (1, 0, "glasshouse")


async def test_conda_over_what_pip_had_leaves_nothing_to_notice(
    prefix: Path, channel: ServedChannel, pip_index: PipIndex
) -> None:
    pip_index.add(wheel("pyutil", "3.0"))
    pip_install(prefix, "pyutil")
    await make(await plan(change(prefix, channel, install=("pyutil",))))
    assert places(prefix) == [(0, 0, "glasshouse"), (0, 1, "pip"), (1, 0, "glasshouse")]
    assert look(prefix)[-1].pip_removed == ("pyutil 3.0",)
    await restore(prefix, 0, 1)
    assert state(prefix)[1] == {"pyutil": "3.0"}
    assert places(prefix)[-1] == (2, 0, "glasshouse")


async def test_what_pip_took_from_a_conda_package_is_noticed(
    home: Path, channel_factory: ChannelFactory
) -> None:
    info = "whole-1.0.dist-info"
    listed = [
        "whole/__init__.py",
        *(f"{info}/{name}" for name in ("METADATA", "INSTALLER", "RECORD")),
    ]
    record = "".join(f"{path},,\n" for path in listed)
    whole = python_package("whole", files={f"site-packages/{info}/RECORD": record})
    served = channel_factory("whole", [*base_packages(), whole])
    prefix = home / "envs" / "whole"
    await make(await plan(CreateRequest(str(prefix), ("python", "whole"), (served.url,))))
    pip_uninstall(prefix, "whole")
    seen = look(prefix)[-1]
    assert (seen.number, seen.step, seen.by) == (0, 1, "pip")
    assert (seen.removed, seen.pip_removed) == ((), ("whole 1.0",))
    assert seen.title.code == "revision-pip-removed"
    await restore(prefix, 0)
    assert run(prefix, "import whole; print(whole.__version__)") == "1.0"
    verify_prefix(prefix)
    assert places(prefix)[-1] == (1, 0, "glasshouse")
