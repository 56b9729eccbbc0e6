"""The calls the engine answers: one table, read by client and server alike.

A call is a parameter Struct that names its method, the role of the engine process that should
run it, and its result type. Adding one here and a handler in `core.server` is all it takes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import msgspec

from core.model.activity import Operation
from core.model.base import Data, Message
from core.model.catalogue import CatalogueNames, CatalogueRow, PackageDetails, PythonSupport
from core.model.changes import Changes
from core.model.channel import ChannelCheck, ChannelConfiguration, ChannelInUse
from core.model.configuration import (
    ConfigurationReport,
    Edit,
    EditDone,
    EditPreview,
    EditRecord,
)
from core.model.environment import DiskUsage, EnvironmentDetail, EnvironmentList
from core.model.mirror import Mirror, MirrorCatalogue, ProbeReport
from core.model.plan import Check, Plan
from core.model.problem import Problem
from core.model.request import Request
from core.model.revision import Revision, RevisionRecords


class Role(StrEnum):
    """Which engine process runs a call.

    `reader` answers quick reads and is never killed for a cancel. `solver` keeps repodata warm
    and is killed when a solve is cancelled. `transaction` is started for one call and ends
    with it. So is `errand`, which changes no environment: it is killed when it is cancelled.
    """

    READER = "reader"
    SOLVER = "solver"
    TRANSACTION = "transaction"
    ERRAND = "errand"


THROW_AWAY = frozenset({Role.TRANSACTION, Role.ERRAND})
"""Roles of engines that are started for one call."""


class Call(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of all calls. `method` is the JSON-RPC method, `result` the type of the answer.

    `repeatable` says that asking twice is as good as once, should an engine die over it.
    """

    method: ClassVar[str]
    role: ClassVar[Role] = Role.READER
    result: ClassVar[object] = None
    repeatable: ClassVar[bool] = True


class Hello(Call, frozen=True):
    """First call to every engine: proves that it is up and of the same version."""

    method = "engine.hello"


class EngineInfo(Data, frozen=True):
    """Answer to Hello."""

    version: str
    solver: str
    """Name and version of the solver library, for the about card."""
    subdir: str
    pid: int


Hello.result = EngineInfo


class ListEnvironments(Call, frozen=True):
    """Find environments. With `cached` the last known list answers at once, or an empty one."""

    method = "environments.list"
    result = EnvironmentList
    cached: bool = False


class ReadEnvironment(Call, frozen=True):
    """Read one environment to the bottom."""

    method = "environments.read"
    result = EnvironmentDetail
    prefix: str


class MeasureEnvironment(Call, frozen=True):
    """Walk a prefix and count its bytes; may take seconds."""

    method = "environments.measure"
    result = DiskUsage
    prefix: str


class AdoptEnvironment(Call, frozen=True):
    """Remember that the user allows changes to an environment another tool made."""

    method = "environments.adopt"
    result = Changes
    prefix: str


class CheckName(Call, frozen=True):
    """Say whether a new environment may have this name in this folder; None means it may."""

    method = "environments.check_name"
    result = Problem | None
    name: str
    folder: str = ""


class ReadRevision(Call, frozen=True):
    """The exact records of a revision."""

    method = "environments.revision"
    result = RevisionRecords
    prefix: str
    number: int


class LaunchTerminal(Call, frozen=True):
    """Open a terminal with the environment active."""

    method = "environments.terminal"
    result = None
    repeatable = False
    prefix: str


class RunPython(Call, frozen=True):
    """Run the environment's own Python on `code` through its activation variables."""

    method = "environments.run_python"
    repeatable = False
    prefix: str
    code: str
    timeout: float = 60.0
    """Seconds."""


class RunResult(Data, frozen=True):
    """What a child process said."""

    exit_code: int
    stdout: str
    stderr: str


RunPython.result = RunResult


class TrashEnvironment(Call, frozen=True):
    """Move an environment to the trash folder of its volume; `RecoverEnvironment` undoes it."""

    method = "environments.trash"
    role = Role.TRANSACTION
    prefix: str


class Trashed(Data, frozen=True):
    """Where a trashed environment waits."""

    token: str
    prefix: str
    changes: Changes


TrashEnvironment.result = Trashed


class RecoverEnvironment(Call, frozen=True):
    """Put a trashed environment back in its place."""

    method = "environments.untrash"
    role = Role.TRANSACTION
    result = Changes
    token: str


class EmptyTrash(Call, frozen=True):
    """Delete trashed environments for good; frees their space."""

    method = "environments.empty_trash"
    role = Role.TRANSACTION
    result = Changes
    tokens: tuple[str, ...]


class ReadChannels(Call, frozen=True):
    """The effective channel configuration."""

    method = "channels.effective"
    result = ChannelConfiguration


class CheckChannel(Call, frozen=True):
    """Look whether a channel exists and what it offers; raises a Problem with near names.

    `token` is tried with it, and kept nowhere.
    """

    method = "channels.check"
    role = Role.ERRAND
    result = ChannelCheck
    name: str
    """Canonical name, or URL."""
    token: str = ""


class ReadChannelUse(Call, frozen=True):
    """Which environments hold packages of a channel, most first."""

    method = "channels.use"
    result = tuple[ChannelInUse, ...]
    channel: str


class KeepToken(Call, frozen=True):
    """Keep a channel's token in the system's keyring; an empty one forgets it."""

    method = "channels.token"
    result = Changes
    repeatable = False
    channel: str
    token: str


class ReadMirrors(Call, frozen=True):
    """The mirrors we know, which are in use, and what was measured last. Contacts nobody."""

    method = "mirrors.read"
    result = MirrorCatalogue


class AddMirror(Call, frozen=True):
    """Add a mirror of the user's own by its address; raises `mirror-address`, `mirror-known`."""

    method = "mirrors.add"
    result = Mirror
    repeatable = False
    address: str
    name: str = ""


class RemoveMirror(Call, frozen=True):
    """Forget a mirror the user had added. Configuration files stay as they are."""

    method = "mirrors.remove"
    result = Changes
    mirror: str


class ProbeMirrors(Call, frozen=True):
    """Measure mirrors, side by side, within 15 s; each step is told by a `Measured` event."""

    method = "mirrors.probe"
    role = Role.ERRAND
    result = ProbeReport
    mirrors: tuple[str, ...] = ()
    """Ids; empty means all."""


class ReadConfigurationReport(Call, frozen=True):
    """What the configuration files of conda, pip and uv say, and what is wrong with them."""

    method = "configuration.report"
    result = ConfigurationReport


class PreviewEdit(Call, frozen=True):
    """Show what an edit of the configuration would write. Writes nothing."""

    method = "configuration.preview"
    result = EditPreview
    edit: Edit


class ApplyEdit(Call, frozen=True):
    """Write an edit as it was shown; raises `configuration-moved` where a file is not the same.

    Keeps the bytes before, so that `UndoEdit` can take it back at any later time.
    """

    method = "configuration.apply"
    result = EditDone
    repeatable = False
    preview: EditPreview


class ListEdits(Call, frozen=True):
    """Edits that were written, newest first."""

    method = "configuration.edits"
    result = tuple[EditRecord, ...]


class ListNames(Call, frozen=True):
    """All package names of the channels. `refresh` asks the servers even if the cache is fresh."""

    method = "catalogue.names"
    result = CatalogueNames
    channels: tuple[str, ...] = ()
    refresh: bool = False


class ReadRows(Call, frozen=True):
    """Newest version, size and summary of a few names, in that order; unknown ones left out."""

    method = "catalogue.rows"
    result = tuple[CatalogueRow, ...]
    names: tuple[str, ...]
    channels: tuple[str, ...] = ()


class ReadPackage(Call, frozen=True):
    """Every version and build of one name."""

    method = "catalogue.package"
    result = PackageDetails
    name: str
    channels: tuple[str, ...] = ()


class ReadPythonSupport(Call, frozen=True):
    """The Pythons on offer, newest first, and which of `names` lack a build for each."""

    method = "catalogue.python_support"
    result = tuple[PythonSupport, ...]
    names: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


class MakePlan(Call, frozen=True):
    """Solve a request into a Plan; raises a Problem with alternatives when it can't be had."""

    method = "plan.make"
    role = Role.SOLVER
    result = Plan
    request: Request
    explain: bool = True
    """Look for alternatives when impossible (one solve each); the live verdict does without."""


class CheckUpdates(Call, frozen=True):
    """What an update of everything would move now: what its plan takes, and nothing else."""

    method = "plan.updates"
    role = Role.SOLVER
    prefix: str
    channels: tuple[str, ...] = ()


class Updates(Data, frozen=True):
    """Newer versions of installed packages."""

    moves: dict[str, str] = {}
    """By name, the version that an update of everything brings."""
    held: tuple[str, ...] = ()
    """Names with a newer version on offer that it does not reach: wishes, pins, other packages."""


CheckUpdates.result = Updates


class ApplyPlan(Call, frozen=True):
    """Carry out a plan the user agreed to."""

    method = "transaction.apply"
    role = Role.TRANSACTION
    plan: Plan
    allow_scripts: bool = False
    """Run post-link scripts of the packages that bring them."""


class Applied(Data, frozen=True):
    """What a transaction left behind."""

    revision: Revision
    operation: Operation
    changes: Changes
    checks: tuple[Check, ...] = ()


ApplyPlan.result = Applied


class CancelChange(Call, frozen=True):
    """Note for good that the user cancelled a change, and end its engine: it is to be undone.

    The engine that carries the change out ends with this instead of answering; whoever recovers
    the prefix, now or at the next start, then rolls it back.
    """

    method = "transaction.cancel"
    role = Role.TRANSACTION
    repeatable = False
    prefix: str


class Recover(Call, frozen=True):
    """Complete or undo open transactions.

    `undo` names prefixes whose transaction the user cancelled, to be rolled back; all others
    are rolled forward, but for those noted as cancelled. With `prefixes` empty every open
    transaction is looked at.
    """

    method = "transaction.recover"
    role = Role.TRANSACTION
    prefixes: tuple[str, ...] = ()
    undo: bool = False


class Recovered(Data, frozen=True):
    """What became of open transactions."""

    messages: tuple[Message, ...] = ()
    operations: tuple[Operation, ...] = ()
    problems: tuple[Problem, ...] = ()
    changes: Changes = Changes()


Recover.result = Recovered


class ListActivity(Call, frozen=True):
    """Operations that ended, newest first, without their logs."""

    method = "activity.list"
    result = tuple[Operation, ...]


class ReadOperation(Call, frozen=True):
    """One operation with its log."""

    method = "activity.read"
    result = Operation
    id: str


class ClearActivity(Call, frozen=True):
    """Forget ended operations. Revisions stay."""

    method = "activity.clear"
    result = Changes


class CachePlace(Data, frozen=True):
    """One package cache in bytes. Environments on another volume have theirs on that volume."""

    folder: str
    used: int
    reclaimable: int


class CacheUsage(Data, frozen=True):
    """Package caches in bytes: used by environments (hard-linked), and what could be cleared."""

    folder: str
    """That of the home's volume, the first of `places`."""
    used: int
    reclaimable: int
    places: tuple[CachePlace, ...] = ()
    freed: int = 0
    """What `ClearCache` has just removed."""


class MeasureCache(Call, frozen=True):
    """Sizes of all package caches of ours."""

    method = "cache.measure"
    result = CacheUsage


class ClearCache(Call, frozen=True):
    """Remove extracted packages that no environment links to, from all caches of ours."""

    method = "cache.clear"
    role = Role.TRANSACTION
    result = CacheUsage


ALL_CALLS: tuple[type[Call], ...] = (
    Hello,
    ListEnvironments,
    ReadEnvironment,
    MeasureEnvironment,
    AdoptEnvironment,
    CheckName,
    ReadRevision,
    LaunchTerminal,
    RunPython,
    TrashEnvironment,
    RecoverEnvironment,
    EmptyTrash,
    ReadChannels,
    CheckChannel,
    ReadChannelUse,
    KeepToken,
    ReadMirrors,
    AddMirror,
    RemoveMirror,
    ProbeMirrors,
    ReadConfigurationReport,
    PreviewEdit,
    ApplyEdit,
    ListEdits,
    ListNames,
    ReadRows,
    ReadPackage,
    ReadPythonSupport,
    MakePlan,
    CheckUpdates,
    ApplyPlan,
    CancelChange,
    Recover,
    ListActivity,
    ReadOperation,
    ClearActivity,
    MeasureCache,
    ClearCache,
)
