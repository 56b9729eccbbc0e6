"""What we write as YAML is read back the same, whoever reads it."""

from __future__ import annotations

import io

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from core.engine.export.yaml_text import Comment, document, scalar
from core.engine.files.yaml_tree import parse_yaml

TREACHEROUS = [
    *("", " ", "no", "On", "NULL", "~", "null", "1.10", "1e3", "0x1f", "0o17", "1_000", "12:30:45"),
    *("2024-01-01", "=", "<<", "- a", "a: b", "a #b", "#a", "'", '"', "it's", "a\tb", "a\nb", "@x"),
    *("%x", "`x", "*x", "&x", "!x", "|", ">", "{a}", "[a]", "a,b", "?", "? a", "a:", ":a", "---"),
    *("中文 名字", "\u2028", "\ufeff", "\x85", "\x07", "🎉", " a", "a ", "a\r", ".inf", "nan"),
    *(
        "python=3.12.4=h_0",
        "https://a.b/c::d=1",
        "numpy>=1,<2",
        "C:\\Users\\x",
        "y",
        "N",
        "a=*=*_b",
    ),
]
texts = st.text(st.characters(exclude_categories=["Cs"]))


def assert_read_the_same(values: list[str]) -> None:
    text = document({"values": values, "by name": dict.fromkeys(values, "x")})
    expected = {"values": values, "by name": dict.fromkeys(values, "x")}
    assert yaml.safe_load(text) == expected
    tree = parse_yaml(text)[0].get("values")
    assert tree is not None
    assert [node.value for node in tree.items] == values


@pytest.mark.parametrize("value", TREACHEROUS)
def test_treacherous_words_stay_what_they_are(value: str) -> None:
    assert_read_the_same([value])
    for version in ((1, 1), (1, 2)):
        reader = YAML(typ="safe", pure=True)
        reader.version = version
        assert reader.load(io.StringIO(document({"value": value}))) == {"value": value}


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, max_size=5))
def test_any_text_is_read_back_the_same(values: list[str]) -> None:
    assert_read_the_same(values)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_a_comment_never_becomes_content(text: str) -> None:
    written = document({"a": ["b", Comment(text)], "c": [Comment(text)]}, header=[text])
    assert yaml.safe_load(written) == {"a": ["b"], "c": []}


def test_specs_and_names_stand_without_quotes() -> None:
    for text in ("python=3.12.4=h_0", "conda-forge::numpy=1.26", "einops==0.8.1", "pkgs/main"):
        assert scalar(text) == text


def test_nested_lists_and_mappings_are_laid_out_as_conda_does() -> None:
    content = {"dependencies": ["a", {"pip": ["b==1"]}], "empty": {}, "nil": [], "six": 6}
    assert document(content) == (
        "dependencies:\n  - a\n  - pip:\n      - b==1\nempty: {}\nnil: []\nsix: 6\n"
    )
