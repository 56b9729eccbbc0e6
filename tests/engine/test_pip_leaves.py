"""pip packages that are asked to leave do, and conda's own come back from under them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.transactions import journal
from core.model.plan import ChangeKind
from core.model.request import ChangeRequest, CreateRequest
from tests.support.assertions import snapshot, verify_prefix
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make, run
from tests.support.pip_terminal import command_file, pip_install, pip_versions, restore_of
from tests.support.planning import by_name, plan, problem


@pytest.fixture
async def prefix(home: Path, channel: ServedChannel, pip_index: PipIndex) -> Path:
    """An environment with Python and pyhello 1.0 from conda, and an index with another one."""
    folder = home / "envs" / "thesis"
    await make(await plan(CreateRequest(str(folder), ("python", "pyhello=1.0"), (channel.url,))))
    pip_index.add(wheel("pyhello", "3.0"), wheel("deep"))
    pip_index.add(wheel("voice", requires=["deep"], commands={"talk": "voice:version"}))
    pip_index.add(wheel("choir", requires=["pyhello==3.0"]))
    return folder


async def test_what_pip_put_over_a_conda_package_leaves_and_condas_is_back(prefix: Path) -> None:
    before = snapshot(prefix)
    pip_install(prefix, "pyhello==3.0")
    planned = await plan(ChangeRequest(str(prefix), pip_remove=("PyHello",)))
    assert [each.name for each in planned.pip_removes] == ["pyhello"]
    assert {name: each.kind for name, each in by_name(planned).items()} == {
        "pyhello": ChangeKind.RELINK
    }
    assert planned.title.params["packages"] == "pyhello"
    assert "pip uninstall --yes PyHello" in planned.command
    assert "--force-reinstall pyhello=1.0" in planned.command
    assert (planned.pip, planned.download.bytes) == ((), 0)
    applied = await make(planned)
    assert snapshot(prefix).difference(before) == []
    assert run(prefix, "import pyhello; print(pyhello.__version__)") == "1.0"
    assert pip_versions(prefix) == {}
    assert applied.revision.pip_removed == ("pyhello 3.0",)
    assert journal.open_transactions() == ()
    verify_prefix(prefix)


async def test_it_can_be_gone_back_from(prefix: Path, pip_index: PipIndex) -> None:
    pip_install(prefix, "voice")
    there = restore_of(prefix)
    await make(await plan(ChangeRequest(str(prefix), pip_remove=("voice",))))
    assert pip_versions(prefix) == {"deep": "1.0"}
    assert not command_file(prefix, "talk").exists()
    pip_index.stop()  # what left was kept
    await make(await plan(there))
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    assert command_file(prefix, "talk").exists()


async def test_conda_and_pip_change_as_one(prefix: Path, channel: ServedChannel) -> None:
    pip_install(prefix, "pyhello==3.0", "voice")
    planned = await plan(
        ChangeRequest(
            str(prefix),
            install=("pyhello=2.0",),
            channels=(channel.url,),
            pip_remove=("pyhello", "voice"),
        )
    )
    assert [each.name for each in planned.pip_removes] == ["pyhello", "voice"]
    assert by_name(planned)["pyhello"].kind is ChangeKind.UPGRADE
    await make(planned)
    assert run(prefix, "import pyhello; print(pyhello.__version__)") == "2.0"
    assert pip_versions(prefix) == {"deep": "1.0"}
    verify_prefix(prefix)


async def test_what_others_of_pip_need_is_said(prefix: Path) -> None:
    pip_install(prefix, "choir", "voice")
    planned = await plan(ChangeRequest(str(prefix), pip_remove=("pyhello", "deep")))
    said = {check.message.code: check.message.params for check in planned.checks}
    assert said["pip-leaves-needed"] == {"n": 2, "names": "choir, voice"}


async def test_only_what_pip_has_can_be_asked_to_leave(prefix: Path) -> None:
    found = await problem(ChangeRequest(str(prefix), pip_remove=("pyhello",)))
    assert (found.code, found.params["names"]) == ("pip-not-there", "pyhello")
