"""Finds every environment on this machine that the user's tools know of, with its card's facts."""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core import paths
from core.engine.environments.guard import (
    agreed_to,
    frozen_reason,
    is_base,
    is_writable,
    made_by_us,
)
from core.engine.environments.locations import (
    better_envs_dir,
    choose_envs_dir,
    envs_dirs,
    free_bytes,
    real_key,
)
from core.engine.environments.registry import registered_prefixes
from core.engine.environments.roots import Root, known_roots, root_kind
from core.engine.environments.summary import Summary, load_summaries, save_summaries, summarize
from core.engine.transactions.journal import open_transactions
from core.model.environment import Environment, EnvironmentList, Manager
from core.remembered import keep_environments, last_environments

log = logging.getLogger(__name__)


def list_environments(*, cached: bool = False) -> EnvironmentList:
    """All environments, base ones last, else by name.

    With `cached` the list of the last look answers without touching any environment; it is empty
    where there has been none.
    """
    envs_dir = choose_envs_dir()
    place = str(envs_dir)
    if cached:
        known = last_environments()
        return EnvironmentList(known, from_cache=True, envs_dir=place)
    surroundings = _look_around()
    summaries = load_summaries()
    prefixes = list(find_prefixes(surroundings.roots))
    fresh: dict[str, Summary] = {}
    environments = []
    for prefix in prefixes:
        summary = fresh[str(prefix)] = summarize(prefix, summaries.get(str(prefix)))
        environments.append(_environment(prefix, summary, surroundings))
    if fresh != summaries:
        save_summaries(fresh)
    ordered = tuple(sorted(_named(environments), key=_order))
    keep_environments(ordered)
    better = better_envs_dir(envs_dir)
    return EnvironmentList(
        ordered,
        envs_dir=place,
        free_bytes=free_bytes(envs_dir),
        better_envs_dir=str(better) if better else "",
    )


def find_environment(prefix: str | os.PathLike[str]) -> Environment | None:
    """The card of one prefix, or None where there is no environment."""
    folder = Path(prefix)
    if not is_environment(folder):
        return None
    summary = summarize(folder, load_summaries().get(str(folder)))
    return _environment(folder, summary, _look_around())


def find_prefixes(roots: Iterable[Root]) -> Iterator[Path]:
    """Every prefix once, however many ways lead to it. Vanished ones are left out."""
    seen = set()
    for prefix in _candidates(tuple(roots)):
        key = real_key(prefix)
        if key not in seen and is_environment(prefix):
            seen.add(key)
            if _has_a_name(prefix):
                yield prefix
            else:
                log.warning("left out, its path is no Unicode: %a", str(prefix))


def _has_a_name(prefix: Path) -> bool:
    """False for a path of bytes in some other encoding: no tool can write it down."""
    try:
        str(prefix).encode()
    except UnicodeEncodeError:
        return False
    return True


def is_environment(prefix: Path) -> bool:
    """True for a folder with `conda-meta`."""
    return (prefix / "conda-meta").is_dir()


def _candidates(roots: tuple[Root, ...]) -> Iterator[Path]:
    yield from registered_prefixes()
    for folder in dict.fromkeys((*envs_dirs(), *_named_dirs(), *(root.envs for root in roots))):
        yield from _children(folder)
    chosen = choose_envs_dir()
    yield chosen
    yield from _children(chosen)
    for root in roots:
        yield root.folder


def _named_dirs() -> Iterator[Path]:
    if paths.sandbox() is not None:
        return
    for variable in ("CONDA_ENVS_PATH", "CONDA_ENVS_DIRS", "MAMBA_ENVS_DIRS"):
        for item in os.environ.get(variable, "").split(os.pathsep):
            if item:
                yield Path(item).expanduser()


def _children(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(entry.path) for entry in entries if entry.is_dir())
    except OSError:
        return []


@dataclass(frozen=True)
class _Surroundings:
    """What is the same for every environment of one look."""

    roots: tuple[Root, ...]
    envs_dirs: frozenset[str]
    busy: frozenset[str]


def _look_around() -> _Surroundings:
    return _Surroundings(
        roots=known_roots(),
        envs_dirs=frozenset(real_key(folder) for folder in envs_dirs()),
        busy=frozenset(real_key(transaction.prefix) for transaction in open_transactions()),
    )


def _environment(prefix: Path, summary: Summary, surroundings: _Surroundings) -> Environment:
    base = is_base(prefix, surroundings.roots)
    manager = _manager(prefix, surroundings, base=base)
    return Environment(
        prefix=str(prefix),
        name="base" if base else prefix.name,
        manager=manager,
        is_base=base,
        writable=is_writable(prefix),
        frozen=frozen_reason(prefix),
        adopted=manager is Manager.GLASSHOUSE or agreed_to(prefix),
        python_version=summary.python_version,
        conda_count=summary.conda_count,
        pip_count=summary.pip_count,
        key_packages=summary.key_packages,
        last_changed=summary.last_changed,
        total_bytes=summary.total_bytes,
        problem=summary.problem,
        open_transaction=real_key(prefix) in surroundings.busy,
    )


def _manager(prefix: Path, surroundings: _Surroundings, *, base: bool) -> Manager:
    if made_by_us(prefix):
        return Manager.GLASSHOUSE
    real = Path(os.path.realpath(prefix))
    for root in surroundings.roots:
        if real.is_relative_to(os.path.realpath(root.folder)):
            return root.manager
    if (prefix / "conda-meta" / "pixi").exists() or prefix.parent.parent.name == ".pixi":
        return Manager.PIXI
    if prefix.parent.name == "envs" and (prefix.parent.parent / "conda-meta").is_dir():
        return root_kind(prefix.parent.parent)
    if base:
        return root_kind(prefix)
    if real_key(prefix.parent) in surroundings.envs_dirs:
        return Manager.CONDA
    return Manager.UNKNOWN


def _named(environments: list[Environment]) -> Iterator[Environment]:
    """Tell apart those of the same name by the folder they lie in, as far up as it takes."""
    count = Counter(environment.name for environment in environments)
    for environment in environments:
        if count[environment.name] == 1:
            yield environment
            continue
        name = f"{environment.name} ({_distinction(environment, environments)})"
        yield msgspec.structs.replace(environment, name=name)


def _distinction(environment: Environment, everyone: list[Environment]) -> str:
    """The shortest folder name that only this one of its namesakes has."""
    own = _ancestors(environment)
    others = [
        _ancestors(other)
        for other in everyone
        if other.name == environment.name and other is not environment
    ]
    for level, folder in enumerate(own):
        if folder != "envs" and all(folder not in other[: level + 1] for other in others):
            return folder
    return str(Path(environment.prefix).parent)


def _ancestors(environment: Environment) -> list[str]:
    prefix = Path(environment.prefix)
    path = (prefix, *prefix.parents) if environment.is_base else prefix.parents
    return [folder.name for folder in path if folder.name]


def _order(environment: Environment) -> tuple[bool, str, str]:
    return (environment.is_base, environment.name.casefold(), environment.prefix)
