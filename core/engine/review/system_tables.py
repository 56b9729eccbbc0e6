"""Which packages belong to one system. The table is a dated file in `resources`."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from importlib import resources

import yaml

SYSTEMS = {"linux": "Linux", "osx": "macOS", "win": "Windows", "unix": "Linux / macOS"}
"""What people call the systems, by the first part of a subdir; `unix` is two of them."""


def system_of(name: str) -> str:
    """The system a package belongs to, by its name: a key of SYSTEMS, empty for most."""
    return next((system for system, known in _patterns().items() if known.fullmatch(name)), "")


def belongs_to(system: str, subdir: str) -> bool:
    """Whether `subdir` is one of the systems meant by a key of SYSTEMS."""
    here = subdir.partition("-")[0]
    return system == here or (system == "unix" and here in {"linux", "osx"})


def shown_system(subdir: str) -> str:
    """`Linux` for `linux-64`; the subdir itself where no word for it is known."""
    return SYSTEMS.get(subdir.partition("-")[0], subdir)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    text = resources.files("resources").joinpath("system_packages.yaml").read_text("utf-8")
    return {
        str(system): re.compile("|".join(translate(str(name)) for name in names))
        for system, names in yaml.safe_load(text)["systems"].items()
    }
