"""Taking a part of a solution: which other changes must come along, and whether it holds.

A solution is consistent as a whole. Any part of it is, when every requirement and every limit of
the packages that would then be there is met; that can be checked record by record, without a
solver. Requirements that were not met before either are nobody's fault and left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import rattler
from rattler.exceptions import InvalidMatchSpecError, InvalidPackageNameError

from core.engine.records import to_rattler
from core.engine.solving.specs import name_of
from core.model.package import PackageRecord

Content = Mapping[str, PackageRecord]
"""What a prefix holds, by name."""


def needed_part(before: Content, after: Content, wanted: Iterable[str]) -> set[str]:
    """The smallest part of the changes from `before` to `after` that holds and has `wanted` in it.

    Names that are no change are left out.
    """
    changed = _changed(before, after)
    part = set(wanted) & changed
    while True:
        missing = set()
        for user, needed in _broken(before, mixed(before, after, part)):
            # The newer one of the two asks for more; what it needs comes along.
            joining = needed if user in part else user
            if joining in part or joining not in changed:
                joining = needed if joining == user else user
            if joining in changed and joining not in part:
                missing.add(joining)
        if not missing:
            return part
        part |= missing


def part_without(before: Content, after: Content, dropped: Iterable[str]) -> set[str]:
    """The largest part of the changes that holds and has none of `dropped` in it."""
    part = _changed(before, after) - set(dropped)
    while True:
        falling = set()
        for user, needed in _broken(before, mixed(before, after, part)):
            if user in part:
                falling.add(user)
            elif needed in part:
                falling.add(needed)
        if not falling:
            return part
        part -= falling


def holds(before: Content, content: Content) -> bool:
    """Whether nothing is unmet that was met before."""
    return not any(True for _ in _broken(before, content))


def mixed(before: Content, after: Content, part: Iterable[str]) -> dict[str, PackageRecord]:
    """`before` with a part of the changes carried out."""
    content = dict(before)
    for name in part:
        if name in after:
            content[name] = after[name]
        else:
            content.pop(name, None)
    return content


def unmet(record: PackageRecord, content: Content) -> Iterator[str]:
    """Specs of a record that a content does not meet; virtual packages are not looked at."""
    for text in record.depends:
        name = name_of(text)
        if not name.startswith("__") and not (name in content and matches(text, content[name])):
            yield text
    for text in record.constrains:
        name = name_of(text)
        if name in content and not matches(text, content[name]):
            yield text


def matches(text: str, record: PackageRecord) -> bool:
    """Whether a record meets a spec; one that can't be read is met by all."""
    spec = _spec(text)
    return spec is None or bool(spec.matches(_known(record)))


def _broken(before: Content, content: Content) -> Iterator[tuple[str, str]]:
    """Pairs of user and needed name where a requirement is unmet and was not unmet before."""
    for user in sorted(content):
        record = content[user]
        there = before.get(user)
        for text in unmet(record, content):
            needed = name_of(text)
            if there is not None and there is record and before.get(needed) is content.get(needed):
                continue
            yield user, needed


def _changed(before: Content, after: Content) -> set[str]:
    return {
        name for name in before.keys() | after.keys() if before.get(name) is not after.get(name)
    }


@lru_cache(maxsize=65536)
def _spec(text: str) -> rattler.MatchSpec | None:
    try:
        return rattler.MatchSpec(text)
    except (InvalidMatchSpecError, InvalidPackageNameError):
        return None


@lru_cache(maxsize=20_000)
def _known(record: PackageRecord) -> rattler.RepoDataRecord:
    return to_rattler(record)
