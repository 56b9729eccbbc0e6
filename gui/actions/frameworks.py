"""Installing PyTorch and the like: choose, preview, install, and prove that it computes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions import gpu
from gui.services import Services

if TYPE_CHECKING:
    from gui.sheets.install_framework.draft import Draft


def install_framework(services: Services, framework: str = "pytorch", prefix: str = "") -> None:
    """Open the sheet that installs a framework.

    Into the environment of `prefix`, else into the current one, where that may be changed; else
    into a new one.
    """
    services.tasks.spawn(_install(services, _first_draft(services, framework, prefix)))


def plan_elsewhere(services: Services, framework: str = "pytorch") -> None:
    """Open it for the computer that was described: what it comes to, and a file to carry there."""
    from gui.sheets.install_framework.draft import Draft, Place

    services.tasks.spawn(_install(services, Draft(framework, Place.ELSEWHERE)))


async def _install(services: Services, draft: Draft) -> None:
    from gui.sheets.install_framework.draft import Place
    from gui.sheets.install_framework.ending import Describe, Leave, Wanted
    from gui.sheets.install_framework.sheet import InstallFrameworkSheet
    from gui.sheets.preview import flow

    ending = await services.sheets.present(InstallFrameworkSheet(services, draft))
    if isinstance(ending, Leave):
        services.navigate(ending.page)
    if isinstance(ending, Describe):
        done = await gpu.ask_for_computer(services)
        elsewhere = done is not None and not done.stands_in
        draft = ending.draft.at(Place.ELSEWHERE, "") if elsewhere else ending.draft
        await _install(services, draft)
    if not isinstance(ending, Wanted):
        return
    prefix, kept = ending.request.prefix, ending.draft

    def prove(_applied: object) -> None:
        gpu.prove(services, prefix, kept.framework)

    def back() -> None:
        services.tasks.spawn(_install(services, kept))

    flow.start(services, ending.request, on_done=prove, on_left=back)


def _first_draft(services: Services, framework: str, prefix: str) -> Draft:
    from gui.sheets.install_framework.draft import Draft, Place
    from gui.sheets.install_framework.targets import why_not

    environment = services.store.environment(prefix or services.store.current)
    if environment is None or why_not(environment):
        return Draft(framework)
    return Draft(framework, Place.HERE, environment.prefix)
