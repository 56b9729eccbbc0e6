"""Which Pythons the channels offer, and which of a few packages have builds for each.

A build is tied to a Python by its `python` and `python_abi` dependencies; the newest release of
each minor version stands for all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import rattler

from core.model.catalogue import PythonSupport

Depends = tuple[str, ...]


def python_support(
    versions: Iterable[str], builds: Mapping[str, Iterable[Depends]]
) -> tuple[PythonSupport, ...]:
    """Newest minor first. `builds` holds, by package name, the dependencies of every build.

    Release candidates, alphas and betas of Python are left out: nobody should meet one unasked.
    """
    newest: dict[str, rattler.Version] = {}
    for text in versions:
        version = _release(text)
        if version is None:
            continue
        minor = ".".join(str(part) for part in version.as_major_minor() or ())
        if minor not in newest or newest[minor] < version:
            newest[minor] = version
    ties = {name: {_tied_to_python(depends) for depends in all_} for name, all_ in builds.items()}
    return tuple(
        PythonSupport(
            minor=minor,
            version=str(version),
            missing=tuple(
                name for name in ties if not any(_admits(tie, version) for tie in ties[name])
            ),
        )
        for minor, version in sorted(newest.items(), key=lambda item: item[1], reverse=True)
    )


def admits(depends: Iterable[str], minor: str) -> bool:
    """Whether a build with these dependencies is for this minor version of Python (`3.12`)."""
    # The newest release there could be stands for all of the minor version.
    return _admits(_tied_to_python(tuple(depends)), rattler.Version(f"{minor}.99"))


@lru_cache(maxsize=4096)
def _release(text: str) -> rattler.Version | None:
    if not all(part.isdecimal() for part in text.split(".")):
        return None
    version = rattler.Version(text)
    return version if version.as_major_minor() else None


def _tied_to_python(depends: Depends) -> Depends:
    return tuple(text for text in depends if text.split(" ", 1)[0] in {"python", "python_abi"})


@lru_cache(maxsize=16384)
def _admits(ties: Depends, python: rattler.Version) -> bool:
    """True where each of a build's ties accepts this Python."""
    major_minor = python.as_major_minor() or (0, 0)
    abi = rattler.Version(f"{major_minor[0]}.{major_minor[1]}")
    for text in ties:
        spec = rattler.MatchSpec(text)
        if not spec.version:
            continue
        tested = abi if spec.name is not None and text.startswith("python_abi") else python
        if not rattler.VersionSpec(spec.version).matches(tested):
            return False
    return True
