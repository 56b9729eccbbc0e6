"""The longest gap between two turns of the window's event loop."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 2
SLOW_MS = 20.0
"""A turn this long is looked into, see `Witness`."""
_LOOK_SECONDS = 0.004
_DEEP = 7


@dataclass(frozen=True)
class Beats:
    """What a stretch of time looked like. Gaps in milliseconds, beyond the timer's own interval.

    A gap that others cause, because the machine is busy, shows in `longest` but not in
    `longest_own`: that is the processor time of the window's thread within one turn.
    """

    seconds: float
    count: int
    longest: float
    longest_own: float
    over_16: int
    """Gaps longer than a frame of 60 Hz."""
    over_50: int
    own_over_50: int

    def row(self, name: str) -> str:
        """A line of the table."""
        return (
            f"{name:<48}{self.seconds:>7.2f}{self.count:>8}{self.longest:>9.1f}"
            f"{self.longest_own:>9.1f}{self.over_16:>8}{self.over_50:>8}{self.own_over_50:>8}"
        )


HEADER = (
    f"{'':<48}{'s':>7}{'turns':>8}{'longest':>9}{'own ms':>9}"
    f"{'>16 ms':>8}{'>50 ms':>8}{'own>50':>8}"
)


class Heartbeat(QObject):
    """A precise timer in the window's thread that notes when it was late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps: list[tuple[float, float]] = []
        self._last = self._begun = time.perf_counter()
        self._spent = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._beat)

    @property
    def last(self) -> float:
        """When it beat last, in seconds of `time.perf_counter`."""
        return self._last

    def start(self) -> None:
        """Begin a new stretch."""
        self._gaps.clear()
        self._last = self._begun = time.perf_counter()
        self._spent = time.thread_time()
        self._timer.start()

    def stop(self) -> Beats:
        """End the stretch, counting the time since the last beat as well."""
        self._beat()
        self._timer.stop()
        late = [max(0.0, gap - INTERVAL_MS) for gap, _ in self._gaps]
        own = [min(gap, spent) for gap, spent in self._gaps]
        return Beats(
            seconds=self._last - self._begun,
            count=len(late),
            longest=max(late),
            longest_own=max(own),
            over_16=sum(gap > 16 for gap in late),
            over_50=sum(gap > 50 for gap in late),
            own_over_50=sum(spent > 50 for spent in own),
        )

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self._gaps.append(((now - self._last) * 1000, (spent - self._spent) * 1000))
        self._last, self._spent = now, spent


class Witness:
    """Looks at what the window's thread is doing while a turn is slow, to find the cause."""

    def __init__(self, heart: Heartbeat) -> None:
        self._heart = heart
        self._seen: Counter[str] = Counter()
        self._window = threading.get_ident()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._look, name="witness", daemon=True)
        self._thread.start()

    def report(self) -> str:
        """Where slow turns were seen since the last report, the most frequent place first."""
        lines = [f"    {count:>4} x {place}" for place, count in self._seen.most_common(12)]
        self._seen.clear()
        return "\n".join(lines)

    def stop(self) -> None:
        """Look no more."""
        self._end.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._end.wait(_LOOK_SECONDS):
            if (time.perf_counter() - self._heart.last) * 1000 > SLOW_MS:
                # Not kept in a variable here: whoever holds a frame keeps its painters alive.
                self._seen[_place(sys._current_frames().get(self._window))] += 1


def _place(frame: FrameType | None) -> str:
    parts: list[str] = []
    while frame is not None and len(parts) < _DEEP:
        code = frame.f_code
        folder = code.co_filename.replace("\\", "/").split("/")
        parts.append(f"{'/'.join(folder[-2:])}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(parts)
