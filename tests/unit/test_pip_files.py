"""Which files pip reads, and which Python index comes out of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.engine.configuration import pip_files
from core.engine.configuration.pip_files import (
    IndexInForce,
    extra_indexes_in_force,
    index_in_force,
    user_pip_file,
)
from core.engine.mirrors.catalogue import read_mirrors
from core.engine.mirrors.official_index import official_index
from core.model.calls import ReadMirrors

TUNA = "https://mirrors.tuna.tsinghua.edu.cn/pypi/web/simple"


def write(text: str, file: Path | None = None, encoding: str = "utf-8") -> Path:
    file = file or user_pip_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding=encoding)
    return file


def test_in_a_sandbox_only_its_own_files_count(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", TUNA)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(home.parent / "elsewhere.conf"))
    assert index_in_force() == IndexInForce()
    assert all(file.path.is_relative_to(home) for file in pip_files.pip_files())


def test_a_commands_own_section_outweighs_the_global_one(home: Path) -> None:
    name = pip_files.NAME
    old = home / ("pip" if sys.platform == "win32" else ".pip") / name
    write(f"[install]\nindex-url = {TUNA}\n", old)
    user = write("[global]\nindex_url = https://example.org/simple\n")
    assert index_in_force() == IndexInForce(TUNA, str(old))
    old.unlink()
    assert index_in_force() == IndexInForce("https://example.org/simple", str(user))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
def test_a_file_begun_with_a_mark_is_read(home: Path, encoding: str) -> None:
    write(f"[global]\r\nindex-url={TUNA}\r\n", encoding=encoding)
    assert index_in_force().url == TUNA


def test_a_file_that_is_no_ini_file_is_passed_over(home: Path) -> None:
    write("index-url: what\n[[[")
    assert index_in_force() == IndexInForce()


def test_the_window_is_told_whose_index_pip_uses(home: Path) -> None:
    assert read_mirrors(ReadMirrors()).python_index == "official"
    write(f"[global]\nindex-url = {TUNA}/\n")
    assert read_mirrors(ReadMirrors()).python_index == "tuna"
    write("[global]\nindex-url = https://me:word@example.org/simple\n")
    assert read_mirrors(ReadMirrors()).python_index == ""
    official = official_index()
    if official is not None:
        write(f"[global]\nindex-url = {official}/\n")
        assert read_mirrors(ReadMirrors()).python_index == "official"


def test_further_indexes_are_those_of_the_heaviest_section() -> None:
    write("[global]\nextra-index-url =\n    https://one.example/a\n    https://two.example/b\n")
    assert extra_indexes_in_force() == ("https://one.example/a", "https://two.example/b")
    write(
        "[global]\nextra-index-url = https://one.example/a\n[install]\nextra-index-url = https://c\n"
    )
    assert extra_indexes_in_force() == ("https://c",)
    write("[global]\n")
    assert extra_indexes_in_force() == ()


@pytest.mark.linux("the places are those of Linux")
def test_outside_a_sandbox_pips_own_order_counts(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GLASSHOUSE_HOME")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "xdg"))
    listed = [str(file.path) for file in pip_files.pip_files()]
    assert listed == [
        str(tmp_path / "xdg" / "pip" / "pip.conf"),
        "/etc/pip.conf",
        str(home / ".pip" / "pip.conf"),
        str(home / ".config" / "pip" / "pip.conf"),
    ]
    named = write(f"[global]\nindex-url = {TUNA}\n", tmp_path / "named.conf")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(named))
    assert [file.kind for file in pip_files.pip_files()] == ["global", "global", "env"]
    assert index_in_force() == IndexInForce(TUNA, str(named))
    monkeypatch.setenv("PIP_INDEX_URL", "https://example.org/simple")
    assert index_in_force() == IndexInForce("https://example.org/simple", "PIP_INDEX_URL")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    assert pip_files.pip_files() == ()
