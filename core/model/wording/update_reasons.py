"""Sentences about who holds an update back, and what one would bring."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    # Who holds it
    "holder-requires": QT_TRANSLATE_NOOP("Engine", "{who} requires {spec}"),
    "holder-newest-requires": QT_TRANSLATE_NOOP(
        "Engine", "Even {who}, the newest there is, requires {spec}"
    ),
    "holder-allows": QT_TRANSLATE_NOOP("Engine", "{who} works only with {spec}"),
    "holder-newest-allows": QT_TRANSLATE_NOOP(
        "Engine", "Even {who}, the newest there is, works only with {spec}"
    ),
    "holder-pin": QT_TRANSLATE_NOOP("Engine", "{name} is pinned to {pin}"),
    "holder-wish": QT_TRANSLATE_NOOP("Engine", "You asked for {spec}"),
    "holder-python": QT_TRANSLATE_NOOP(
        "Engine", "{who} requires {spec}; this environment has Python {python}"
    ),
    "holder-python-build": QT_TRANSLATE_NOOP("Engine", "There is no {who} for Python {python}"),
    "holder-machine": QT_TRANSLATE_NOOP(
        "Engine", "{who} requires {spec}; this computer has {have}"
    ),
    "holder-machine-lacks": QT_TRANSLATE_NOOP(
        "Engine", "{who} requires {spec}, which this computer does not have"
    ),
    "holder-nowhere": QT_TRANSLATE_NOOP(
        "Engine", "{who} requires {spec}, which no channel in use offers"
    ),
    "holder-priority": QT_TRANSLATE_NOOP(
        "Engine", "{version} is in {channel}, but {name} comes from {first}, which has priority"
    ),
    "holder-unknown": QT_TRANSLATE_NOOP(
        "Engine", "It does not fit the packages of this environment"
    ),
    "holder-more": QT_TRANSLATE_NOOP("Engine", "And %n more package(s)"),
    # What it brings
    "brings-downgrade": QT_TRANSLATE_NOOP("Engine", "{name} goes back from {before} to {after}"),
    "brings-channel": QT_TRANSLATE_NOOP(
        "Engine", "{name} would come from {after} instead of {before}"
    ),
    "brings-major": QT_TRANSLATE_NOOP(
        "Engine", "{name} takes a major step from {before} to {after}"
    ),
    "brings-skipped": QT_TRANSLATE_NOOP(
        "Engine", "Comes with versions that were to be skipped: {names}"
    ),
    "brings-young": QT_TRANSLATE_NOOP("Engine", "Comes with versions that are too new: {names}"),
    "brings-wishes-gone": QT_TRANSLATE_NOOP(
        "Engine", "No longer keeps to what you asked for: {specs}"
    ),
    "brings-along": QT_TRANSLATE_NOOP("Engine", "Moves %n other package(s) too: {names}"),
    "brings-new": QT_TRANSLATE_NOOP("Engine", "Brings %n new package(s): {names}"),
    "brings-count": QT_TRANSLATE_NOOP("Engine", "Changes %n package(s) in all"),
    "brings-nothing": QT_TRANSLATE_NOOP("Engine", "Nothing else changes"),
}

PROBLEMS: dict[str, ProblemText] = {}
