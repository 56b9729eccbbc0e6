"""Names an environment may not have, and what is offered instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.environments.names import check_name
from core.model.problem import UseName


@pytest.mark.parametrize(
    ("name", "code", "better"),
    [
        ("", "name-empty", None),
        ("   ", "name-empty", None),
        ("a/b", "name-character", "a-b"),
        ("a:b", "name-character", "a-b"),
        ("a#b", "name-character", "a-b"),
        ("a\\b", "name-character", "a-b"),
        ("what?", "name-character", "what"),
        ("my project", "name-space", "my-project"),
        ("tab\there", "name-space", "tab-here"),
        (" thesis ", "name-space", "thesis"),
        ("wide\u3000space", "name-space", "wide-space"),
        ("\u202elmy", "name-character", "lmy"),
        ("zero\u200bwidth", "name-character", "zero-width"),
        ("del\x7fete", "name-character", "del-ete"),
        ("😀" * 70, "name-long", "😀" * 60),
        (".hidden", "name-start", "hidden"),
        ("-rf", "name-start", "rf"),
        ("~home", "name-start", "home"),
        ("dot.", "name-end", "dot"),
        ("...", "name-start", None),
        ("x" * 300, "name-long", "x" * 80),
        ("中" * 100, "name-long", "中" * 80),
        ("base", "name-reserved", "base-env"),
        ("Root", "name-reserved", "Root-env"),
        ("con", "name-device", "con-env"),
        ("NUL.txt", "name-device", "NUL-env"),
        ("com1", "name-device", "com1-env"),
    ],
)
def test_a_bad_name_ends_in_a_problem_with_a_better_one(
    tmp_path: Path, name: str, code: str, better: str | None
) -> None:
    envs = str(tmp_path / "envs")
    problem = check_name(name, envs)
    assert problem is not None
    assert problem.code == code
    if better is None:
        assert problem.suggestions == ()
    else:
        (suggestion,) = problem.suggestions
        assert suggestion.action == UseName(name, better)
        assert check_name(better, envs) is None


@pytest.mark.parametrize("name", ["thesis", "中文", "été", "py3.11_test", "A", "conda2", "console"])
def test_good_names_are_free_to_use(tmp_path: Path, name: str) -> None:
    assert check_name(name, str(tmp_path)) is None


def test_an_existing_name_is_refused_and_numbered(tmp_path: Path) -> None:
    for taken in ("thesis", "thesis-2"):
        (tmp_path / taken).mkdir()
    problem = check_name("thesis", str(tmp_path))
    assert problem is not None
    assert problem.code == "name-taken"
    assert problem.suggestions[0].action == UseName("thesis", "thesis-3")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_case_does_not_make_a_name_new_where_files_ignore_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    (tmp_path / "Thesis").mkdir()
    monkeypatch.setattr("core.engine.environments.names.sys.platform", system)
    problem = check_name("thesis", str(tmp_path))
    assert problem is not None
    assert problem.params["name"] == "Thesis"


def test_without_a_folder_the_place_of_new_environments_is_meant(home: Path) -> None:
    (home / ".conda" / "envs" / "taken").mkdir(parents=True)
    problem = check_name("taken")
    assert problem is not None
    assert problem.code == "name-taken"


def test_a_number_is_found_for_the_longest_name(tmp_path: Path) -> None:
    for name in ("x" * 80, "中" * 80, "😀" * 60):
        (tmp_path / name).mkdir()
        problem = check_name(name, str(tmp_path))
        assert problem is not None
        (suggestion,) = problem.suggestions
        assert isinstance(suggestion.action, UseName)
        assert suggestion.action.right.endswith("-2")
        assert check_name(suggestion.action.right, str(tmp_path)) is None


def test_a_character_nobody_sees_is_called_by_its_number(tmp_path: Path) -> None:
    problem = check_name("\u202elmy", str(tmp_path))
    assert problem is not None
    assert problem.params == {"name": "\ufffdlmy", "character": "U+202E"}
