"""From what the routes said to one machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.drivers import driver_of, is_free, passed_on, refusal
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.known import in_order, known_as, with_known
from core.engine.gpu.detection.surroundings import Surroundings
from core.model.base import Message
from core.model.gpu import Driver, DriverState, Gpu, Machine, Route, Vendor

_OTHERS = {
    Vendor.AMD: "gpu-note-amd",
    Vendor.INTEL: "gpu-note-intel",
    Vendor.APPLE: "gpu-note-apple",
    Vendor.OTHER: "gpu-note-other",
}


def combined(
    machine: Machine, cards: Sequence[Card], trail: Sequence[Evidence], around: Surroundings
) -> Machine:
    """`machine` with its GPUs, the state of the driver, and what one should know."""
    driver = driver_of(cards, trail, around)
    named = [replace(card, gpu=_named(card.gpu)) for card in cards]
    nvidia, notes = _nvidia(named, trail, driver)
    others = [card.gpu for card in named if card.gpu.vendor is not Vendor.NVIDIA]
    gpus = in_order([*nvidia, *others])
    notes += _notes(gpus, trail, around)
    return replace(machine, gpus=gpus, driver=driver, notes=each_once(notes))


def _nvidia(
    cards: Sequence[Card], trail: Sequence[Evidence], driver: Driver | None
) -> tuple[list[Gpu], list[Message]]:
    """NVIDIA's cards, driven or not, and what is to be said of those that are not."""
    nvidia = [card for card in cards if card.gpu.vendor is Vendor.NVIDIA]
    best = next((one for one in trail if _answered(one)), None)
    if best is None or driver is None:
        return _undriven(nvidia, trail, driver), []
    driven = [_filled(gpu, nvidia) for gpu in best.gpus]
    rest = _left_over(nvidia, driven)
    notes = [
        Message("gpu-note-guessed", {"card": after.name, "capability": after.capability})
        for before, after in zip(best.gpus, driven, strict=True)
        if after.capability and not before.capability
    ]
    refused = [card for card in rest if is_free(card) or card.problem]
    for card in refused:
        if card.problem:
            params: dict[str, str | int] = {"card": card.gpu.name, "number": card.problem}
            notes.append(Message("gpu-card-problem", params))
        else:
            notes.append(refusal(card, driver.version))
    notes += [
        Message("gpu-card-passed-on", {"card": card.gpu.name}) for card in rest if passed_on(card)
    ]
    hidden = [card for card in rest if card not in refused and not passed_on(card)]
    if hidden:
        notes.append(Message("gpu-note-hidden", {"n": len(hidden)}))
    return [*driven, *(replace(card.gpu, refused=True) for card in refused)], notes


def _undriven(cards: Sequence[Card], trail: Sequence[Evidence], driver: Driver | None) -> list[Gpu]:
    """What the bus lists, or else the kernel, or a library before it went silent."""
    gpus = [card.gpu for card in cards]
    if not gpus:
        told = next((one.gpus for one in trail if one.gpus), ())
        gpus = [with_known(gpu) for gpu in told]
    refuses = driver is not None and driver.state is DriverState.REFUSES
    return [replace(gpu, refused=refuses) for gpu in gpus]


def _answered(evidence: Evidence) -> bool:
    return evidence.outcome is Outcome.ANSWERED and evidence.route is not Route.PROC


def _filled(gpu: Gpu, cards: Sequence[Card]) -> Gpu:
    """With what the tables and the bus know of it."""
    alike = [card.gpu for card in cards if card.gpu.name == gpu.name]
    pci_id = gpu.pci_id or (alike[0].pci_id if alike else "")
    return with_known(replace(gpu, pci_id=pci_id))


def _left_over(cards: Sequence[Card], driven: Sequence[Gpu]) -> list[Card]:
    """Cards on the bus that the driver did not show; where ids tell nothing, those not taken."""
    rest = list(cards)
    for gpu in driven:
        same = [card for card in rest if gpu.pci_id and card.gpu.pci_id == gpu.pci_id]
        same = same or [card for card in rest if not gpu.pci_id and not is_free(card)]
        if same:
            rest.remove(min(same, key=is_free))
    return rest


def _named(gpu: Gpu) -> Gpu:
    """A card on the bus as the tables call it, where the system has no name for its id."""
    if gpu.vendor is not Vendor.NVIDIA:
        return gpu
    known = known_as(gpu)
    if known is None:
        return gpu
    nameless = gpu.pci_id and gpu.pci_id in gpu.name
    return with_known(replace(gpu, name=known.name) if nameless else gpu)


def each_once(messages: Sequence[Message]) -> tuple[Message, ...]:
    """In their order."""
    return tuple(one for place, one in enumerate(messages) if one not in messages[:place])


def card_notes(gpus: Sequence[Gpu]) -> list[Message]:
    """What one should know of cards as such."""
    nvidia = [gpu for gpu in gpus if gpu.vendor is Vendor.NVIDIA]
    if not nvidia:
        return [Message(_OTHERS[gpu.vendor], {"card": gpu.name}) for gpu in gpus]
    return [
        Message("gpu-note-unknown-card", {"card": gpu.name}) for gpu in nvidia if not gpu.capability
    ]


def _notes(
    gpus: Sequence[Gpu], trail: Sequence[Evidence], around: Surroundings
) -> Iterator[Message]:
    nvidia = [gpu for gpu in gpus if gpu.vendor is Vendor.NVIDIA]
    if nvidia and around.system == "darwin":
        yield Message("gpu-note-mac-nvidia", {"card": nvidia[0].name})
    else:
        yield from card_notes(gpus)
    if any(one.mig for one in trail):
        yield Message("gpu-note-mig")
    if nvidia and around.visible is not None:
        if around.visible.strip() in ("", "-1"):
            yield Message("gpu-note-none-visible")
        else:
            yield Message("gpu-note-visible", {"value": around.visible})
    for name, value in around.overrides:
        if value.strip():
            yield Message("gpu-note-override", {"name": name, "value": value})
        else:
            yield Message("gpu-note-override-empty", {"name": name})
    if around.first_wsl:
        yield Message("gpu-note-first-wsl")
    elif around.wsl and not gpus and not any(one.outcome is not Outcome.ABSENT for one in trail):
        yield Message("gpu-note-wsl")
    if around.translated:
        yield Message("gpu-note-translated")
