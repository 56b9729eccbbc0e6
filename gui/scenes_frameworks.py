"""What the pictures show of installing PyTorch: machines of every kind, and what each is offered.

A machine is described by hand, as users can do.
"""

from __future__ import annotations

from typing import Any

import msgspec

from core.model.gpu import Machine
from gui.actions import frameworks
from gui.app import App
from gui.scenes import Scene, select, until
from gui.scenes_gpu import LAPTOP, NOTHING, OLD_DRIVER, UNKNOWN, this_computer
from gui.sheets.install_framework.draft import Place
from gui.sheets.install_framework.sheet import InstallFrameworkSheet
from gui.sheets.install_framework.targets import Target
from gui.state.gpu import gpu_of

WITHOUT, WITH = "thesis", "cv-lab"
"""Practice environments without PyTorch, and with an older one."""


async def _describe(app: App, machine: Machine, *, stands_in: bool = True) -> None:
    state = gpu_of(app.services)
    await state.detected()
    assert state.machine is not None
    # Only what has the platform of this computer can stand in for it.
    here = msgspec.structs.replace(machine, subdir=state.machine.found.subdir)
    await state.describe(here, stands_in=stands_in)


async def _sheet(app: App) -> Any:
    """The sheet that is in front, once it is there."""
    await until(lambda: isinstance(app.window.sheets.current, InstallFrameworkSheet))
    return app.window.sheets.current


async def _open(app: App, machine: Machine, framework: str, where: str) -> Any:
    """The sheet as it comes up for a machine; without `where` for a new environment."""
    await _describe(app, machine)
    app.window.show_page("environments")
    prefix = select(app, where or WITHOUT)
    frameworks.install_framework(app.services, framework, prefix)
    sheet = await _sheet(app)
    if not where:
        sheet.form.target.chosen.emit(Target(Place.NEW))
    return sheet


async def _answered(sheet: Any) -> None:
    panel = sheet.panel

    def told() -> bool:
        verdict = panel.verdict
        return not verdict.solving and bool(verdict.choices or verdict.problem)

    await until(told)


def _solved(
    name: str, machine: Machine, framework: str = "pytorch", where: str = "", version: str = ""
) -> Scene:
    async def prepare(app: App) -> None:
        sheet = await _open(app, machine, framework, where)
        await _answered(sheet)
        if version:
            sheet.form.versions.chosen.emit(version)
            await _answered(sheet)

    return Scene(f"install-{name}", prepare, leave=this_computer)


async def _solving(app: App) -> None:
    sheet = await _open(app, LAPTOP, "pytorch", "")
    await _answered(sheet)
    sheet.questions.stop()
    sheet.questions.asking.emit()


async def _choosing_where(app: App) -> None:
    sheet = await _open(app, LAPTOP, "pytorch", WITHOUT)
    await _answered(sheet)
    sheet.form.target.picker.click()


async def _choosing_version(app: App) -> None:
    sheet = await _open(app, NOTHING, "pytorch", "")
    await _answered(sheet)
    sheet.form.versions.more.click()


async def _elsewhere(app: App) -> None:
    await _describe(app, LAPTOP, stands_in=False)
    app.window.show_page("environments")
    frameworks.plan_elsewhere(app.services)
    await _answered(await _sheet(app))


async def _offline(app: App) -> None:
    app.store.need_names(refresh=True)  # what was read before counts no more
    await app.store.settle()
    await _answered(await _open(app, LAPTOP, "pytorch", ""))


FRAMEWORK_SCENES = (
    _solved("gpu", LAPTOP),
    _solved("gpu-older", LAPTOP, version="2.7.1"),
    _solved("existing", LAPTOP, where=WITHOUT),
    _solved("existing-changes", LAPTOP, where=WITH),
    _solved("old-driver", OLD_DRIVER),
    _solved("unknown-card", UNKNOWN),
    _solved("no-gpu", NOTHING),
    _solved("tensorflow", LAPTOP, "tensorflow"),
    Scene("install-solving", _solving, leave=this_computer),
    Scene("install-where", _choosing_where, leave=this_computer),
    Scene("install-version", _choosing_version, leave=this_computer),
    Scene("install-elsewhere", _elsewhere, leave=this_computer),
)
FRAMEWORKS_OFFLINE = (Scene("install-offline", _offline, leave=this_computer),)
"""When the channels are out of reach."""
