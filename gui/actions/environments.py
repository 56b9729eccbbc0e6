"""What a user can do with a whole environment.

The sheets are imported when they are opened: the page that offers them is there sooner.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model.calls import (
    EmptyTrash,
    LaunchTerminal,
    ReadEnvironment,
    ReadRevision,
    Recover,
    RecoverEnvironment,
    Trashed,
    TrashEnvironment,
)
from core.model.environment import Environment, EnvironmentDetail
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, Request, RestoreRequest
from core.model.revision import Revision, RevisionRecords
from gui.services import Services
from gui.widgets.confirm import ConfirmSheet

if TYPE_CHECKING:
    from gui.sheets.new_environment.draft import Draft

translate = QCoreApplication.translate

_DRAFT = "new_environment.draft"


def new_environment(services: Services, wish: Request | None = None) -> None:
    """Open the New environment sheet, and its preview after that.

    `wish` is what could not be had in another environment; the sheet begins with its packages.
    """
    services.tasks.spawn(_new_environment(services, wish))


def open_terminal(services: Services, prefix: str) -> None:
    """Open a terminal with the environment active."""
    services.tasks.spawn(services.client.call(LaunchTerminal(prefix=prefix)))


def restore(services: Services, prefix: str, number: int, step: int = 0) -> None:
    """Preview going back to a revision, or to what was seen `step` changes after it."""
    services.tasks.spawn(_restore(services, prefix, number, step))


def undo(services: Services, prefix: str, revision: int) -> None:
    """Preview going back to what was there right before a revision: its own number may not be
    that, where something happened in a terminal in between."""
    services.tasks.spawn(_undo(services, prefix, revision))


async def state_before(services: Services, prefix: str, revision: int) -> Revision | None:
    """The state that a revision was made from, where it can be had again."""
    detail: EnvironmentDetail = await services.client.call(ReadEnvironment(prefix=prefix))
    nodes = [(node.number, node.step) for node in detail.revisions]
    position = nodes.index((revision, 0)) if (revision, 0) in nodes else 0
    if not position or detail.environment.is_base or detail.environment.frozen is not None:
        return None
    before = detail.revisions[position - 1]
    return before if before.restorable else None


def delete(services: Services, environment: Environment) -> None:
    """Ask, then move an environment to the trash; a toast offers to bring it back."""
    services.tasks.spawn(_delete(services, environment))


def bring_back(services: Services, prefix: str, name: str, token: str) -> None:
    """Put a deleted environment back in its place, and show it."""
    title = translate("EnvironmentActions", "Bring {name} back").format(name=name)

    def select(_changes: object) -> None:
        services.store.select(prefix)

    services.runner.start(title, RecoverEnvironment(token=token), lane=prefix, on_done=select)


def delete_for_good(services: Services, name: str, token: str) -> None:
    """Ask, then free the space of a deleted environment."""
    services.tasks.spawn(_delete_for_good(services, name, token))


def finish_change(services: Services, environment: Environment) -> None:
    """Complete an interrupted change."""
    _recover(services, environment, undo=False)


def undo_change(services: Services, environment: Environment) -> None:
    """Roll an interrupted change back."""
    _recover(services, environment, undo=True)


async def _new_environment(services: Services, wish: Request | None) -> None:
    from gui.sheets.new_environment.draft import Draft
    from gui.sheets.new_environment.sheet import NewEnvironmentSheet
    from gui.sheets.preview import flow

    start = _kept(services)
    if isinstance(wish, ChangeRequest) and wish.install:
        start = Draft(added=wish.install)
    draft = await services.sheets.present(NewEnvironmentSheet(services, start))
    if draft is None:
        return
    # Kept until it exists: leaving the preview leads back here, with everything as it was.
    services.store.kept[_DRAFT] = draft

    def forget(_applied: object) -> None:
        services.store.kept.pop(_DRAFT, None)

    request = draft.request(services.store.environments.envs_dir)
    flow.start(services, request, on_done=forget, on_left=lambda: new_environment(services))


def _kept(services: Services) -> Draft | None:
    draft: Draft | None = services.store.kept.get(_DRAFT)
    return draft


async def _undo(services: Services, prefix: str, revision: int) -> None:
    before = await state_before(services, prefix, revision)
    if before is None:
        await _restore(services, prefix, revision - 1, 0)
    else:
        await _restore(services, prefix, before.number, before.step)


async def _restore(services: Services, prefix: str, number: int, step: int) -> None:
    from gui.sheets.preview import flow

    kept: RevisionRecords = await services.client.call(
        ReadRevision(prefix=prefix, number=number, step=step)
    )
    request = RestoreRequest(
        prefix=prefix,
        records=kept.records,
        requested=kept.requested,
        revision=number,
        step=step,
        pip=kept.pip_wheels,
        pip_packages=kept.pip_packages if kept.pip_known else None,
    )
    flow.start(services, request)


async def _delete(services: Services, environment: Environment) -> None:
    from gui.sheets.delete_environment import DeleteSheet

    usage = services.store.usage.get(environment.prefix)
    if not await services.sheets.present(DeleteSheet(environment, usage)):
        return
    title = translate("EnvironmentActions", "Delete {name}").format(name=environment.name)

    def offer_return(trashed: Trashed) -> None:
        words = translate("EnvironmentActions", "{name} was deleted.").format(name=environment.name)
        undo = translate("EnvironmentActions", "Undo")
        services.toasts.show(
            words,
            "ok",
            (undo, lambda: bring_back(services, trashed.prefix, environment.name, trashed.token)),
        )

    # Windows moves no folder in which another one is open, and a watched folder is open.
    with services.store.watching_nothing():
        job = services.runner.start(
            title,
            TrashEnvironment(prefix=environment.prefix),
            lane=environment.prefix,
            on_done=offer_return,
        )
        with suppress(ProblemError):  # the runner shows it
            await job.wait()


async def _delete_for_good(services: Services, name: str, token: str) -> None:
    sheet = ConfirmSheet(
        translate("EnvironmentActions", "Delete {name} for good?").format(name=name),
        translate(
            "EnvironmentActions",
            "It lies in the trash and would be deleted by itself after a week. "
            "Deleting it now frees its space, and cannot be undone.",
        ),
        translate("EnvironmentActions", "Delete for good"),
        cancel=translate("EnvironmentActions", "Keep it"),
        role="danger-fill",
        icon="trash-2",
    )
    if await services.sheets.present(sheet):
        title = translate("EnvironmentActions", "Delete {name} for good").format(name=name)
        services.runner.start(title, EmptyTrash(tokens=(token,)))


def _recover(services: Services, environment: Environment, *, undo: bool) -> None:
    if undo:
        title = translate("EnvironmentActions", "Undo the interrupted change of {name}")
    else:
        title = translate("EnvironmentActions", "Finish the interrupted change of {name}")
    services.runner.start(
        title.format(name=environment.name),
        Recover(prefixes=(environment.prefix,), undo=undo),
        lane=environment.prefix,
    )
