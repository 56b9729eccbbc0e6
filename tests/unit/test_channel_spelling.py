"""Editing the list of channels keeps the user's own words for those that were not touched."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.engine.configuration.edits import preview_edit
from core.model.calls import PreviewEdit
from core.model.configuration import SetChannels

DEFAULTS = ("pkgs/main", "pkgs/r", *(("pkgs/msys2",) if sys.platform == "win32" else ()))
URL = "http://127.0.0.1:9/t/SECRET/lab"


def lines(home: Path, listed: str, *channels: str) -> list[str]:
    (home / ".condarc").write_text(f"channels:\n{listed}", encoding="utf-8")
    preview = preview_edit(PreviewEdit(edit=SetChannels(channels=channels)))
    return [line.kind + line.text for file in preview.files for line in file.lines]


def test_a_channel_more_leaves_defaults_as_it_was_written(home: Path) -> None:
    changed = lines(home, "  - conda-forge\n  - defaults\n", "conda-forge", *DEFAULTS, "bioconda")
    assert [line for line in changed if line[0] in "+-"] == ["+  - bioconda"]


@pytest.mark.parametrize(
    "channels", [("conda-forge", "pkgs/main"), ("pkgs/main", "conda-forge", "pkgs/r")]
)
def test_a_part_of_defaults_is_written_by_its_own_name(
    home: Path, channels: tuple[str, ...]
) -> None:
    changed = lines(home, "  - conda-forge\n  - defaults\n", *channels)
    assert "-  - defaults" in changed
    assert "+  - pkgs/main" in changed


def test_an_address_with_a_token_keeps_it_and_does_not_show_it(home: Path) -> None:
    shown = lines(home, f"  - {URL}\n  - conda-forge\n", "conda-forge", "http://127.0.0.1:9/lab")
    assert sum(line[0] == "+" for line in shown) == sum(line[0] == "-" for line in shown) == 1
    assert not any("SECRET" in line for line in shown)
