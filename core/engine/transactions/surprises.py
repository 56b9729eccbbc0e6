"""What shows only once the archives are here: scripts they bring, and files in their way.

The preview can look only into packages that were in the cache. Whatever it could not show is
found here, before anything is touched, and the preview is shown again, which then knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from core.engine.pip.part import PipPart
from core.engine.solving.impacts import unowned_files
from core.engine.solving.removal import listed
from core.engine.transactions.installed import InstalledRecord, key_of
from core.engine.transactions.layout import link_script
from core.model.base import Message
from core.model.plan import Plan
from core.model.problem import Suggestion, UseRequest, fail
from core.settings import ScriptPolicy, SettingsFile

CODES = frozenset({"scripts-found", "files-found", "pip-conda-has-it"})
"""Codes of the Problems that only ask for another look."""


def refuse_surprises(
    plan: Plan,
    entries: Mapping[str, Path],
    installed: Iterable[InstalledRecord],
    pip: PipPart | None = None,
) -> None:
    """Stop where the extracted packages of a plan hold more than its preview could show.

    Raises the Problems `scripts-found` and `files-found`.
    """
    again = Suggestion(Message("suggest-plan-again"), UseRequest(plan.request))
    scripts = _unseen_scripts(plan, entries)
    if scripts:
        raise fail("scripts-found", again, n=len(scripts), packages=listed(scripts))
    found = unowned_files(Path(plan.prefix), installed, plan.after, entries.values())
    if pip is not None:
        leaving = {key_of(path) for path in pip.leaving}
        found = (*(path for path in found if key_of(path) not in leaving), *pip.unowned)
    unseen = sorted(set(found) - set(plan.unowned_files))
    if unseen:
        raise fail("files-found", again, n=len(unseen), files=listed(unseen), name=plan.name)


def _unseen_scripts(plan: Plan, entries: Mapping[str, Path]) -> list[str]:
    if SettingsFile().load().scripts is ScriptPolicy.NEVER:
        return []  # none runs, whatever comes; the notes of the change name them
    return [
        change.name
        for change in plan.changes
        if change.after is not None
        and not change.post_link
        and link_script(entries[change.name], change.name).is_file()
    ]
