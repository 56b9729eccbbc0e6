"""Edits of pip's file touch the lines they are about, and no other byte."""

from __future__ import annotations

import configparser

import pytest

from core.engine.configuration.ini_splice import (
    IniError,
    get_option,
    remove_option,
    set_option,
)

URL = "https://mirror.example/simple"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"[global]\nindex-url = {URL}\n"),
        ("[global]\n", f"[global]\nindex-url = {URL}\n"),
        ("[global]", f"[global]\nindex-url = {URL}"),
        ("[global]\nindex-url = old\n", f"[global]\nindex-url = {URL}\n"),
        ("[global]\r\nIndex_URL=old\r\nx = y\r\n", f"[global]\r\nIndex_URL={URL}\r\nx = y\r\n"),
        ("[global]\nindex-url: old # no\n", f"[global]\nindex-url: {URL}\n"),
        ("[global]\nindex-url =\n  old\nx=1\n", f"[global]\nindex-url = {URL}\nx=1\n"),
        ("[global]\ntimeout=60\n\n[list]\nformat=x\n", None),
        ("; my\n[list]\nx = 1", f"; my\n[list]\nx = 1\n\n[global]\nindex-url = {URL}"),
        ("\ufeff[global]\nindex-url = old", f"\ufeff[global]\nindex-url = {URL}"),
        ("[global]\nextra-index-url =\n    a\n    b\n", None),
    ],
)
def test_an_option_is_set_on_its_line_alone(before: str, after: str | None) -> None:
    result = set_option(before.encode(), "global", "index-url", URL).decode()
    if after is not None:
        assert result == after
    assert get_option(result.encode(), "global", "index-url") == URL
    # Nothing but the one line is new.
    added = [line for line in result.splitlines() if line not in before.splitlines()]
    assert set(added) <= {"", "[global]", *(line for line in added if URL in line)}
    assert sum(URL in line for line in added) == 1


def test_a_new_option_is_written_as_the_others_are() -> None:
    content = b"[global]\ntimeout=60\n\n[list]\nformat=x\n"
    expected = f"[global]\ntimeout=60\nindex-url={URL}\n\n[list]\nformat=x\n".encode()
    assert set_option(content, "global", "index-url", URL) == expected


def test_a_new_option_stands_behind_a_value_of_several_lines() -> None:
    content = b"[global]\nextra-index-url =\n    a\n    b\n"
    expected = content + f"index-url = {URL}\n".encode()
    assert set_option(content, "global", "index-url", URL) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[global]\nindex-url = old\n", ""),
        ("[global]\nindex-url = old\ntimeout = 1\n", "[global]\ntimeout = 1\n"),
        ("[global]\n# mine\nindex-url = old\n", "[global]\n# mine\n"),
        ("[list]\nx = 1\n[global]\nindex-url = old\n", "[list]\nx = 1\n"),
        ("[list]\nx = 1\n", "[list]\nx = 1\n"),
        ("[global]\ntimeout = 1\nindex-url = old", "[global]\ntimeout = 1"),
    ],
)
def test_a_removed_option_takes_a_bare_section_along(before: str, after: str) -> None:
    assert remove_option(before.encode(), "global", "index-url") == after.encode()


def test_bytes_of_another_encoding_pass_through() -> None:
    content = "[global]\n# 镜像\nindex-url = old\n".encode("gbk")
    result = set_option(content, "global", "index-url", URL)
    assert result == content.replace(b"old", URL.encode())


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"index-url = x\n", 1),
        (b"[global]\nindex-url = x\nindex-url = y\n", 3),
        (b"[global]\na = 1\n[global]\nb = 2\n", 3),
        (b"[global]\nno sign here\n", 2),
    ],
)
def test_what_pip_refuses_is_refused_with_its_line(content: bytes, line: int) -> None:
    with pytest.raises(configparser.Error):
        configparser.RawConfigParser().read_string(content.decode())
    with pytest.raises(IniError) as caught:
        set_option(content, "global", "index-url", URL)
    assert caught.value.line == line
