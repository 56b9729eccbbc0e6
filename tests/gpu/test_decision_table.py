"""Cards, drivers and systems: the chosen build, or the reason why there is none."""

from __future__ import annotations

import pytest

from core.engine.gpu.choosing.choices import choices_of
from core.engine.gpu.choosing.offer import Target
from core.model.frameworks import Compute, InstallChoices, InstallWish
from tests.gpu.grid import CARDS, CURRENT, SYSTEMS, cells, offered, older
from tests.gpu.oracle import Build, Cell, Expected, expected, has_code
from tests.gpu.synthetic import machine_of, offer_of

_REASONS = {
    "driver": ("fit-driver-too-old", "fit-driver-too-old-last"),
    "dropped": ("fit-driver-dropped",),
    "unborn": ("fit-driver-before-card",),
    "card-old": ("fit-card-too-old", "fit-card-too-old-for-cuda", "fit-card-too-old-for-all"),
    "card-new": ("fit-card-too-new", "fit-ptx-driver", "fit-kernels-ptx"),
    "glibc": ("fit-glibc-too-old",),
}


def chosen(name: str, cell: Cell) -> InstallChoices:
    """What the wizard proposes in a cell."""
    wish = InstallWish("pytorch", "/nowhere/torch", creates=True)
    return choices_of(wish, offer_of(machine_of(name, cell)), Target("/nowhere/torch", True))


def mismatch(cell: Cell, wanted: Expected, found: InstallChoices) -> str:
    """In what an answer differs from what was expected; empty where in nothing."""
    build = found.build
    if wanted.build is not None:
        if build is None or found.request is None:
            return f"nothing, {found.refusal}; expected {wanted.build}"
        got = Build(build.version, build.cuda, build.channel)
        return "" if got == wanted.build else f"{got}; expected {wanted.build}"
    if build is not None or found.request is not None:
        return f"{build}; expected none, {wanted.reason}"
    if found.refusal is None or found.refusal.code not in _REASONS[wanted.reason]:
        return f"reason {found.refusal}; expected {wanted.reason}"
    codes = {way.message.code for way in found.ways}
    if wanted.driver_helps != any(code.startswith("choose-way-driver") for code in codes):
        return f"ways {codes}; another driver helps: {wanted.driver_helps}"
    last = [way.message.params for way in found.ways if way.message.code == "choose-way-last-when"]
    got_last = [(params["version"], params["cuda"]) for params in last]
    named = [(wanted.last.version, wanted.last.cuda)] if wanted.last else []
    return "" if got_last == named else f"last {got_last}; expected {named}"


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: "-".join(filter(None, system)))
def test_every_cell_has_its_build_or_its_reason(system: tuple[str, str]) -> None:
    assert len(CARDS) >= 25
    wrong = []
    for name, cell in cells(system):
        wanted = expected(cell, offered(cell.system), older(cell.system), CURRENT)
        found = chosen(name, cell)
        if difference := mismatch(cell, wanted, found):
            wrong.append(f"{name}, {cell.driver}: {difference}")
        if found.build is not None and found.build.compute is Compute.CUDA:
            got = Build(found.build.version, found.build.cuda, found.build.channel)
            assert has_code(got, cell.capability), f"{name} gets {got}, without kernels for it"
    assert not wrong, "\n".join(wrong[:20])
