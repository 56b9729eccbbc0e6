"""What is said after a change went well, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.calls import Applied, LaunchTerminal
from core.model.plan import Plan
from core.model.request import ChangeRequest
from gui.language import join_words, say
from gui.sheets.preview.groups import GroupKey, count
from gui.sheets.preview.pip import pip_changes

if TYPE_CHECKING:
    from gui.services import Services

translate = QCoreApplication.translate


_NOTES = 3


def celebrate(
    services: Services, plan: Plan, applied: Applied, notes: Sequence[Message] = ()
) -> None:
    """A toast; a new environment also becomes the current one.

    What was noted on the way (a script that failed, a file that had to make room) is said as well,
    once for each kind of thing.
    """
    kinds = {note.code: note for note in reversed(notes)}
    for note in list(kinds.values())[:_NOTES]:
        services.toasts.show(say(note), "info")
    if plan.creates:
        services.tasks.spawn(_select(services, plan.prefix))
        words = translate("Preview", "{environment} is ready.").format(environment=plan.name)
        terminal = translate("Preview", "Open terminal")
        services.toasts.show(words, "ok", (terminal, lambda: _open_terminal(services, plan)))
        return
    show = translate("Preview", "Show packages")
    services.toasts.show(
        done_words(plan, applied), "ok", (show, lambda: services.navigate("packages"))
    )


def done_words(plan: Plan, applied: Applied) -> str:
    """What changed, in one sentence: the one package by name, several by number."""
    chosen = [change for change in plan.changes if change.chosen and change.after]
    if isinstance(plan.request, ChangeRequest) and len(chosen) == 1 and chosen[0].after:
        return translate("Preview", "{package} {version} is in {environment}.").format(
            package=chosen[0].name, version=chosen[0].after.version, environment=plan.name
        )
    counts = count((*plan.changes, *pip_changes(plan)))
    by_pip = counts[GroupKey.PIP] + counts[GroupKey.PIP_REMOVED]
    parts = {
        GroupKey.NEW: translate("Preview", "%n new", "", counts[GroupKey.NEW]),
        GroupKey.UPDATED: translate("Preview", "%n updated", "", counts[GroupKey.UPDATED]),
        GroupKey.REMOVED: translate("Preview", "%n removed", "", counts[GroupKey.REMOVED]),
    }
    return translate("Preview", "{environment} is at revision #{revision}: {changes}.").format(
        environment=plan.name,
        revision=applied.revision.number,
        changes=join_words(
            [words for key, words in parts.items() if counts[key]]
            + ([translate("Preview", "%n with pip", "", by_pip)] if by_pip else [])
        )
        or translate("Preview", "nothing changed"),
    )


def _open_terminal(services: Services, plan: Plan) -> None:
    services.tasks.spawn(services.client.call(LaunchTerminal(prefix=plan.prefix)))


async def _select(services: Services, prefix: str) -> None:
    await services.store.settle()
    if services.store.environment(prefix) is not None:
        services.store.select(prefix)
