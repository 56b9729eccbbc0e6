"""Cards by what drivers and buses call them, and what a machine can be described with."""

from __future__ import annotations

import re
from functools import lru_cache

from core.engine.gpu.knowledge.cuda import Capability
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.gpu import KnownDriver, KnownGpu, KnownHardware

_NVIDIA = "10de"
_WORD = re.compile(r"[a-z0-9]+")
_IN_BRACKETS = re.compile(r"\[([^\]]+)\]")
_CHIP = re.compile(r"([A-Z]{2}\d{2}[0-9A-F])[A-Z]*\b.*\[")
_SILENT = frozenset({"nvidia", "corporation", "geforce", "tesla", "r", "tm"})
"""Words that one writer sets and another leaves out."""


@lru_cache(maxsize=1)
def known_hardware() -> KnownHardware:
    """Cards and driver branches of the tables, the newest first."""
    table = cuda_table()
    return KnownHardware(
        gpus=tuple(_known(entry, name) for entry in table.capabilities for name in entry.names),
        drivers=tuple(KnownDriver(each.branch, each.cuda) for each in table.branches),
        knowledge=table.date.isoformat(),
    )


@lru_cache(maxsize=256)
def known_card(name: str = "", pci_id: str = "") -> KnownGpu | None:
    """The card a driver or a bus calls so (`NVIDIA GeForce RTX 4060 Laptop GPU`, `10de:28e0`,
    `AD107M [GeForce RTX 4060 Max-Q / Mobile]`).

    The id decides over the chip, and the chip over the name: there are cards of one name with
    chips of two generations.
    """
    named = _by_name(name)
    chip = _CHIP.match(name)
    device = _device(pci_id)
    entry = _by_id(device) or (_by_chip(chip[1]) if chip else None)
    if entry is None:
        # Cards of old chips were sold under names of newer ones.
        too_old = device is not None and device < min(first for first, _, _ in _ranges())
        return None if chip or too_old else named
    if named is not None and named.capability == entry.capability:
        return named
    in_brackets = _IN_BRACKETS.search(name)
    shown = in_brackets[1] if in_brackets else name.strip() or entry.architecture
    return _known(entry, shown)


def _known(entry: Capability, name: str) -> KnownGpu:
    return KnownGpu(name, entry.capability, entry.architecture, entry.last_branch)


def _device(pci_id: str) -> int | None:
    vendor, _, device = pci_id.strip().lower().removeprefix("0x").partition(":")
    device = device.removeprefix("0x")
    if vendor != _NVIDIA or not re.fullmatch(r"[0-9a-f]{1,4}", device):
        return None
    return int(device, 16)


def _by_id(device: int | None) -> Capability | None:
    if device is None:
        return None
    return next((entry for first, last, entry in _ranges() if first <= device <= last), None)


@lru_cache(maxsize=1)
def _ranges() -> tuple[tuple[int, int, Capability], ...]:
    found = []
    for entry in cuda_table().capabilities:
        for text in entry.pci:
            first, _, last = text.partition("-")
            found.append((int(first, 16), int(last, 16), entry))
    return tuple(found)


def _by_chip(chip: str) -> Capability | None:
    return next((entry for entry in cuda_table().capabilities if chip in entry.chips), None)


def _by_name(name: str) -> KnownGpu | None:
    """The card with the most words that all stand in a name, in their order."""
    in_brackets = _IN_BRACKETS.search(name)
    words = _words(in_brackets[1] if in_brackets else name)
    best: tuple[int, KnownGpu] | None = None
    for card_words, card in _cards():
        if (best is None or len(card_words) > best[0]) and _holds(words, card_words):
            best = (len(card_words), card)
    return best[1] if best else None


@lru_cache(maxsize=1)
def _cards() -> tuple[tuple[tuple[str, ...], KnownGpu], ...]:
    return tuple((_words(card.name), card) for card in known_hardware().gpus)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(name.lower()) if word not in _SILENT)


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    rest = iter(words)
    return all(word in rest for word in wanted)
