"""How long trying may take, and whether someone wants it to end."""

from __future__ import annotations

import threading
import time


class Budget:
    """So many seconds from now on. Safe from any thread."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._stop = threading.Event()

    @property
    def left(self) -> float:
        """Seconds; 0 when it is over."""
        return 0.0 if self._stop.is_set() else max(0.0, self._end - time.monotonic())

    @property
    def over(self) -> bool:
        """True when nothing more is to be begun, and what runs is to end."""
        return self.left <= 0

    def end_in(self, seconds: float) -> None:
        """Leave so many seconds at most."""
        self._end = min(self._end, time.monotonic() + seconds)

    def stop(self) -> None:
        """End at once."""
        self._stop.set()

    def part(self, share: float) -> Budget:
        """A budget of its own for a share of what is left; it ends with this one."""
        return _Part(self, self.left * share)


class _Part(Budget):
    def __init__(self, whole: Budget, seconds: float) -> None:
        super().__init__(seconds)
        self._whole = whole

    @property
    def left(self) -> float:
        return min(super().left, self._whole.left)
