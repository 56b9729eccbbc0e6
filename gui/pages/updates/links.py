"""The one thing that is offered about an update besides its preview."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.updates import Hold, Lane
from gui.language import join_words
from gui.pages.updates.reasons import is_own_pin
from gui.pages.updates.rows import UpdateRow, target

translate = QCoreApplication.translate

_ABOUT_GPU = ("fit-", "variant-gpu", "variant-cuda", "update-gpu")
"""Codes of what a build needs of the machine, and of builds for the GPU."""
_MACHINE = frozenset({"holder-machine", "holder-machine-lacks"})
_RUNTIME = "cuda-version"
"""The package that stands for a toolkit."""
_CUDA = "__cuda"
"""conda's name for what the driver supports."""


def link_words(row: UpdateRow) -> str:
    """The one thing that can be done about a held update, or where more is told; or nothing."""
    if row.fixed or row.pinned or row.update.lane is Lane.SAFE:
        return ""
    way = _way_words(row) if row.update.lane is Lane.HELD else ""
    if not way and about_gpu(row):
        return translate("Updates", "See GPU & CUDA")
    return way


def leads_to_gpu(row: UpdateRow) -> bool:
    """Whether the link leads to the page about the GPU."""
    held = row.update.lane is Lane.HELD
    return about_gpu(row) and not (held and _way_words(row))


def about_gpu(row: UpdateRow) -> bool:
    """Whether the card or its driver has to do with where an update is."""
    if row.name == _RUNTIME:
        return True
    holders = row.explanation.holders if row.explanation is not None else ()
    return any(_is_about_gpu(message) for message in (*row.update.why, *holders))


def _is_about_gpu(message: Message) -> bool:
    if message.code.startswith(_ABOUT_GPU):
        return True
    return message.code in _MACHINE and str(message.params.get("spec", "")).startswith(_CUDA)


def _way_words(row: UpdateRow) -> str:
    said = row.explanation
    if row.skipped:
        return translate("Updates", "Offer {version} again").format(version=target(row.update))
    if row.update.by_pip:
        return translate("Updates", "Let conda manage it")
    if said is not None and pin_in_the_way(row) is not None:
        return translate("Updates", "Unpin {package} first").format(package=said.unpin[0])
    if said is None or said.request is None:
        return ""
    if said.also:
        return translate("Updates", "Update {packages} too to release it").format(
            packages=_some(said.also)
        )
    return translate("Updates", "Preview {version} all the same").format(version=said.version)


def pin_in_the_way(row: UpdateRow) -> Hold | None:
    """The one pin of another package that has to go before there is a way, as far as it is said."""
    said = row.explanation
    if said is None or said.request is not None or len(said.unpin) != 1:
        return None
    name = said.unpin[0]
    return next(
        (
            Hold(name, f"{name} {holder.params['pin']}")
            for holder in said.holders
            if name != row.name and is_own_pin(holder, name)
        ),
        None,
    )


def _some(names: tuple[str, ...], most: int = 2) -> str:
    """A few names, and how many more there are."""
    if len(names) <= most + 1:
        return join_words(names)
    rest = translate("Updates", "{names} and %n more", "", len(names) - most)
    return rest.format(names=join_words(names[:most]))
