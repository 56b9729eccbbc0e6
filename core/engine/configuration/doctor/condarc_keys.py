"""Settings with a name conda does not know: cut off, misspelt, or out of use.

The names are in `resources/condarc_keys.yaml`, with their date and sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

import yaml
from rapidfuzz import fuzz, process

from core.engine.configuration.condarc_text import CondarcText
from core.engine.configuration.doctor.noticed import Noticed, Remove, Rename
from core.model.plan import Severity

_NEAR = 85.0
"""Least likeness (0 to 100) for a name to be taken for a slip of the pen."""


@lru_cache(maxsize=1)
def known_keys() -> dict[str, frozenset[str]]:
    """Names by who reads them: `conda`, `mamba`, `other`, `obsolete`."""
    text = (resources.files("resources") / "condarc_keys.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    return {group: frozenset(data[group]) for group in ("conda", "mamba", "other", "obsolete")}


def is_known(key: str) -> bool:
    """Whether conda or mamba reads the setting."""
    return any(key in known_keys()[group] for group in ("conda", "mamba", "other"))


def check(file: CondarcText) -> Iterator[Noticed]:
    """Unknown and obsolete settings."""
    keys = known_keys()
    present = {item.key for item in file.items}
    for item in file.items:
        if len(item.place) != 1 or is_known(item.key):
            continue
        if item.key in keys["obsolete"]:
            yield Noticed(
                "condarc-key-obsolete",
                Severity.INFO,
                item.line,
                {"key": item.key},
                (Remove(item.place),),
            )
            continue
        meant = _meant(item.key)
        if meant and meant not in present:
            yield Noticed(
                "condarc-key-misspelt",
                Severity.WARN,
                item.line,
                {"key": item.key, "meant": meant},
                (Rename(item.place, meant),),
            )
        else:
            yield Noticed("condarc-key-unknown", Severity.WARN, item.line, {"key": item.key})


def _meant(key: str) -> str | None:
    """The setting this is a slip of: cut off at an end, or spelt a little differently."""
    names = sorted(known_keys()["conda"])
    cut_off = [name for name in names if len(key) >= 5 and name.endswith(key) and name != key]
    if cut_off:
        return min(cut_off, key=len)
    close = process.extractOne(key.lower(), names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return close[0] if close else None
