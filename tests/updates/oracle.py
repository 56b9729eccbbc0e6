"""What the issue says of the safe lane, checked on records: an oracle apart from the program.

It reads versions and specs by itself (`tests.updates.versions`), knows the rules from the text of
the issue ("no downgrade, removal, major change, channel change, GPU to CPU switch, Python minor
change, nor an ABI-relevant step of a held family"), and imports nothing of `core.engine`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from typing import Any

from tests.updates.versions import compare, first_numbers, matches

Raw = dict[str, Any]
Content = Mapping[str, Raw]

SMALL = 5_000_000
"""Bytes a new dependency may have."""
_ROLLING = {"tzdata", "ca-certificates", "certifi", "python-tzdata", "pytz"}
_FAMILIES = {
    "torch": ("minor", ["pytorch*", "libtorch", "torchvision", "torchaudio", "triton"]),
    "tensorflow": ("minor", ["tensorflow*", "keras", "jax", "jaxlib"]),
    "cuda": ("minor", ["cuda-*", "cudatoolkit", "cudnn", "libcudnn*", "nccl", "libcublas*",
                       "libcufft*", "libcurand*", "libcusolver*", "libcusparse*", "libnv*"]),
    "numpy": ("minor", ["numpy"]),
    "python": ("minor", ["python", "python_abi"]),
    "Qt": ("minor", ["qt", "qt-main", "qt6-main", "pyqt", "pyside6"]),
    "compilers": ("major", ["gcc*", "gxx*", "gfortran*", "clang*", "libgcc*", "libstdcxx*",
                            "libgfortran*", "binutils*", "sysroot_*", "libllvm*", "*compiler*"]),
    "R": ("minor", ["r-base", "_r-mutex"]),
}  # fmt: skip


@dataclass(frozen=True)
class Oracle:
    """Everything a channel offers, the machine, and what the user asked for."""

    offered: Mapping[str, tuple[Raw, ...]]
    """Builds by name."""
    machine: Mapping[str, str]
    """Versions of virtual packages."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """Specs by name, as `name version build`."""

    def broken(self, before: Content, after: Content) -> list[str]:
        """Every rule that going from one content to the other breaks."""
        found = []
        for name in sorted(before.keys() | after.keys()):
            old, new = before.get(name), after.get(name)
            if old is not None and new is not None and old["fn"] == new["fn"]:
                continue
            if new is None:
                found.append(f"{name} is removed")
            elif old is None:
                if not is_small(new):
                    found.append(f"{name} is new and large, or nobody says how large")
            else:
                found += [f"{name}: {rule}" for rule in steps_broken(old, new)]
                if old["version"] == new["version"] and _stands(old, before, after):
                    found.append(f"{name} is rebuilt, and need not be")
        found += [f"{who} lacks {spec}" for who, spec in _unmet(after, self.machine)
                  if (who, spec) not in set(_unmet(before, self.machine))]  # fmt: skip
        for name, spec in self.asked.items():
            if name in after and not _fits(spec, after[name]):
                found.append(f"{name} is no longer {spec}")
        return found

    def could(self, before: Content) -> dict[str, str]:
        """By name, the newest version each package could have without a rule being broken.

        Judged one by one: a build counts where its own step breaks no rule and where everything
        beside it has, within its own steps, a build that goes with it. That is necessary and not
        sufficient, so the real number is at most this large.
        """
        return _Possible(self, before).newest()

    @cached_property
    def small(self) -> frozenset[str]:
        """Names of which some build may come along as a new dependency."""
        return frozenset(name for name, found in self.offered.items() if any(map(is_small, found)))


def is_small(record: Raw) -> bool:
    """Whether a new dependency of it is one nobody minds."""
    size: int = record.get("size", 0)
    return 0 < size <= SMALL


def steps_broken(old: Raw, new: Raw) -> Iterator[str]:
    """The rules that going from one build to another of the same package breaks."""
    name, before, after = old["name"], old["version"], new["version"]
    order = compare(after, before)
    if order < 0 or (order == 0 and new["build_number"] < old["build_number"]):
        yield f"goes back from {before} to {after}"
    if old.get("channel", "") != new.get("channel", "") and "channel" in old and "channel" in new:
        yield "changes its channel"
    if variant(old) != variant(new):
        yield f"was for {variant(old)}, would be for {variant(new)}"
    major, minor = first_numbers(before), first_numbers(after)
    if major[0] != minor[0] and name not in _ROLLING:
        yield f"takes a major step from {before} to {after}"
    elif major[0] == minor[0] == 0 and major[1] != minor[1]:
        yield f"takes a step from {before} to {after} before its version 1"
    held = family(name)
    if held is not None:
        kept = 1 if held[1] == "major" else 2
        if major[:kept] != minor[:kept]:
            yield f"takes a step from {before} to {after}, in the family of {held[0]}"


@lru_cache(maxsize=20_000)
def family(name: str) -> tuple[str, str] | None:
    """The family of a package, and the step that matters to it."""
    for title, (step, patterns) in _FAMILIES.items():
        if any(fnmatchcase(name, pattern) for pattern in patterns):
            return title, step
    return None


def variant(record: Raw) -> str:
    """Whether a build is for a GPU."""
    needs = {text.split()[0] for text in record["depends"]}
    if "cuda" in record["build"] or needs & {"cuda-version", "cudatoolkit", "cuda-cudart"}:
        return "CUDA"
    return "any machine"


def _fits(spec: str, record: Raw) -> bool:
    return matches(spec, record["name"], record["version"], record["build"])


def _about(record: Raw) -> Iterator[tuple[str, str, bool]]:
    """Name, spec, and whether it is required, of everything a record says about others."""
    for text in record["depends"]:
        yield text.split()[0].lower(), text, True
    for text in record.get("constrains", ()):
        yield text.split()[0].lower(), text, False


def _unmet(content: Content, machine: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, record in content.items():
        for other, text, required in _about(record):
            if other.startswith("__"):
                if required and not _has(machine, text):
                    yield name, text
            elif other in content:
                if not _fits(text, content[other]):
                    yield name, text
            elif required:
                yield name, text


def _stands(old: Raw, before: Content, after: Content) -> bool:
    """Whether the old build would have gone with everything that is there afterwards."""
    beside = {**after, old["name"]: old}
    return not any(
        who == old["name"] or text.split()[0].lower() == old["name"]
        for who, text in set(_unmet(beside, {})) - set(_unmet(before, {}))
    )


def _has(machine: Mapping[str, str], text: str) -> bool:
    name = text.split(maxsplit=1)[0]
    return name in machine and matches(" ".join(text.split()[:2]), name, machine[name], "0")


class _Possible:
    """Prunes what each package could be until everything left has something to go with."""

    def __init__(self, oracle: Oracle, before: Content) -> None:
        self._oracle, self._before = oracle, before
        self._left = {
            name: [record, *self._admissible(name, record)] for name, record in before.items()
        }

    def newest(self) -> dict[str, str]:
        """The newest version left of each package that has a newer one."""
        while any([self._prune(name) for name in self._left]):  # noqa: C419 - all of them
            pass
        found = {}
        for name, records in self._left.items():
            best = records[0]["version"]
            for record in records[1:]:
                if compare(record["version"], best) > 0:
                    best = record["version"]
            if best != records[0]["version"]:
                found[name] = best
        return found

    def _admissible(self, name: str, old: Raw) -> Iterable[Raw]:
        asked = self._oracle.asked.get(name)
        for record in self._oracle.offered.get(name, ()):
            if record["fn"] == old["fn"] or any(steps_broken(old, record)):
                continue
            if asked is None or _fits(asked, record):
                yield record

    def _prune(self, name: str) -> bool:
        """Drop builds of a package that nothing left goes with; its installed one stays."""
        installed, *others = self._left[name]
        kept = [record for record in others if self._goes(record)]
        self._left[name] = [installed, *kept]
        return len(kept) < len(others)

    def _goes(self, record: Raw) -> bool:
        for other, text, required in _about(record):
            if other.startswith("__"):
                if required and not _has(self._oracle.machine, text):
                    return False
            elif other in self._left:
                if not any(_fits(text, choice) for choice in self._left[other]):
                    return False
            elif required and other not in self._oracle.small:
                return False
        return all(
            any(not _excludes(choice, record) for choice in self._left[user])
            for user in self._users.get(record["name"], ())
        )

    @cached_property
    def _users(self) -> dict[str, set[str]]:
        """By name, who says something about it in any of its builds."""
        found: dict[str, set[str]] = {}
        for name, records in self._left.items():
            for record in records:
                for other, _, _ in _about(record):
                    found.setdefault(other, set()).add(name)
        return found


def _excludes(record: Raw, other: Raw) -> bool:
    return any(name == other["name"] and not _fits(text, other) for name, text, _ in _about(record))
