"""The environments practice mode starts with, really solved and installed.

They stand for environments that conda made earlier: dated history, requested specs, a pin, pip
packages, one frozen, one base. Their archives lie in a cache of their own, as conda's would.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from rattler import (
    Channel,
    ChannelPriority,
    Client,
    Gateway,
    GenericVirtualPackage,
    MatchSpec,
    Override,
    VirtualPackage,
    VirtualPackageOverrides,
    install,
    solve,
)
from rattler.repo_data import RepoDataRecord

from core.engine.practice.content import EXTRA, MAIN
from core.engine.practice.past import (
    PRACTICE_ENVIRONMENTS,
    PipInstalled,
    PracticeEnvironment,
    Step,
)

_CONDA_VERSION = "25.9.1"


async def create_environments(home: Path, url: str) -> list[Path]:
    """Make every practice environment below `home` that is not there yet.

    `url` is the address that the channel folders lie under. Raises what rattler raises.
    """
    maker = _Maker(home, url)
    missing = [
        one for one in PRACTICE_ENVIRONMENTS if not (home / one.folder / "conda-meta").exists()
    ]
    await asyncio.gather(*(maker.make(environment) for environment in missing))
    prefixes = [home / environment.folder for environment in PRACTICE_ENVIRONMENTS]
    registry = home / ".conda" / "environments.txt"
    registry.parent.mkdir(parents=True, exist_ok=True)
    if missing:
        lines = "".join(f"{prefix}\n" for prefix in prefixes)
        registry.write_text(lines, encoding="utf-8")
    return prefixes


def move_records(home: Path, old: str, new: str) -> None:
    """Name another address in every record below `home`. Raises OSError."""
    records = [
        record
        for environment in PRACTICE_ENVIRONMENTS
        for record in (home / environment.folder / "conda-meta").glob("*.json")
    ]
    records += (home / "miniforge3" / "pkgs").glob("*/info/repodata_record.json")
    for record in records:
        text = record.read_text(encoding="utf-8")
        if old in text:
            # A new file, for the one in the cache may be linked elsewhere.
            fresh = record.with_name(f"{record.name}.moved")
            fresh.write_text(text.replace(old, new), encoding="utf-8")
            fresh.replace(record)


class _Maker:
    def __init__(self, home: Path, url: str) -> None:
        self._home = home
        self._channels = [Channel(f"{url}/{MAIN}"), Channel(f"{url}/{EXTRA}")]
        self._client = Client.default_client(max_retries=3)
        self._gateway = Gateway(
            cache_dir=home / ".glasshouse" / "cache" / "practice-repodata", client=self._client
        )

    async def make(self, environment: PracticeEnvironment) -> None:
        prefix = self._home / environment.folder
        installed: list[RepoDataRecord] = []
        asked: dict[str, str] = {}
        history = ""
        virtual = _virtual_packages(environment)
        for step in environment.steps:
            asked |= {spec.split()[0]: spec for spec in step.asked}
            records = await solve(
                self._channels,
                [MatchSpec(spec) for spec in (*asked.values(), "pip")],
                gateway=self._gateway,
                locked_packages=installed,
                constraints=[MatchSpec(spec) for spec in environment.older],
                virtual_packages=virtual,
                channel_priority=ChannelPriority.Flexible,
            )
            history += _history_entry(step, installed, records)
            installed = records
        await install(
            installed,
            prefix,
            cache_dir=self._home / "miniforge3" / "pkgs",
            client=self._client,
            requested_specs=[
                getattr(spec, "_match_spec", spec) for spec in map(MatchSpec, asked.values())
            ],
            show_progress=False,
        )
        _write_facts(prefix, environment, history)


def _virtual_packages(environment: PracticeEnvironment) -> list[GenericVirtualPackage]:
    """Of the machine it was made on, which need not be this one."""
    overrides = VirtualPackageOverrides.from_env()
    overrides.cuda = Override.string(environment.cuda)
    return [package.into_generic() for package in VirtualPackage.detect(overrides=overrides)]


def _history_entry(
    step: Step, before: Iterable[RepoDataRecord], after: Iterable[RepoDataRecord]
) -> str:
    old, new = {_dist(record) for record in before}, {_dist(record) for record in after}
    lines = [
        f"==> {_moment(step):%Y-%m-%d %H:%M:%S} <==",
        f"# cmd: {step.command}",
        f"# conda version: {_CONDA_VERSION}",
    ]
    lines += [f"-{dist}" for dist in sorted(old - new)]
    lines += [f"+{dist}" for dist in sorted(new - old)]
    lines.append(f"# update specs: {list(step.asked)!r}")
    return "\n".join(lines) + "\n"


def _moment(step: Step) -> datetime:
    """When it was, in local time as conda writes it; never in the future."""
    now = datetime.now().astimezone()
    return (now - timedelta(days=step.days_ago)).replace(
        hour=9 + step.days_ago % 8, minute=step.days_ago * 7 % 60, second=0, microsecond=0
    )


def _dist(record: RepoDataRecord) -> str:
    channel = str(record.channel).rstrip("/").rsplit("/", 1)[-1]
    name = record.name.normalized
    return f"{channel}/{record.subdir}::{name}-{record.version}-{record.build}"


def _write_facts(prefix: Path, environment: PracticeEnvironment, history: str) -> None:
    meta = prefix / "conda-meta"
    (meta / "history").write_text(history, encoding="utf-8")
    if environment.pinned:
        (meta / "pinned").write_text(environment.pinned, encoding="utf-8")
    if environment.frozen:
        # CEP 22
        reason = json.dumps({"message": environment.frozen})
        (meta / "frozen").write_text(reason, encoding="utf-8")
    for path, content in environment.extra.items():
        target = prefix / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    for package in environment.pip:
        _write_pip_package(prefix, package)
    (prefix / "CACHEDIR.TAG").unlink(missing_ok=True)
    changed = _moment(environment.steps[-1]).timestamp()
    for entry in (*meta.iterdir(), meta):
        os.utime(entry, (changed, changed))


def _write_pip_package(prefix: Path, package: PipInstalled) -> None:
    """What `pip install` leaves: module, dist-info, and INSTALLER saying so."""
    name, version = package.name, package.version
    requires = "".join(f"Requires-Dist: {requirement}\n" for requirement in package.requires)
    minor = f"{sys.version_info[0]}.{sys.version_info[1]}"
    root = prefix / (
        "Lib/site-packages" if sys.platform == "win32" else f"lib/python{minor}/site-packages"
    )
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": f'__version__ = "{version}"\n',
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        f"Summary: {package.summary}\n{requires}",
        f"{info}/INSTALLER": "pip\n",
        f"{info}/REQUESTED": "",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
