"""The name inside a match spec, without a solver at hand. Format: conda's MatchSpec."""

from __future__ import annotations

import re

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*")
_VERSION_FIRST = re.compile(r"\s*(==|>=|<=|!=|~=|>|<|=)")


def spec_name(spec: str) -> str:
    """`numpy` for `conda-forge::numpy >=2`, `numpy[version=2]` and an archive's URL; "" for `*`."""
    text = spec.strip()
    if "://" in text and text.split("#")[0].endswith((".conda", ".tar.bz2")):
        archive = text.split("#")[0].rsplit("/", 1)[1]
        return archive.rsplit("-", 2)[0].lower()
    text = text.split("[", 1)[0].rsplit("::", 1)[-1]
    found = _NAME.match(text)
    return found.group().rstrip(".-").lower() if found else ""


def split_old_specs(text: str) -> list[str]:
    """Specs of a history that conda before 4.5 wrote: joined by commas, like their versions."""
    specs: list[str] = []
    for part in text.split(","):
        if specs and _VERSION_FIRST.match(part):
            specs[-1] += f",{part}"
        else:
            specs.append(part)
    return [spec.strip() for spec in specs if spec.strip()]
