"""Which rows the table shows, in which order."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.frameworks import EnvironmentGpu, Standing
from gui.actions.gpu import proving
from gui.jobs.words import step_sentence
from gui.pages.gpu.table_rows import GpuRow
from gui.services import Services
from gui.state.gpu import GpuState

_ORDER = (
    Standing.BROKEN,
    Standing.ATTENTION,
    Standing.INSTALLABLE,
    Standing.FITS,
    Standing.PROVEN,
    Standing.UNKNOWN,
    Standing.CPU,
    Standing.NONE,
)
"""What needs a hand comes first."""


def rows_of(services: Services, state: GpuState, prefix: str = "") -> list[GpuRow]:
    """The rows of all environments, or of one. Tests under way are shown in theirs."""
    rows = [_row(services, gpu) for gpu in state.rows() if prefix in ("", gpu.prefix)]
    return sorted(rows, key=lambda row: _ORDER.index(row.gpu.standing))


def row_of(rows: Iterable[GpuRow], prefix: str) -> GpuRow | None:
    """The first row of an environment."""
    return next((row for row in rows if prefix and row.gpu.prefix == prefix), None)


def _row(services: Services, gpu: EnvironmentGpu) -> GpuRow:
    framework = gpu.build.framework if gpu.build is not None else ""
    job = proving(services, gpu.prefix, framework) if gpu.build is not None else None
    if job is None:
        return GpuRow(gpu)
    return GpuRow(gpu, testing=True, step=step_sentence(job) if job.phase is not None else "")
