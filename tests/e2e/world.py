"""A sandboxed machine for the cases of `test_what_goes_wrong`."""

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from core.client import EngineClient
from core.model.calls import (
    Applied,
    ApplyPlan,
    MakePlan,
)
from core.model.plan import Plan
from core.model.problem import fail
from core.model.request import ChangeRequest, CreateRequest
from tests.support.channels import ChannelFactory, ServedChannel
from tests.support.fault_server import FaultServer


@dataclass
class World:
    """A sandboxed machine: a home, a channel that misbehaves on request, and a client."""

    home: Path
    channel: ServedChannel
    client: EngineClient
    make: ChannelFactory
    undo: contextlib.ExitStack
    before: dict[str, object] = field(default_factory=dict)
    """What lay outside our own folder when the user said Apply."""

    @property
    def server(self) -> FaultServer:
        assert isinstance(self.channel.server, FaultServer)
        return self.channel.server

    @property
    def envs(self) -> Path:
        return self.home / ".conda" / "envs"

    async def plan_new(self, name: str, *specs: str, url: str = "") -> Plan:
        request = CreateRequest(str(self.envs / name), specs, (url or self.channel.url,))
        plan = await self.client.call(MakePlan(request))
        assert isinstance(plan, Plan)
        return plan

    async def plan_change(self, prefix: Path, *specs: str) -> Plan:
        request = ChangeRequest(str(prefix), install=specs, channels=(self.channel.url,))
        plan = await self.client.call(MakePlan(request))
        assert isinstance(plan, Plan)
        return plan

    async def apply(self, plan: Plan) -> Applied:
        """As the window does: a plan with a check that forbids is not applied at all."""
        if plan.blocked:
            raise fail("plan-blocked", name=plan.blocked[0].message.code)
        self.before = outside(self.home)
        applied = await self.client.call(ApplyPlan(plan))
        assert isinstance(applied, Applied)
        return applied

    async def made(self, name: str = "thesis", *specs: str) -> Path:
        plan = await self.plan_new(name, *(specs or ("solo=1.0",)))
        await self.apply(plan)
        return Path(plan.prefix)


def outside(home: Path) -> dict[str, object]:
    """Every file and link of the home with its size and time, but for those in folders of ours."""
    found: dict[str, object] = {}
    for parent, folders, names in os.walk(home):
        folders[:] = [name for name in folders if name != ".glasshouse"]
        for name in (*folders, *names):
            path = Path(parent, name)
            status = path.lstat()
            found[str(path)] = "" if path.is_dir() else (status.st_size, status.st_mtime_ns)
    return found
