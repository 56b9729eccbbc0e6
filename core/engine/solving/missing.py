"""Names that no channel has: all of them at once, each with what was probably meant."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from core.engine.channels.known_names import (
    conda_name_of,
    import_names,
    package_for_import,
)
from core.engine.solving.goal import Goal
from core.engine.solving.solver import Solver
from core.engine.solving.specs import written_name
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.problem import OpenPage, Suggestion, UseName, fail

_NEAR = 78.0
"""Least likeness (0 to 100) for a name to be suggested."""
_SUGGESTED = 3


async def refuse_missing_names(goal: Goal, start: StartingPoint, solver: Solver) -> None:
    """Raise `packages-unknown` with every name that cannot be found, and near matches.

    The solver itself would name only the first. Raises Problems of the network too.
    """
    asked = {name for name in goal.specs if name not in start.records and not name.startswith("__")}
    found = await solver.builds(asked)
    missing = sorted(asked - found.keys())
    if not missing:
        return
    names = await solver.all_names()
    suggestions = []
    # As they were written, so that the window finds them in what was typed.
    written = [written_name(goal.specs[name][0].text) for name in missing]
    for wrong in written:
        suggestions += [
            Suggestion(
                Message("suggest-name", {"wrong": wrong, "right": right}), UseName(wrong, right)
            )
            for right in near_names(wrong, names)
        ]
    suggestions.append(Suggestion(Message("suggest-channels"), OpenPage("channels")))
    raise fail(
        "packages-unknown",
        *suggestions,
        names=", ".join(written),
        n=len(missing),
        detail="\n".join(solver.channels),
    )


def near_names(wrong: str, names: list[str]) -> list[str]:
    """What was probably meant: the package behind an import name, then names spelled alike."""
    offered = set(names)
    aliases = (package_for_import(wrong), conda_name_of(wrong))
    found = [alias for alias in aliases if alias in offered and alias != wrong]
    spellings = (
        f"python-{wrong}",
        f"py{wrong}",
        wrong.replace("_", "-"),
        wrong.removeprefix("py"),
    )
    found.extend(name for name in spellings if name != wrong and name in offered)
    close = process.extract(
        wrong.lower(), names, scorer=fuzz.ratio, limit=_SUGGESTED, score_cutoff=_NEAR
    )
    likeness = {name: score for name, score, _ in close}
    for other, score, _ in process.extract(
        wrong.lower(),
        tuple(import_names()),
        scorer=fuzz.ratio,
        limit=_SUGGESTED,
        score_cutoff=_NEAR,
    ):
        name = import_names()[other]
        if name in offered:
            likeness[name] = max(score, likeness.get(name, 0.0))
    found.extend(sorted(likeness, key=lambda name: -likeness[name]))
    return list(dict.fromkeys(found))[:_SUGGESTED]
