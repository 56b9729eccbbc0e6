"""The download cache on the settings page: how much, where, and what clearing it freed."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import paths
from core.engine.environments.registry import register
from gui.language import format_size
from gui.pages.settings.cache import CacheCard
from gui.widgets.confirm import ConfirmSheet
from gui.widgets.text import ElidedLabel
from tests.gui.window_driver import open_window
from tests.support.mounts import small_disk

HERE, THERE = 300_000, 200_000


def _write_entry(cache: Path, size: int) -> Path:
    file = cache / "tool-1.0-0" / "share" / "data.bin"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x" * size)
    return file


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
async def test_caches_of_two_volumes_are_shown_and_cleared_together(
    home: Path, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", megabytes=8) as disk:
        register(disk / "envs" / "large")
        files = [
            _write_entry(paths.data_dir() / "pkgs", HERE),
            _write_entry(paths.package_cache(disk / "envs" / "large"), THERE),
        ]
        assert files[1].is_relative_to(disk)
        async with open_window() as window:
            card = window.page("settings").findChild(CacheCard)
            total = format_size(HERE + THERE)
            await window.until(lambda: card.note.text() == total, "the caches are measured")
            shown = [label.text() for label in card.findChildren(ElidedLabel)]
            assert str(disk / ".glasshouse" / "pkgs") in shown
            assert "~/.glasshouse/data/pkgs" in shown
            await window.click(card._clear)
            sheet = await window.sheet_of(ConfirmSheet)
            assert total in sheet.title.text()
            await window.click(sheet.confirm)
            await window.until(window.toasts, "it says what was freed")
            assert window.toasts()[-1].accessibleName() == f"{total} of download cache cleared"
            assert card.note.text() == format_size(0)
        assert not any(file.exists() for file in files)
