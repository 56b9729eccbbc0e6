"""A real torch, installed by the wizard in the real window, computes; pip laid over it is repaired.

Not part of the suite: `make test-torch`. It skips where pip has no torch for the CPU.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.gpu.proof.certificates import is_current, read_certificates
from core.model.calls import JudgeEnvironments
from core.model.frameworks import Certificate, Compute, EnvironmentGpu, GpuReport, Standing
from gui.actions import gpu
from gui.sheets.install_framework.sheet import InstallFrameworkSheet
from gui.sheets.preview.sheet import PreviewSheet
from gui.widgets.certificate_view import certificate_sentence, certificate_text
from tests.gui.window_driver import Window, open_window
from tests.support.assertions import verify_prefix
from tests.support.channels import ServedChannel
from tests.support.machines import machine, stand_in
from tests.torch.wheels import version_of

pytestmark = pytest.mark.timeout(1200)
PATIENCE = 600.0
SEEN = "import torch; print(torch.__version__, torch.cuda.is_available(), torch.__file__)"


async def test_a_real_torch_goes_through_the_wizard_and_computes(
    torch_channel: ServedChannel, wheels: list[Path], condarc: Callable[..., Path], home: Path
) -> None:
    condarc(torch_channel)
    here = stand_in(machine("", ""))
    version = version_of(wheels[0]).partition("+")[0]
    async with open_window() as window:
        page = window.page("environments")
        await window.loaded()
        await window.click(page.welcome.pytorch_button)
        sheet = await window.sheet_of(InstallFrameworkSheet)
        await window.until(
            lambda: sheet.verdict.plan is not None and not sheet.verdict.solving, "it is solved"
        )
        assert sheet.form.computes.cards["cpu"].isChecked()
        assert sheet.form.versions.cards[version].isChecked()
        await window.click(sheet.next)
        await _applied(window)
        prefix = home / ".conda" / "envs" / "pytorch"
        found = await _certificate(window, prefix)
        print(f"\nthe wizard's own: {certificate_text(found)}")
        assert found.passed
        assert found.compute is Compute.CPU
        assert found.build == f"{version}+cpu"
        assert 0 < found.error < 1e-4
        assert "CPU" in certificate_sentence(found)
        assert is_current(found, prefix, here)
        verify_prefix(prefix)
        row = await _row(window, prefix)
        assert (row.standing, row.current) == (Standing.CPU, True)

        # pip lays its own torch over it, as tutorials say.
        over = ("--no-index", "--no-deps", "--ignore-installed", "--no-compile", "--quiet")
        await _run(prefix, "-m", "pip", "install", *over, str(wheels[0]))
        row = await _row(window, prefix)
        assert not row.current
        finding = next(one for one in row.findings if one.code == "pip-over-conda")
        repair = next(one for one in finding.repairs if one.request is not None)
        gpu.repair(window.app.services, row, repair)
        await _applied(window)
        verify_prefix(prefix)
        gpu.prove(window.app.services, str(prefix))
        again = await _certificate(window, prefix, than=found)
        print(f"\nafter the repair: {certificate_text(again)}")
        assert again.passed
        row = await _row(window, prefix)
        assert row.current
        assert [one.code for one in row.findings] == []
        assert str(prefix) in await _run(prefix, "-c", SEEN)


async def _applied(window: Window) -> None:
    preview = await window.sheet_of(PreviewSheet)
    await window.click(preview.apply_button)
    await window.until(lambda: not window.app.runner.visible(), "it is installed", PATIENCE)


async def _certificate(
    window: Window, prefix: Path, than: Certificate | None = None
) -> Certificate:
    """The newest, once there is another `than` this."""
    await window.until(
        lambda: read_certificates(prefix).get("pytorch", than) != than, "it was proven", PATIENCE
    )
    await window.until(lambda: not window.app.runner.visible(), "all jobs are over", PATIENCE)
    return read_certificates(prefix)["pytorch"]


async def _row(window: Window, prefix: Path) -> EnvironmentGpu:
    report = await window.app.client.call(JudgeEnvironments((str(prefix),)))
    assert isinstance(report, GpuReport)
    return report.rows[0]


async def _run(prefix: Path, *arguments: str) -> str:
    python = prefix / ("python.exe" if sys.platform == "win32" else "bin/python")

    def run() -> str:
        done = subprocess.run(
            [str(python), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace").strip()
        assert done.returncode == 0, said
        return said

    return await asyncio.to_thread(run)
