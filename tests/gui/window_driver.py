"""Drives the real window as a person would: by mouse and keys, waiting for what is to be seen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core.model.calls import ApplyPlan, MakePlan
from core.model.environment import Environment
from core.model.request import Request
from gui.app import App, make_qt
from gui.arguments import Arguments
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast

PATIENCE = 60.0
"""Seconds; the machines tests run on are shared."""


class Window:
    """The app with its window open."""

    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self.app.window.sheets.current

    def page(self, key: str) -> Any:
        """Show a page and return it."""
        self.app.window.show_page(key)
        return self.app.window._pages[key]

    def environment(self, name: str) -> Environment | None:
        """A listed environment by its name."""
        found = self.app.store.environments.environments
        return next((one for one in found if one.name == name), None)

    def toasts(self) -> list[Toast]:
        """Toasts that can be seen, oldest first."""
        return [toast for toast in self.app.window.findChildren(Toast) if toast.isVisible()]

    async def loaded(self) -> None:
        """The environments were really looked at."""
        await self.until(lambda: self.app.store.loaded, "the environments are listed")

    async def until(
        self, true: Callable[[], object], what: str, patience: float = PATIENCE
    ) -> None:
        """Wait until something is so; fails with `what` when it never is."""
        deadline = time.monotonic() + patience
        while not true():
            if time.monotonic() > deadline:
                raise AssertionError(
                    f"waited {patience:.0f} s in vain until {what}; in front: {self._in_front()}"
                )
            await asyncio.sleep(0.02)

    def _in_front(self) -> str:
        sheet = self.sheet
        problem = getattr(sheet, "problem", None)
        words = f"{type(sheet).__name__} {getattr(problem, 'code', '')}"
        return " ".join((words, getattr(problem, "detail", ""))).strip()

    async def sheet_of(self, kind: type[Sheet]) -> Any:
        """Wait until a sheet of this kind is in front."""
        await self.until(lambda: isinstance(self.sheet, kind), f"{kind.__name__} is shown")
        return self.sheet

    async def no_sheet(self) -> None:
        """Wait until no sheet is open."""
        await self.until(lambda: self.sheet is None, "all sheets are closed")

    async def click(self, button: QAbstractButton) -> None:
        """Press a button that can be seen and pressed, with the mouse."""
        await self.until(
            # On Windows a new layout squeezes it to nothing for a moment, and a click would miss.
            lambda: button.isVisible() and button.isEnabled() and not button.rect().isEmpty(),
            f"“{button.text()}” can be pressed",
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        await asyncio.sleep(0)

    async def click_at(self, widget: QWidget, point: QPoint) -> None:
        """Press the mouse on a painted thing."""
        QTest.mouseMove(widget, point)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)
        await asyncio.sleep(0)

    async def type(self, field: QWidget, text: str) -> None:
        """Type into a field; what has no key comes from an input method, as Chinese does."""
        field.setFocus()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(field, composed)
        await asyncio.sleep(0)

    async def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press one key."""
        QTest.keyClick(widget, key)
        await asyncio.sleep(0)


@asynccontextmanager
async def open_window(*, welcomed: bool = True) -> AsyncIterator[Window]:
    """The whole app as it starts, with the real engine behind it; ended as by its user.

    Not for the first time, unless `welcomed` is false.
    """
    app = App(make_qt(), Arguments(language="en", theme="light"))
    if welcomed:
        app.preferences.update(welcomed=True)
    await app.open_window()
    app.window.resize(1280, 800)
    app.begin()
    try:
        yield Window(app)
    finally:
        await app.shut_down()
        app.window.deleteLater()
        app.deleteLater()
        # At once: every style sheet set later would be worked out for these widgets too.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def change(window: Window, request: Request) -> Any:
    """Plan and apply a request behind the window's back; returns what was applied."""
    plan = await window.app.client.call(MakePlan(request=request))
    job = window.app.runner.start(plan.title, ApplyPlan(plan=plan), lane=plan.prefix)
    applied = await job.wait()
    await window.app.store.settle()
    return applied
