"""What conda was asked for, asked of pip instead."""

from __future__ import annotations

import re

import rattler
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from core.model.importing import CondaEntry, PipEntry, PipKind


def pip_entry(entry: CondaEntry, spec: str) -> PipEntry:
    """A requirement for the package of `spec`, which parses, at the line of `entry`.

    A version in a form pip does not know is left out.
    """
    parsed = rattler.MatchSpec(spec)
    assert parsed.name is not None
    name = parsed.name.normalized
    requirement = _requirement(f"{name}{_specifier(str(parsed.version or ''))}") or name
    return PipEntry(
        line=entry.line,
        end_line=entry.end_line,
        text=requirement,
        kind=PipKind.REQUIREMENT,
        requirement=requirement,
        name=str(canonicalize_name(name)),
        specifier=requirement.removeprefix(name),
    )


def _specifier(version: str) -> str:
    if version in {"", "*"}:
        return ""
    return version if re.match(r"[<>=!~]", version) else f"=={version}"


def _requirement(text: str) -> str:
    try:
        return str(Requirement(text))
    except InvalidRequirement:
        return ""
