"""An earlier state as a file: what it says is what was there then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.environments.reading import read_environment
from core.engine.export.export import export_environment
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, ExportEnvironment
from core.model.exporting import ExportForm
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request
from tests.support.assertions import read_records
from tests.support.channels import ServedChannel
from tests.support.planning import plan


@pytest.fixture
def prefix(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    condarc(channel)
    return home / ".conda/envs/thesis"


async def do(request: Request) -> None:
    await apply(ApplyPlan(await plan(request)), silent)


@pytest.mark.parametrize(
    "form",
    [form for form in ExportForm if form not in {ExportForm.DOCKERFILE, ExportForm.CI}],
)
async def test_what_was_then_is_written_as_it_was_written_then(
    form: ExportForm, prefix: Path
) -> None:
    await do(CreateRequest(str(prefix), ("pyhello=1.0", "app=1.0", "solo=1.0")))
    then = export_environment(ExportEnvironment(str(prefix), form)).text
    await do(ChangeRequest(str(prefix), install=("pyhello=2.0",), remove=("solo",)))
    assert export_environment(ExportEnvironment(str(prefix), form)).text != then
    assert export_environment(ExportEnvironment(str(prefix), form, revision=0)).text == then


async def test_what_pip_had_at_the_time_is_in_it(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("python",)))
    site = next(iter(prefix.glob("lib/python3*/site-packages")), prefix / "Lib/site-packages")
    info = site / "torch-2.0.dist-info"
    info.mkdir()
    metadata = "Metadata-Version: 2.1\nName: torch\nVersion: 2.0\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    (info / "INSTALLER").write_text("pip\n", encoding="utf-8")
    read_environment(prefix)
    (info / "INSTALLER").unlink()
    (info / "METADATA").unlink()
    info.rmdir()
    read_environment(prefix)
    seen = ExportEnvironment(str(prefix), ExportForm.VERSIONS, revision=0, step=1)
    assert "torch==2.0" in export_environment(seen).text
    now = ExportEnvironment(str(prefix), ExportForm.VERSIONS)
    assert "torch" not in export_environment(now).text
    pinned = ExportEnvironment(str(prefix), ExportForm.REQUIREMENTS, revision=0, step=1)
    assert "torch==2.0" in export_environment(pinned).text.splitlines()


async def test_a_state_nobody_saw_is_said(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("solo=1.0",)))
    assert len(read_records(prefix)) == 1
    with pytest.raises(ProblemError) as caught:
        export_environment(ExportEnvironment(str(prefix), ExportForm.EXACT, revision=7))
    assert caught.value.problem.code == "revision-unknown"
