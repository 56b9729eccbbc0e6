"""Moving a whole environment out of the way, and back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.engine.environments.discovery import list_environments
from core.engine.environments.registry import register, registered_prefixes
from core.engine.environments.trash import recover_environment, trash_environment
from core.engine.transactions.lock import prefix_lock
from core.model.problem import CloseProgram, Problem, ProblemError
from tests.support.prefixes import make_prefix, put_python, record


@pytest.fixture
def prefix(home: Path) -> Path:
    folder = make_prefix(home / ".conda" / "envs" / "thesis 中文", [record("a")])
    (folder / "work.txt").write_text("mine", encoding="utf-8")
    register(folder)
    return folder


def _refused(action: Callable[[], object]) -> Problem:
    with pytest.raises(ProblemError) as raised:
        action()
    return raised.value.problem


def test_a_trashed_environment_is_gone_from_every_list_and_comes_back_whole(prefix: Path) -> None:
    trashed = trash_environment(prefix)
    assert trashed.changes.environments
    assert not prefix.exists()
    assert registered_prefixes() == ()
    assert list_environments().environments == ()
    assert recover_environment(trashed.token).prefixes == (str(prefix),)
    assert (prefix / "work.txt").read_text(encoding="utf-8") == "mine"
    assert registered_prefixes() == (prefix,)
    assert [item.name for item in list_environments().environments] == [prefix.name]
    assert list(paths.trash_dir(prefix).iterdir()) == []


def test_an_environment_comes_back_once(prefix: Path) -> None:
    token = trash_environment(prefix).token
    recover_environment(token)
    assert _refused(lambda: recover_environment(token)).code == "trash-entry-missing"
    assert _refused(lambda: recover_environment("../../etc")).code == "trash-entry-missing"
    assert _refused(lambda: recover_environment("")).code == "trash-entry-missing"


def test_a_place_that_was_taken_meanwhile_is_not_overwritten(prefix: Path) -> None:
    token = trash_environment(prefix).token
    make_prefix(prefix)
    assert _refused(lambda: recover_environment(token)).code == "trash-place-taken"
    assert not (prefix / "work.txt").exists()


def test_two_environments_of_one_name_wait_side_by_side(prefix: Path) -> None:
    first = trash_environment(prefix).token
    make_prefix(prefix)
    second = trash_environment(prefix).token
    recover_environment(first)
    assert (prefix / "work.txt").exists()
    assert first != second


def test_frozen_locked_and_missing_environments_stay_where_they_are(prefix: Path) -> None:
    assert _refused(lambda: trash_environment(prefix / "no")).code == "environment-missing"
    marker = prefix / "conda-meta" / "frozen"
    marker.write_text('{"message": "Keep"}', encoding="utf-8")
    assert _refused(lambda: trash_environment(prefix)).code == "environment-is-frozen"
    marker.unlink()
    with prefix_lock(prefix):
        assert _refused(lambda: trash_environment(prefix)).code == "prefix-locked"
    assert (prefix / "work.txt").exists()
    assert registered_prefixes() == (prefix,)


def test_base_cannot_be_trashed(home: Path) -> None:
    base = make_prefix(home / "miniforge3", [record("conda", "26.7.0", "py311_0")])
    assert _refused(lambda: trash_environment(base)).code == "environment-is-base"


def test_a_program_working_in_the_environment_is_named(prefix: Path) -> None:
    code = "import sys; print(1, flush=True); sys.stdin.read()"
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=prefix,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert process.stdout
        process.stdout.readline()
        problem = _refused(lambda: trash_environment(prefix))
    finally:
        process.communicate()
    assert problem.code == "environment-in-use"
    assert "python" in str(problem.params["program"]).lower()
    action = problem.suggestions[0].action
    assert isinstance(action, CloseProgram)
    assert prefix.exists()
    trash_environment(prefix)


def test_a_program_run_from_the_environment_is_named(prefix: Path) -> None:
    process = subprocess.Popen(
        [put_python(prefix), "-c", "print(1, flush=True); input()"],
        cwd=prefix.anchor,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert process.stdout
        process.stdout.readline()
        assert _refused(lambda: trash_environment(prefix)).code == "environment-in-use"
    finally:
        process.communicate(b"\n")


def test_a_move_that_fails_leaves_everything_in_place(
    prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "held by a scanner")

    monkeypatch.setattr("core.engine.environments.trash.rename", refuse)
    assert _refused(lambda: trash_environment(prefix)).code == "environment-move-failed"
    assert (prefix / "work.txt").exists()
    assert registered_prefixes() == (prefix,)
    assert list(paths.trash_dir(prefix).iterdir()) == []
