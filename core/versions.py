"""conda's version order, for places that may not import the solver.

Source of the rules: the `VersionOrder` section of conda's documentation of package versions.
"""

from __future__ import annotations

import re
from functools import cache, cmp_to_key, total_ordering
from itertools import zip_longest

from core.model.plan import Bump

_PARTS = re.compile(r"\d+|[a-z]+|\*")
_Atom = int | str | float


@total_ordering
class Version:
    """A version that compares as conda compares it: `1.0rc1` < `1.0` == `1.0.0` < `1.0.post1`."""

    __slots__ = ("_epoch", "_local", "release", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        lowered = text.strip().lower().replace("-", "_")
        epoch, found, rest = lowered.rpartition("!")
        self._epoch = int(epoch) if found and epoch.isdigit() else 0
        rest, _, local = rest.partition("+")
        self.release = _components(rest)
        self._local = _components(local)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self._compare(other) == 0

    def __lt__(self, other: Version) -> bool:
        return self._compare(other) < 0

    def __hash__(self) -> int:
        return hash(self.text)

    def _compare(self, other: Version) -> int:
        if self._epoch != other._epoch:
            return -1 if self._epoch < other._epoch else 1
        return _compare(self.release, other.release) or _compare(self._local, other._local)


@cache
def version(text: str) -> Version:
    """The parsed version of `text`; never raises, odd strings compare as well as they can."""
    return Version(text)


def is_newer(candidate: str, than: str) -> bool:
    """True when `candidate` comes after `than`."""
    return candidate != than and version(candidate) > version(than)


def bump(before: str, after: str) -> Bump:
    """How far a version moves: by the first component in which the two differ."""
    for position, (one, other) in enumerate(
        zip_longest(version(before).release, version(after).release, fillvalue=(0,))
    ):
        if _compare((one,), (other,)):
            return (Bump.MAJOR, Bump.MINOR)[position] if position < 2 else Bump.PATCH
    return Bump.PATCH


def _newer_first(one: str, other: str) -> int:
    return (version(one) < version(other)) - (version(one) > version(other))


newest_first = cmp_to_key(_newer_first)
"""Sort key for version strings, newest first."""


def _components(text: str) -> tuple[tuple[_Atom, ...], ...]:
    if not text:
        return ()
    return tuple(_atoms(part) for part in re.split(r"[._]", text) if part)


def _atoms(part: str) -> tuple[_Atom, ...]:
    found = _PARTS.findall(part)
    atoms: list[_Atom] = [_atom(piece) for piece in found]
    if atoms and not isinstance(atoms[0], int):
        atoms.insert(0, 0)
    return tuple(atoms) or (0,)


def _atom(piece: str) -> _Atom:
    if piece.isdigit():
        return int(piece)
    if piece == "post":
        return float("inf")
    # Capitals sort before small letters: a dev build comes before any other pre-release.
    return "DEV" if piece == "dev" else piece


def _compare(
    one: tuple[tuple[_Atom, ...], ...],
    other: tuple[tuple[_Atom, ...], ...],
) -> int:
    for left, right in zip_longest(one, other, fillvalue=(0,)):
        for a, b in zip_longest(left, right, fillvalue=0):
            if a == b:
                continue
            if isinstance(a, str) != isinstance(b, str):
                return -1 if isinstance(a, str) else 1
            return -1 if a < b else 1  # type: ignore[operator]
    return 0
