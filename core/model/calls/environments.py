"""Calls about environments as they are."""

from __future__ import annotations

from core.model.base import Data
from core.model.calls.base import Call, Role
from core.model.changes import Changes
from core.model.environment import DiskUsage, EnvironmentDetail, EnvironmentList
from core.model.problem import Problem
from core.model.revision import RevisionRecords


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
    """The exact records of a place on the timeline (`Revision.number` and `step`).

    Raises `revision-unknown`.
    """

    method = "environments.revision"
    result = RevisionRecords
    prefix: str
    number: int
    step: int = 0


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
