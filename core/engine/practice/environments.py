"""The environments practice mode starts with, really solved and installed.

They stand for environments that conda made earlier: dated history, requested specs, a pin, pip
packages, one frozen, one base. Their archives lie in a cache of their own, as conda's would.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rattler import (
    Channel,
    ChannelPriority,
    Client,
    Gateway,
    MatchSpec,
    VirtualPackage,
    VirtualPackageOverrides,
    install,
    solve,
)
from rattler.repo_data import RepoDataRecord

from core.engine.practice.content import EXTRA, MAIN

_CONDA_VERSION = "25.9.1"


@dataclass(frozen=True)
class Step:
    """One command of the past and the specs it asked for."""

    date: str
    command: str
    asked: tuple[str, ...]


@dataclass(frozen=True)
class PracticeEnvironment:
    """An environment to make. `folder` is relative to the home."""

    folder: str
    steps: tuple[Step, ...]
    older: tuple[str, ...] = ()
    """What was the newest at that time, so that there are updates to look at."""
    pip: tuple[tuple[str, str, str], ...] = ()
    """Name, version and summary of packages that pip installed."""
    pinned: str = ""
    frozen: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    """More text files, by path relative to the prefix."""


_ENVIRONMENTS = (
    PracticeEnvironment(
        "miniforge3",
        (Step("2025-10-08 09:12:40", "constructor", ("python", "pip", "conda", "mamba")),),
        extra={
            "condabin/conda": "#!/bin/sh\necho practice conda\n",
            "etc/profile.d/conda.sh": "# practice\n",
        },
    ),
    PracticeEnvironment(
        "miniforge3/envs/thesis",
        (
            Step(
                "2025-10-08 10:03:11",
                "conda create -n thesis python numpy=2.0 numba=0.60 umap-learn scikit-learn=1.5",
                ("python", "numpy 2.0.*", "numba 0.60.*", "umap-learn", "scikit-learn 1.5.*"),
            ),
            Step(
                "2025-10-09 14:30:27",
                "conda install -n thesis pandas h5py",
                ("pandas", "h5py"),
            ),
            Step(
                "2025-10-29 15:20:02",
                "conda install -n thesis matplotlib seaborn tensorboard lightgbm",
                ("matplotlib", "seaborn", "tensorboard", "lightgbm"),
            ),
            Step(
                "2025-11-03 18:41:55",
                "conda install -n thesis requests jinja2 psutil huggingface_hub",
                ("requests", "jinja2", "psutil", "huggingface_hub"),
            ),
        ),
        older=(
            "ca-certificates <2025.10",
            "certifi <2025.10",
            "charset-normalizer <3.4.4",
            "filelock <3.20",
            "fonttools <4.60.1",
            "huggingface_hub <0.36.1",
            "idna <3.11",
            "jinja2 <3.1.6",
            "libpng <1.6.50",
            "matplotlib <3.10.7",
            "openssl <3.5.4",
            "pillow <12",
            "protobuf <6",
            "psutil <7.1",
            "requests <2.32.5",
        ),
        pip=(
            ("timm", "1.0.11", "PyTorch image models"),
            ("webdataset", "1.0.2", "Stream large training data"),
            ("einops", "0.8.1", "Tensor operations one can read"),
        ),
        pinned="# thesis runs use 0.60\nnumba 0.60.*\n",
    ),
    PracticeEnvironment(
        "miniforge3/envs/cv-lab",
        (
            Step(
                "2025-09-02 11:30:00",
                "conda create -n cv-lab python pytorch=2.5 torchvision opencv=4.10",
                ("python", "pytorch 2.5.*", "torchvision", "opencv 4.10.*"),
            ),
        ),
        older=("pillow <12", "ffmpeg <8"),
        pip=(("supervision", "0.26.1", "Tools for computer vision"),),
    ),
    PracticeEnvironment(
        "miniforge3/envs/dl-course",
        (
            Step(
                "2025-09-15 08:00:00",
                "conda create -n dl-course python jupyterlab=4.3 numpy=1.26 matplotlib",
                ("python", "jupyterlab 4.3.*", "numpy 1.26.*", "matplotlib"),
            ),
        ),
        older=("matplotlib <3.10.7", "pillow <12"),
        frozen="The course keeps this environment as it is until February.",
    ),
    PracticeEnvironment(
        ".conda/envs/rnaseq",
        (
            Step(
                "2025-11-10 16:05:30",
                "conda create -n rnaseq python polars duckdb statsmodels",
                ("python", "polars", "duckdb", "statsmodels"),
            ),
        ),
    ),
)


async def create_environments(home: Path, url: str) -> list[Path]:
    """Make every practice environment below `home` that is not there yet.

    `url` is the address that the channel folders lie under. Raises what rattler raises.
    """
    maker = _Maker(home, url)
    missing = [one for one in _ENVIRONMENTS if not (home / one.folder / "conda-meta").exists()]
    await asyncio.gather(*(maker.make(environment) for environment in missing))
    prefixes = [home / environment.folder for environment in _ENVIRONMENTS]
    registry = home / ".conda" / "environments.txt"
    registry.parent.mkdir(parents=True, exist_ok=True)
    if missing:
        lines = "".join(f"{prefix}\n" for prefix in prefixes)
        registry.write_text(lines, encoding="utf-8")
    return prefixes


class _Maker:
    def __init__(self, home: Path, url: str) -> None:
        self._home = home
        self._channels = [Channel(f"{url}/{MAIN}"), Channel(f"{url}/{EXTRA}")]
        self._client = Client.default_client(max_retries=3)
        self._gateway = Gateway(
            cache_dir=home / ".glasshouse" / "cache" / "practice-repodata", client=self._client
        )
        self._virtual = VirtualPackage.detect(overrides=VirtualPackageOverrides.from_env())

    async def make(self, environment: PracticeEnvironment) -> None:
        prefix = self._home / environment.folder
        installed: list[RepoDataRecord] = []
        asked: dict[str, str] = {}
        history = ""
        for step in environment.steps:
            asked |= {spec.split()[0]: spec for spec in step.asked}
            records = await solve(
                self._channels,
                [MatchSpec(spec) for spec in (*asked.values(), "pip")],
                gateway=self._gateway,
                locked_packages=installed,
                constraints=[MatchSpec(spec) for spec in environment.older],
                virtual_packages=self._virtual,
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


def _history_entry(
    step: Step, before: Iterable[RepoDataRecord], after: Iterable[RepoDataRecord]
) -> str:
    old, new = {_dist(record) for record in before}, {_dist(record) for record in after}
    lines = [f"==> {step.date} <==", f"# cmd: {step.command}", f"# conda version: {_CONDA_VERSION}"]
    lines += [f"-{dist}" for dist in sorted(old - new)]
    lines += [f"+{dist}" for dist in sorted(new - old)]
    lines.append(f"# update specs: {list(step.asked)!r}")
    return "\n".join(lines) + "\n"


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
    for name, version, summary in environment.pip:
        _write_pip_package(prefix, name, version, summary)
    (prefix / "CACHEDIR.TAG").unlink(missing_ok=True)


def _write_pip_package(prefix: Path, name: str, version: str, summary: str) -> None:
    """What `pip install` leaves: module, dist-info, and INSTALLER saying so."""
    minor = f"{sys.version_info[0]}.{sys.version_info[1]}"
    root = prefix / (
        "Lib/site-packages" if sys.platform == "win32" else f"lib/python{minor}/site-packages"
    )
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": f'__version__ = "{version}"\n',
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        f"Summary: {summary}\n",
        f"{info}/INSTALLER": "pip\n",
        f"{info}/REQUESTED": "",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
