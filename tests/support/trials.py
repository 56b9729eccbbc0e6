"""An environment to be tried in a copy, and what is compared before and after."""

from __future__ import annotations

import hashlib
from pathlib import Path

from core.engine.practice.packages import PLACEHOLDER, File, Package, text
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.plan import Plan
from core.model.request import ChangeRequest, CreateRequest
from tests.support.channels import ServedChannel, base_packages, package, python_package
from tests.support.planning import plan
from tests.support.trying import FAILING, module


def packages() -> list[Package]:
    program = b"\x7fELF\0\0" + PLACEHOLDER.encode() + b"/lib/x\0\0end"
    return [
        *base_packages(),
        module("app", "1.0", "value = 1\n"),
        module("app", "2.0", FAILING),
        module("app", "1.1", "value = 1\n"),
        python_package("tool", "1.0", command=True),
        package(
            "paths",
            files={
                "share/paths/where.txt": text(f"root = {PLACEHOLDER}/share\n", placeholder=True),
                "share/paths/program": File(program, placeholder=PLACEHOLDER),
            },
        ),
    ]


async def make(prefix: Path, channel: ServedChannel, *specs: str) -> None:
    made = await plan(CreateRequest(str(prefix), ("python", *specs), (channel.url,)))
    await apply(ApplyPlan(made), silent)
    (prefix / "notes.txt").write_text("my own\n", encoding="utf-8")
    (prefix / "here.cfg").write_text(f"here = {prefix}/share\n", encoding="utf-8")


async def change(prefix: Path, channel: ServedChannel, *specs: str) -> Plan:
    return await plan(ChangeRequest(str(prefix), install=specs, channels=(channel.url,)))


def everything(folder: Path) -> dict[str, tuple[object, ...]]:
    """Content, kind, mode and time of all there is; `.lock` files of the cache aside."""
    found: dict[str, tuple[object, ...]] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        key = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[key] = ("link", str(path.readlink()))
        elif path.is_dir():
            found[key] = ("folder", status.st_mode)
        elif not key.endswith(".lock"):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[key] = (digest, status.st_mode, status.st_mtime_ns)
    return found


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
