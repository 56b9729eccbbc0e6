"""Which packages belong to one system, or to one channel. A dated file in `resources`."""

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
    return next((system for system in SYSTEMS if _patterns()[system].fullmatch(name)), "")


def belongs_to(system: str, subdir: str) -> bool:
    """Whether `subdir` is one of the systems meant by a key of SYSTEMS."""
    here = subdir.partition("-")[0]
    return system == here or (system == "unix" and here in {"linux", "osx"})


def shown_system(subdir: str) -> str:
    """`Linux` for `linux-64`; the subdir itself where no word for it is known."""
    return SYSTEMS.get(subdir.partition("-")[0], subdir)


def is_part(name: str) -> bool:
    """Whether only Anaconda's channels have it, as a part of what is whole elsewhere."""
    return bool(_patterns()["parts"].fullmatch(name))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    text = resources.files("resources").joinpath("system_packages.yaml").read_text("utf-8")
    table = yaml.safe_load(text)
    listed = {**table["systems"], "parts": table["parts"]}
    return {
        str(key): re.compile("|".join(translate(str(name)) for name in names))
        for key, names in listed.items()
    }
