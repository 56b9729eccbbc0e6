"""From what the routes said to what can be said of NVIDIA's driver."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.known import cuda_of_branch, first_branch, known_as
from core.engine.gpu.detection.surroundings import Surroundings
from core.model.base import Message
from core.model.gpu import Driver, DriverState, Gpu, Route, Vendor

_ELSEWHERE: Final = ("vfio", "pciback", "xen-pciback")
"""Kernel drivers that keep a card for a virtual machine."""
_WORST_FIRST: Final = (
    Outcome.SILENT,
    Outcome.CRASHED,
    Outcome.FORBIDDEN,
    Outcome.NOT_LOADED,
    Outcome.FAILED,
)


def driver_of(
    cards: Sequence[Card], trail: Sequence[Evidence], around: Surroundings
) -> Driver | None:
    """None where there is neither a card of NVIDIA's nor a driver that answers."""
    nvidia = [card for card in cards if card.gpu.vendor is Vendor.NVIDIA]
    asked = [one for one in trail if one.route is not Route.PROC]
    asked = [one for one in asked if one.outcome is not Outcome.ABSENT]
    loaded = next((one for one in trail if one.route is Route.PROC and one.driver), None)
    if around.system == "darwin" or (not nvidia and around.first_wsl):
        return None
    facts = _Facts(nvidia, asked, loaded, around)
    return facts.driver()


class _Facts:
    """What is at hand for one driver."""

    def __init__(
        self,
        nvidia: list[Card],
        asked: list[Evidence],
        loaded: Evidence | None,
        around: Surroundings,
    ) -> None:
        self.nvidia = nvidia
        self.asked = asked
        self.loaded = loaded
        self.around = around
        answered = [one for one in asked if one.outcome is Outcome.ANSWERED]
        self.best = next(iter(answered), None)
        versions = [one.driver for one in (*answered, *asked) if one.driver]
        listed = [card.driver for card in nvidia if card.driver]
        self.version = next(iter([*versions, *([loaded.driver] if loaded else []), *listed]), "")
        told = [one.cuda for one in (*answered, *asked) if one.cuda]
        self.cuda = next(iter(told), "") or cuda_of_branch(Driver(self.version).branch)

    def driver(self) -> Driver | None:
        if self.best is not None:
            return self._made(DriverState.WORKS, route=self.best.route)
        mismatch = self._mismatch()
        if mismatch is not None:
            return mismatch
        if self.nvidia and all(is_beyond(card, self.version) for card in self.nvidia):
            return self._refuses()
        if any(one.outcome is Outcome.NO_DEVICE for one in self.asked):
            return self._without_device()
        if self.asked:
            return self._failing()
        if self.loaded is not None:
            return self._container() or self._made(
                DriverState.FAILING, Message("gpu-driver-no-libraries"), self.loaded.route
            )
        return self._missing()

    def _made(
        self, state: DriverState, message: Message | None = None, route: Route = Route.BUS
    ) -> Driver:
        words = [one.words for one in self.asked if one.words and state is not DriverState.WORKS]
        return Driver(
            version=self.version,
            state=state,
            cuda=self.cuda,
            message=message,
            detail="\n".join(dict.fromkeys(words)),
            route=route,
        )

    def _mismatch(self) -> Driver | None:
        """Said by a library, or seen: the loaded module is not the one of the libraries."""
        said = next((one for one in self.asked if one.outcome is Outcome.MISMATCHED), None)
        installed = next((one.driver for one in self.asked if one.driver), "")
        loaded = self.loaded.driver if self.loaded else ""
        differ = bool(installed and loaded and installed != loaded)
        if said is None and not (differ and self.asked):
            return None
        if differ:
            message = Message("gpu-driver-replaced", {"installed": installed, "loaded": loaded})
        else:
            message = Message("gpu-driver-mismatched")
        return self._made(DriverState.MISMATCHED, message, (said or self.asked[0]).route)

    def _refuses(self) -> Driver:
        card = self.nvidia[0]
        return self._made(DriverState.REFUSES, refusal(card, self.version), Route.BUS)

    def _without_device(self) -> Driver | None:
        """A driver that works and shows no card."""
        if not self.nvidia:
            return self._made(DriverState.WORKS, route=self.asked[0].route)
        if all(passed_on(card) for card in self.nvidia):
            return self._made(DriverState.FAILING, self._about("gpu-card-passed-on"))
        if any(is_free(card) for card in self.nvidia):
            return self._refuses()
        hidden = self._about("gpu-driver-hides")
        return self._container() or self._made(DriverState.FAILING, hidden)

    def _failing(self) -> Driver | None:
        """Libraries are there, and do not answer."""
        if not self.nvidia and not (self.around.wsl or self.around.container or self.loaded):
            return None  # left over, or brought along by something else; there is no card
        worst = min(self.asked, key=lambda one: _WORST_FIRST.index(one.outcome))
        if self.nvidia and worst.outcome not in (Outcome.SILENT, Outcome.CRASHED):
            other = self._taken_by_others()
            if other is not None:
                return self._made(DriverState.FAILING, other, worst.route)
        code = {
            Outcome.SILENT: "gpu-driver-silent",
            Outcome.CRASHED: "gpu-driver-crashed",
            Outcome.FORBIDDEN: "gpu-driver-forbidden",
            Outcome.NOT_LOADED: "gpu-driver-not-loaded",
        }.get(worst.outcome, "gpu-driver-failing")
        if self.around.wsl:
            code = "gpu-driver-wsl"
        elif self.around.system == "win32" and code == "gpu-driver-not-loaded":
            code = "gpu-driver-failing"
        return self._made(DriverState.FAILING, Message(code), worst.route)

    def _missing(self) -> Driver | None:
        if not self.nvidia:
            return None
        if any(card.bound == "nvidia" for card in self.nvidia):
            return self._container() or self._made(
                DriverState.FAILING, Message("gpu-driver-no-libraries")
            )
        message = self._taken_by_others() or self._about("gpu-driver-missing")
        return self._made(DriverState.MISSING, message)

    def _taken_by_others(self) -> Message | None:
        if all(passed_on(card) for card in self.nvidia):
            return self._about("gpu-card-passed-on")
        if any(card.bound in ("nouveau", "nova_core") for card in self.nvidia):
            return self._about("gpu-driver-nouveau")
        problem = next((card for card in self.nvidia if card.problem), None)
        if problem is None:
            return None
        return Message("gpu-card-problem", {"card": problem.gpu.name, "number": problem.problem})

    def _container(self) -> Driver | None:
        if not self.around.container:
            return None
        return self._made(DriverState.FAILING, Message("gpu-driver-container"), Route.BUS)

    def _about(self, code: str) -> Message:
        return Message(code, {"card": self.nvidia[0].gpu.name})


def passed_on(card: Card) -> bool:
    """A virtual machine has it."""
    return card.bound.startswith(_ELSEWHERE)


def is_free(card: Card) -> bool:
    """NVIDIA's driver did not take it, nor does a virtual machine have it."""
    ours = "nvidia" in card.bound.lower()
    return not ours and not passed_on(card)


def is_beyond(card: Card, driver: str) -> bool:
    """Known to be too old or too new for a driver of this version."""
    return _dropped_after(card, driver) is not None or _begins_with(card, driver) is not None


def refusal(card: Card, driver: str) -> Message:
    """Why the driver does not take a card, and which one does."""
    name = card.gpu.name
    last, first = _dropped_after(card, driver), _begins_with(card, driver)
    if last is not None:
        return Message("gpu-card-dropped", {"card": name, "driver": driver, "branch": last})
    if first is not None:
        return Message("gpu-card-too-new", {"card": name, "driver": driver, "branch": first})
    if not driver:
        return Message("gpu-card-undriven-by-some", {"card": name})
    return Message("gpu-card-undriven", {"card": name, "driver": driver})


def is_dropped(gpu: Gpu, driver: str) -> bool:
    """Whether a driver of this version is known to have dropped a card."""
    return _dropped_after(Card(gpu), driver) is not None


def _dropped_after(card: Card, driver: str) -> int | None:
    """The last branch for it, where the driver is of a later one."""
    known = known_as(card.gpu)
    last = known.last_driver_branch if known else None
    return last if last and Driver(driver).branch > last else None


def _begins_with(card: Card, driver: str) -> int | None:
    """The first branch for it, where the driver is of an earlier one."""
    known = known_as(card.gpu)
    first = first_branch(known.capability) if known else None
    return first if first and 0 < Driver(driver).branch < first else None
