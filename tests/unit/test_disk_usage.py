"""Bytes of a prefix: its own and those shared through hard links."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.engine.environments.discovery import find_environment
from core.engine.environments.disk_usage import count_bytes, measure
from tests.support.prefixes import make_prefix


def _file(path: Path, size: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    return path


def test_files_linked_from_outside_are_shared(tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    _file(prefix / "own.txt", 100)
    cached = _file(tmp_path / "cache" / "lib.so", 1000)
    os.link(cached, prefix / "lib.so")
    usage = count_bytes(prefix)
    assert (usage.exclusive, usage.shared, usage.files) == (100, 1000, 2)


def test_links_within_the_prefix_count_once_and_are_its_own(tmp_path: Path) -> None:
    prefix = tmp_path / "prefix"
    first = _file(prefix / "a" / "tool", 500)
    os.link(first, prefix / "tool-1.0")
    usage = count_bytes(prefix)
    assert (usage.exclusive, usage.shared, usage.files) == (500, 0, 2)


def test_a_file_linked_twice_inside_and_once_outside_is_shared_once(tmp_path: Path) -> None:
    cached = _file(tmp_path / "cache" / "lib", 300)
    prefix = tmp_path / "prefix"
    prefix.mkdir()
    os.link(cached, prefix / "lib")
    os.link(cached, prefix / "lib.1")
    usage = count_bytes(prefix)
    assert (usage.exclusive, usage.shared) == (0, 300)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_symbolic_links_are_not_followed(tmp_path: Path) -> None:
    _file(tmp_path / "outside" / "big", 10_000)
    prefix = tmp_path / "prefix"
    prefix.mkdir()
    (prefix / "folder").symlink_to(tmp_path / "outside")
    (prefix / "loop").symlink_to(prefix)
    assert count_bytes(prefix).exclusive < 1000


def test_a_measured_size_stays_on_the_card(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    _file(prefix / "data", 5000)
    usage = measure(prefix)
    card = find_environment(prefix)
    assert card is not None
    assert card.total_bytes == usage.exclusive + usage.shared >= 5000
