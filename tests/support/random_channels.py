"""Random small channels and requests from a seed, for properties that must hold in all of them.

Dependencies point to earlier names, so there are no cycles; bounds and constrains are random, so
some requests have no solution, as in life.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from core.engine.practice.packages import DEFAULT_TIMESTAMP, Package
from tests.support.channels import DAY, Files, base_packages, package, python_package

_VERSIONS = ("1.0", "1.1", "1.10", "2.0", "2.1", "3.0")


def random_packages(seed: int, *, names: int = 12, with_python: bool = True) -> list[Package]:
    """A family of packages p0…; the even ones are Python packages when there is a Python."""
    generator = random.Random(seed)
    family = base_packages() if with_python else []
    known: list[tuple[str, list[str]]] = []
    for index in range(names):
        name = f"p{index}"
        versions = sorted(generator.sample(_VERSIONS, generator.randint(1, 4)), key=_numbers)
        for order, version in enumerate(versions):
            depends = _some_dependencies(known, generator)
            timestamp = DEFAULT_TIMESTAMP + (order * names + index) * DAY
            if with_python and index % 2 == 0:
                made = python_package(
                    name,
                    version,
                    depends=depends,
                    command=generator.random() < 0.3,
                    timestamp=timestamp,
                )
            else:
                made = package(
                    name,
                    version,
                    depends=depends,
                    constrains=_some_dependencies(known, generator, most=1, chance=0.2),
                    files=_random_files(name, version, generator),
                    timestamp=timestamp,
                )
            family.append(made)
        known.append((name, versions))
    return family


@dataclass(frozen=True)
class Wish:
    """What to ask for next, in the words of a ChangeRequest."""

    install: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    update: tuple[str, ...] = ()
    update_all: bool = False


def random_specs(seed: int, packages: Iterable[Package], *, count: int = 3) -> tuple[str, ...]:
    """A few specs to create an environment with."""
    generator = random.Random(seed)
    available = _by_name(packages)
    chosen = generator.sample(sorted(available), min(count, len(available)))
    return tuple(_spec(name, available[name], generator) for name in chosen)


def random_wish(seed: int, packages: Iterable[Package], installed: Iterable[str]) -> Wish:
    """A change to make to an environment that has `installed`."""
    generator = random.Random(seed)
    available = _by_name(packages)
    present = sorted(set(installed) & available.keys())
    absent = sorted(available.keys() - set(present))
    kind = generator.choice(("install", "remove", "update", "update", "all", "mixed"))
    install: tuple[str, ...] = ()
    if kind in {"install", "mixed"} and absent:
        name = generator.choice(absent)
        install = (_spec(name, available[name], generator),)
    if kind == "all" or not present:
        return Wish(install=install, update_all=not install)
    name = generator.choice(present)
    if kind == "remove" or (kind == "mixed" and generator.random() < 0.5):
        return Wish(install=install, remove=(name,))
    if kind in {"update", "mixed"} or not install:
        return Wish(install=install, update=(name,))
    return Wish(install=install)


def _by_name(packages: Iterable[Package]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in packages:
        if one.name not in {"python", "pip"}:
            found.setdefault(one.name, []).append(one.version)
    return found


def _spec(name: str, versions: list[str], generator: random.Random) -> str:
    version = generator.choice(versions)
    return generator.choice((name, *[f"{name}={version}"] * 3, f"{name}>={version}"))


def _some_dependencies(
    known: list[tuple[str, list[str]]],
    generator: random.Random,
    *,
    most: int = 3,
    chance: float = 0.8,
) -> list[str]:
    if not known or generator.random() > chance:
        return []
    picked = generator.sample(known, min(len(known), generator.randint(1, most)))
    bounds = ("", "", ">=", "<=")
    return sorted(
        f"{name} {bound}{generator.choice(versions)}"
        if (bound := generator.choice(bounds))
        else name
        for name, versions in picked
    )


def _random_files(name: str, version: str, generator: random.Random) -> Files:
    files: Files = {f"share/{name}/about.txt": f"{name} {version}\n"}
    for index in range(generator.randint(0, 6)):
        files[f"share/{name}/{index}.bin"] = generator.randbytes(generator.randint(0, 5000))
    if generator.random() < 0.3:
        files[f"share/{name}/中文 名.txt"] = "数据\n"
    return files


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
