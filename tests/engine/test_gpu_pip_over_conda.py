"""torch from pip over torch from conda, made for real: found, explained, repaired."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from core.engine.gpu.judging.report import judge_environments
from core.engine.gpu.machine import machine_fingerprint, machine_in_force
from core.engine.gpu.proof.certificates import keep_certificate
from core.model.calls import JudgeEnvironments
from core.model.frameworks import EnvironmentGpu, Standing
from core.model.plan import ChangeKind, Severity
from core.model.request import CreateRequest
from tests.support.assertions import snapshot, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, base_packages
from tests.support.gpu_packages import LINE, TAG, cuda_versions, seeing, torch
from tests.support.machines import machine, stand_in
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make, run
from tests.support.pip_terminal import pip_install, pip_versions
from tests.support.planning import by_name, plan
from tests.support.proving import certificate

TORCH = {"torch/__init__.py": '__version__ = "2.8.0+cpu"\n', "torch/more.py": ""}


@pytest.fixture
def forge(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    """A channel with torch for several lines of CUDA and for the CPU."""
    builds = [
        torch(source=seeing("2.9.1", LINE)),
        torch("2.9.1", ""),
        torch("2.10.0", "13.0"),
        torch("2.10.0", ""),
    ]
    companions = [torch("0.24.1", "", name="torchvision")]
    served = channel_factory(
        "conda-forge",
        [*base_packages(), *builds, *companions, *cuda_versions(LINE, "13.0")],
    )
    condarc(served)
    return served


@pytest.fixture
async def prefix(home: Path, forge: ServedChannel, pip_index: PipIndex) -> Path:
    """An environment whose torch pip is about to cover."""
    stand_in(machine())
    folder = home / "envs" / "cv-lab"
    await make(
        await plan(CreateRequest(str(folder), ("python", "pytorch=2.9.1=cuda*"), (forge.url,)))
    )
    pip_index.add(wheel("torch", "2.8.0+cpu", files=TORCH))
    pip_index.add(wheel("torchvision", "0.23.0+cpu", requires=["torch==2.8.0"]))
    pip_index.add(wheel("voice"))
    return folder


async def row(prefix: Path) -> EnvironmentGpu:
    (found,) = (await judge_environments(JudgeEnvironments((str(prefix),)))).rows
    return found


async def prove(prefix: Path) -> None:
    """Prove it as the machine would do that stands in for this one."""
    made = await certificate(prefix)
    assert made.passed
    here = machine_fingerprint(machine_in_force())
    assert keep_certificate(prefix, msgspec.structs.replace(made, machine=here))


async def test_it_is_found_explained_and_repaired_and_the_certificate_turns_green(
    prefix: Path,
) -> None:
    assert (await row(prefix)).standing is Standing.FITS
    await prove(prefix)
    proven = await row(prefix)
    assert (proven.standing, proven.message.code) == (
        Standing.PROVEN,
        "gpu-row-compatible-proven",
    )
    before = snapshot(prefix)
    pip_install(prefix, "torch==2.8.0+cpu")
    found = await row(prefix)
    assert not found.current
    assert (found.standing, found.message.code) == (Standing.BROKEN, "gpu-find-pip-without-cuda")
    assert found.message.params == {
        "package": "torch",
        "version": "2.8.0",
        "conda": "pytorch",
        "other": "2.9.1",
    }
    assert [finding.code for finding in found.findings] == ["pip-over-conda"]
    finding = found.findings[0]
    assert TAG in finding.detail
    repair = finding.repairs[0]
    assert repair.message.code == "gpu-repair-conda-back"
    assert repair.request is not None

    planned = await plan(repair.request)
    assert [f"{each.name} {each.version}" for each in planned.pip_removes] == ["torch 2.8.0+cpu"]
    assert by_name(planned)["pytorch"].kind is ChangeKind.RELINK
    assert [remark.severity for remark in planned.gpu] == [Severity.OK]
    # What can't be had back by going back is said before.
    warned = [one.message.code for one in planned.checks if one.severity is Severity.WARN]
    assert warned == ["pip-return-not-over"]
    await make(planned)

    assert snapshot(prefix).difference(before) == []
    assert pip_versions(prefix) == {}
    assert run(prefix, "import torch; print(torch.__version__)").startswith("2.9.1")
    verify_prefix(prefix)
    assert (await row(prefix)).standing is Standing.FITS
    await prove(prefix)
    again = await row(prefix)
    assert (again.standing, again.current, again.findings) == (Standing.PROVEN, True, ())


async def test_what_belongs_to_pips_torch_leaves_with_it(prefix: Path) -> None:
    pip_install(prefix, "torchvision", "voice")
    found = await row(prefix)
    assert {finding.code for finding in found.findings} == {"pip-over-conda"}
    request = found.findings[0].repairs[0].request
    assert request is not None
    planned = await plan(request)
    assert [each.name for each in planned.pip_removes] == ["torch", "torchvision"]
    assert by_name(planned)["torchvision"].kind is ChangeKind.ADD
    await make(planned)
    assert pip_versions(prefix) == {"voice": "1.0"}
    assert (await row(prefix)).findings == ()


async def test_where_condas_own_would_not_do_a_build_that_does_comes_first(
    home: Path, prefix: Path, forge: ServedChannel
) -> None:
    other = home / "envs" / "old"
    request = CreateRequest(str(other), ("python", "pytorch=2.9.1=cpu*"), (forge.url,))
    await make(await plan(request))
    pip_install(other, "torch==2.8.0+cpu")
    first = (await row(other)).findings[0].repairs[0]
    assert first.request is not None
    planned = await plan(first.request)
    assert [each.name for each in planned.pip_removes] == ["torch"]
    after = by_name(planned)["pytorch"].after
    assert after is not None
    assert after.build.startswith(TAG)
    await make(planned)
    assert (await row(other)).standing is Standing.FITS
    assert run(other, "import torch.lib; print(torch.lib.CUDA)") == LINE
    verify_prefix(other)


async def test_a_torch_of_pips_alone_makes_room_for_condas(
    home: Path, prefix: Path, forge: ServedChannel
) -> None:
    other = home / "envs" / "alone"
    await make(await plan(CreateRequest(str(other), ("python",), (forge.url,))))
    pip_install(other, "torch==2.8.0+cpu")
    found = await row(other)
    assert (found.standing, found.message.code) == (Standing.BROKEN, "gpu-find-cpu-pip")
    request = found.findings[0].repairs[0].request
    assert request is not None
    assert request.pip_remove == ("torch",)  # type: ignore[union-attr]


@pytest.mark.parametrize("content", [None, b'"' + b"x" * 200_000, b"\xff\xfe,,"])
async def test_what_keeps_no_list_of_its_files_is_not_promised_to_be_taken_out(
    prefix: Path, content: bytes | None
) -> None:
    pip_install(prefix, "torch==2.8.0+cpu")
    record = next(prefix.glob("[Ll]ib/**/torch-2.8.0+cpu.dist-info/RECORD"))
    record.unlink()
    if content is not None:
        record.write_bytes(content)
    (finding,) = (await row(prefix)).findings
    assert finding.code == "pip-over-conda"
    assert [(way.message.code, way.request) for way in finding.repairs] == [
        ("gpu-repair-unlisted", None)
    ]
