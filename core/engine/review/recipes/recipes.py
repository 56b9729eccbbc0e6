"""Recipes of channels that have ended, in today's form."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.recipes.reading import Asked, read_recipe
from core.engine.review.recipes.tables import CPU, CUDA, recipes
from core.engine.review.recipes.translation import Translation, apply, can_stay, translate
from core.engine.review.this_computer.gpu import has_gpu
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

TRANSLATE = "translate"
KEEP = "keep"


async def inspect_recipes(draft: Draft, names: Names) -> None:
    """Offer today's form of what the file asks of channels that have ended.

    What was for the GPU is not asked for the processor unless the user says so. May change
    `draft.channels`. To be called before names are looked up and builds relaxed. Raises Problems
    of the network, where no channel can be read.
    """
    for recipe in recipes():
        asked = read_recipe(draft, recipe)
        if asked is not None and await names.here():
            await _inspect(draft, names, asked)


async def _inspect(draft: Draft, names: Names, asked: Asked) -> None:
    gpu = has_gpu(draft.subdir)
    found = {TRANSLATE: await translate(draft, names, asked, asked.kind)}
    if asked.kind == CUDA and not gpu:
        found[CPU] = await translate(draft, names, asked, CPU)
    possible = {id_: each for id_, each in found.items() if each.possible}
    if not possible:
        # Today's channel has nothing of it here, or can't be read.
        return
    identity = f"recipe:{asked.recipe.id}"
    default, suggested = await _default(draft, names, asked, possible)
    answer = draft.answers.get(identity, "")
    chosen = answer if answer in {*possible, KEEP} else default
    taken = possible.get(chosen or suggested)
    severity = Severity.INFO if answer == chosen else Severity.WARN
    if not chosen:
        severity = Severity.BLOCK
    draft.findings.append(
        ReviewFinding(
            identity,
            severity,
            _message(asked, found[TRANSLATE], gpu=gpu),
            _detail(asked, taken),
            asked.lines,
            tuple(ReviewChoice(id_, _label(asked, id_)) for id_ in (*possible, KEEP)),
            chosen,
            suggested,
        )
    )
    if taken is None:
        return
    # An open question is shown as if it were answered, lest its lines be asked about again.
    await apply(draft, names, asked, taken, identity)
    if not chosen:
        for line in asked.lines:
            note = draft.notes.get(line)
            instead = note.instead if note else ""
            draft.notes[line] = LineNote(line, LineMark.OPEN, instead=instead, finding=identity)


async def _default(
    draft: Draft, names: Names, asked: Asked, possible: dict[str, Translation]
) -> tuple[str, str]:
    """The choice without an answer (empty: it has to be answered), and the suggested one."""
    if CPU in possible:
        return "", CPU
    if TRANSLATE not in possible:
        return "", KEEP
    if possible[TRANSLATE].exact:
        return TRANSLATE, TRANSLATE
    if await can_stay(draft, names, asked):
        return KEEP, KEEP
    return "", TRANSLATE


def _message(asked: Asked, today: Translation, *, gpu: bool) -> Message:
    if asked.kind == CUDA and not gpu:
        return Message("review-recipe-no-gpu", {"title": asked.recipe.title})
    if not today.exact:
        version = asked.version.removeprefix("==")
        return Message("review-recipe-old", {"title": asked.recipe.title, "version": version})
    return Message(
        "review-recipe",
        {"title": asked.recipe.title, "channel": asked.recipe.replacement},
    )


def _detail(asked: Asked, taken: Translation | None) -> Message:
    recipe = asked.recipe
    params: dict[str, str | int] = {
        "channel": recipe.channels[0],
        "last": recipe.last,
        "ended": recipe.ended,
    }
    if taken is None:
        return Message("review-recipe-kept-why", params)
    instead = ", ".join(dict.fromkeys(taken.specs.values()))
    if not taken.exact:
        return Message(
            "review-recipe-newer-why",
            {"version": asked.version.removeprefix("=="), "instead": instead},
        )
    return Message("review-recipe-why", {**params, "instead": instead})


def _label(asked: Asked, id_: str) -> Message:
    if id_ == KEEP:
        return Message("review-choice-keep")
    if id_ == CPU:
        return Message("review-choice-recipe-cpu")
    if asked.kind == CUDA:
        return Message("review-choice-recipe-gpu")
    return Message("review-choice-use", {"name": asked.recipe.replacement})
