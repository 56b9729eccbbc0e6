"""What we know about importing modules: which must not be, and which stand on what.

The table is a dated file in `resources`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

import msgspec
import yaml


class ImportTable(msgspec.Struct, frozen=True):
    """Content of `resources/not_imported.yaml`."""

    modules: dict[str, str]
    """What importing a module does, by its name."""
    folders: frozenset[str]
    """Folders of site-packages that are nobody's module."""
    common: frozenset[str]
    """Packages so many need that their users are not tried with them."""
    standard: dict[str, tuple[str, ...]]
    """Modules of Python's own library by the package they stand on."""
    gpu: dict[str, str]
    """The module whose view of the GPU a package decides."""


@lru_cache(maxsize=1)
def import_table() -> ImportTable:
    """The table."""
    text = resources.files("resources").joinpath("not_imported.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), ImportTable)


def must_not_be_imported(module: str) -> bool:
    """True for a module on the list, or below one."""
    table: Mapping[str, str] = import_table().modules
    parts = module.split(".")
    return any(".".join(parts[: count + 1]) in table for count in range(len(parts)))
