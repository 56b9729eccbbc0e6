"""What a user can do about updates: look for them, take them, hold them."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

from core.model.calls import SetPin, SkipVersion
from core.model.request import ChangeRequest, Request, SafeUpdateRequest
from core.model.updates import Explanation, Hold, Lane, Update
from gui.services import Services
from gui.sheets.adopt import may_change
from gui.sheets.preview import flow
from gui.state.updates import updates_of

translate = QCoreApplication.translate

PAGE = "updates"
WANTED_CARD = "settings.wanted_card"
"""Where the store keeps which card of the settings is to be seen."""


def check(services: Services, prefix: str) -> None:
    """Ask the channels for newer data, and sort what is newer into the lanes."""
    updates_of(services).look(prefix, refresh=True)


def show_and_check(services: Services) -> None:
    """Go to the page, and look for updates of the current environment."""
    services.navigate(PAGE)
    if services.store.current and not services.preferences.value.offline:
        check(services, services.store.current)


def show_schedule(services: Services) -> None:
    """Show the settings about updates."""
    services.store.kept[WANTED_CARD] = PAGE
    services.navigate("settings")


def take_safe(services: Services, prefix: str, names: tuple[str, ...] = ()) -> None:
    """Preview the safe updates, or some of them by name."""
    flow.start(services, SafeUpdateRequest(prefix=prefix, names=names))


def preview(
    services: Services, prefix: str, update: Update, explanation: Explanation | None = None
) -> None:
    """Preview one update, together with what releases it where something holds it."""
    flow.start(services, request_of(prefix, update, explanation))


def request_of(prefix: str, update: Update, explanation: Explanation | None) -> Request:
    """What takes an update."""
    if explanation is not None and explanation.request is not None:
        return explanation.request
    if update.by_pip:
        return ChangeRequest(prefix=prefix, install=(update.name,))
    if update.lane is Lane.SAFE:
        return SafeUpdateRequest(prefix=prefix, names=(update.name,))
    return ChangeRequest(prefix=prefix, update=(update.name,))


def pin(services: Services, prefix: str, name: str, spec: str, note: str) -> None:
    """Keep a package where it is."""
    services.tasks.spawn(_pin(services, prefix, Hold(name, spec, note, time.time())))


def unpin(services: Services, prefix: str, hold: Hold) -> None:
    """Let a package go; a toast offers to pin it again."""
    services.tasks.spawn(_unpin(services, prefix, hold))


def skip(services: Services, prefix: str, name: str, version: str) -> None:
    """Offer a version no more; a toast offers the way back."""
    services.tasks.spawn(_skip(services, prefix, name, version))


def offer_again(services: Services, prefix: str, name: str, version: str) -> None:
    """Offer a version that was skipped."""
    services.tasks.spawn(_offer_again(services, prefix, name, version))


async def _pin(services: Services, prefix: str, hold: Hold) -> None:
    if not await may_change(services, prefix):
        return
    changes = await services.client.call(
        SetPin(prefix=prefix, name=hold.name, pin=hold.pin, note=hold.note)
    )
    services.store.apply(changes)
    reports = updates_of(services)
    reports.note_pin(prefix, hold, pinned=True)
    reports.look_anew(prefix)


async def _unpin(services: Services, prefix: str, hold: Hold) -> None:
    if not await may_change(services, prefix):
        return
    services.store.apply(await services.client.call(SetPin(prefix=prefix, name=hold.name)))
    reports = updates_of(services)
    reports.note_pin(prefix, hold, pinned=False)
    reports.look_anew(prefix)
    words = translate("UpdateActions", "{package} is no longer pinned.").format(package=hold.name)

    def again() -> None:
        pin(services, prefix, hold.name, hold.pin, hold.note)

    services.toasts.show(words, "info", (translate("UpdateActions", "Undo"), again))


async def _skip(services: Services, prefix: str, name: str, version: str) -> None:
    if not await may_change(services, prefix):
        return
    call = SkipVersion(prefix=prefix, name=name, version=version)
    services.store.apply(await services.client.call(call))
    reports = updates_of(services)
    reports.note_skip(prefix, name, version)
    reports.look_anew(prefix)
    words = translate("UpdateActions", "{package} {version} will not be offered any more.")

    def again() -> None:
        offer_again(services, prefix, name, version)

    services.toasts.show(
        words.format(package=name, version=version),
        "info",
        (translate("UpdateActions", "Undo"), again),
    )


async def _offer_again(services: Services, prefix: str, name: str, version: str) -> None:
    if not await may_change(services, prefix):
        return
    call = SkipVersion(prefix=prefix, name=name, version=version, again=True)
    services.store.apply(await services.client.call(call))
    updates_of(services).look_anew(prefix)
