"""The list of ended operations: short, capped, whole."""

from __future__ import annotations

import pytest

from core.engine import activity
from core.model.activity import Operation, Outcome
from core.model.base import Message
from core.model.problem import ProblemError
from core.model.progress import Logged


def operation(number: int) -> Operation:
    return Operation(
        id=f"{number:020d}",
        title=Message("check-verified", {"n": number}),
        prefix="/envs/thesis",
        environment="thesis",
        started=float(number),
        finished=float(number) + 1,
        outcome=Outcome.DONE,
        log=(Logged(float(number), "link", "numpy"),),
    )


def test_the_newest_comes_first_and_lists_have_no_logs() -> None:
    for number in (1, 3, 2):
        activity.append(operation(number))
    assert [item.started for item in activity.list_operations()] == [3.0, 2.0, 1.0]
    assert all(item.log == () for item in activity.list_operations())
    assert activity.read_operation(operation(2).id) == operation(2)


def test_the_oldest_go_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activity, "KEPT", 3)
    for number in range(6):
        activity.append(operation(number))
    assert [item.started for item in activity.list_operations()] == [5.0, 4.0, 3.0]
    assert len(list(activity.activity_folder().iterdir())) == 6


def test_a_damaged_file_hides_no_other() -> None:
    activity.append(operation(1))
    (activity.activity_folder() / "00.json").write_text("{", encoding="utf-8")
    assert len(activity.list_operations()) == 1


@pytest.mark.parametrize("name", ["nothing", "../settings", "a/b"])
def test_an_unknown_operation_is_a_problem(name: str) -> None:
    with pytest.raises(ProblemError) as caught:
        activity.read_operation(name)
    assert caught.value.problem.code == "operation-unknown"


def test_clearing_forgets_everything() -> None:
    activity.append(operation(1))
    assert activity.clear().activity
    assert activity.list_operations() == ()
    assert activity.clear().activity
