"""Certificates hold for the very state and machine they name, and travel nowhere."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import msgspec

from core.engine.environments.guard import is_adopted
from core.engine.environments.observation import moment_of
from core.engine.gpu.machine import machine_in_force
from core.engine.gpu.proof.certificates import (
    certificates_of_revisions,
    is_current,
    keep_certificate,
    read_certificates,
)
from core.engine.reporting import silent
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan
from core.model.frameworks import Certificate
from core.model.gpu import Driver, Gpu, Machine
from core.model.request import ChangeRequest, CreateRequest, Request
from tests.support.channels import ChannelFactory
from tests.support.prefixes import make_prefix
from tests.support.proving import certificate, torch_packages

OTHER = Machine("linux-64", gpus=(Gpu("GeForce RTX 4060"),), driver=Driver("580.65", cuda="13.0"))


async def _do(request: Request) -> None:
    await apply(ApplyPlan(await make_plan(MakePlan(request), silent)), silent)


async def test_a_certificate_is_of_one_state_of_one_environment_on_one_machine(
    home: Path, channel_factory: ChannelFactory
) -> None:
    channel = channel_factory("torch", torch_packages())
    prefix = home / "envs" / "thesis"
    await _do(CreateRequest(str(prefix), ("python", "pytorch=2.7"), (channel.url,)))
    assert is_adopted(prefix)
    here = machine_in_force()
    before = (prefix_fingerprint(prefix), moment_of(prefix))

    first = await certificate(prefix)
    assert first.passed
    assert first.revision == 0
    assert (prefix_fingerprint(prefix), moment_of(prefix)) == before
    assert (prefix / "conda-meta/glasshouse/0000.proof-pytorch.json").is_file()
    assert read_certificates(prefix) == {"pytorch": first}
    assert is_current(first, prefix, here)
    assert not is_current(first, prefix, OTHER)

    # A copy is another environment, whatever lies in its folder.
    copy = home / "envs" / "copy"
    shutil.copytree(prefix, copy, symlinks=True)
    assert read_certificates(copy) == {}
    # And what was left there by another environment counts for nothing.
    shutil.rmtree(copy)
    await _do(CreateRequest(str(copy), ("pytorch=2.7",), (channel.url,)))
    ours = copy / "conda-meta/glasshouse"
    shutil.copy2(prefix / "conda-meta/glasshouse/0000.proof-pytorch.json", ours)
    assert read_certificates(copy) == {}

    # A pin changes nothing that runs; an update does.
    (prefix / "conda-meta" / "pinned").write_text("pytorch <3\n", encoding="utf-8")
    assert is_current(first, prefix, here)
    (prefix / "conda-meta" / "pinned").unlink()
    await _do(ChangeRequest(str(prefix), update=("pytorch",), channels=(channel.url,)))
    assert read_certificates(prefix) == {"pytorch": first}
    assert not is_current(first, prefix, here)
    second = await certificate(prefix)
    assert second.version == "2.8.0"
    assert is_current(second, prefix, here)
    assert read_certificates(prefix) == {"pytorch": second}
    assert certificates_of_revisions(prefix) == {0: (first,), 1: (second,)}

    # The last one counts, and what pip does makes it a thing of the past.
    failed = msgspec.structs.replace(second, passed=False, time=second.time + 1)
    assert keep_certificate(prefix, failed)
    assert read_certificates(prefix) == {"pytorch": failed}
    site = next(prefix.glob("[Ll]ib/**/site-packages"))
    (site / "torch-2.9.0+cu126.dist-info").mkdir()
    assert not is_current(second, prefix, here)


def test_a_certificate_from_a_clock_gone_wrong_does_not_pass_for_the_last_one(home: Path) -> None:
    prefix = make_prefix(home / "envs" / "lab")
    now = time.time()
    good = Certificate("pytorch", passed=True, revision=0, time=now)
    assert keep_certificate(prefix, good)
    assert keep_certificate(prefix, msgspec.structs.replace(good, revision=1, time=now + 1e12))
    assert read_certificates(prefix) == {"pytorch": good}
