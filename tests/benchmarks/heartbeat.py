"""The longest gap between two turns of the window's event loop."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 2


@dataclass(frozen=True)
class Beats:
    """What a stretch of time looked like. Gaps in milliseconds, beyond the timer's own interval."""

    seconds: float
    count: int
    longest: float
    over_16: int
    """Gaps longer than a frame of 60 Hz."""
    over_50: int

    def row(self, name: str) -> str:
        """A line of the table."""
        return (
            f"{name:<44}{self.seconds:>8.2f}{self.count:>9}{self.longest:>12.1f}"
            f"{self.over_16:>8}{self.over_50:>8}"
        )


HEADER = f"{'':<44}{'s':>8}{'turns':>9}{'longest ms':>12}{'>16 ms':>8}{'>50 ms':>8}"


class Heartbeat(QObject):
    """A precise timer in the window's thread that notes when it was late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps: list[float] = []
        self._last = self._begun = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin a new stretch."""
        self._gaps.clear()
        self._last = self._begun = time.perf_counter()
        self._timer.start()

    def stop(self) -> Beats:
        """End the stretch, counting the time since the last beat as well."""
        self._beat()
        self._timer.stop()
        late = [max(0.0, gap - INTERVAL_MS) for gap in self._gaps]
        return Beats(
            seconds=self._last - self._begun,
            count=len(late),
            longest=max(late),
            over_16=sum(gap > 16 for gap in late),
            over_50=sum(gap > 50 for gap in late),
        )

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append((now - self._last) * 1000)
        self._last = now
