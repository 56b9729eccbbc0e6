"""What all calls have in common, and the first one every engine gets."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import msgspec

from core.model.base import Data


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
