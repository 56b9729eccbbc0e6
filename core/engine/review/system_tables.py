"""Which packages belong to one system. The table is a dated file in `resources`."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from importlib import resources

import yaml

SYSTEMS = {"linux": "Linux", "osx": "macOS", "win": "Windows"}
"""What people call the systems, by the first part of a subdir."""


def system_of(name: str) -> str:
    """The system a package belongs to (`linux`, `osx`, `win`), by its name; empty for most."""
    return next((system for system, known in _patterns().items() if known.fullmatch(name)), "")


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
