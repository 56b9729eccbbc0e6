"""Sentences can be translated, are translated, and numbers are written as people write them."""

from __future__ import annotations

import ast
import math
import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from core.model.base import Message
from core.model.problem import Problem
from core.model.wording import MESSAGES, PROBLEMS
from gui.language import (
    format_duration,
    format_size,
    format_time,
    installing,
    problem_text,
    say,
)
from gui.language.compiling import FOLDER
from gui.language.formats import format_relative
from gui.language.titles import past_title, short_title
from gui.theme.fonts import font

ROOT = Path(__file__).parents[2]
TRANSLATORS = {"tr": 1, "translate": 2}
"""How many texts each takes."""
SHOWN = {"setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName"}
"""Methods whose literal argument a user would read."""
BUILDERS = {"Text", "ElidedLabel", "Button", "Badge", "Chip", "Card", "PageHeader", "SearchField"}
NAMES = {"Glasshouse", "Ctrl K", "Esc", "Enter", "conda", "pip", "Python"}
"""Alike in every language."""


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window speaks Chinese."""
    installing.install("zh_CN")
    yield
    installing.install("en")


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield path.relative_to(ROOT).as_posix(), tree


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _words_in(node: ast.expr) -> set[str]:
    """The literal parts of a text."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return {
        part.value
        for part in parts
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def _has_words(node: ast.expr) -> bool:
    return any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(node)
    )


def test_translated_texts_are_literals() -> None:
    """lupdate takes f-strings and sums for texts that will never be asked for."""
    wrong = []
    for place, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node) in TRANSLATORS:
                wrong += [
                    f"{place}:{node.lineno}"
                    for argument in node.args[: TRANSLATORS[_name(node)]]
                    if isinstance(argument, ast.JoinedStr)
                    or (isinstance(argument, ast.BinOp) and _has_words(argument))
                ]
    assert not wrong


def test_texts_are_given_to_functions_that_lupdate_knows() -> None:
    """It would not collect the texts of a helper of our own, such as `_tr("…")`."""
    wrong = [
        f"{place}:{node.lineno}"
        for place, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name in {"_tr", "_", "_translate"}
    ]
    assert not wrong


def test_words_a_user_reads_go_through_translation() -> None:
    wrong = []
    for place, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            if _name(node) not in SHOWN | BUILDERS:
                continue
            first = node.args[0]
            if any(re.search(r"[A-Za-z]{2}", text) for text in _words_in(first) - NAMES):
                wrong.append(f"{place}:{node.lineno} {ast.unparse(first)}")
    assert not wrong


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_sentence_is_left_untranslated(language: str) -> None:
    tree = ET.parse(FOLDER / f"glasshouse_{language}.ts")
    unfinished = [
        message.findtext("source")
        for message in tree.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]
    assert not unfinished


def test_translations_name_the_parameters_of_their_sources() -> None:
    parameter = re.compile(r"\{\w*(?::\w+)?\}|%n")
    wrong = []
    for message in ET.parse(FOLDER / "glasshouse_zh_CN.ts").iter("message"):
        source = message.findtext("source", "")
        translation = "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        if translation.strip() and set(parameter.findall(source)) != set(
            parameter.findall(translation)
        ):
            wrong.append(source)
    assert not wrong


def test_the_chinese_has_one_word_for_you() -> None:
    tree = ET.parse(FOLDER / "glasshouse_zh_CN.ts")
    sentences = ["".join(each.itertext()) for each in tree.iter("translation")]
    assert not [text for text in sentences if "您" in text], "the design says 你"


def test_every_sentence_of_the_engine_is_up_for_translation() -> None:
    collected = {
        message.findtext("source")
        for context in ET.parse(FOLDER / "glasshouse_zh_CN.ts").iter("context")
        if context.findtext("name") == "Engine"
        for message in context.iter("message")
    }
    texts = set(MESSAGES.values()) | {part for text in PROBLEMS.values() for part in text if part}
    assert not texts - collected, "run: make translations"


def test_english_plurals_are_right(qapp: QApplication) -> None:
    installing.install("en")
    assert QCoreApplication.translate("Formats", "%n hour(s) ago", "", 1) == "1 hour ago"
    assert QCoreApplication.translate("Formats", "%n hour(s) ago", "", 5) == "5 hours ago"


def test_chinese_is_spoken_once_it_is_installed(chinese: None) -> None:
    assert QCoreApplication.translate("Pages", "Environments") == "环境"
    assert QCoreApplication.translate("Formats", "%n hour(s) ago", "", 5) == "5 小时前"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (None, "—"),
        (0, "0 kB"),
        (12, "1 kB"),
        (812_000, "812 kB"),
        (1_460_000, "1.5 MB"),
        (124_000_000, "124 MB"),
        (31_900_000_000, "31.9 GB"),
        (-2_500_000, "−2.5 MB"),
    ],
)
def test_sizes_are_short_and_decimal(qapp: QApplication, size: int | None, words: str) -> None:
    assert format_size(size) == words


def test_durations_and_moments_read_well(qapp: QApplication) -> None:
    installing.install("en")
    noon = time.mktime((2025, 11, 20, 12, 0, 0, 0, 0, -1))
    assert format_duration(0.94) == "0.9 s"
    assert format_duration(75) == "1 min"
    assert format_duration(3900) == "1 h 5 min"
    assert format_time(noon - 3600, noon) == "Today 11:00"
    assert format_time(noon - 86400, noon) == "Yesterday 12:00"
    assert format_time(noon - 20 * 86400, noon) == "31 Oct"
    assert format_relative(noon - 300, noon) == "5 min ago"


@pytest.mark.parametrize("when", [-1e18, -1.0, 9e18, 1e300, math.inf, math.nan])
def test_a_moment_that_is_none_is_shown_all_the_same(qapp: QApplication, when: float) -> None:
    assert format_time(when, 1e9)
    assert format_relative(when, 1e9)


def test_a_sentence_formats_its_parameters(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MESSAGES, "probe", "{free:size} free, {n:count} of %n, {name}")
    message = Message("probe", {"free": 1_300_000_000, "n": 30214, "name": "{x} %n"})
    assert say(message) == "1.3 GB free, 30,214 of 30214, {x} %n"


def test_a_missing_parameter_leaves_a_gap_and_no_crash(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MESSAGES, "probe", "{gone} is here")
    assert say(Message("probe")) == "… is here"
    assert problem_text(Problem("no-such-code")).title == "no-such-code"


def test_a_list_of_the_engine_reads_as_chinese(chinese: None) -> None:
    said = say(Message("reason-needed", {"names": "numpy, scipy"}))
    assert "numpy、scipy" in said


TITLE = Message("title-install", {"name": "thesis", "packages": "numpy, scipy"})


def test_a_title_is_short_where_its_environment_is_named_and_past_in_a_history(
    qapp: QApplication,
) -> None:
    assert short_title(TITLE) == "Install numpy, scipy"
    assert past_title(TITLE) == "Installed numpy, scipy"
    assert short_title(Message("title-create", {"name": "thesis"})) == "Create thesis"


def test_short_titles_speak_chinese(chinese: None) -> None:
    assert short_title(TITLE) == "安装 numpy、scipy"
    assert past_title(TITLE) == "安装了 numpy、scipy"


@pytest.mark.parametrize("code", [code for code in MESSAGES if code.startswith("title-")])
def test_no_title_of_a_change_names_its_environment_in_a_history(
    qapp: QApplication, code: str
) -> None:
    params: dict[str, str | int] = {"name": "thesis", "packages": "numpy", "revision": 3}
    assert "thesis" not in past_title(Message(code, params))


def test_chinese_commas_stay_wide_after_english_was_spoken(qapp: QApplication) -> None:
    narrow = QFont.Tag("pwid")
    installing.install("en")
    assert font("body").featureValue(narrow) == 1
    installing.install("zh_CN")
    try:
        # Said, not left out: what a font leaves open comes from the widgets around it.
        assert font("body").isFeatureSet(narrow)
        assert font("body").featureValue(narrow) == 0
    finally:
        installing.install("en")


def test_a_gpu_is_called_what_people_call_it(qapp: QApplication) -> None:
    params = {"title": "PyTorch", "gpu": "GeForce RTX 4060 Laptop GPU"}
    assert say(Message("gpu-plan-fits", params)) == "PyTorch can use RTX 4060 Laptop."
    params["gpu"] = "NVIDIA A100-SXM4-80GB"
    assert say(Message("gpu-plan-fits", params)) == "PyTorch can use A100-SXM4-80GB."
