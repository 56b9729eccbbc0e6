"""Calls about updates, what became of them, and trials in a copy."""

from __future__ import annotations

from core.model.calls.base import Call, Role
from core.model.changes import Changes
from core.model.comparison import Comparison, Side
from core.model.plan import Plan
from core.model.trial import Trial, TrialSize
from core.model.updates import EnvironmentPolicy, Explanation, UpdateReport
from core.model.verification import Verification


class FindUpdates(Call, frozen=True):
    """Work out the three lanes of an environment. With `refresh`, channel data is asked for anew.

    The report is kept for `LastUpdates`. Raises `environment-gone` and Problems of the network.
    """

    method = "updates.find"
    role = Role.SOLVER
    result = UpdateReport
    prefix: str
    refresh: bool = False


class LastUpdates(Call, frozen=True):
    """The last reports that still hold for these environments as they are; asks nobody."""

    method = "updates.last"
    result = tuple[UpdateReport, ...]
    prefixes: tuple[str, ...]


class ExplainUpdate(Call, frozen=True):
    """Who holds an update back, and what releases it; or what taking it would bring. One solve or
    two; the answer is kept as long as the environment and the channel data stay the same."""

    method = "updates.explain"
    role = Role.SOLVER
    result = Explanation
    prefix: str
    name: str


class ReadPolicy(Call, frozen=True):
    """What the user decided about an environment's updates."""

    method = "updates.policy"
    result = EnvironmentPolicy
    prefix: str


class SetPin(Call, frozen=True):
    """Pin a package in `conda-meta/pinned`, which conda respects too; an empty `pin` lets it go.

    Raises Problems of permission, `environment-frozen-change` and of unreadable specs.
    """

    method = "updates.pin"
    result = Changes
    prefix: str
    name: str
    pin: str = ""
    """A match spec about `name`."""
    note: str = ""


class SkipVersion(Call, frozen=True):
    """Offer a version no more, or (with `again`) do."""

    method = "updates.skip"
    result = Changes
    prefix: str
    name: str
    version: str
    again: bool = False


class SetCheckCommand(Call, frozen=True):
    """The user's own command, tried after changes; empty for none."""

    method = "updates.command"
    result = Changes
    prefix: str
    command: str = ""


class VerifyChange(Call, frozen=True):
    """Try what a change touched, and compare with what was tried before it.

    The result is kept with the revision. Cancelling keeps what was tried so far out of it.
    """

    method = "verification.run"
    role = Role.ERRAND
    result = Verification
    prefix: str
    revision: int
    """The revision the change made, which must be the present one."""
    limit: float = 90.0
    """Seconds for all of it."""


class ReadVerification(Call, frozen=True):
    """What was kept with a revision; None where nothing was tried."""

    method = "verification.read"
    result = Verification | None
    prefix: str
    revision: int


class Compare(Call, frozen=True):
    """What differs between two sides. Raises `environment-gone`, `revision-unknown`, and the
    Problems of files."""

    method = "environments.compare"
    result = Comparison
    left: Side
    right: Side


class MeasureTrial(Call, frozen=True):
    """What a trial of a plan in a copy would cost."""

    method = "trial.measure"
    result = TrialSize
    plan: Plan


class TryPlan(Call, frozen=True):
    """Copy the environment, carry the plan out there, and try what it touched.

    The original is only read. Killed midway, the copy is left for `DiscardTrial`, which the next
    start calls for copies whose engine is dead.
    """

    method = "trial.run"
    role = Role.TRANSACTION
    result = Trial
    plan: Plan
    allow_scripts: bool = False
    """Run post-link scripts of the packages that bring them, in the copy."""
    limit: float = 90.0
    """Seconds for what is tried, once before the change and once after."""


class ListTrials(Call, frozen=True):
    """Copies that exist."""

    method = "trial.list"
    result = tuple[Trial, ...]


class DiscardTrial(Call, frozen=True):
    """Delete a copy."""

    method = "trial.discard"
    role = Role.TRANSACTION
    result = Changes
    token: str
