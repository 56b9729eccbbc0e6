"""What channels offer: records of a few names, and all names."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

from rattler import Gateway, RepoDataRecord, Subdir
from rattler.exceptions import GatewayError, InvalidChannelError

from core.engine.channels import network
from core.engine.failures import classify
from core.model.problem import ProblemError, fail

Offers = dict[str, list[RepoDataRecord]]

_T = TypeVar("_T")
_FAILED_FOR_ANOTHER = "coalesced request failed"
_TRIES = 4


async def builds(
    gateway: Gateway,
    channels: Sequence[str],
    names: Iterable[str],
    *,
    strict: bool = True,
    subdirs: Sequence[Subdir] = (),
) -> Offers:
    """All builds of some names for this machine, by name; names no channel has are left out.

    With `strict` a name belongs to the first channel that has it, as the solver sees it.
    `subdirs` are those of another machine. Raises Problems of the network.
    """
    wanted = sorted(set(names))
    found: Offers = {}
    for channel in channels:
        asked = [name for name in wanted if not strict or name not in found]
        if not asked:
            break
        try:
            query = partial(
                gateway.query,
                [channel],
                list(subdirs) or network.subdirs(),
                asked,
                recursive=False,
                channel_relations="disabled",
            )
            answer = await _with_the_real_error(query)
        except InvalidChannelError:
            raise fail("channel-name-bad", name=channel) from None
        except GatewayError as error:
            raise ProblemError(classify(error, asked=[channel])) from error
        for records in answer:
            for record in records:
                found.setdefault(record.name.normalized, []).append(record)
    return found


async def all_names(
    gateway: Gateway, channels: Sequence[str], subdirs: Sequence[Subdir] = ()
) -> list[str]:
    """Every name the channels offer for this machine, sorted. Raises Problems of the network.

    `subdirs` are those of another machine.
    """
    try:
        names = partial(
            gateway.names,
            list(channels),
            list(subdirs) or network.subdirs(),
            channel_relations="disabled",
        )
        answer = await _with_the_real_error(names)
    except InvalidChannelError:
        raise fail("channel-name-bad", name=", ".join(channels)) from None
    except GatewayError as error:
        raise ProblemError(classify(error, asked=channels)) from error
    return sorted({name.normalized for name in answer})


async def _with_the_real_error(ask: Callable[[], Coroutine[Any, Any, _T]]) -> _T:
    """Ask again where another question failed for this one: only that one was told why."""
    for _ in range(_TRIES):
        try:
            return await ask()
        except GatewayError as error:
            if _FAILED_FOR_ANOTHER not in str(error):
                raise
    return await ask()


def best_first(records: Iterable[RepoDataRecord]) -> list[RepoDataRecord]:
    """Newest version first, and within a version the build a solver would rather take."""
    return sorted(
        records,
        key=lambda record: (
            not record.track_features,
            record.version,
            record.build_number,
            record.timestamp.timestamp() if record.timestamp else 0.0,
        ),
        reverse=True,
    )
