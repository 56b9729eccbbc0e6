"""Which of pip's packages stay, leave and are to come back, when a prefix is to have others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from packaging.utils import canonicalize_name

from core.engine.pip.presence import Present
from core.model.package import PipPackage


@dataclass
class Split:
    """What is to happen to each; names are normalised."""

    kept: list[Present] = field(default_factory=list)
    leaving: list[Present] = field(default_factory=list)
    wanted: dict[str, PipPackage] = field(default_factory=dict)
    """To be found again; what has their name now is in `replaced`, and leaves if they are found."""
    replaced: dict[str, list[Present]] = field(default_factory=dict)
    unlisted: list[str] = field(default_factory=list)
    """Should leave, but keep no list of their files."""
    elsewhere: list[str] = field(default_factory=list)
    """Should come back, but came from no index."""
    with_conda: list[str] = field(default_factory=list)
    """Stood in the place of a conda package, which takes it again."""

    def settle(self, found: Collection[str]) -> list[str]:
        """Let what is replaced leave or stay, as its successor was found or not.

        Returns those whose successor must not come, because what they would replace can't leave.
        """
        barred = []
        for name, present in self.replaced.items():
            if name not in found:
                self.kept += present
            elif any(each.recorded is None for each in present):
                self.kept += present
                self.unlisted.append(present[0].package.name)
                barred.append(name)
            else:
                self.leaving += present
        self.replaced = {}
        return barred


def split(
    prefix: Path,
    target: Iterable[PipPackage],
    present: Iterable[Present],
    *,
    of_conda: Mapping[str, str],
    moving: Collection[str],
    touched: Collection[str],
) -> Split:
    """Compare what is to be with what is there.

    `of_conda` are distributions that conda packages will bring, with the package's name; `moving`
    keys of all paths of conda packages that change, `touched` the names of these.
    """
    there: dict[str, list[Present]] = {}
    for each in present:
        there.setdefault(each.name, []).append(each)
    found = Split()
    seen: set[str] = set()
    for package in target:
        name = canonicalize_name(package.name)
        if name in seen:
            continue
        seen.add(name)
        candidates = there.pop(name, [])
        same = next(
            (
                each
                for each in candidates
                if each.in_force and each.is_same(package) and each.is_whole(prefix, moving)
            ),
            None,
        )
        owner = of_conda.get(name)
        if owner is not None and (same is None or owner in touched):
            _leave(found, candidates)
            found.with_conda.append(package.name)
        elif same is not None:
            found.kept.append(same)
            _leave(found, [each for each in candidates if each is not same])
        elif package.editable or package.direct:
            found.kept += candidates
            found.elsewhere.append(package.name)
        else:
            found.wanted[name] = package
            found.replaced[name] = candidates
    for others in there.values():
        _leave(found, others)
    return found


def _leave(found: Split, leaving: Iterable[Present]) -> None:
    for each in leaving:
        if each.recorded is None:
            found.kept.append(each)
            found.unlisted.append(each.package.name)
        else:
            found.leaving.append(each)
