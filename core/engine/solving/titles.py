"""What a request is called in the preview, the activity page and the history."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.solving.removal import listed
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.plan import Change, ChangeKind
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request, SafeUpdateRequest


def title_of(
    request: Request, name: str, changes: Iterable[Change] = (), *, creates: bool = False
) -> Message:
    """A request in one line; `name` is the environment's, which it may create.

    `changes` are those of its plan, which say how many safe updates there are.
    """
    if creates or isinstance(request, CreateRequest):
        return Message("title-create", {"name": name})
    if isinstance(request, SafeUpdateRequest):
        moved = sum(change.kind is ChangeKind.UPGRADE for change in changes)
        return Message("title-safe-updates", {"name": name, "n": moved})
    if not isinstance(request, ChangeRequest):
        if request.revision is None:
            return Message("title-restore-list", {"name": name})
        if request.revision < 0:
            return Message("title-restore-found", {"name": name})
        number = f"{request.revision}.{request.step}" if request.step else request.revision
        return Message("title-restore", {"name": name, "revision": number})
    install, remove, update = (
        listed([_short(text) for text in texts])
        for texts in (request.install, (*request.remove, *request.pip_remove), request.update)
    )
    steps = [bool(install), bool(remove), bool(update), request.update_all]
    if sum(steps) > 1:
        names = listed([_short(text) for text in _all_names(request)])
        return Message("title-change", {"name": name, "packages": names})
    if request.update_all:
        return Message("title-update-all", {"name": name})
    if install:
        return Message("title-install", {"name": name, "packages": install})
    if remove:
        return Message("title-remove", {"name": name, "packages": remove})
    return Message("title-update", {"name": name, "packages": update})


def _all_names(request: ChangeRequest) -> tuple[str, ...]:
    names = (*request.install, *request.remove, *request.update, *request.pip_remove)
    return tuple(dict.fromkeys(names))


def _short(text: str) -> str:
    """`numpy 1.26` for `numpy=1.26`; anything longer keeps its form."""
    try:
        spec = parse(text)
    except ProblemError:
        return text
    version = (spec.parsed.version or "").removeprefix("==").removesuffix(".*")
    if version and version[0].isdigit() and all(c.isalnum() or c in "._" for c in version):
        return f"{spec.name} {version}"
    return spec.name if not version else f"{spec.name} {version}"
