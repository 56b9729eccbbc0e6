"""Environments with updates on offer, and short ways of asking about the lanes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.engine.channels import network
from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.engine.updates.finding import find_updates
from core.model.calls import FindUpdates
from core.model.request import SafeUpdateRequest
from core.model.updates import Lane, Update, UpdateReport
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.planning import create

Condarc = Callable[..., Path]


async def look(prefix: Path) -> UpdateReport:
    """Find the updates of an environment."""
    return await find_updates(FindUpdates(str(prefix)), silent)


def lane(report: UpdateReport, wanted: Lane) -> dict[str, str]:
    """Versions by name."""
    return {update.name: update.after for update in report.lane(wanted)}


def update(report: UpdateReport, name: str) -> Update:
    """The update of one package."""
    return next(one for one in report.updates if one.name == name)


def why(report: UpdateReport, name: str) -> list[str]:
    """The codes of what is said of it."""
    return [message.code for message in update(report, name).why]


def safely(prefix: Path, *names: str) -> SafeUpdateRequest:
    """Take safe updates, all or some."""
    return SafeUpdateRequest(str(prefix), names=names)


async def begin(
    prefix: Path, factory: ChannelFactory, condarc: Condarc, *specs: str, packages: list[Package]
) -> ServedChannel:
    """An environment with the first packages of a channel, which then offers the others too."""
    first = [one for one in packages if one.version in {"1.0", "0.9", "2025b"}]
    channel = factory("updates", first)
    condarc(channel)
    made = await create(prefix, channel, *specs, recorded=False)
    assert made.after
    channel.add(*[one for one in packages if one not in first])
    network.gateway(refresh=True)
    return channel


FAMILY = [
    package("solo", "1.0"),
    package("solo", "1.1"),
    package("solo", "1.2"),
    package("big-step", "1.0"),
    package("big-step", "2.0"),
    package("zero", "0.9"),
    package("zero", "0.10"),
    package("tzdata", "2025b"),
    package("tzdata", "2026c"),
    package("preview", "1.0"),
    package("preview", "1.1rc1"),
    package("torchy", "1.0", build="cuda126_0"),
    package("torchy", "1.1", build="cpu_0"),
    package("base", "1.0"),
    package("base", "1.1"),
    package("limits", "1.0", depends=["base <1.1"]),
    package("grows", "1.0"),
    package("grows", "1.1", depends=["small"]),
    package("small", "1.5"),
]
NAMES = ("solo", "big-step", "zero", "tzdata", "preview", "torchy", "limits", "grows")
