"""Files that are something else, hostile, or in another encoding."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.engine.files import yaml_tree
from core.engine.files.decoding import BinaryError, decode
from core.engine.files.reading import LARGEST
from core.model.importing import FileKind, ReadFile
from core.model.wording import MESSAGES, PROBLEMS
from tests.unit.files.reading import codes, corpus, opened, pasted, specs, written

ENVIRONMENT = "name: 环境\ndependencies:\n  - numpy  # 数组\n"


def code(file: ReadFile) -> str:
    return file.problem.code if file.problem else ""


@pytest.mark.parametrize(
    ("content", "encoding", "said"),
    [
        (ENVIRONMENT.encode(), "utf-8", set()),
        (ENVIRONMENT.encode("utf-8-sig"), "utf-8-bom", {"file-has-bom"}),
        (ENVIRONMENT.encode("utf-16"), "utf-16", {"file-in-utf16"}),
        (b"\xfe\xff" + ENVIRONMENT.encode("utf-16-be"), "utf-16", {"file-in-utf16"}),
        (ENVIRONMENT.encode("gb18030"), "gbk", {"file-in-gbk"}),
        (ENVIRONMENT.replace("\n", "\r\n").encode(), "utf-8", set()),
        (ENVIRONMENT.replace("\n", "\r").encode(), "utf-8", set()),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "gbk", "crlf", "cr"],
)
def test_encodings_of_the_world_are_read(
    tmp_path: Path, content: bytes, encoding: str, said: set[str]
) -> None:
    file = written(tmp_path, "e.yml", content)
    assert (file.kind, file.encoding, file.name) == (FileKind.ENVIRONMENT, encoding, "环境")
    assert (specs(file), file.conda[0].comment, len(file.lines)) == (["numpy"], "数组", 3)
    assert codes(file) == said


def test_utf_16_without_a_mark_and_latin_letters_are_read(tmp_path: Path) -> None:
    assert written(tmp_path, "a", "numpy\nscipy\n".encode("utf-16-le")).encoding == "utf-16"
    assert written(tmp_path, "b", "numpy  # Müller\n".encode("latin-1")).encoding == "latin-1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "file-empty"),
        ("# only this\n\n", "file-empty"),
        ("<!DOCTYPE html>\n<html>", "file-web-page"),
        ('{"cells": [], "nbformat": 4}', "file-notebook"),
        ("package:\n  name: x\nrequirements:\n  run: [a]\nbuild: {}\n", "file-recipe"),
        ("on: push\njobs:\n  a: {}\n", "file-other-yaml"),
        ("[[source]]\nurl = 'x'\n[packages]\na = '*'\n", "file-pipfile"),
        ("[workspace]\nname = 'x'\n[dependencies]\na = '*'\n", "file-pixi-manifest"),
        ("[[package]]\nname = 'x'\nversion = '1'\n", "file-other-lock"),
        ("Dear reader, this is a text.\nIt says many things to you.\n", "file-prose"),
        ("for (;;) {\n  x();\n}\n", "file-unknown"),
    ],
)
def test_other_files_are_called_by_their_name(text: str, expected: str) -> None:
    file = pasted(text)
    assert (file.kind, code(file)) == (FileKind.UNKNOWN, expected)


def test_pictures_folders_and_what_is_gone_get_a_friendly_answer(tmp_path: Path) -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20
    assert code(written(tmp_path, "a.yml", jpeg)) == "file-not-text"
    assert code(opened(tmp_path)) == "file-is-folder"
    assert code(opened(tmp_path / "gone.yml")) == "file-missing"


@pytest.mark.linux("elsewhere such things have no path")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yml")
    assert code(opened(tmp_path / "pipe.yml")) == "file-not-a-file"


@pytest.mark.linux("it alone has files that never end")
@pytest.mark.parametrize("path", ["/proc/kmsg", "/proc/self/mem", "/dev/zero", "/proc/self/maps"])
def test_what_only_looks_like_a_file_is_not_waited_for(path: str) -> None:
    began = time.monotonic()
    told = code(opened(Path(path)))
    assert told in {"file-unreadable", "file-no-access", "file-not-a-file", "file-unknown"}
    assert time.monotonic() - began < 2


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert code(opened(path)) == "file-too-large"
    assert code(pasted("a" * (LARGEST + 1))) == "file-too-large"


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(
            f"{c}: &{c} [{','.join(['*' + p] * 9)}]\n"
            for p, c in zip("abcdefg", "bcdefgh", strict=True)
        )
        + "dependencies: *h\n",
        "x: &x [" + "a," * 3000 + "a]\ndependencies: [" + ",".join(["{pip: *x}"] * 3000) + "]\n",
        "a: &a [*a]\ndependencies: *a\n",
        "dependencies: " + "[" * 100_000,
        "dependencies:\n" + "".join(" " * n + "a:\n" for n in range(1500)),
        "[project]\nx = " + "[" * 100_000,
        "numpy" + " " * 1_000_000 + "x",
        "pip install \\\n" * 20_000 + "x",
        "numpy" + "=1" * 100_000,
    ],
    ids=["laughs", "width", "itself", "depth", "indents", "toml", "spaces", "lines", "equals"],
)
def test_bombs_do_not_go_off(text: str) -> None:
    began = time.monotonic()
    file = pasted(text)
    assert time.monotonic() - began < 5
    assert len(file.conda) + len(file.pip) <= 20_000


def test_characters_that_deceive_are_shown_and_told_of() -> None:
    file = pasted("dependencies:\n  - num\u202epy\n  - a\x1bb\n  - sci\u200bpy\n")
    assert codes(file, 2) == codes(file, 3) == {"file-control-characters", "file-spec-unreadable"}
    assert specs(file) == ["", "", "scipy"]
    assert not set("\u202e\x1b\u200b") & set(repr(file))


def test_every_reason_a_file_can_break_for_has_its_sentences() -> None:
    source = Path(yaml_tree.__file__).read_text(encoding="utf-8")
    reasons = (
        "merge",
        "template",
        "quote",
        "tab",
        "bracket",
        "character",
        "indent",
        "colon",
        "yaml",
    )
    for reason in (*reasons, "bracket", "alias", "deep", "size", "form", "toml"):
        assert f"file-broken-{reason}" in PROBLEMS
        assert f'"{reason}"' in source or reason in {"form", "toml"}


def _sound(file: ReadFile) -> None:
    """Every line named exists, and every code has its sentence."""
    last = len(file.lines)
    for entry in (*file.conda, *file.pip):
        assert 1 <= entry.line <= entry.end_line <= last
    for finding in file.findings:
        assert 0 <= finding.line <= last
        assert finding.message.code in MESSAGES
    if file.problem is not None:
        assert file.problem.code in PROBLEMS
        assert 1 <= int(file.problem.params.get("line", 1)) <= max(last, 1)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_crashes_the_reader(text: str) -> None:
    for before in ("", "dependencies:\n  - ", "pip install ", "@EXPLICIT\n", "[project]\n"):
        _sound(pasted(before + text))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_none(content: bytes) -> None:
    try:
        text = decode(content)
    except BinaryError:
        return
    assert not any("\n" in line or "\r" in line for line in text.lines)


FRAGMENTS = ("\t", "\n", "  - ", ": ", "[", "]", "{", '"', "'", "#", "@", "::", "==", "&a ", "*a")
_SMALL = [path for path in corpus("environment_yml") if path.stat().st_size < 1500]


@pytest.mark.skipif(not _SMALL, reason="the corpus of files is not here")
@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_real_files_with_slips_of_the_pen_are_read_or_refused(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(_SMALL))
    text = path.read_bytes().decode("utf-8", errors="replace")
    for _ in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 20))
        text = text[:position] + data.draw(st.sampled_from(FRAGMENTS)) + text[position + gone :]
    _sound(pasted(text))


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        ("numpy==2.2.6\n", FileKind.REQUIREMENTS),
        ("dependencies:\n  - numpy=2.2\n", FileKind.ENVIRONMENT),
        ("conda install numpy\n", FileKind.COMMANDS),
    ],
)
def test_a_text_is_not_empty_because_its_comments_are_long(last: str, kind: FileKind) -> None:
    comments = "# a remark, and nothing that is asked for\n" * 50_000
    began = time.monotonic()
    file = pasted(comments + last)
    assert time.monotonic() - began < 5
    assert (file.kind, file.problem) == (kind, None)
    assert [entry.line for entry in (*file.conda, *file.pip)] == [50_000 + last.count("\n")]
    assert code(pasted(comments)) == "file-empty"


def test_a_key_behind_long_comments_is_found_and_a_strange_line_is_numbered() -> None:
    comments = "# a remark\n" * 3000
    file = pasted(f"name: course\n{comments}dependencies:\n{comments}  - numpy\n")
    assert (file.kind, file.name, [one.line for one in file.conda]) == (
        FileKind.ENVIRONMENT,
        "course",
        [6003],
    )
    strange = pasted(f"{comments}<<<>>> ((\n)) ;;; <<\n").problem
    assert strange is not None
    assert strange.params["line"] == 3001
