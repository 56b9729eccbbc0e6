"""What the pictures show of the GPU outside its page: previews, cards, history, updates."""

from __future__ import annotations

import asyncio
import time

import msgspec

from core.model.changes import Changes
from core.model.frameworks import Certificate, Compute, Standing
from core.model.request import ChangeRequest
from gui.app import App
from gui.scenes import Scene, select, until
from gui.scenes_gpu import LAPTOP
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.state.gpu import gpu_of

_WITHOUT = "thesis"
"""A practice environment without PyTorch."""
_WITH = "dl-course"
"""One with a PyTorch for the GPU."""


async def _describe(app: App) -> None:
    await gpu_of(app.services).describe(LAPTOP, stands_in=True)


async def _this_computer(app: App) -> None:
    await gpu_of(app.services).describe(None, stands_in=False)


async def _preview(app: App, *specs: str) -> PreviewSheet:
    await _describe(app)
    app.window.show_page("packages")
    request = ChangeRequest(prefix=select(app, _WITHOUT), install=specs)
    flow.start(app.services, request)
    await until(lambda: isinstance(app.window.sheets.current, PreviewSheet))
    sheet = app.window.sheets.current
    assert isinstance(sheet, PreviewSheet)
    return sheet


async def _unused(app: App) -> None:
    await _preview(app, "pytorch=2.5")


async def _agreed(app: App) -> None:
    sheet = await _preview(app, "pytorch=2.5")
    assert sheet.gpu is not None
    for box in sheet.gpu.boxes:
        if box.consent is not None:
            box.consent.click()


async def _fits(app: App) -> None:
    await _preview(app, "pytorch=2.7", "torchvision")


async def _cards(app: App) -> None:
    await _describe(app)
    app.window.show_page("environments")
    select(app, _WITH)
    state = gpu_of(app.services)
    await until(lambda: state.without_gpu() and not state.judging)
    await asyncio.sleep(0.3)


async def _proven(app: App) -> None:
    """Practice packages compute on the CPU: what a GPU would have proven is put in their place."""
    await _cards(app)
    state, prefix = gpu_of(app.services), app.store.current
    replace = msgspec.structs.replace
    assert state.report is not None
    detail = app.store.details[prefix]
    certificate = Certificate(
        "pytorch",
        passed=True,
        compute=Compute.CUDA,
        device="GeForce RTX 4060 Laptop GPU",
        time=time.time(),
        revision=detail.revisions[-1].number,
    )
    mine = next(row for row in state.report.rows if row.prefix == prefix)
    row = replace(mine, standing=Standing.PROVEN, certificate=certificate, current=True)
    others = [one for one in state.report.rows if one.prefix != prefix]
    state.report = replace(state.report, rows=(*others, row))
    newest = replace(detail.revisions[-1], certificates=(certificate,))
    revisions = (*detail.revisions[:-1], newest)
    app.store.details[prefix] = replace(detail, revisions=revisions)
    app.store.changed.emit(Changes(environments=True))


async def _forget(app: App) -> None:
    app.store.apply(Changes(prefixes=(app.store.current,)))
    await _this_computer(app)


GPU_PLAN_SCENES = (
    Scene("preview-gpu-unused", _unused, leave=_this_computer),
    Scene("preview-gpu-agreed", _agreed, leave=_this_computer),
    Scene("preview-gpu-fits", _fits, leave=_this_computer),
    Scene("environments-gpu", _cards, leave=_this_computer),
    Scene("environments-gpu-works", _proven, leave=_forget),
)
