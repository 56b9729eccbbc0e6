"""Kinds of builds: for a GPU or without, with which MPI, which BLAS, which Python.

A build says it in its build string (`cuda126_py312h_0`, `mpi_mpich_h1`); GPU builds without such a
tag are known by what they depend on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.engine.solving.specs import name_of
from core.engine.updates.tables import update_table
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind

_LINE = re.compile(r"(?:cuda|cu)_?(\d{1,2}\.\d+|\d{2,4})", re.IGNORECASE)
GPU = "gpu"
_WITHOUT = "cpu"


@dataclass(frozen=True)
class Variant:
    """What kind a build is: values by kind, as far as they are known."""

    values: tuple[tuple[str, str], ...]
    line: str = ""
    """Of CUDA (`12.6`, or `12` where only that is said)."""

    def get(self, kind: str) -> str:
        """The value in one respect; empty where it is not known."""
        return next((value for known, value in self.values if known == kind), "")


def variant_of(record: PackageRecord) -> Variant:
    """What kind of build a record is."""
    return _variant(record.build, record.depends)


def variant_change(before: PackageRecord, after: PackageRecord) -> Message | None:
    """In which respect the kind of build changes, the gravest first; None where it does not."""
    old, new = variant_of(before), variant_of(after)
    if old == new:
        return None
    was, will = old.get(GPU), new.get(GPU)
    if was != will:
        if will == _WITHOUT:
            return Message("variant-gpu-lost")
        if was == _WITHOUT:
            return Message("variant-gpu-gained")
        return Message("variant-other", {"before": was, "after": will})
    if old.line and new.line and not _same_line(old.line, new.line):
        return Message("variant-cuda", {"before": old.line, "after": new.line})
    for kind in update_table().variants:
        one, other = old.get(kind.kind), new.get(kind.kind)
        if one and other and one != other:
            return Message("variant-other", {"before": one, "after": other})
    return None


def variant_of_change(change: Change) -> Message | None:
    """The same for a change that may have only one side."""
    if change.before is None or change.after is None or change.kind is ChangeKind.RELINK:
        return None
    return variant_change(change.before, change.after)


@lru_cache(maxsize=65536)
def _variant(build: str, depends: tuple[str, ...]) -> Variant:
    values = {}
    for kind in update_table().variants:
        tags = [tag for tag, pattern in kind.tags.items() if re.search(pattern, build, re.I)]
        value = tags[-1] if kind.kind == "python" and tags else tags[0] if tags else kind.untagged
        values[kind.kind] = value
    if values.get(GPU) == _WITHOUT:
        needed = {name_of(text) for text in depends}
        for platform, names in update_table().gpu.items():
            if needed.intersection(names):
                values[GPU] = platform
    return Variant(tuple(values.items()), cuda_line(build) if values.get(GPU) == "cuda" else "")


def cuda_line(build: str) -> str:
    """The CUDA a build string or a wheel's local version names: `12.6` for `cuda126_mkl_py312_0`,
    `py3.11_cuda12.6_0` and `cu126`; `12` where only that is said; empty where nothing is."""
    found = _LINE.search(build)
    if found is None:
        return ""
    text = found[1]
    if "." in text:
        return text
    # "118" and "1180" are 11.8, "126" is 12.6, "92" is 9.2, "12" is 12 and no minor.
    if len(text) == 2:
        return text if int(text) < 20 else f"{text[0]}.{text[1]}"
    return f"{text[:2]}.{text[2]}"


def _same_line(one: str, other: str) -> bool:
    if "." in one and "." in other:
        return one == other
    return one.partition(".")[0] == other.partition(".")[0]
