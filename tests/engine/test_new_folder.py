"""The folder of a new environment, however far its making had come when it was stopped."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.new_folder import delete_folder, make_folder
from tests.support.scripted_engine import plan


@pytest.fixture
def opened(tmp_path: Path) -> OpenTransaction:
    prefix = str(tmp_path / "envs" / "thesis")
    return OpenTransaction(
        id="1",
        prefix=prefix,
        plan=plan("1", prefix),
        allow_scripts=False,
        pid=1,
        app_version="0",
        started=0.0,
        prefix_existed=False,
        undo_folder=str(tmp_path / "undo"),
        staging_folder=str(tmp_path / "staging"),
    )


@pytest.mark.parametrize("made", ["", "conda-meta"])
def test_a_folder_that_was_only_half_made_goes_again(opened: OpenTransaction, made: str) -> None:
    Path(opened.prefix, made).mkdir(parents=True)
    delete_folder(opened)
    assert not Path(opened.prefix).exists()


def test_a_folder_with_content_of_ours_goes_whole(opened: OpenTransaction) -> None:
    make_folder(opened)
    Path(opened.prefix, "lib").mkdir()
    Path(opened.prefix, "lib", "x").write_text("x", encoding="utf-8")
    delete_folder(opened)
    assert not Path(opened.prefix).exists()


def test_a_folder_of_somebody_else_stays(opened: OpenTransaction) -> None:
    file = Path(opened.prefix, "theirs")
    file.parent.mkdir(parents=True)
    file.write_text("x", encoding="utf-8")
    delete_folder(opened)
    assert file.exists()
