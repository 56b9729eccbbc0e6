"""What the user decided about the updates of an environment."""

from __future__ import annotations

from core.model.calls import SetCheckCommand, SetPin, SkipVersion
from core.model.changes import Changes
from core.model.updates import EnvironmentPolicy


def read_policy(prefix: str) -> EnvironmentPolicy:
    """The user's decisions."""
    raise NotImplementedError


def set_pin(call: SetPin) -> Changes:
    """Pin, or let go."""
    raise NotImplementedError


def skip_version(call: SkipVersion) -> Changes:
    """Offer a version no more."""
    raise NotImplementedError


def set_check_command(call: SetCheckCommand) -> Changes:
    """Keep the user's command."""
    raise NotImplementedError
