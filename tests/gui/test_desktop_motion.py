"""Linux desktops are asked over D-Bus whether things may move."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from gui.theme import motion

pytestmark = pytest.mark.linux("it alone has D-Bus")


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus of this test's own; nothing is still by the test's wish."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon here")
    monkeypatch.delenv(motion.STILL_VARIABLE)
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.kill()
    daemon.communicate()
    motion.reduce_for_desktop(less=False)


@pytest.mark.parametrize(
    ("answers", "less"),
    [
        ({}, False),
        ({"enable-animations": True}, False),
        ({"enable-animations": False}, True),
        ({"enable-animations": True, "reduced-motion": 1}, True),
        ({"reduced-motion": 0}, False),
        ({"AnimationDurationFactor": "0"}, True),
        ({"AnimationDurationFactor": "0.5"}, False),
    ],
)
@pytest.mark.usefixtures("qapp")
async def test_what_the_portal_says_is_followed(
    address: str, answers: dict[str, object], *, less: bool
) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

    from gui.theme.desktop_motion import DesktopMotion

    class Portal(QDBusVirtualObject):
        def introspect(self, _path: str) -> str:
            return ""

        def handleMessage(  # noqa: N802 - Qt's name
            self, message: QDBusMessage, connection: QDBusConnection
        ) -> bool:
            key = message.arguments()[1]
            if key not in answers:
                connection.send(message.createErrorReply("org.x.NotFound", "no such setting"))
                return True
            inner, outer = QDBusVariant(), QDBusVariant()
            inner.setVariant(answers[key])
            outer.setVariant(inner)
            connection.send(message.createReply(outer))
            return True

    served = QDBusConnection.connectToBus(address, "portal")
    portal = Portal()
    assert served.registerVirtualObject("/org/freedesktop/portal/desktop", portal)
    assert served.registerService("org.freedesktop.portal.Desktop")
    asking = DesktopMotion(QDBusConnection.connectToBus(address, "window"))
    assert not motion.reduced()
    async with asyncio.timeout(10):
        while not asking.over:
            await asyncio.sleep(0.01)
    assert motion.reduced() is less
    for name in ("window", "portal"):
        QDBusConnection.disconnectFromBus(name)


@pytest.mark.usefixtures("qapp")
async def test_a_desktop_without_a_portal_lets_things_move(address: str) -> None:
    from PySide6.QtDBus import QDBusConnection

    from gui.theme.desktop_motion import DesktopMotion

    asking = DesktopMotion(QDBusConnection.connectToBus(address, "window"))
    async with asyncio.timeout(10):
        while not asking.over:
            await asyncio.sleep(0.01)
    assert not motion.reduced()
    QDBusConnection.disconnectFromBus("window")
