"""Comparing two states of environments, or an environment with a file."""

from __future__ import annotations

from core.model.comparison import Side
from gui.services import Services


def compare(services: Services, left: Side | None = None, right: Side | None = None) -> None:
    """Open the comparison; a side that is left out is chosen there."""
    services.tasks.spawn(_compare(services, left, right))


def compare_current(services: Services) -> None:
    """Compare the environment the window is about with another one."""
    compare(services, Side(prefix=services.store.current) if services.store.current else None)


async def _compare(services: Services, left: Side | None, right: Side | None) -> None:
    from gui.sheets.compare.sheet import CompareSheet, Wish
    from gui.sheets.preview import flow

    wish: Wish | None = await services.sheets.present(CompareSheet(services, left, right))
    if wish is not None:
        flow.start(services, wish.request, on_left=lambda: compare(services, wish.left, wish.right))
