"""Revisions: what an environment was and what it became."""

from __future__ import annotations

from core.model.base import Data, Message
from core.model.frameworks import Certificate
from core.model.package import PackageRecord, PipPackage
from core.model.pip import PipWheel


class Revision(Data, frozen=True):
    """One state of an environment. Numbers follow `conda list --revisions`: the first is 0.

    `step` 0 is the revision itself. A state with a `step` was only seen: what pip, a hand or a tool
    without a history did after revision `number`, which is -1 where no history had begun.
    """

    number: int
    time: float
    """Seconds since the epoch."""
    title: Message
    by: str
    """`glasshouse`, or the tool's own word as its history has it (`conda`, `mamba`, `pip`); `?` for
    a change nobody wrote down."""
    step: int = 0
    """Counts changes after revision `number` that are in no history of conda's, but were seen (what
    pip or a hand did); 0 for the revision itself."""
    added: tuple[str, ...] = ()
    """Distributions as `name-version-build`."""
    removed: tuple[str, ...] = ()
    updated: tuple[tuple[str, str], ...] = ()
    """Pairs of distributions, before and after, of the same package name."""
    pip_added: tuple[str, ...] = ()
    """Python distributions as `name version`."""
    pip_removed: tuple[str, ...] = ()
    pip_updated: tuple[tuple[str, str], ...] = ()
    broken: int | None = None
    """What failed afterwards and had not failed before; None where nothing was tried."""
    certificates: tuple[Certificate, ...] = ()
    """What computations in this very state proved, by framework: whether the GPU works."""
    restorable: bool = False
    """True where the exact records of this state are known (see RevisionRecords)."""
    current: bool = False
    command: str = ""


class RevisionRecords(Data, frozen=True):
    """The exact content of a revision, as `conda-meta/glasshouse/` keeps it."""

    number: int
    prefix: str
    environment_id: str
    time: float
    title: Message
    records: tuple[PackageRecord, ...]
    requested: dict[str, tuple[str, ...]] = {}
    pip_packages: tuple[PipPackage, ...] = ()
    step: int = 0
    pip_known: bool = True
    """False where `pip_packages` was not looked at."""
    pip_wheels: tuple[PipWheel, ...] = ()
    """Of those, the ones we installed, exactly."""
    missing: tuple[str, ...] | None = None
    """Python distributions of conda packages that somebody uninstalled, as `name version`; None
    where that was not looked at."""
