"""What was chosen in the Install PyTorch sheet, and what is put in view of many choices."""

from __future__ import annotations

from pathlib import Path

from core.model.base import Message
from core.model.environment import Environment
from core.model.frameworks import Badge, Choice, Compute
from gui.sheets.install_framework.draft import STAND_IN, Draft, Place
from gui.sheets.install_framework.naming import free_name
from gui.sheets.install_framework.targets import targets
from gui.sheets.install_framework.version_cards import in_view

ENVS = "/home/me/envs"


def named(name: str, **more: object) -> Environment:
    return Environment(f"{ENVS}/{name}", name, **more)


def test_a_new_environment_without_a_name_is_solved_under_a_name_of_ours() -> None:
    wish = Draft("pytorch").wish(ENVS)
    assert (Path(wish.prefix).name, wish.creates) == (STAND_IN, True)
    assert Path(Draft("pytorch").wish(ENVS, "nets").prefix) == Path(ENVS) / "nets"


def test_another_place_keeps_the_version_and_forgets_what_belongs_to_the_place() -> None:
    draft = Draft("pytorch", version="2.7.1", python="3.11", compute=Compute.CUDA, cuda="12.6")
    moved = draft.at(Place.HERE, f"{ENVS}/lab")
    assert (moved.version, moved.compute) == ("2.7.1", Compute.CUDA)
    assert (moved.python, moved.cuda) == ("", "")
    assert moved.wish(ENVS).prefix == f"{ENVS}/lab"
    # Another computer has another GPU: nothing chosen for this one holds there.
    far = moved.at(Place.ELSEWHERE)
    assert (far.version, far.compute) == ("", Compute.UNKNOWN)
    assert far.wish(ENVS).described


def test_another_framework_keeps_the_place_alone() -> None:
    draft = Draft(
        "pytorch", Place.HERE, f"{ENVS}/lab", version="2.7.1", companions=("torchvision",)
    )
    assert draft.of_framework("jax") == Draft("jax", Place.HERE, f"{ENVS}/lab")


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("jax", []) == "jax"
    assert free_name("jax", [named("JAX"), named("jax-2")]) == "jax-3"


def test_environments_that_may_not_be_changed_are_listed_last_with_their_reason() -> None:
    known = [named("base", is_base=True), named("course", frozen=Message("x")), named("lab")]
    offered = targets(known, elsewhere=True)
    assert [one.place for one in offered[:3]] == [Place.HERE, Place.NEW, Place.ELSEWHERE]
    assert offered[0].prefix == f"{ENVS}/lab"
    assert all(one.why for one in offered[3:])


def test_what_is_chosen_is_always_in_view_and_what_cannot_run_never_is_beside_what_can() -> None:
    able = [Choice(f"2.{n}", badge=Badge.RECOMMENDED if n == 9 else Badge.NONE) for n in (9, 8, 7)]
    old = Choice("1.13", chosen=True)
    shut = Choice("2.10", badge=Badge.NEWEST, available=False)
    assert [one.value for one in in_view([shut, *able, old])] == ["2.9", "1.13", "2.8"]
    assert [one.value for one in in_view([shut])] == ["2.10"]
