"""What the pictures show of GPUs: each kind of machine, described by hand as users can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor
from gui.actions import gpu as actions
from gui.app import App
from gui.scenes import Scene, until
from gui.state.gpu import gpu_of

if TYPE_CHECKING:
    from gui.pages.gpu.page import GpuPage

_GIB = 1024**3


def _ubuntu(*gpus: Gpu, driver: Driver | None = None) -> Machine:
    return Machine("linux-64", "Ubuntu 22.04", glibc="2.35", gpus=gpus, driver=driver)


def _card(name: str, gigabytes: float, used: float | None = None, *, refused: bool = False) -> Gpu:
    taken = None if used is None else int(used * _GIB)
    return Gpu(name, memory=int(gigabytes * _GIB), memory_used=taken, refused=refused)


LAPTOP = _ubuntu(_card("GeForce RTX 4060 Laptop GPU", 8, 2.1), driver=Driver("535.129"))
"""The machine of the design's picture."""
OLD_DRIVER = _ubuntu(_card("GeForce RTX 3060", 12, 0.4), driver=Driver("460.106.00"))
OLD_CARD = _ubuntu(
    _card("GeForce GTX 1060 6GB", 6, refused=True),
    driver=Driver("590.48.01", DriverState.REFUSES),
)
TWO = _ubuntu(
    _card("GeForce RTX 3090", 24, 9.2),
    _card("GeForce GTX 1060 6GB", 6, 0.1),
    driver=Driver("535.183.06"),
)
SERVER = _ubuntu(
    *(_card("A100-SXM4-80GB", 80, used) for used in (3.1, 71.4, 0.0, 12.5)),
    driver=Driver("550.54.15"),
)
UNKNOWN = _ubuntu(_card("Graphics Device", 16, 0.2), driver=Driver("535.183.06"))
FAILING = _ubuntu(_card("GeForce RTX 4060", 8), driver=Driver("535.129", DriverState.FAILING))
NOTHING = _ubuntu()
AMD = _ubuntu(Gpu("Radeon RX 7900 XTX", Vendor.AMD))
INTEL = _ubuntu(Gpu("Arc A770", Vendor.INTEL))

TESTED = "cv-lab"
"""A practice environment with a build for the CPU."""

MACHINES = {
    "gpu": LAPTOP,
    "gpu-old-driver": OLD_DRIVER,
    "gpu-old-card": OLD_CARD,
    "gpu-two": TWO,
    "gpu-server": SERVER,
    "gpu-unknown": UNKNOWN,
    "gpu-failing": FAILING,
    "gpu-none": NOTHING,
    "gpu-amd": AMD,
    "gpu-intel": INTEL,
}
"""By scene."""


async def _page(app: App, machine: Machine) -> GpuPage:
    """The page with a description in place of this computer, and nothing unfolded."""
    state = gpu_of(app.services)
    await state.detected()
    assert state.machine is not None
    # Only what has the platform of this computer can stand in for it.
    here = msgspec.structs.replace(machine, subdir=state.machine.found.subdir)
    await state.describe(here, stands_in=True)
    app.window.show_page(actions.PAGE)
    page: GpuPage = app.window.page(actions.PAGE)  # type: ignore[assignment]
    page.table.unfold("")
    await until(lambda: state.settled and not page.freshness.stale)
    page.area.verticalScrollBar().setValue(0)
    return page


async def this_computer(app: App) -> None:
    """Let this computer count again, and forget the description."""
    await gpu_of(app.services).describe(None, stands_in=False)


def _machine(name: str, machine: Machine) -> Scene:
    async def prepare(app: App) -> None:
        await _page(app, machine)

    return Scene(name, prepare, leave=this_computer)


async def _unfolded(app: App) -> None:
    page = await _page(app, LAPTOP)
    worst = next(row for row in page.table.rows if row.gpu.build is not None)
    page.show_row(worst.key)


async def _describing(app: App) -> None:
    await _page(app, LAPTOP)
    actions.describe(app.services)
    await until(lambda: app.window.sheets.current is not None)


async def _tested(app: App) -> None:
    """What a computation on this very computer came to."""
    await this_computer(app)
    app.window.show_page(actions.PAGE)
    page: GpuPage = app.window.page(actions.PAGE)  # type: ignore[assignment]
    state = gpu_of(app.services)
    await until(lambda: state.settled and not page.freshness.stale)
    row = next(one for one in page.table.rows if one.gpu.name == TESTED)
    assert row.gpu.build is not None
    await actions.prove(app.services, row.gpu.prefix, row.gpu.build.framework).wait()
    await until(lambda: state.settled and not page.freshness.stale)
    page.show_row(row.key)


GPU_SCENES = (
    *(_machine(name, machine) for name, machine in MACHINES.items()),
    Scene("gpu-unfolded", _unfolded, leave=this_computer),
    Scene("gpu-tested", _tested),
    Scene("gpu-describe", _describing, leave=this_computer),
)
