"""What a user can do with mirrors, channels and what was written into configuration files.

`measure`, `use_mirror` and `undo` are called by the page, by the pill of the top bar, and by
whoever else offers a mirror.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from core.model.calls import ProbeMirrors, ReadChannelUse, RemoveMirror
from core.model.changes import Changes
from core.model.channel import ChannelConfiguration
from core.model.configuration import EditRecord, SetChannels, UndoEdit, UseMirror
from core.model.mirror import Mirror
from core.model.problem import Problem
from gui.jobs.job import Job
from gui.services import Services
from gui.state.staging import staging_of
from gui.state.store import Store

translate = QCoreApplication.translate

PAGE = "channels"
PROBE_PROBLEM = "channels.probe_problem"
"""Where the store keeps why the last measurement could not be made."""
WANTED_HALF = "channels.wanted_half"
"""Where the store keeps which half of the page is to be shown: `mirrors` or `configuration`."""


def measure(services: Services) -> Job:
    """Measure all mirrors; where that is under way, follow it."""
    services.store.kept.pop(PROBE_PROBLEM, None)
    return services.runner.start(
        translate("ChannelActions", "Measure the mirrors"),
        ProbeMirrors(),
        on_done=services.store.take_report,
        on_failed=_ProbeFailure(services.store),
    )


def show_measuring(services: Services) -> None:
    """Go to the page and measure; offline it is the page that says why not."""
    services.navigate(PAGE)
    if not services.preferences.value.offline:
        measure(services)


def measuring(services: Services) -> Job | None:
    """The measurement that is under way."""
    jobs = services.runner.jobs
    return next((job for job in jobs if isinstance(job.call, ProbeMirrors)), None)


def use_mirror(services: Services, mirror: str) -> None:
    """Show what switching to a mirror would write. Writes nothing."""
    staging_of(services).stage(UseMirror(mirror=mirror))
    services.navigate(PAGE)


def set_channels(
    services: Services, known: ChannelConfiguration, channels: tuple[str, ...], priority: str = ""
) -> None:
    """Show what another list or order of channels would write. Writes nothing.

    Back at what is configured, there is nothing to write and nothing is laid out.
    """
    staging = staging_of(services)
    before = tuple(channel.name for channel in known.channels)
    wanted = priority if priority != known.priority else ""
    if channels == before and not wanted:
        staging.discard()
        return
    staging.stage(SetChannels(channels=channels, priority=wanted))
    for gone in before:
        if gone not in channels:
            services.tasks.spawn(_tell_use(services, gone))


def undo(services: Services, record: EditRecord) -> None:
    """Take back an edit at once; a conflict is shown first."""
    staging_of(services).take_back(record)
    services.navigate(PAGE)


def look_at_undo(services: Services, record: EditRecord) -> None:
    """Show what taking back an earlier edit would write."""
    staging_of(services).stage(UndoEdit(record=record.id))
    services.navigate(PAGE)


def show_mirrors(services: Services) -> None:
    """Show mirrors and the order of channels."""
    services.store.kept[WANTED_HALF] = "mirrors"
    services.navigate(PAGE)


def show_configuration(services: Services) -> None:
    """Show what the configuration files say."""
    services.store.kept[WANTED_HALF] = "configuration"
    services.navigate(PAGE)


def open_homepage(mirror: Mirror) -> None:
    """Show a mirror's own page in the browser."""
    page = QUrl(mirror.homepage or mirror.address)
    if page.scheme() in ("http", "https"):
        QDesktopServices.openUrl(page)


def remove_mirror(services: Services, mirror: Mirror) -> None:
    """Forget a mirror the user had added."""
    services.tasks.spawn(_remove(services, mirror.id))


async def _remove(services: Services, mirror: str) -> None:
    services.store.apply(await services.client.call(RemoveMirror(mirror=mirror)))


async def _tell_use(services: Services, channel: str) -> None:
    used = await services.client.call(ReadChannelUse(channel=channel))
    staging_of(services).note_use(channel, used)


class _ProbeFailure:
    """Keeps why a measurement failed where the page finds it, whichever window shows it then."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, problem: Problem) -> None:
        self._store.kept[PROBE_PROBLEM] = problem
        self._store.changed.emit(Changes(channels=True))
