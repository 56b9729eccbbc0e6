"""Whether an environment has to do with a framework at all, by names of files alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from core.engine.environments.pip_packages import normalized_name
from core.engine.environments.prefix import record_entries
from core.engine.gpu.judging.consent import SWITCHES
from core.engine.gpu.knowledge.tables import framework_tables


@lru_cache(maxsize=1)
def framework_names() -> frozenset[str]:
    """What conda and pip call the packages that decide, normalised."""
    return frozenset(
        normalized_name(name)
        for table in framework_tables()
        for name in (*table.names.conda, *table.names.pip, *table.names.plugins)
    )


def may_hold_framework(prefix: Path) -> bool:
    """True where a record or a distribution is called like one, or like what is left of one."""
    records = (entry.name.rsplit("-", 2)[0].lower() for entry in record_entries(prefix))
    if any(normalized_name(name) in framework_names() or name in SWITCHES for name in records):
        return True
    return any(name in framework_names() for name in _distributions(prefix))


def _distributions(prefix: Path) -> Iterator[str]:
    for folder in (prefix / "Lib/site-packages", *prefix.glob("lib/python*/site-packages")):
        try:
            entries = list(os.scandir(folder))
        except OSError:
            continue
        for entry in entries:
            if entry.name.endswith((".dist-info", ".egg-info", ".egg-link")):
                stem = entry.name.rpartition(".")[0]
                yield normalized_name(stem.partition("-")[0])
