"""`# [linux]` behind a dependency: conda-build's selectors, which environment files borrow.

conda itself reads them as comments; who writes them means them.
"""

from __future__ import annotations

import re

_SELECTOR = re.compile(
    r"\[\s*((?:not\s+)?[a-z0-9_]+(?:\s+(?:and|or)\s+(?:not\s+)?[a-z0-9_]+)*)\s*\]"
)
_WORDS = frozenset(
    {
        "linux",
        "win",
        "osx",
        "unix",
        "linux64",
        "linux32",
        "win64",
        "win32",
        "osx64",
        "x86",
        "x86_64",
    }
    | {"arm64", "aarch64", "ppc64le", "s390x", "macos", "windows"}
)


def selector_in(comment: str) -> str:
    """The selector a comment begins with (`[not win]`), or an empty text."""
    found = _SELECTOR.match(comment.strip().lstrip("#").strip().lower())
    if found is None:
        return ""
    names = set(re.findall(r"[a-z0-9_]+", found[1])) - {"and", "or", "not"}
    return " ".join(found[1].split()) if names <= _WORDS else ""


def selector_holds(selector: str, subdir: str) -> bool:
    """Whether a selector found by `selector_in` is true for a subdir such as `linux-64`."""
    system, _, machine = subdir.partition("-")
    true = _true_words(system, machine)
    return any(
        all(_term(term, true) for term in option.split(" and "))
        for option in selector.split(" or ")
    )


def _term(term: str, true: frozenset[str]) -> bool:
    word = term.removeprefix("not ").strip()
    return (word in true) != term.startswith("not ")


def _true_words(system: str, machine: str) -> frozenset[str]:
    machine = {"64": "x86_64", "32": "x86"}.get(machine, machine)
    words = {system, machine, system + {"x86_64": "64", "x86": "32"}.get(machine, "")}
    if system != "win":
        words.add("unix")
    if machine in {"x86_64", "x86"}:
        words.add("x86")
    if machine == "aarch64":
        words.add("arm64")
    words |= {"osx": {"macos"}, "win": {"windows"}}.get(system, set())
    return frozenset(words)
