"""The path of a copy in the place of its original's, and which files it may stand in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.engine.trials.cloning import clone_file, volume_shares_blocks
from core.engine.trials.launchers import entry_points, write_command
from core.engine.trials.marks import is_copy
from core.engine.trials.rewriting import NoRoomError, Paths

OLD, NEW = "/envs/thesis", "/data/trials/1a2b3c4d/thesis"


@pytest.fixture
def paths() -> Paths:
    return Paths(OLD, NEW)


@pytest.mark.skipif(os.sep == "\\", reason="paths as POSIX writes them")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#!/envs/thesis/bin/python\n", "#!/data/trials/1a2b3c4d/thesis/bin/python\n"),
        ("home = /envs/thesis\nx", "home = /data/trials/1a2b3c4d/thesis\nx"),
        ('"/envs/thesis":"/envs/thesis/lib"', f'"{NEW}":"{NEW}/lib"'),
        ("/envs/thesis2/bin", "/envs/thesis2/bin"),
        ("/envs/thesis.old", "/envs/thesis.old"),
        ("-I/envs/thesis/include", f"-I{NEW}/include"),
    ],
)
def test_text_names_the_copy(paths: Paths, text: str, expected: str) -> None:
    assert paths.in_text(text.encode()).decode() == expected


@pytest.mark.skipif(os.sep == "\\", reason="paths as POSIX writes them")
def test_binaries_keep_their_size(paths: Paths) -> None:
    room = b"\0" * 40
    content = b"\x7fELF\0/envs/thesis/lib/a:/envs/thesis/lib/b" + room + b"code\0/envs/thesis2\0"
    changed = paths.in_binary(content)
    assert len(changed) == len(content)
    assert f"{NEW}/lib/a:{NEW}/lib/b\0".encode() in changed
    assert changed.endswith(b"code\0/envs/thesis2\0")
    with pytest.raises(NoRoomError):
        paths.in_binary(b"\0/envs/thesis/lib\0full")
    shorter = Paths(NEW, OLD)
    assert shorter.in_binary(changed).startswith(
        b"\x7fELF\0/envs/thesis/lib/a:/envs/thesis/lib/b\0"
    )


@pytest.mark.linux("how its kernel reads first lines")
def test_a_first_line_no_kernel_takes_is_said_otherwise(tmp_path: Path) -> None:
    folder = tmp_path / ("a long name with spaces " * 5) / "bin"
    folder.mkdir(parents=True)
    (folder / "python3").symlink_to(sys.executable)
    paths = Paths(OLD, str(folder.parent))
    script = tmp_path / "script"
    line = b"#!/envs/thesis/bin/python3 -E\nimport sys; print(sys.argv[1:])\n"
    script.write_bytes(paths.in_text(line))
    script.chmod(0o755)
    said = subprocess.run([script, "a b"], capture_output=True, check=True).stdout
    assert said == b"['a b']\n"


def test_windows_paths_are_found_in_every_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.engine.trials.rewriting.os.sep", "\\")
    monkeypatch.setattr("core.engine.trials.rewriting.os.path.realpath", lambda path: path)
    paths = Paths("C:\\envs\\a", "D:\\t\\b")
    assert paths.in_text(b'"C:\\\\envs\\\\a\\\\x"') == b'"D:\\\\t\\\\b\\\\x"'
    assert paths.in_text(b"prefix=C:/envs/a/lib") == b"prefix=D:/t/b/lib"
    assert paths.in_text(b"C:\\envs\\a\\python.exe") == b"D:\\t\\b\\python.exe"


def test_a_windows_command_of_pip_gets_a_script_of_its_own(tmp_path: Path) -> None:
    info = tmp_path / "Lib" / "site-packages" / "tool-1.0.dist-info"
    info.mkdir(parents=True)
    text = "[console_scripts]\ntool = pkg.cli:App.run [extra]\n\n[other]\nx = y\n"
    (info / "entry_points.txt").write_text(text, encoding="utf-8")
    points = entry_points(tmp_path)
    assert points == {"tool": "pkg.cli:App.run [extra]"}
    write_command(tmp_path / "tool.exe", points["tool"])
    written = (tmp_path / "tool.cmd").read_text(encoding="utf-8")
    assert "from pkg.cli import App; sys.exit(App.run())" in written


def test_a_clone_is_a_file_of_its_own(tmp_path: Path) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"content")
    source.chmod(0o640)
    clone_file(source, target)
    assert target.read_bytes() == b"content"
    assert target.stat().st_mode == source.stat().st_mode
    assert target.stat().st_mtime_ns == source.stat().st_mtime_ns
    target.write_bytes(b"other")
    assert source.read_bytes() == b"content"
    assert isinstance(volume_shares_blocks(tmp_path), bool)
    assert not list(tmp_path.glob(".blocks-*"))


def test_a_copy_is_known_by_its_note(tmp_path: Path) -> None:
    place = tmp_path / "trials" / "token"
    (place / "thesis").mkdir(parents=True)
    assert not is_copy(place / "thesis")
    (place / "trial.json").write_text("{}", encoding="utf-8")
    assert is_copy(place / "thesis")
    assert not is_copy(tmp_path / "thesis")
