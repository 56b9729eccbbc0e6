"""Where the tools of the conda world put themselves: roots with an `envs` folder."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.model.environment import Manager

_FOLDERS: tuple[tuple[str, Manager], ...] = (
    ("miniforge3", Manager.MINIFORGE),
    ("miniforge", Manager.MINIFORGE),
    ("mambaforge", Manager.MAMBAFORGE),
    ("miniconda3", Manager.MINICONDA),
    ("miniconda", Manager.MINICONDA),
    ("anaconda3", Manager.ANACONDA),
    ("anaconda", Manager.ANACONDA),
    ("micromamba", Manager.MICROMAMBA),
    ("conda", Manager.CONDA),
)
"""Folder names the installers propose, best guess of the user's own conda first."""


@dataclass(frozen=True)
class Root:
    """A folder that belongs to a tool. `envs` is where its environments lie."""

    folder: Path
    manager: Manager
    envs: Path


def known_roots() -> tuple[Root, ...]:
    """Roots that exist. In a sandbox only those under its home."""
    found: dict[str, Root] = {}
    for root in _possible_roots():
        bare = root.manager in _WITHOUT_BASE and root.envs.is_dir()
        if bare or (root.folder / "conda-meta").is_dir():
            found.setdefault(os.path.normcase(os.path.realpath(root.folder)), root)
    return tuple(found.values())


_WITHOUT_BASE = {Manager.MICROMAMBA, Manager.PIXI}


def own_conda_root() -> Path | None:
    """The root prefix of the conda the user calls by `conda`, or the likeliest one."""
    if paths.sandbox() is None:
        for folder in _conda_on_path():
            if (folder / "conda-meta").is_dir():
                return folder
    for root in known_roots():
        if root.manager not in _WITHOUT_BASE:
            return root.folder
    return None


def root_kind(folder: Path) -> Manager:
    """Which distribution a root is of, by its folder name or else by what it holds."""
    name = folder.name.lower()
    for start, manager in _FOLDERS[:-1]:
        if name.startswith(start):
            return manager
    try:
        records = sorted(entry.name for entry in os.scandir(folder / "conda-meta"))
    except OSError:
        return Manager.CONDA
    if any(record.startswith("anaconda-2") for record in records):
        return Manager.ANACONDA
    if any(record.startswith("miniforge_console_shortcut-") for record in records):
        return Manager.MINIFORGE
    if any(record.startswith("_anaconda_depends-") for record in records):
        return Manager.ANACONDA
    return Manager.CONDA


def _possible_roots() -> Iterator[Root]:
    home = paths.home()
    if paths.sandbox() is None:
        mamba = os.environ.get("MAMBA_ROOT_PREFIX")
        if mamba:
            yield Root(Path(mamba), Manager.MICROMAMBA, Path(mamba) / "envs")
        for folder in _conda_on_path():
            yield Root(folder, root_kind(folder), folder / "envs")
    for parent in (home, *_parents_beyond_home()):
        for name, manager in _FOLDERS:
            folder = parent / name
            if folder.is_dir():
                kind = root_kind(folder) if manager is Manager.CONDA else manager
                yield Root(folder, kind, folder / "envs")
    if paths.sandbox() is None and sys.platform == "darwin":
        for name in ("miniforge", "miniconda", "mambaforge"):
            folder = Path("/opt/homebrew/Caskroom") / name / "base"
            yield Root(folder, Manager(name), folder / "envs")
    share = home / ".local" / "share" / "mamba"
    yield Root(share, Manager.MICROMAMBA, share / "envs")
    pixi = home / ".pixi"
    if paths.sandbox() is None and os.environ.get("PIXI_HOME"):
        pixi = Path(os.environ["PIXI_HOME"])
    yield Root(pixi, Manager.PIXI, pixi / "envs")


def _parents_beyond_home() -> tuple[Path, ...]:
    home = paths.home()
    inside = (home / "opt", home / ".local", home / "AppData" / "Local")
    if paths.sandbox() is not None:
        return inside
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        data = os.environ.get("PROGRAMDATA", "C:\\ProgramData")
        drive = Path(os.environ.get("SYSTEMDRIVE", "C:") + "\\")
        return (*inside, *((Path(local),) if local else ()), Path(data), drive, Path("D:\\"))
    if sys.platform == "darwin":
        return (*inside, Path("/opt"), Path("/opt/homebrew"), Path("/usr/local"))
    return (*inside, Path("/opt"), Path("/usr/local"))


def _conda_on_path() -> Iterator[Path]:
    for variable in ("CONDA_ROOT", "_CONDA_ROOT"):
        if os.environ.get(variable):
            yield Path(os.environ[variable])
    executable = os.environ.get("CONDA_EXE") or shutil.which("conda")
    if executable:
        # <root>/bin/conda, <root>/condabin/conda or <root>\Scripts\conda.exe
        yield Path(executable).resolve().parent.parent
