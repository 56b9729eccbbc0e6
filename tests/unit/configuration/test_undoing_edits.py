"""Every edit can be taken back, and so can the taking back; what others wrote is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.configuration.edits import apply_edit
from core.engine.configuration.pip_files import user_pip_file
from core.model.calls import ApplyEdit
from core.model.configuration import SetChannels, UndoEdit
from core.model.mirror import OFFICIAL
from core.model.problem import ProblemError
from tests.unit.configuration.editing import BFSU, TUNA, edits, preview, undo, use, write

ORIGINAL = (
    b"\xef\xbb\xbf# mine\r\nchannels:\r\n- defaults # first\r\n\r\n"
    b"custom_channels:\r\n    own: https://company.example\r\nalways_yes: true"
)


def _switched(home: Path, original: bytes = ORIGINAL) -> tuple[Path, bytes]:
    condarc = home / ".condarc"
    condarc.write_bytes(original)
    use("tuna")
    return condarc, condarc.read_bytes()


def test_an_undo_gives_the_bytes_back_and_files_we_made_go(home: Path) -> None:
    done = use("tuna", pip=True)
    assert done is not None
    assert user_pip_file().exists()
    shown = preview(UndoEdit(done.record.id))
    assert [file.deletes for file in shown.files] == [True, True]
    undo(done)
    assert not (home / ".condarc").exists()
    assert not user_pip_file().exists()


def test_an_undo_can_be_undone_and_the_list_says_so(home: Path) -> None:
    condarc, after = _switched(home)
    (first,) = edits()
    taken_back = undo(first)
    assert condarc.read_bytes() == ORIGINAL
    assert [record.undone for record in edits()] == [False, True]
    assert taken_back is not None
    undo(taken_back)
    assert condarc.read_bytes() == after
    assert [record.undone for record in edits()] == [False, True, False]
    assert edits()[0].title == first.title
    assert [record.time for record in edits()] == sorted(
        (record.time for record in edits()), reverse=True
    )


def test_an_undone_edit_has_nothing_left_to_undo(home: Path) -> None:
    _switched(home)
    (record,) = edits()
    undo(record)
    assert preview(UndoEdit(record.id)).files == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"# mine", b"# ours"),
        (b"always_yes: true", b"always_yes: false\r\nsolver: classic"),
        (b"- defaults # first\r\n", b"- defaults # first\r\n- conda-forge\r\n"),
        (b"    own: https://company.example\r\n", b""),
    ],
)
def test_what_others_changed_elsewhere_stays(old: bytes, new: bytes, home: Path) -> None:
    condarc, after = _switched(home)
    condarc.write_bytes(after.replace(old, new))
    (record,) = edits()
    assert preview(UndoEdit(record.id)).conflict is None
    undo(record)
    assert condarc.read_bytes() == ORIGINAL.replace(old, new)


def test_lines_added_in_the_midst_of_ours_stay_where_they_make_sense(home: Path) -> None:
    condarc, after = _switched(home, b"channels:\n  - conda-forge\n")
    condarc.write_bytes(after + b"  nvidia: https://company.example # theirs\nsolver: classic\n")
    undo(edits()[0])
    assert condarc.read_bytes() == (
        b"channels:\n  - conda-forge\ncustom_channels:\n"
        b"  nvidia: https://company.example # theirs\nsolver: classic\n"
    )


def test_an_entry_of_ours_that_somebody_removed_is_no_conflict(home: Path) -> None:
    condarc, after = _switched(home, b"channels:\n  - conda-forge\n  - pytorch\n")
    condarc.write_bytes(after.replace(f"  pytorch: {TUNA}/cloud\n".encode(), b""))
    assert preview(UndoEdit(edits()[0].id)).conflict is None
    undo(edits()[0])
    assert condarc.read_bytes() == b"channels:\n  - conda-forge\n  - pytorch\n"


@pytest.mark.parametrize(
    ("original", "ours", "theirs"),
    [
        (b"channels:\n  - conda-forge\n", f"{TUNA}/cloud", "https://company.example"),
        (
            b"channels:\n  - conda-forge\ncustom_channels:\n  conda-forge: "
            + f"{BFSU}/cloud # near\n".encode(),
            f"{TUNA}/cloud",
            "https://company.example",
        ),
        (
            b"channels:\n  - defaults\ndefault_channels:\n  - " + f"{BFSU}/pkgs/main\n".encode(),
            f"{TUNA}/pkgs/main",
            "https://company.example/main",
        ),
    ],
)
def test_a_line_of_ours_that_was_changed_is_a_conflict_that_is_shown(
    original: bytes, ours: str, theirs: str, home: Path
) -> None:
    condarc, after = _switched(home, original)
    condarc.write_bytes(after.replace(ours.encode(), theirs.encode()) + b"solver: classic\n")
    shown = preview(UndoEdit(edits()[0].id))
    assert shown.conflict is not None
    assert [line.text for line in shown.files[0].lines if theirs in line.text and line.kind == "-"]
    apply_edit(ApplyEdit(shown))
    assert condarc.read_bytes() == original + b"solver: classic\n"


def test_a_file_that_somebody_deleted_stays_deleted(home: Path) -> None:
    condarc, _ = _switched(home)
    condarc.unlink()
    shown = preview(UndoEdit(edits()[0].id))
    assert shown.files == ()


def test_a_file_that_is_broken_by_now_is_a_problem(home: Path) -> None:
    condarc, after = _switched(home)
    condarc.write_bytes(after + b"\r\n: [")
    with pytest.raises(ProblemError) as caught:
        preview(UndoEdit(edits()[0].id))
    assert caught.value.problem.code == "configuration-broken-line"


def test_a_copy_that_was_tampered_with_is_not_put_back(home: Path) -> None:
    _switched(home)
    (folder,) = (home / ".glasshouse" / "state" / "edits").iterdir()
    (folder / "0.before").write_bytes(b"channels: [evil]\n")
    with pytest.raises(ProblemError) as caught:
        preview(UndoEdit(edits()[0].id))
    assert caught.value.problem.code == "edit-copy-lost"


def test_a_record_nobody_knows_is_a_problem() -> None:
    with pytest.raises(ProblemError) as caught:
        preview(UndoEdit("nothing"))
    assert caught.value.problem.code == "edit-unknown"


def test_older_edits_can_be_undone_before_newer_ones(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(b"channels:\n  - conda-forge\n")
    first = use("tuna")
    write(SetChannels(("bioconda", "conda-forge"), "strict"))
    assert first is not None
    shown = preview(UndoEdit(first.record.id))
    assert shown.conflict is None
    undo(first)
    text = condarc.read_text(encoding="utf-8")
    assert "channels:\n  - bioconda\n  - conda-forge\n" in text
    assert "channel_priority: strict" in text
    assert f"conda-forge: {TUNA}" not in text


def test_pip_options_others_set_in_between_stay(home: Path) -> None:
    done = use("tuna", pip=True)
    assert done is not None
    file = user_pip_file()
    file.write_bytes(file.read_bytes() + b"timeout = 60\n")
    undo(done)
    assert file.read_bytes() == b"[global]\ntimeout = 60\n"


def test_an_index_changed_in_between_is_a_conflict(home: Path) -> None:
    done = use("tuna", pip=True)
    assert done is not None
    file = user_pip_file()
    file.write_bytes(b"[global]\nindex-url = https://company.example/simple\n")
    shown = preview(UndoEdit(done.record.id))
    assert shown.conflict is not None
    assert shown.conflict.params["path"] == str(file)


def test_a_file_of_ours_that_official_leaves_empty_goes_but_nobody_elses(home: Path) -> None:
    file = user_pip_file()
    use("tuna", pip=True)
    use(OFFICIAL, pip=True)
    assert not file.exists()
    file.write_bytes(b"[global]\nindex-url = https://mirrors.ustc.edu.cn/pypi/simple\n")
    use(OFFICIAL, pip=True)
    assert file.read_bytes() == b""
