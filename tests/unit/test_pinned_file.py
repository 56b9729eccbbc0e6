"""`conda-meta/pinned`: read as conda reads it, edited line by line."""

from __future__ import annotations

import os

import pytest

from core.engine.environments.pinned_file import UnreadablePinsError, read_pins, with_pin

THESIS = b"# thesis runs use 0.60\nnumba 0.60.*\n"


def _read(content: bytes) -> list[tuple[str, str, str]]:
    return [(pin.name, pin.spec, pin.remark) for pin in read_pins(content)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (THESIS, [("numba", "numba 0.60.*", "thesis runs use 0.60")]),
        (b"numpy=1.26.4", [("numpy", "numpy=1.26.4", "")]),
        (b"conda-forge::Python 3.11.*", [("python", "conda-forge::Python 3.11.*", "")]),
        (b"r-base >=4.3,<4.4  # the lab's\r\n", [("r-base", "r-base >=4.3,<4.4", "the lab's")]),
        (b"# a\n#\n# b\nscipy <2\n", [("scipy", "scipy <2", "a b")]),
        (b"# head\n\nscipy <2\nnumpy <2\n", [("scipy", "scipy <2", ""), ("numpy", "numpy <2", "")]),
        (b"\xef\xbb\xbfnumpy <2\n", [("numpy", "numpy <2", "")]),
        ("# 论文\nnumpy <2\n".encode("gbk"), [("numpy", "numpy <2", "论文")]),
        (b"", []),
    ],
)
def test_pins_are_read_with_what_their_writer_said(
    content: bytes, expected: list[tuple[str, str, str]]
) -> None:
    assert _read(content) == expected


@pytest.mark.parametrize(
    ("before", "name", "spec", "after"),
    [
        (THESIS, "numba", "numba 0.61.*", b"# thesis runs use 0.60\nnumba 0.61.*\n"),
        (THESIS, "numpy", "numpy <2", THESIS + b"numpy <2\n"),
        (b"a 1.*\r\n  numba 0.60.* # why\r\nb 1.*", "numba", "numba 0.61.*",
         b"a 1.*\r\n  numba 0.61.* # why\r\nb 1.*"),
        (b"a 1.*\r\nb 1.*", "c", "c 1.*", b"a 1.*\r\nb 1.*\r\nc 1.*\r\n"),
        (b"# for all\n", "c", "c 1.*", b"# for all\n\nc 1.*\n"),
        (b"numpy >=1\nscipy <2\nnumpy <2\n", "numpy", "numpy 1.26.*", b"numpy 1.26.*\nscipy <2\n"),
        (b"\xef\xbb\xbfnumpy <2\n", "numpy", "numpy 1.*", b"\xef\xbb\xbfnumpy 1.*\n"),
        (b"numba 0.60.*\nscipy <2\n", "numba", "", b"scipy <2\n"),
        (THESIS + b"scipy <2\n", "numba", "", b"# thesis runs use 0.60\n\nscipy <2\n"),
        (THESIS, "numba", "", b"# thesis runs use 0.60\n"),
        (b"numba 0.60.*\n", "numba", "", None),
        (THESIS, "numpy", "", THESIS),
        ("# 论文\nnumba 1\n".encode("gbk"), "numba", "numba 2", "# 论文\nnumba 2\n".encode("gbk")),
        (None, "numpy", "", None),
    ],
)  # fmt: skip
def test_an_edit_touches_the_lines_of_its_package_alone(
    before: bytes | None, name: str, spec: str, after: bytes | None
) -> None:
    assert with_pin(before, name, spec) == after


def test_a_comment_left_by_a_pin_does_not_become_the_next_ones_note() -> None:
    after = with_pin(THESIS + b"scipy <2\n", "numba", "")
    assert after is not None
    assert _read(after) == [("scipy", "scipy <2", "")]
    again = with_pin(b"# thesis runs use 0.60\n", "scipy", "scipy <2")
    assert again is not None
    assert _read(again) == [("scipy", "scipy <2", "")]


def test_a_new_file_has_the_line_ends_of_the_system() -> None:
    assert with_pin(None, "numpy", "numpy <2") == f"numpy <2{os.linesep}".encode()


def test_what_conda_cannot_read_is_left_alone() -> None:
    with pytest.raises(UnreadablePinsError):
        with_pin("numpy <2\n".encode("utf-16"), "numpy", "numpy 1.*")
