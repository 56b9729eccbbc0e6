"""What we know about package names: import names, pip's names, and well-known packages.

The tables are dated files in `resources`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml
from packaging.utils import canonicalize_name


@dataclass(frozen=True)
class Known:
    """A well-known package in one line, in both languages."""

    en: str
    zh: str


@lru_cache(maxsize=1)
def import_names() -> Mapping[str, str]:
    """Import name → conda package, only where they differ."""
    return {
        str(name): str(package)
        for name, package in _load("import_names.yaml")["imports"].items()
        if str(name) != str(package)
    }


def package_for_import(name: str) -> str | None:
    """The package behind an import name, however it is capitalised; None where we know none."""
    return _lower_imports().get(name.lower())


def conda_name_of(distribution: str) -> str:
    """The conda package that holds what pip calls `distribution`."""
    plain = canonicalize_name(distribution)
    return _pip_names().get(plain) or plain


def conda_names_of(distribution: str) -> tuple[str, ...]:
    """Names under which conda channels may hold what pip calls `distribution`, likeliest first.

    Only one of them is meant: where the first exists, the others are something else.
    """
    plain = str(canonicalize_name(distribution))
    known = _pip_names().get(plain)
    if known is not None:
        return (known,) if known else ()
    return tuple(dict.fromkeys((plain, plain.replace("-", "_"), plain.replace("-", "."))))


def extra_package(distribution: str, extras: Sequence[str]) -> str:
    """The conda package that stands for `distribution[extras]`; empty where there is none."""
    written = f"{canonicalize_name(distribution)}[{','.join(extras)}]"
    return str(_load("import_names.yaml")["extras"].get(written, ""))


def bringers_of(name: str) -> tuple[str, ...]:
    """Conda packages that bring the package `name` with them, itself included."""
    return (name, *map(str, _load("import_names.yaml")["brought_by"].get(name, ())))


def only_pip_has(name: str) -> bool:
    """Whether this is known to be on pip's index and in no conda channel."""
    return bool(_only_pip().fullmatch(str(canonicalize_name(name))))


def distributions_of(conda_name: str) -> tuple[str, ...]:
    """What pip may call the content of a conda package, normalised: its own name among them."""
    known = (name for name, package in _pip_names().items() if package == conda_name)
    return tuple(dict.fromkeys((canonicalize_name(conda_name), *known)))


def known_distributions() -> tuple[str, ...]:
    """Well-known names of pip packages, normalised."""
    plain = (str(name) for name in summaries())
    return tuple(dict.fromkeys((*_pip_names(), *(canonicalize_name(name) for name in plain))))


@lru_cache(maxsize=1)
def summaries() -> Mapping[str, Known]:
    """Well-known packages, best known first: the order breaks ties in a search."""
    table = _load("summaries.yaml")["packages"]
    return {str(row["name"]): Known(str(row["en"]), str(row["zh"])) for row in table}


@lru_cache(maxsize=1)
def _lower_imports() -> dict[str, str]:
    return {name.lower(): package for name, package in import_names().items()}


@lru_cache(maxsize=1)
def _pip_names() -> dict[str, str]:
    return {str(name): str(package) for name, package in _load("import_names.yaml")["pip"].items()}


@lru_cache(maxsize=1)
def _only_pip() -> re.Pattern[str]:
    patterns = _load("import_names.yaml")["only_pip"]
    return re.compile("|".join(translate(str(pattern)) for pattern in patterns))


@lru_cache(maxsize=4)
def _load(name: str) -> dict[str, Any]:
    text = resources.files("resources").joinpath(name).read_text(encoding="utf-8")
    loaded = yaml.safe_load(text)
    return loaded if isinstance(loaded, dict) else {}
