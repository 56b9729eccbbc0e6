"""Edits are written as they were shown: all files or none, through links, and never blindly."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

import pytest

from core.engine.configuration import edit_writing
from core.engine.configuration.edits import apply_edit
from core.engine.configuration.pip_files import user_pip_file
from core.engine.transactions.lock import named_lock
from core.model.calls import ApplyEdit
from core.model.configuration import SetChannels, UseMirror
from core.model.mirror import OFFICIAL
from core.model.problem import ProblemError
from tests.support.mounts import read_only, small_disk
from tests.unit.configuration.editing import TUNA, edits, preview, undo, use, write

ORIGINAL = b"# mine\nchannels:\n  - conda-forge\n"


def _code(error: pytest.ExceptionInfo[ProblemError]) -> str:
    assert error.value.problem.unchanged
    return error.value.problem.code


def _leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".glasshouse-tmp")]


def test_what_was_shown_is_what_is_written(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    shown = preview(UseMirror("tuna"))
    assert condarc.read_bytes() == ORIGINAL, "a preview writes nothing"
    done = apply_edit(ApplyEdit(shown))
    added = [line.text for line in shown.files[0].lines if line.kind == "+"]
    assert condarc.read_text(encoding="utf-8") == ORIGINAL.decode() + "".join(
        f"{line}\n" for line in added
    )
    assert [Path(path) for path in done.record.files] == [condarc, user_pip_file()]
    assert edits() == (done.record,)
    assert done.changes.channels


def test_the_diff_shows_a_little_of_what_stays(home: Path) -> None:
    lines = [f"create_default_packages_{n}: x" for n in range(20)]
    text = "\n".join([*lines, "channels: [conda-forge]", *lines[:0]]) + "\n"
    (home / ".condarc").write_text(text, encoding="utf-8")
    (diff,) = preview(UseMirror("tuna", pip=False)).files
    assert [line.kind for line in diff.lines] == ["@", " ", " ", " ", "+", "+"]
    assert (diff.added, diff.removed) == (2, 0)


def test_a_file_that_changed_since_it_was_shown_is_not_written(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    shown = preview(UseMirror("tuna"))
    condarc.write_bytes(ORIGINAL + b"always_yes: true\n")
    with pytest.raises(ProblemError) as caught:
        apply_edit(ApplyEdit(shown))
    assert _code(caught) == "configuration-moved"
    assert condarc.read_bytes() == ORIGINAL + b"always_yes: true\n"
    assert not user_pip_file().exists()
    assert edits() == ()


def test_a_file_that_appeared_since_is_not_overwritten(home: Path) -> None:
    shown = preview(UseMirror("tuna"))
    user_pip_file().parent.mkdir(parents=True)
    user_pip_file().write_bytes(b"[global]\ntimeout = 5\n")
    with pytest.raises(ProblemError) as caught:
        apply_edit(ApplyEdit(shown))
    assert _code(caught) == "configuration-moved"
    assert not (home / ".condarc").exists()


def test_a_change_between_the_last_look_and_the_writing_is_noticed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    stage = edit_writing._write_beside

    def meanwhile(target: Path, *rest: object) -> Path:
        condarc.write_bytes(b"theirs: 1\n")
        return stage(target, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(edit_writing, "_write_beside", meanwhile)
    with pytest.raises(ProblemError) as caught:
        use("tuna")
    assert _code(caught) == "configuration-moved"
    assert condarc.read_bytes() == b"theirs: 1\n"
    assert not _leftovers(home)


def test_two_windows_do_not_write_at_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.engine.configuration.edits._PATIENCE", 0.05)
    shown = preview(UseMirror("tuna"))
    with named_lock("configuration", 0.0), pytest.raises(ProblemError) as caught:
        apply_edit(ApplyEdit(shown))
    assert _code(caught) == "configuration-locked"


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX matters")
def test_a_linked_file_is_written_where_it_lies_with_its_mode(home: Path) -> None:
    dotfiles = home / "dotfiles"
    dotfiles.mkdir()
    target = dotfiles / "condarc"
    target.write_bytes(ORIGINAL)
    target.chmod(0o640)
    (home / ".condarc").symlink_to("dotfiles/condarc")
    done = use("tuna")
    assert (home / ".condarc").is_symlink()
    assert TUNA.encode() in target.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert done is not None
    undo(done)
    assert target.read_bytes() == ORIGINAL
    assert (home / ".condarc").is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="owners are a POSIX matter")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives files away")
def test_the_owner_of_a_file_stays(home: Path) -> None:
    (home / ".condarc").write_bytes(ORIGINAL)
    os.chown(home / ".condarc", 1234, 4321)
    use("tuna")
    status = (home / ".condarc").stat()
    assert (status.st_uid, status.st_gid) == (1234, 4321)


def test_the_copies_kept_are_readable_by_the_user_alone(home: Path) -> None:
    (home / ".condarc").write_bytes(ORIGINAL)
    use("tuna")
    (folder,) = (home / ".glasshouse" / "state" / "edits").iterdir()
    assert sorted(path.name for path in folder.iterdir()) == ["0.after", "0.before", "edit.json"]
    assert (folder / "0.before").read_bytes() == ORIGINAL
    if sys.platform != "win32":
        for path in (folder, *folder.iterdir()):
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077


def test_a_read_only_file_stays_and_is_a_problem(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    condarc.chmod(0o444)
    with pytest.raises(ProblemError) as caught:
        use("tuna", pip=True)
    assert _code(caught) == "configuration-read-only"
    assert caught.value.problem.params["path"] == str(condarc)
    assert condarc.read_bytes() == ORIGINAL
    assert not user_pip_file().exists()
    assert edits() == ()
    condarc.chmod(0o644)


@pytest.mark.linux("it alone lets a test mount a volume")
def test_if_the_second_file_cannot_be_written_the_first_is_put_back(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    folder = user_pip_file().parent
    folder.mkdir(parents=True)
    with read_only(folder), pytest.raises(ProblemError) as caught:
        use("tuna", pip=True)
    assert _code(caught) == "configuration-read-only"
    assert condarc.read_bytes() == ORIGINAL
    assert not _leftovers(home)
    assert edits() == ()


def test_if_the_second_rename_fails_the_first_file_is_put_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    rename = edit_writing.rename

    def failing(source: Path, target: Path) -> None:
        if target == Path(os.path.realpath(user_pip_file())):
            raise PermissionError(13, "no", str(target))
        rename(source, target)

    monkeypatch.setattr(edit_writing, "rename", failing)
    with pytest.raises(ProblemError) as caught:
        use("tuna", pip=True)
    assert _code(caught) == "configuration-no-access"
    assert condarc.read_bytes() == ORIGINAL
    assert not user_pip_file().exists()
    assert not _leftovers(home)
    assert not _leftovers(user_pip_file().parent)


@pytest.mark.linux("it alone lets a test mount a volume")
def test_a_full_disk_is_a_problem_and_nothing_is_written(home: Path) -> None:
    with small_disk(home / "disk", megabytes=1) as disk:
        target = disk / "condarc"
        target.write_bytes(ORIGINAL)
        (home / ".condarc").symlink_to(target)
        with contextlib.suppress(OSError), (disk / "filling").open("wb", buffering=0) as filling:
            while True:
                filling.write(b"x" * 4096)
        with pytest.raises(ProblemError) as caught:
            use("tuna")
        assert _code(caught) == "disk-full"
        assert target.read_bytes() == ORIGINAL
        assert not _leftovers(disk)


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"channels:\n  - a\n b: [\n", "configuration-broken-line", 3),
        (b"- a\n- b\n", "configuration-broken-line", 1),
        (b"channels: [a]\nchannels: [b]\n", "configuration-broken-line", 2),
        ("# 镜像\nchannels: [a]\n".encode("gbk"), "configuration-encoding", 1),
        ("channels: [a]\n".encode("utf-16"), "configuration-encoding", 1),
        (b"channels: &x [a]\ndefault_channels: *x\n", "configuration-unusual", None),
        (b"# " + b"x" * 300_000, "configuration-too-large", None),
    ],
)
def test_a_file_that_cannot_be_edited_is_a_problem_that_says_where(
    content: bytes, code: str, line: int | None, home: Path
) -> None:
    (home / ".condarc").write_bytes(content)
    with pytest.raises(ProblemError) as caught:
        write(SetChannels(("a", "b")))
    assert _code(caught) == code
    assert line in {None, caught.value.problem.params.get("line")}
    assert (home / ".condarc").read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_a_problem(home: Path) -> None:
    (home / ".condarc").mkdir()
    with pytest.raises(ProblemError) as caught:
        use("tuna")
    assert _code(caught) == "configuration-no-file"


def test_a_broken_pip_file_is_a_problem_and_conda_is_not_switched_alone(home: Path) -> None:
    (home / ".condarc").write_bytes(ORIGINAL)
    user_pip_file().parent.mkdir(parents=True)
    user_pip_file().write_bytes(b"index-url = x\n")
    with pytest.raises(ProblemError) as caught:
        use("tuna", pip=True)
    assert _code(caught) == "configuration-broken-line"
    assert (home / ".condarc").read_bytes() == ORIGINAL


def test_nothing_to_write_is_said_and_leaves_no_record(home: Path) -> None:
    (home / ".condarc").write_bytes(ORIGINAL)
    shown = preview(UseMirror(OFFICIAL))
    assert shown.files == ()
    with pytest.raises(ProblemError) as caught:
        apply_edit(ApplyEdit(shown))
    assert _code(caught) == "configuration-nothing"
    assert edits() == ()


def test_credentials_are_in_no_diff(home: Path) -> None:
    (home / ".condarc").write_text(
        "anaconda_token: tk-aaa-secret\n"
        "proxy_servers:\n"
        "  http: http://user:secret@corp.example:8080\n"
        "  https: user:secret@corp.example:8080\n"
        "channels:\n"
        "  - https://conda.anaconda.org/t/tk-secret/team\n"
        "  - https://secret@company.example/conda\n"
        "  - https://company.example/conda?token=secret\n",
        encoding="utf-8",
    )
    user_pip_file().parent.mkdir(parents=True)
    user_pip_file().write_bytes(
        b"[global]\nextra-index-url = https://user:secret@company.example/simple\n"
    )
    shown = preview(SetChannels(("conda-forge", "https://company.example/t/tk-secret/x")))
    assert len(shown.files[0].lines) > 8
    assert "secret" not in str(shown.files)
    assert "secret" not in str(preview(UseMirror("tuna")).files[-1])


@pytest.mark.linux("fork")
def test_what_a_killed_writer_left_goes_with_the_next_write(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(ORIGINAL)
    shown = preview(UseMirror("tuna"))
    child = os.fork()
    if child == 0:
        monkeypatch.setattr(edit_writing, "rename", lambda *_: os._exit(9))
        apply_edit(ApplyEdit(shown))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert condarc.read_bytes() == ORIGINAL
    assert _leftovers(home)
    mine = home / ".glasshouse-tmp-mine"
    mine.write_bytes(b"kept")
    apply_edit(ApplyEdit(shown))
    assert TUNA.encode() in condarc.read_bytes()
    assert _leftovers(home) == [mine.name]
