"""Edits of YAML touch the lines they are about, and no other byte."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.engine.configuration.yaml_document import (
    UnencodedYamlError,
    UnreadableYamlError,
    read_values,
)
from core.engine.configuration.yaml_splice import (
    SpliceError,
    remove,
    rename_key,
    set_list,
    set_value,
)
from tests.unit.configuration.yaml_cases import condarc_files


def _lines(content: bytes) -> list[bytes]:
    return [line.rstrip(b"\r\n") for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n")]


def _remarks(content: bytes) -> list[bytes]:
    """What stands after a folded text at its own indent is a part of it, `#` or not."""
    outside = re.sub(rb"(?m)^note: >\r?\n(?:  .*(?:\n|\Z))*", b"", content)
    stripped = (line.strip() for line in _lines(outside))
    return [line for line in stripped if line.startswith(b"#")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("priority: flexible\n", "priority: strict\n"),
        ("priority:   'flexible'   # mine\n", "priority:   'strict'   # mine\n"),
        ('priority: "flexible"\r\nx: 1\r\n', 'priority: "strict"\r\nx: 1\r\n'),
        ("priority:\nx: 1\n", "priority: strict\nx: 1\n"),
        ("priority: # none\n", "priority: strict # none\n"),
        ("{a: b, priority: c}\n", "{a: b, priority: strict}\n"),
        ("a: b", "a: b\npriority: strict"),
        ("", "priority: strict\n"),
        ("# only a remark\n", "# only a remark\npriority: strict\n"),
        ("---\na: b\n...\n", "---\na: b\npriority: strict\n...\n"),
        ("  a: b\n", "  a: b\n  priority: strict\n"),
        ("{a: b}\n", "{a: b, priority: strict}\n"),
        ("\ufeffa: b\r\n", "\ufeffa: b\r\npriority: strict\r\n"),
        ("a: b\n\n\n# end\n", "a: b\n\n\n# end\npriority: strict\n"),
    ],
)
def test_a_value_is_set_in_its_place(before: str, after: str) -> None:
    assert set_value(before.encode(), ("priority",), "strict") == after.encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("m:\n  a: b\n", "m:\n  a: b\n  nn: u\n"),
        ("m:\n    a: b # x\n\nz: 1\n", "m:\n    a: b # x\n    nn: u\n\nz: 1\n"),
        ("m:\n  a: 'b'\n", "m:\n  a: 'b'\n  nn: 'u'\n"),
        ("m:\n  # none yet\nz: 1\n", "m:\n  nn: u\n  # none yet\nz: 1\n"),
        ("m: {}\nz: 1\n", "m:\n  nn: u\nz: 1\n"),
        ("m: {a: b}\n", "m: {a: b, nn: u}\n"),
        ("m: null # x\n", "m: # x\n  nn: u\n"),
        ("m:\n  nn: old\n  a: b\n", "m:\n  nn: u\n  a: b\n"),
        ("z: 1\n", "z: 1\nm:\n  nn: u\n"),
        ("p:\n    h: x\n", "p:\n    h: x\nm:\n    nn: u\n"),
    ],
)
def test_an_entry_of_a_map_is_added_as_the_others_are_written(before: str, after: str) -> None:
    assert set_value(before.encode(), ("m", "nn"), "u") == after.encode()


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("c:\n  - a\n  - b # B\n", ["b", "a"], "c:\n  - b # B\n  - a\n"),
        ("c:\n- a\n- b\n", ["a", "nn", "b"], "c:\n- a\n- nn\n- b\n"),
        ("c:\n  - a # A\n  - b\n", ["nn", "b"], "c:\n  - nn # A\n  - b\n"),
        ("c:\n  - 'a'\n  - b", ["nn"], "c:\n  - 'nn'"),
        ("c:\n  - a\n  # about b\n  - b\n", ["a"], "c:\n  - a\n  # about b\n"),
        ("c: [a, 'b', c]\n", ["c", "b"], "c: [c, 'b']\n"),
        ("c: [ a ]\n", ["a", "x, y"], 'c: [ a, "x, y" ]\n'),
        ("c: [a,\n    b] # two\n", ["a", "nn", "b"], "c: [a,\n    nn,\n    b] # two\n"),
        ("c: a\n", ["a", "b"], "c:\n  - a\n  - b\n"),
        ("c:\n", ["a"], "c:\n  - a\n"),
        ("c: [] # none\nz: 1\n", ["a"], "c: # none\n  - a\nz: 1\n"),
        ("d:\n- x\n", ["a"], "d:\n- x\nc:\n- a\n"),
        ("c:\n  - a\n  - b\n", [], ""),
        ("z: 1\nc:\n  - a\n  # stays\n  - b\ny: 2\n", [], "z: 1\n  # stays\ny: 2\n"),
        ("c:\n  - a\r\n  - b\r\n", ["a", "nn", "b"], "c:\n  - a\r\n  - nn\r\n  - b\r\n"),
    ],
)
def test_a_list_keeps_the_lines_of_items_that_stay(
    before: str, items: list[str], after: str
) -> None:
    assert set_list(before.encode(), "c", items) == after.encode()


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("m:\n  a: 1\n  b: 2 # B\n", ("m", "b"), "m:\n  a: 1\n"),
        ("z: 0\nm:\n  a: 1\n", ("m", "a"), "z: 0\n"),
        ("m: {a: 1, b: 2, c: 3}\n", ("m", "b"), "m: {a: 1, c: 3}\n"),
        ("m: {a: 1, b: 2}\n", ("m", "b"), "m: {a: 1}\n"),
        ("m: {a: 1, b: 2}\n", ("m", "a"), "m: {b: 2}\n"),
        ("c:\n  - a\n  - b\n", ("c", 0), "c:\n  - b\n"),
        ("c: [a, b]\n", ("c", 1), "c: [a]\n"),
        ("n: |\n  two\n  lines\nz: 1\n", ("n",), "z: 1\n"),
        ("n: |\n  text\nm:\n  a: 1\n  # on a\nz: 1\n", ("m",), "n: |\n  text\n# on a\nz: 1\n"),
        ("a: 1\nz: 1", ("z",), "a: 1"),
        ("a: 1\n", ("nothing",), "a: 1\n"),
        ("m:\n  a: 1\n", ("m", "nothing"), "m:\n  a: 1\n"),
        ("{a: 1, b: 2}", ("a",), "{b: 2}"),
    ],
)
def test_what_is_removed_takes_its_lines_alone(
    before: str, path: tuple[str | int, ...], after: str
) -> None:
    assert remove(before.encode(), path) == after.encode()


def test_a_cut_off_key_is_renamed_where_it_stands() -> None:
    content = b"annels: # mine\r\n  - defaults\r\n"
    assert rename_key(content, "annels", "channels") == b"channels: # mine\r\n  - defaults\r\n"


@pytest.mark.parametrize(
    "word", ["on", "1.10", "null", "x: y", "- a", "#", "", "a #b", "日本", "'"]
)
def test_a_word_that_yaml_would_take_for_something_else_is_quoted(word: str) -> None:
    written = set_list(b"", "c", [word])
    assert read_values(written) == {"c": [word]}
    assert read_values(set_list(b"c: [a]\n", "c", ["a", word, "z"])) == {"c": ["a", word, "z"]}


@pytest.mark.parametrize(
    "content",
    [
        b"c: &list\n  - a\nd: *list\n",
        b"d: &list [x]\nc: *list\n",
        b"? c\n: - a\n",
        b"c:\n  - - a\n",
        b"c:\n  - a: b\n",
    ],
)
def test_what_cannot_be_spliced_safely_is_refused(content: bytes) -> None:
    with pytest.raises(SpliceError):
        set_list(content, "c", ["a", "b"])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"a: b\n c: [\n", 2),
        (b"a: 1\na: 2\n", 2),
        (b"- a\n", 1),
        (b"a: 1\n\tb: 2\n", 2),
        (b"a: 1\nb: *nobody\n", 2),
        (b"a: &x [*x]\n", 0),
    ],
)
def test_a_file_that_is_no_yaml_mapping_names_the_line(content: bytes, line: int) -> None:
    with pytest.raises(UnreadableYamlError) as caught:
        read_values(content)
    assert caught.value.line in {line, line + 1} if line > 1 else caught.value.line == line


def test_another_encoding_is_recognised_as_one() -> None:
    with pytest.raises(UnencodedYamlError) as caught:
        read_values("a: 1\n# 镜像\n".encode("gbk"))
    assert caught.value.line == 2


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=condarc_files(), data=st.data())
def test_any_edit_of_any_file_changes_what_it_says_and_keeps_every_other_line(
    content: bytes, data: st.DataObject
) -> None:
    values = read_values(content)
    word = data.draw(st.sampled_from(["https://new.example/cloud", "new", "on", "a: b"]))
    kind = data.draw(st.sampled_from(["scalar", "entry", "list", "remove"]))
    if kind == "scalar":
        result = set_value(content, ("channel_priority",), word)
        expected = {**values, "channel_priority": word}
    elif kind == "entry":
        name = data.draw(st.sampled_from(["conda-forge", "other"]))
        result = set_value(content, ("custom_channels", name), word)
        held = {**(values.get("custom_channels") or {}), name: word}
        expected = {**values, "custom_channels": held}
    elif kind == "list":
        held = values.get("channels") or []
        items = data.draw(st.permutations([*held, word]))
        items = list(dict.fromkeys(items))[: data.draw(st.integers(1, 4))]
        result = set_list(content, "channels", items)
        expected = {**values, "channels": items}
    else:
        key = data.draw(st.sampled_from([*values, "nothing"]))
        result = remove(content, (key,))
        expected = {name: value for name, value in values.items() if name != key}
    assert read_values(result) == expected
    assert result.startswith(b"\xef\xbb\xbf") == content.startswith(b"\xef\xbb\xbf")
    assert result.count(b"\r\n") in {0, result.count(b"\n")} or kind == "remove"
    assert _remarks(result) == _remarks(content)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=condarc_files())
def test_setting_what_is_already_so_changes_no_byte(content: bytes) -> None:
    for key, value in read_values(content).items():
        if isinstance(value, list):
            assert set_list(content, key, value) == content
