"""Requests that cannot be met end in a sentence, a drawing and ways that were tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.problem import ConflictRole, Suggestion, UseName, UseRequest
from core.model.request import ChangeRequest, CreateRequest
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.planning import change, create, plan, problem


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "work"


def _ways(suggestions: tuple[Suggestion, ...]) -> dict[str, UseRequest]:
    return {
        item.message.code: item.action
        for item in suggestions
        if isinstance(item.action, UseRequest)
    }


async def test_two_choices_that_exclude_each_other_are_both_named(
    prefix: Path, channel: ServedChannel
) -> None:
    found = await problem(CreateRequest(str(prefix), ("app=2", "tool"), (channel.url,)))
    assert found.code == "unsatisfiable-pair"
    assert found.params == {
        "who": "app 2.0 | 2.1",
        "spec": "libx 2.*",
        "other": "tool 1.0 | 1.5",
        "otherspec": "libx 1.*",
    }
    assert "└─" in found.detail
    assert found.conflict is not None
    roles = [node.role for node in found.conflict.nodes]
    assert roles.count(ConflictRole.RIVAL) == 2
    assert [edge.excludes for edge in found.conflict.edges].count(True) == 1


async def test_every_way_offered_has_a_plan_that_shows_what_it_counted(
    prefix: Path, channel: ServedChannel
) -> None:
    found = await problem(CreateRequest(str(prefix), ("app=2", "tool", "solo"), (channel.url,)))
    assert len(_ways(found.suggestions)) >= 2
    for item in found.suggestions:
        assert isinstance(item.action, UseRequest)
        assert item.alternative is not None
        planned = await plan(item.action.request)
        kinds = [one.kind.value for one in planned.changes]
        assert kinds.count("add") == item.alternative.added
        assert planned.download.bytes == item.alternative.download


async def test_the_smallest_change_to_the_wish_comes_first(
    prefix: Path, channel: ServedChannel
) -> None:
    found = await problem(CreateRequest(str(prefix), ("app=2", "tool"), (channel.url,)))
    first = found.suggestions[0]
    assert first.message.params == {"name": "app", "version": "1.0"}


async def test_what_stands_in_the_way_can_be_updated_too(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    channel = channel_factory(
        packages=[
            package("numba", "0.60.0", depends=["num <2.1"]),
            package("numba", "0.62.0", depends=["num <2.4"]),
            package("num", "2.0.2"),
            package("num", "2.3.4"),
        ]
    )
    await create(prefix, channel, "numba=0.60", "num")
    found = await problem(change(prefix, channel, install=("num=2.3",)))
    assert found.code == "unsatisfiable-choice"
    assert found.params["who"] == "numba 0.60.0"
    assert found.params["spec"] == "num <2.1"
    ways = _ways(found.suggestions)
    too = ways["suggest-update-too"].request
    assert isinstance(too, ChangeRequest)
    assert too.update == ("numba",)
    versions = {record.name: record.version for record in (await plan(too)).after}
    assert versions == {"numba": "0.62.0", "num": "2.3.4"}
    separate = ways["suggest-separate"].request
    assert isinstance(separate, CreateRequest)
    assert separate.prefix == f"{prefix}-2"
    kept = ways["suggest-use-version"].request
    assert isinstance(kept, ChangeRequest)
    assert kept.install == ("num=2.0.2",)


async def test_all_missing_names_are_said_at_once_with_what_was_meant(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    channel = channel_factory(
        packages=[package("scikit-learn"), package("pillow"), package("opencv"), package("numpy")]
    )
    asked = ("sklearn", "cv2", "PIL", "nunpy", "zzqqxx")
    found = await problem(CreateRequest(str(prefix), asked, (channel.url,)))
    assert found.code == "packages-unknown"
    assert found.params == {"names": "cv2, nunpy, PIL, sklearn, zzqqxx", "n": 5}
    meant = [item.action for item in found.suggestions if isinstance(item.action, UseName)]
    assert {(action.wrong, action.right) for action in meant} == {
        ("sklearn", "scikit-learn"),
        ("cv2", "opencv"),
        ("PIL", "pillow"),
        ("nunpy", "numpy"),
    }


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        ("solo=9", "unsatisfiable-version"),
        ("impossible", "unsatisfiable-missing"),
        ("newglibc", "unsatisfiable-machine"),
        ("libx >=1.0 <2", "spec-space-in-version"),
        ("app>>1", "spec-unreadable"),
        ("=1.0", "spec-unreadable"),
    ],
)
async def test_each_kind_of_impossible_spec_has_its_own_sentence(
    prefix: Path, channel: ServedChannel, spec: str, code: str
) -> None:
    found = await problem(CreateRequest(str(prefix), (spec,), (channel.url,)))
    assert found.code == code


async def test_a_version_that_does_not_exist_leads_to_one_that_does(
    prefix: Path, channel: ServedChannel
) -> None:
    found = await problem(CreateRequest(str(prefix), ("solo=9",), (channel.url,)))
    assert found.suggestions[0].message.params == {"name": "solo", "version": "1.2"}


@pytest.mark.parametrize("name", ["with space", "a/b", "a:b", "a#b"])
async def test_names_no_environment_can_have_are_refused(
    home: Path, channel: ServedChannel, name: str
) -> None:
    request = CreateRequest(f"{home}/envs/{name}", ("solo",), (channel.url,))
    if "/" in name:
        # A folder below: a name of its own, in a place of its own.
        assert (await plan(request)).name == "b"
    else:
        found = await problem(request)
        assert found.code.startswith("name-")


async def test_only_what_is_installed_can_be_removed_or_updated(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "solo")
    for wish in ({"remove": ("ghost",)}, {"update": ("ghost",)}):
        found = await problem(change(prefix, channel, **wish))
        assert (found.code, found.params) == ("not-installed", {"names": "ghost"})


async def test_without_probing_the_answer_comes_without_ways(
    prefix: Path, channel: ServedChannel
) -> None:
    request = CreateRequest(str(prefix), ("app=2", "tool"), (channel.url,))
    found = await problem(request, explain=False)
    assert found.code == "unsatisfiable-pair"
    assert found.suggestions == ()


async def test_a_dead_channel_is_a_problem_with_a_next_step(prefix: Path) -> None:
    found = await problem(CreateRequest(str(prefix), ("solo",), ("http://127.0.0.1:9/channel",)))
    assert found.code == "connection-refused"
    assert found.params["host"] == "127.0.0.1:9"
    assert found.suggestions
