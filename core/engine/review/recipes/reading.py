"""What a file asks for by a recipe: the packages, and what they are to be built for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import rattler

from core.engine.review.draft import Draft, Wish
from core.engine.review.recipes.tables import CPU, CUDA, Recipe
from core.engine.review.renaming import channel_in
from core.model.importing import ReadFile

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ONE_RELEASE = re.compile(r"\d+\.\d+\.\d+\.\*")
_CUDA_IN_BUILD = re.compile(r"cuda_?(\d+)(?:\.(\d+))?", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """The lines of a file that follow a recipe."""

    recipe: Recipe
    kind: str
    """CUDA, CPU, or empty where the file leaves it open."""
    cuda: str
    """The CUDA version, `11.8`; empty where none is named."""
    members: tuple[Wish, ...]
    """The package and its companions."""
    marks: tuple[Wish, ...]
    channels: tuple[str, ...]
    """Of the recipe, as far as the file names them."""

    @property
    def lines(self) -> tuple[int, ...]:
        """In their order."""
        return tuple(sorted({wish.entry.line for wish in (*self.members, *self.marks)}))

    @property
    def version(self) -> str:
        """The version asked of the package itself, as py-rattler writes it."""
        own = (w for w in self.members if self.recipe.member(w.name) == self.recipe.package)
        return next((version_of(wish) for wish in own), "")


def read_recipe(draft: Draft, recipe: Recipe) -> Asked | None:
    """What the file asks for by this recipe, None where it does not follow it.

    A package of the recipe alone is no recipe; it takes a channel or a mark of it as well.
    """
    wishes = [wish for wish in draft.wishes if not wish.dropped and not wish.entry.url]
    members = [wish for wish in wishes if recipe.member(wish.name)]
    named = {*_channels(draft.file), *draft.channels, *(channel_in(wish.spec) for wish in members)}
    channels = tuple(sorted(channel for channel in named if recipe.takes_from(channel)))
    marks = [wish for wish in wishes if recipe.mark(wish.name)]
    own = [wish for wish in marks if wish.name != "cudatoolkit"]
    if not own and not (members and channels):
        return None
    kind = _kind(recipe, members, marks)
    cuda = _cuda(recipe, members, marks) if kind == CUDA else ""
    return Asked(recipe, kind, cuda, tuple(members), tuple(marks), channels)


def version_of(wish: Wish) -> str:
    """As py-rattler writes it; empty for any."""
    version = str(rattler.MatchSpec(wish.spec).version or "")
    if _ONE_RELEASE.fullmatch(version):
        # `=2.1.0`, which is read as `2.1.0.*`, but means this one release.
        return f"=={version.removesuffix('.*')}"
    return "" if version == "*" else version


def _channels(file: ReadFile) -> Iterator[str]:
    yield from (channel.name for channel in file.channels)
    for included in file.included:
        yield from _channels(included)


def _kind(recipe: Recipe, members: list[Wish], marks: list[Wish]) -> str:
    if any(recipe.mark(wish.name) == CPU for wish in marks):
        return CPU
    if any(recipe.mark(wish.name) == CUDA for wish in marks):
        return CUDA
    builds = [wish.entry.build.lower() for wish in (*members, *marks)]
    if any("cuda" in build or "gpu" in build for build in builds) or any(
        wish.name.endswith("-gpu") for wish in members
    ):
        return CUDA
    named = any(wish.name.endswith("-cpu") for wish in members)
    return CPU if named or any("cpu" in build for build in builds) else ""


def _cuda(recipe: Recipe, members: list[Wish], marks: list[Wish]) -> str:
    for wish in marks:
        found = _NUMBER.search(version_of(wish)) if recipe.mark(wish.name) == CUDA else None
        if found:
            return found[0]
    for wish in members:
        found = _CUDA_IN_BUILD.search(wish.entry.build)
        if found:
            # `cuda118` is 11.8, `cuda12.4` is 12.4, `cuda92` is 9.2.
            number = found[1]
            return f"{number}.{found[2]}" if found[2] else f"{number[:-1]}.{number[-1]}"
    return ""
