"""What makes one side like the other: a request like any other, previewed and undoable."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.engine.channels.sources import native_subdir
from core.engine.comparing.rows import unmet
from core.engine.comparing.sides import Holding, Wishes
from core.engine.environments.pip_packages import normalized_name
from core.engine.review.exact.records import records_of
from core.engine.solving.removal import listed
from core.model.base import Message
from core.model.comparison import Side
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, Request, RestoreRequest


@dataclass(frozen=True)
class Making:
    """A request, or why there is none."""

    request: Request | None = None
    remarks: tuple[Message, ...] = ()


_NOTHING = Making()


async def make_like(
    side: Side, held: Holding | Wishes, other: Side, model: Holding | Wishes
) -> Making:
    """What makes `side`, which holds `held`, like `other`. Only an environment as it is changes."""
    if side.source is not None or side.revision is not None or isinstance(held, Wishes):
        return _NOTHING
    if held.unreadable or (isinstance(model, Holding) and model.unreadable):
        return _NOTHING
    if isinstance(model, Wishes):
        return _as_wished(side, held, model)
    if not same_platform(held, model):
        return _NOTHING
    if model.file is not None:
        return await _as_locked(side, model)
    return _as_held(side, other, model)


def _as_held(side: Side, other: Side, model: Holding) -> Making:
    state = model.state
    if state is None:
        return _NOTHING
    own = _same_place(side.prefix, other.prefix) and other.revision is not None
    return Making(
        RestoreRequest(
            side.prefix,
            records=state.records,
            requested=state.requested,
            revision=other.revision if own else None,
            step=other.step if own else 0,
            pip=state.pip_wheels,
            pip_packages=state.pip_packages if state.pip_known else None,
        )
    )


async def _as_locked(side: Side, model: Holding) -> Making:
    """The records a lock file stands for; channel data say what the file does not."""
    assert model.file is not None
    try:
        found = await records_of(model.file, str(native_subdir()))
    except ProblemError:
        return Making(remarks=(Message("compare-lock-not-here"),))
    # pip's packages are left alone: only a new environment takes them from such a file.
    remarks: tuple[Message, ...] = ()
    if found.wheels or found.wishes:
        count = len(found.wheels) + len(found.wishes)
        remarks = (Message("compare-lock-pip", {"n": count}),)
    return Making(RestoreRequest(side.prefix, records=found.records), remarks)


def _as_wished(side: Side, held: Holding, wishes: Wishes) -> Making:
    remarks = []
    met = {normalized_name(name) for name, _ in held.items}
    missing = [name for name in wishes.pip if name not in met]
    if missing:
        params: dict[str, str | int] = {"n": len(missing), "names": listed(sorted(missing))}
        remarks.append(Message("compare-pip-left-out", params))
    specs = unmet(held, wishes)
    if not specs:
        return Making(remarks=tuple(remarks))
    channels = tuple(channel.name for channel in wishes.file.channels)
    return Making(ChangeRequest(side.prefix, install=specs, channels=channels), tuple(remarks))


def same_platform(one: Holding, other: Holding) -> bool:
    """Whether builds for one may be put in the place of builds for the other."""
    return len({one.subdir, other.subdir} - {"noarch"}) < 2


def _same_place(first: str, second: str) -> bool:
    return bool(first and second) and Path(first).resolve() == Path(second).resolve()
