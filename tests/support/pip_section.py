"""New environments with a pip section: ask for them, make them, ask their Python."""

from __future__ import annotations

import subprocess
from pathlib import Path

from core.engine.reporting import silent
from core.engine.transactions.compile import python_of
from core.engine.transactions.runner import apply
from core.model.calls import Applied, ApplyPlan
from core.model.pip import PipWish
from core.model.plan import Plan
from core.model.request import CreateRequest
from tests.support.channels import ServedChannel


def request(
    prefix: Path, channel: ServedChannel, *wishes: str, conda: tuple[str, ...] = ()
) -> CreateRequest:
    """A new environment with Python, conda packages, and wishes for pip."""
    specs = ("python", *conda)
    pip = tuple(PipWish(wish) for wish in wishes)
    return CreateRequest(str(prefix), specs, (channel.url,), pip=pip)


async def make(planned: Plan) -> Applied:
    """Apply a plan."""
    return await apply(ApplyPlan(planned), silent)


def run(prefix: Path, code: str) -> str:
    """What the environment's Python says."""
    command = [str(python_of(prefix)), "-I", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def names(planned: Plan) -> list[str]:
    return [wheel.name for wheel in planned.pip_adds]
