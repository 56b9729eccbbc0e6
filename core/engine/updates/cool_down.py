"""The cool-down: only versions that have been out for some days.

Measured on each record's own timestamp, not by the solver's `exclude_newer`: that one knows no
exceptions by name, and the safe lane needs one for packages that matter for security. A record
without a timestamp counts as old: channels put one on everything they build today.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from core.engine.updates.families import is_security_relevant
from core.settings import Settings

_DAY = 86_400_000


@dataclass(frozen=True)
class CoolDown:
    """What is too young. With `days` at 0 nothing is."""

    days: int = 0
    newest: int = 0
    """Milliseconds since the epoch: what was built later is too young."""
    security_at_once: bool = True

    def is_too_young(self, name: str, timestamp: int | None) -> bool:
        """Whether a build of this time (milliseconds since the epoch) has to wait."""
        if not self.days or timestamp is None or timestamp <= self.newest:
            return False
        return not (self.security_at_once and is_security_relevant(name))


def cool_down_of(settings: Settings, now: float | None = None) -> CoolDown:
    """What the settings ask for. `now` is in seconds since the epoch."""
    days = max(0, settings.cool_down_days)
    if not days:
        return CoolDown()
    moment = round((time.time() if now is None else now) * 1000)
    return CoolDown(days, moment - days * _DAY, settings.security_at_once)
