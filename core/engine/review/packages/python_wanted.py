"""Which Python a file asks for, and which lines for pip count on it."""

from __future__ import annotations

import re

from packaging.markers import InvalidMarker, Marker, UndefinedComparison, UndefinedEnvironmentName

from core.engine.review.draft import Draft
from core.engine.solving.specs import parse
from core.model.problem import ProblemError

_PYTHONS = tuple(f"3.{minor}" for minor in range(6, 16))
_ONE_MINOR = re.compile(r"(?:==|~=)?(\d+\.\d+)(?:\.[\w.*]+)?")
_MACHINES = {"64": "x86_64", "32": "i686", "arm64": "arm64"}


def python_minor(draft: Draft) -> str:
    """`3.11` where the file asks for one minor version of Python, else an empty text."""
    for wish in draft.wishes:
        if wish.name != "python" or wish.dropped:
            continue
        try:
            version = str(parse(wish.spec).parsed.version or "")
        except ProblemError:
            continue
        found = _ONE_MINOR.fullmatch(version)
        if found and not (version.startswith("~=") and version.count(".") < 2):
            return found[1]
    return ""


def holds(marker: str, draft: Draft) -> bool | None:
    """Whether a PEP 508 marker is true here; None where that hangs on a Python not settled yet.

    A marker nobody can read counts as true: the installer will say what it makes of it.
    """
    if not marker:
        return True
    minor = python_minor(draft)
    try:
        parsed = Marker(marker)
        found = {
            parsed.evaluate(_environment(draft.subdir, python))
            for python in ((minor,) if minor else _PYTHONS)
        }
    except (InvalidMarker, UndefinedComparison, UndefinedEnvironmentName):
        return True
    return found.pop() if len(found) == 1 else None


def _environment(subdir: str, python: str) -> dict[str, str]:
    system, _, machine = subdir.partition("-")
    name, platform, system_name = {
        "win": ("nt", "win32", "Windows"),
        "osx": ("posix", "darwin", "Darwin"),
    }.get(system, ("posix", "linux", "Linux"))
    machine = "AMD64" if subdir == "win-64" else _MACHINES.get(machine, machine)
    return {
        "os_name": name,
        "sys_platform": platform,
        "platform_system": system_name,
        "platform_machine": machine,
        "platform_release": "",
        "platform_version": "",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "python_version": python,
        "python_full_version": f"{python}.0",
        "extra": "",
    }
