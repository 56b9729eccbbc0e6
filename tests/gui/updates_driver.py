"""Drives the Updates page over real environments: made, then left behind by their channel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.model.request import Request
from core.model.updates import Lane
from gui.pages.updates.lane_view import LaneView
from gui.pages.updates.page import UpdatesPage
from gui.pages.updates.rows import UpdateRow
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.packages_driver import make_environment
from tests.gui.window_driver import Window
from tests.support.channels import ServedChannel, package

OLD = (
    package("still", "1.0"),
    package("solo", "1.0"),
    package("data", "1.0"),
    package("leaf", "1.0"),
    package("big", "1.4"),
    package("array", "2.0.2"),
    package("jit", "0.60.0", depends=["array <2.1"]),
)
"""What the environment is made of."""

NEW = (
    package("solo", "1.1"),
    package("data", "1.0.1"),
    package("leaf", "1.1", depends=["twig"]),
    package("twig", "0.3"),
    package("big", "2.0"),
    package("array", "2.3.4"),
    package("jit", "0.62.1", depends=["array >=2.1"]),
)
"""What comes out after that: three safe updates, one major, and one that an old package holds."""

SPECS = ("array", "big", "data", "jit=0.60", "leaf", "solo")
"""What was asked for. That jit stays at 0.60 holds array back."""
SAFE = {"solo", "data", "leaf"}


async def make_left_behind(
    window: Window, home: Path, served: ServedChannel, name: str = "study"
) -> str:
    """An environment whose packages have newer versions by now. Returns its prefix."""
    prefix = await make_environment(window, home, name, *SPECS)
    served.add(*NEW)
    return prefix


async def open_updates(window: Window) -> UpdatesPage:
    """The page of the current environment, without lanes as long as nobody asked."""
    page: UpdatesPage = window.page("updates")
    await window.until(page.isVisible, "the page is seen")
    return page


async def check(window: Window, page: UpdatesPage) -> None:
    """Press the button that looks, and wait for the answer."""
    shown = page.lanes.isVisible()
    button = page.head.check if shown else page.standby.first_check
    await window.click(button if button.isVisible() else page.head.check)
    await settled(window, page)


async def settled(window: Window, page: UpdatesPage) -> None:
    """Nothing is looked at, and what is known is shown."""
    reports, current = page._reports, window.app.store.current
    await window.until(
        lambda: reports.looking(current) is None and not page.freshness.stale, "the look is over"
    )


async def lanes(window: Window, page: UpdatesPage) -> dict[str, set[str]]:
    """Names by lane, as shown."""
    await settled(window, page)
    shown = page.shown
    return {
        "safe": {row.name for row in shown.safe},
        "review": {row.name for row in shown.review},
        "held": {row.name for row in shown.held},
    }


def row(page: UpdatesPage, name: str) -> UpdateRow:
    """A line by its package."""
    shown = page.shown
    return next(one for one in (*shown.safe, *shown.review, *shown.held) if one.name == name)


def view(page: UpdatesPage, lane: Lane) -> LaneView:
    """The list of a lane."""
    return page.lanes.cards[lane].view


async def press_part(window: Window, page: UpdatesPage, name: str, part: str) -> None:
    """Press a painted part (`pin button link`) of a line with the mouse."""
    await settled(window, page)
    where = view(page, row(page, name).update.lane)
    where.scrollTo(where.lines.index(where.lines.row_of(name)))
    place: QPoint = where.part_rect(name, part).center()
    await window.click_at(where.viewport(), place)


async def press_key(window: Window, page: UpdatesPage, name: str, key: Qt.Key) -> None:
    """Press a key on a line."""
    where = view(page, row(page, name).update.lane)
    assert where.select_key(name), f"{name} is not listed"
    where.setFocus()
    QTest.keyClick(where, key)
    await settled(window, page)


async def take(window: Window, page: UpdatesPage) -> PreviewSheet:
    """Press the button of the safe lane, and wait for the preview."""
    await window.click(page.lanes.take)
    sheet: PreviewSheet = await window.sheet_of(PreviewSheet)
    return sheet


async def leave(window: Window, request: Request) -> None:
    """Wait for the preview of a request, and leave it as it is."""
    sheet: PreviewSheet = await window.sheet_of(PreviewSheet)
    assert sheet.plan.request == request
    await window.press(sheet, Qt.Key.Key_Escape)
    await window.no_sheet()
    journeys = window.app.store.kept["preview.journeys"]
    await window.until(lambda: not journeys, "the journey is over")
