"""A plain reading of conda's versions and match specs, for the oracle alone.

Written from conda's documentation of package versions and match specs, apart from the program's
own readers, so that both can be held against each other.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import zip_longest

Part = tuple[int | str, ...]
Parsed = tuple[int, tuple[Part, ...], tuple[Part, ...]]
_OPERATOR = re.compile(r"(==|!=|<=|>=|~=|<|>|=)(.*)")
_WITH_BUILD = re.compile(r"(={0,2}[^=<>!~|,]+)=([^=]+)")
_RANK = {"dev": 0}


@lru_cache(maxsize=200_000)
def parse(text: str) -> Parsed:
    """Epoch, release and local part."""
    epoch, _, rest = text.strip().lower().rpartition("!")
    release, _, local = rest.partition("+")
    return int(epoch or 0), _parts(release), _parts(local)


def compare(one: str, other: str) -> int:
    """-1, 0 or 1, as conda orders two versions."""
    left, right = parse(one), parse(other)
    if left[0] != right[0]:
        return -1 if left[0] < right[0] else 1
    return _compare(left[1], right[1]) or _compare(left[2], right[2])


def first_numbers(text: str) -> tuple[int, int]:
    """The first two numbers of the release; letters count as 0."""
    release = parse(text)[1]
    found = [part[0] if part and isinstance(part[0], int) else 0 for part in release]
    return (*found, 0, 0)[0], (*found, 0, 0)[1]


@lru_cache(maxsize=1_000_000)
def matches(spec: str, name: str, version: str, build: str) -> bool:
    """Whether a build is what a spec of a record (`name version build`) asks for."""
    words = spec.replace("[", " [").split()
    if words[0].rpartition("::")[2].lower() != name:
        return False
    if any("[" in word for word in words[1:]):
        raise NotImplementedError(spec)
    joined = _WITH_BUILD.fullmatch(words[1]) if len(words) == 2 else None
    if joined is not None:
        words = [words[0], joined[1], joined[2]]
    if len(words) > 1 and not in_range(version, words[1]):
        return False
    return len(words) < 3 or fnmatchcase(build, words[2])


@lru_cache(maxsize=1_000_000)
def in_range(version: str, text: str) -> bool:
    """Whether a version lies in a range: `|` is or, `,` is and and binds closer."""
    return any(
        all(_meets(version, bound) for bound in choice.split(",") if bound)
        for choice in text.split("|")
    )


def _meets(version: str, bound: str) -> bool:
    found = _OPERATOR.fullmatch(bound)
    operator, wanted = (found[1], found[2]) if found else ("", bound)
    if wanted in {"*", ""}:
        return True
    if operator in {"<", ">", "<=", ">=", "~="}:
        wanted = wanted.removesuffix(".*").removesuffix("*")
        order = compare(version, wanted)
        if operator == "~=":
            stem = wanted.rpartition(".")[0]
            return order >= 0 and _begins(version, stem)
        return {"<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0}[operator]
    if operator == "!=":
        if wanted.endswith("*"):
            return not _begins(version, wanted.rstrip("*").rstrip("."))
        return compare(version, wanted) != 0
    if wanted.endswith(".*") or operator == "=":
        return _begins(version, wanted.removesuffix("*").rstrip("."))
    if wanted.endswith("*"):
        return version.startswith(wanted[:-1]) or _begins(version, wanted[:-1])
    return compare(version, wanted) == 0


def _begins(version: str, stem: str) -> bool:
    mine, wanted = parse(version), parse(stem)
    if mine[0] != wanted[0]:
        return False
    own = mine[1]
    for position, part in enumerate(wanted[1]):
        there = own[position] if position < len(own) else (0,)
        if position < len(wanted[1]) - 1:
            if _compare((there,), (part,)):
                return False
        elif there[: len(part)] != part and _compare((there,), (part,)):
            return False
    return True


def _parts(text: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    for piece in re.split(r"[._-]", text):
        if not piece:
            continue
        atoms: list[int | str] = [
            int(atom) if atom.isdigit() else atom for atom in re.findall(r"\d+|[a-z*]+", piece)
        ]
        if atoms and isinstance(atoms[0], str):
            atoms.insert(0, 0)
        parts.append(tuple(atoms))
    return tuple(parts)


def _compare(one: tuple[Part, ...], other: tuple[Part, ...]) -> int:
    for left, right in zip_longest(one, other, fillvalue=(0,)):
        for a, b in zip_longest(left, right, fillvalue=0):
            if a != b:
                return -1 if _weight(a) < _weight(b) else 1
    return 0


def _weight(atom: int | str) -> tuple[int, int, str]:
    """`dev` before other letters, letters before numbers, `post` after all."""
    if isinstance(atom, int):
        return (2, atom, "")
    if atom == "post":
        return (3, 0, "")
    return (_RANK.get(atom, 1), 0, atom)
