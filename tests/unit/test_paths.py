"""Where our own files lie, above all on volumes that are not the home's."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import paths


@pytest.mark.parametrize("where", ["envs/thesis", "thesis", "data/me/envs/thesis"])
def test_on_another_volume_everything_of_ours_is_in_one_folder_of_ours(
    other_volume: Path, where: str
) -> None:
    """A bare `undo` or `trash` beside the environments could be somebody's own folder."""
    prefix = other_volume / where
    folders = [paths.package_cache(prefix), paths.undo_dir(prefix), paths.trash_dir(prefix)]
    (ours,) = {folder.parent for folder in folders}
    assert ours.name == ".glasshouse"
    assert other_volume in ours.parents
    assert len(set(folders)) == 3


def test_on_the_homes_volume_it_is_the_data_folder(home: Path) -> None:
    prefix = home / ".conda" / "envs" / "thesis"
    assert paths.undo_dir(prefix).parent == paths.data_dir()
    assert paths.package_cache(prefix) == paths.data_dir() / "pkgs"


def test_a_folder_of_somebody_else_is_left_alone(
    other_volume: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On shared disks (`/scratch/me/envs`, say) only one's own part can be written."""
    monkeypatch.setattr(paths, "_may_write", lambda folder: folder != other_volume)
    assert paths.undo_dir(other_volume / "me" / "thesis") == (
        other_volume / "me" / ".glasshouse" / "undo"
    )
