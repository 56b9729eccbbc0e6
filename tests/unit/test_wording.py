"""Every sentence the engine can say exists, and is given the parameters it names."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.wording import _AREAS, MESSAGES, PROBLEMS

ROOT = Path(__file__).parents[2]
PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")


def _calls(name: str) -> Iterator[tuple[str, str, set[str] | None]]:
    """(place, code, parameter names) of each call with a literal code; None: not literal."""
    for path in sorted((ROOT / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id != name or not node.args:
                continue
            code = node.args[0]
            if not (isinstance(code, ast.Constant) and isinstance(code.value, str)):
                continue
            place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
            yield place, code.value, _parameters(node, name)


def _parameters(node: ast.Call, name: str) -> set[str] | None:
    if name == "Message":
        params = node.args[1] if len(node.args) > 1 else None
        params = next((k.value for k in node.keywords if k.arg == "params"), params)
        if params is None:
            return set()
        if not isinstance(params, ast.Dict):
            return None
        keys = [key.value for key in params.keys if isinstance(key, ast.Constant)]
        return set(map(str, keys)) if len(keys) == len(params.keys) else None
    if any(keyword.arg is None for keyword in node.keywords):
        return None
    own = {"detail", "unchanged", "params", "suggestions", "code", "conflict"}
    return {str(keyword.arg) for keyword in node.keywords} - own


def _wanted(text: str) -> set[str]:
    return set(PARAMETER.findall(text)) | ({"n"} if "%n" in text else set())


def test_every_problem_raised_has_its_three_sentences() -> None:
    missing = [
        f"{place}: {code}"
        for name in ("fail", "Problem")
        for place, code, _ in _calls(name)
        if code not in PROBLEMS
    ]
    assert not missing


def test_every_message_has_a_template() -> None:
    assert not [f"{place}: {code}" for place, code, _ in _calls("Message") if code not in MESSAGES]


def test_no_code_is_said_in_two_ways() -> None:
    """The later area would silence the other."""
    codes = [code for area in _AREAS for code in (*area.MESSAGES, *area.PROBLEMS)]
    assert len(codes) == len({*MESSAGES}) + len({*PROBLEMS})


def test_every_sentence_can_be_filled_in() -> None:
    """A lone brace in one would end the window's words about it."""
    texts = [*MESSAGES.values(), *(part for problem in PROBLEMS.values() for part in problem)]
    for text in texts:
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        assert names == set(PARAMETER.findall(text)), text


def test_sentences_are_given_the_parameters_they_name() -> None:
    wrong = []
    for name in ("Message", "fail"):
        for place, code, given in _calls(name):
            text = MESSAGES.get(code) if name == "Message" else " ".join(PROBLEMS.get(code, ()))
            if text is None or given is None:
                continue
            if not _wanted(text) <= given:
                wrong.append(f"{place}: {code} lacks {sorted(_wanted(text) - given)}")
    assert not wrong


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_problems_say_what_why_and_what_next(code: str) -> None:
    text = PROBLEMS[code]
    assert all(part.strip() for part in text), "one of the three sentences is empty"
    assert "!" not in "".join(text)
