"""What the pictures show of installing PyTorch: machines of every kind, and what each is offered.

A machine is described by hand, as a user can: the description lies in the sandbox's own folder.
"""

from __future__ import annotations

from typing import Any

from core.model.calls import DescribeMachine
from core.model.gpu import Driver, DriverState, Gpu, Machine
from gui.actions import frameworks
from gui.app import App
from gui.scenes import Scene, select, until
from gui.sheets.install_framework.draft import Place
from gui.sheets.install_framework.sheet import InstallFrameworkSheet
from gui.sheets.install_framework.targets import Target
from gui.state.gpu import gpu_of

_LAPTOP = Gpu(
    "GeForce RTX 4060 Laptop GPU",
    capability="8.9",
    architecture="Ada Lovelace",
    memory=8_585_740_288,
    pci_id="10de:28e0",
)
_OLD = Gpu(
    "GeForce GTX 1060 6GB",
    capability="6.1",
    architecture="Pascal",
    memory=6_442_450_944,
    pci_id="10de:1c03",
)


def _machine(*gpus: Gpu, driver: str = "", cuda: str = "") -> Machine:
    works = Driver(driver, DriverState.WORKS, cuda) if driver else None
    return Machine(
        "linux-64", "Ubuntu 22.04", glibc="2.35", gpus=gpus, driver=works, described=True
    )


GOOD = _machine(_LAPTOP, driver="580.95.05", cuda="13.0")
OUTDATED = _machine(_LAPTOP, driver="460.91.03", cuda="11.2")
PASCAL = _machine(_OLD, driver="580.95.05", cuda="13.0")
NONE = _machine()


async def _describe(app: App, machine: Machine | None, *, stands_in: bool = True) -> None:
    await app.client.call(DescribeMachine(machine=machine, stands_in=stands_in))
    gpu_of(app.services).detect_again()


async def _open(app: App, machine: Machine, framework: str = "pytorch", **more: Any) -> Any:
    """The sheet, as it comes up for a machine."""
    await _describe(app, machine)
    app.window.show_page("environments")
    prefix = select(app, more.get("environment", "thesis"))
    frameworks.install_framework(app.services, framework, prefix)
    await until(lambda: isinstance(app.window.sheets.current, InstallFrameworkSheet))
    sheet = app.window.sheets.current
    assert isinstance(sheet, InstallFrameworkSheet)
    if more.get("new"):
        sheet.form.target.chosen.emit(Target(Place.NEW))
    return sheet


async def _answered(sheet: Any) -> None:
    await until(lambda: not sheet.verdict.solving and sheet.verdict.choices is not None)


def _solved(name: str, machine: Machine, framework: str = "pytorch", **more: Any) -> Scene:
    async def prepare(app: App) -> None:
        await _answered(await _open(app, machine, framework, **more))

    return Scene(f"install-{name}", prepare)


FRAMEWORK_SCENES = (
    _solved("gpu", GOOD, new=True),
    _solved("gpu-existing", GOOD),
    _solved("old-driver", OUTDATED, new=True),
    _solved("old-card", PASCAL, new=True),
    _solved("no-gpu", NONE, new=True),
    _solved("tensorflow", GOOD, "tensorflow", new=True),
)
