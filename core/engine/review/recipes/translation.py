"""A recipe in the words of the channel that has the packages today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import rattler

from core.engine.channels.sources import effective_sources
from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.packages.python_wanted import python_minor
from core.engine.review.recipes.reading import Asked, version_of
from core.engine.review.recipes.tables import CUDA
from core.engine.review.renaming import channel_in, renamed, written
from core.model.importing import CondaEntry
from core.model.problem import ProblemError
from core.model.review import LineMark, LineNote

_CUDA_IN_BUILD = re.compile(r"cuda_?(\d+)")


@dataclass(frozen=True)
class Translation:
    """What is asked for instead."""

    kind: str
    channels: tuple[str, ...]
    specs: dict[int, str]
    """By the place of a wish in the draft. Marks that are not in it are dropped."""
    added: tuple[str, ...] = ()
    """Specs no line stands for."""
    exact: bool = True
    """The versions are those of the file."""
    possible: bool = True
    """Today's channel has it for this system."""


async def translate(draft: Draft, names: Names, asked: Asked, kind: str) -> Translation:
    """The recipe for `kind` (CUDA, CPU, or empty for either), as today's channel has it."""
    recipe = asked.recipe
    channels = _channels(draft, asked)
    build = recipe.builds.get(kind, "")
    python = python_minor(draft)
    with _asking(draft, channels):
        if not await _is_readable(names, recipe.replacement):
            return Translation(kind, channels, {}, possible=False)
        own = await _offered(names, recipe.package, asked.version, build, python)
        exact = bool(own)
        if not own:
            own = await _offered(names, recipe.package, "", build, python)
        specs: dict[int, str] = {}
        for wish in asked.members:
            name = recipe.member(wish.name)
            if _is_said_better(asked, wish, name):
                continue
            # Builds of companions follow that of the package itself.
            kept = version_of(wish) if exact else ""
            mine = build if name == recipe.package else ""
            lacking = kept and not await _offered(names, name, kept, "", python)
            if lacking and await names.exists(name):
                kept = ""
            specs[draft.wishes.index(wish)] = written(name, kept, mine)
        added: list[str] = []
        # Other versions are built for other CUDAs.
        if kind == CUDA and asked.cuda and exact:
            added.append(await _cuda_version(names, own, asked.cuda))
        if build and not any(recipe.member(w.name) == recipe.package for w in asked.members):
            added.append(written(recipe.package, "", build))
    left = [spec for spec in added if spec]
    for wish in asked.marks:
        if left and recipe.mark(wish.name) == kind:
            specs[draft.wishes.index(wish)] = left.pop(0)
    return Translation(kind, channels, specs, tuple(left), exact, bool(own))


async def can_stay(draft: Draft, names: Names, asked: Asked) -> bool:
    """Whether the channels of the recipe still have what the file asks of them."""
    for wish in (*asked.members, *asked.marks):
        # Builds are for one system; whether they exist is another question.
        spec = wish.spec if "*" in wish.entry.build else _without_build(wish)
        if not await names.offers_spec(spec, python_minor(draft)):
            return False
    return True


async def apply(draft: Draft, names: Names, asked: Asked, taken: Translation, finding: str) -> None:
    """Ask for the translation instead, and leave out channels nothing else comes from."""
    for wish in (*asked.members, *asked.marks):
        spec = taken.specs.get(draft.wishes.index(wish), "")
        if not spec:
            wish.dropped = True
            draft.note(LineNote(wish.entry.line, LineMark.DROPPED, finding=finding))
        elif spec != wish.spec:
            wish.spec = spec
            draft.note(LineNote(wish.entry.line, LineMark.CHANGED, instead=spec, finding=finding))
    for spec in taken.added:
        name = rattler.MatchSpec(spec).name
        entry = CondaEntry(0, 0, spec, spec, name.normalized if name else "")
        draft.wishes.append(Wish(entry, spec))
    before = list(draft.channels)
    draft.channels[:] = taken.channels
    for channel in before:
        if channel not in taken.channels and await _is_needed(draft, names, asked, channel):
            draft.channels.append(channel)
    for each in draft.file.channels:
        if each.name in before and each.name not in draft.channels:
            draft.note(LineNote(each.line, LineMark.DROPPED, finding=finding))


def _is_said_better(asked: Asked, wish: Wish, name: str) -> bool:
    """Whether another line asks for the same package, with a version this one lacks."""
    if version_of(wish):
        return False
    same = [each for each in asked.members if asked.recipe.member(each.name) == name]
    return any(version_of(each) for each in same) or same[0] is not wish


async def _is_needed(draft: Draft, names: Names, asked: Asked, channel: str) -> bool:
    """Whether another package of the file comes from this channel alone."""
    for wish in draft.wishes:
        if wish.dropped or wish.entry.url or asked.recipe.member(wish.name):
            continue
        own = channel_in(wish.spec)
        wanted = own == channel or (not own and not await names.exists(wish.name))
        if wanted and await names.in_channel(wish.name, channel):
            return True
    return False


async def _is_readable(names: Names, channel: str) -> bool:
    try:
        await names.here()
    except ProblemError:
        return False
    return channel not in names.unread


async def _offered(
    names: Names, name: str, version: str, build: str, python: str
) -> list[rattler.RepoDataRecord]:
    return await names.matching(written(name, version, build), python)


async def _cuda_version(names: Names, builds: list[rattler.RepoDataRecord], cuda: str) -> str:
    """A spec for the CUDA of the file where builds go with it, else for its major version."""
    major = cuda.partition(".")[0]
    for wanted, spec in ((cuda, f"cuda-version={cuda}"), (major, f"cuda-version={major}")):
        if any(_goes_with(record, wanted) for record in builds) and await names.offers_spec(spec):
            return spec
    return ""


def _goes_with(record: rattler.RepoDataRecord, cuda: str) -> bool:
    major, _, minor = cuda.partition(".")
    if not minor:
        found = _CUDA_IN_BUILD.search(str(record.build))
        return found is not None and found[1].startswith(major)
    tied = False
    for text in record.depends:
        spec = rattler.MatchSpec(text)
        if spec.name is None or spec.name.normalized not in {"cuda-version", "cudatoolkit"}:
            continue
        if spec.version:
            tied = True
            if not rattler.VersionSpec(spec.version).matches(rattler.Version(cuda)):
                return False
    return tied


def _channels(draft: Draft, asked: Asked) -> tuple[str, ...]:
    recipe = asked.recipe
    own = draft.channels or list(effective_sources().names)
    if recipe.replacement in own:
        return tuple(channel for channel in own if not recipe.takes_from(channel))
    # In the place of what it replaces: first come, first asked.
    found = [recipe.replacement if recipe.takes_from(channel) else channel for channel in own]
    return tuple(dict.fromkeys([*found, recipe.replacement]))


@contextmanager
def _asking(draft: Draft, channels: tuple[str, ...]) -> Iterator[None]:
    before = list(draft.channels)
    draft.channels[:] = channels
    try:
        yield
    finally:
        draft.channels[:] = before


def _without_build(wish: Wish) -> str:
    channel = channel_in(wish.spec)
    spec = renamed(wish.spec, wish.name)
    return f"{channel}::{spec}" if channel else spec
