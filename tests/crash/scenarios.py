"""Environments and changes to be interrupted."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import msgspec

from core.engine.environments.prefix import read_prefix
from core.engine.practice.packages import Package, text
from core.engine.reporting import silent
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan
from core.model.pip import PipWheel
from core.model.plan import Plan
from core.model.request import RestoreRequest
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.channels import ServedChannel, package, python_package, standard_packages
from tests.support.pip_index import wheel
from tests.support.pip_terminal import pip_install, pip_packages, pip_uninstall
from tests.support.raw_engine import raw_create

FILES = 1500

Build = Callable[[Path, str], Awaitable[Plan]]


@dataclass(frozen=True)
class Scenario:
    """A prefix is brought into its before, then the plan is what will be interrupted."""

    name: str
    build: Build
    foreign: bool = False


def crash_packages() -> list[Package]:
    """The standard family, a package of many files in two versions, and one that needs room."""
    packages = standard_packages()
    for version in ("1.0", "2.0"):
        files = {
            f"share/many/{number % 40}/{version}-{number}.txt": f"{version} {number}\n"
            for number in range(FILES)
        }
        shared = {f"share/many/common/{number}.txt": f"{version}\n" for number in range(200)}
        packages.append(package("many", version, files={**files, **shared}))
    packages.append(package("newcomer", files={"share/own/notes.txt": "of the package\n"}))
    packages.append(
        Package(
            "scripted",
            noarch="python",
            depends=("python",),
            files={"site-packages/scripted/__init__.py": text("def main():\n    print('here')\n")},
            entry_points=("scripted = scripted:main",),
        )
    )
    packages.append(python_package("pyextra", "1.0"))
    return packages


def own_files(prefix: Path) -> dict[str, bytes]:
    """Files of the user's own, some where packages put theirs."""
    return {
        "notebooks/论文.ipynb": b'{"cells": []}',
        "share/many/7/mine.txt": b"mine",
        "etc/empty-like/.keep": b"",
        "share/own/notes.txt": b"notes of my own",
    }


def add_own_files(prefix: Path) -> None:
    """Put them there."""
    for path, content in own_files(prefix).items():
        (prefix / path).parent.mkdir(parents=True, exist_ok=True)
        (prefix / path).write_bytes(content)
    (prefix / "an-empty-folder").mkdir(exist_ok=True)


IN_THE_WAY = ["share/own/notes.txt"]

BEFORE = ["many 1.0", "app 1.0", "pyhello 1.0", "scripted", "dataset 1.0"]
AFTER = ["many 2.0", "app 2.0", "pyhello 2.0", "dataset 1.1", "newcomer", "solo"]


async def _create(prefix: Path, channel: str) -> Plan:
    return await plan_by_hand(prefix, channel, BEFORE)


async def _create_with_pip(prefix: Path, channel: str) -> Plan:
    """A new environment with a pip section, its wheels in a folder of this computer."""
    wheels = _on_shelf(prefix, _piled(), wheel("voice", commands={"talk": "voice:v"}))
    plan = await plan_by_hand(prefix, channel, ["many 1.0", "pyhello 1.0"])
    return msgspec.structs.replace(plan, pip_adds=wheels)


async def _restore_with_pip(prefix: Path, channel: str) -> Plan:
    """Back over changes of conda's and pip's, one of them over a conda package."""
    later = ["many 2.0", "pyhello 1.0", "scripted", "dataset 1.1", "solo"]
    await apply(ApplyPlan(await plan_by_hand(prefix, channel, BEFORE)), silent)
    records = read_prefix(prefix).records
    wheels = _on_shelf(
        prefix,
        _piled("heaped", 400),
        wheel("voice", commands={"talk": "voice:v"}),
        _piled("piled", 400),
        wheel("voice", "2.0", commands={"shout": "voice:v"}),
        wheel("pyhello", "3.0", commands={"pyhello": "pyhello:v"}),
    )
    shelf = _shelf(prefix)
    pip_install(prefix, "heaped", "voice==1.0", shelf=shelf)
    packages = pip_packages(prefix)
    await apply(ApplyPlan(await plan_by_hand(prefix, channel, later)), silent)
    pip_install(prefix, "piled", "voice==2.0", "pyhello==3.0", shelf=shelf)
    pip_uninstall(prefix, "heaped")
    add_own_files(prefix)
    request = RestoreRequest(str(prefix), records, pip=wheels, pip_packages=packages)
    return await make_plan(MakePlan(request), silent)


def _piled(name: str = "piled", count: int = FILES) -> tuple[str, bytes]:
    files: dict[str, str | bytes] = {f"{name}/{n % 30}/{n}.py": f"n = {n}\n" for n in range(count)}
    return wheel(name, files=files)


def _shelf(prefix: Path) -> Path:
    return prefix.parent.parent / "shelf"


def _on_shelf(prefix: Path, *archives: tuple[str, bytes]) -> tuple[PipWheel, ...]:
    """Put wheels into a folder of this computer."""
    shelf = _shelf(prefix)
    shelf.mkdir(exist_ok=True)
    wheels = []
    for name, data in archives:
        (shelf / name).write_bytes(data)
        wheels.append(
            PipWheel(
                name=name.split("-")[0],
                version=name.split("-")[1],
                file_name=name,
                url=(shelf / name).as_uri(),
                sha256=hashlib.sha256(data).hexdigest(),
                size=len(data),
            )
        )
    return tuple(wheels)


async def _ours(prefix: Path, channel: str) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, channel, BEFORE)), silent)
    add_own_files(prefix)


async def _update(prefix: Path, channel: str) -> Plan:
    await _ours(prefix, channel)
    return await plan_by_hand(prefix, channel, AFTER, in_the_way=IN_THE_WAY)


async def _remove(prefix: Path, channel: str) -> Plan:
    await _ours(prefix, channel)
    return await plan_by_hand(prefix, channel, ["app 1.0"])


async def _foreign(prefix: Path, channel: str) -> Plan:
    """Another tool's environment; its archives are in no cache of ours."""
    cache = prefix.parent.parent / "other-tool"
    await raw_create(prefix, [channel], BEFORE, cache)
    shutil.rmtree(cache)
    add_own_files(prefix)
    return await plan_by_hand(prefix, channel, AFTER, in_the_way=IN_THE_WAY)


SCENARIOS = (
    Scenario("create", _create),
    *(
        [
            Scenario("create with pip", _create_with_pip),
            Scenario("restore with pip", _restore_with_pip),
        ]
        if find_spec("uv")
        else []
    ),
    Scenario("update", _update),
    Scenario("remove", _remove),
    Scenario("foreign update", _foreign, foreign=True),
)


@contextmanager
def old_archives_gone(served: ServedChannel) -> Iterator[None]:
    """The channel no longer has what `BEFORE` was made of: no way back over the network."""
    stems = ("many-1.0", "dataset-1.0", "app-1.0", "libx-1", "pyhello-1.0", "scripted")
    hidden = [file for stem in stems for file in served.folder.glob(f"*/{stem}*.conda")]
    for file in hidden:
        file.rename(file.with_suffix(".hidden"))
    try:
        yield
    finally:
        for file in hidden:
            file.with_suffix(".hidden").rename(file)
