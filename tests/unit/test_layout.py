"""Where the files of a package will lie, before one of them is linked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from core.engine.transactions.aside import Aside
from core.engine.transactions.choosing_aside import plan_aside
from core.engine.transactions.durable import remove_empty_folders
from core.engine.transactions.installed import InstalledRecord, key_of
from core.engine.transactions.layout import (
    PythonLayout,
    bytecode_prefix,
    package_paths,
    parents,
    python_layout,
)
from core.model.package import PackageRecord

PYTHON = PythonLayout("lib/python3.12/site-packages", "bin")


def extracted(folder: Path, paths: list[str], noarch: str | None, points: list[str]) -> Path:
    info = folder / "info"
    info.mkdir(parents=True)
    (info / "index.json").write_text(json.dumps({"name": "x", "noarch": noarch}), encoding="utf-8")
    listed = {"paths": [{"_path": path, "path_type": "hardlink"} for path in paths]}
    (info / "paths.json").write_text(json.dumps(listed), encoding="utf-8")
    if points:
        link = {"noarch": {"type": "python", "entry_points": points}}
        (info / "link.json").write_text(json.dumps(link), encoding="utf-8")
    return folder


def test_noarch_python_goes_where_the_environments_python_looks(tmp_path: Path) -> None:
    entry = extracted(
        tmp_path,
        ["site-packages/x/__init__.py", "python-scripts/x-tool", "share/x.txt"],
        "python",
        ["x = x:main"],
    )
    scripts = ["bin/x-script.py", "bin/x.exe"] if sys.platform == "win32" else ["bin/x"]
    assert package_paths(entry, PYTHON) == [
        "lib/python3.12/site-packages/x/__init__.py",
        "bin/x-tool",
        "share/x.txt",
        *scripts,
    ]


def test_other_packages_lie_as_they_list_themselves(tmp_path: Path) -> None:
    entry = extracted(tmp_path, ["site-packages/odd.py", "lib/a.so"], None, [])
    assert package_paths(entry, PYTHON) == ["site-packages/odd.py", "lib/a.so"]


def python(version: str, site_packages: str | None = None) -> PackageRecord:
    return PackageRecord(
        name="python",
        version=version,
        build="0",
        build_number=0,
        subdir="linux-64",
        channel="conda-forge",
        url="",
        file_name="",
        python_site_packages_path=site_packages,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one place for all versions")
def test_the_place_follows_pythons_minor_version_or_its_own_word() -> None:
    assert python_layout([python("3.13.1")]) == PythonLayout("lib/python3.13/site-packages", "bin")
    free = python("3.13.1", "lib/python3.13t/site-packages")
    assert python_layout([free]) == PythonLayout("lib/python3.13t/site-packages", "bin")
    assert python_layout([]) is None


def test_compiled_files_are_known_by_their_source() -> None:
    assert bytecode_prefix("lib/a/b.py") == ("lib/a/__pycache__", "b.")
    assert list(parents("a/b/c")) == ["a/b", "a"]


def record(prefix: Path, name: str, paths: list[str]) -> InstalledRecord:
    raw = {
        "name": name,
        "version": "1",
        "build": "0",
        "paths_data": {"paths": [{"_path": path, "path_type": "hardlink"} for path in paths]},
    }
    file = prefix / "conda-meta" / f"{name}-1-0.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(raw), encoding="utf-8")
    return InstalledRecord(file, raw)


def put(prefix: Path, *paths: str) -> None:
    for path in paths:
        (prefix / path).parent.mkdir(parents=True, exist_ok=True)
        (prefix / path).write_text(path, encoding="utf-8")


def test_what_leaves_takes_its_compiled_files_along(tmp_path: Path) -> None:
    put(
        tmp_path,
        "lib/m/a.py",
        "lib/m/__pycache__/a.cpython-312.pyc",
        "lib/m/__pycache__/b.cpython-312.pyc",
    )
    leaving = record(tmp_path, "m", ["lib/m/a.py"])
    aside = plan_aside(tmp_path, [leaving], [], [], [])
    assert set(aside.moved) == {
        "conda-meta/m-1-0.json",
        "lib/m/a.py",
        "lib/m/__pycache__/a.cpython-312.pyc",
    }
    assert aside.unowned == ()


def test_files_in_the_way_are_moved_and_called_the_users_own(tmp_path: Path) -> None:
    put(tmp_path, "share/x/notes.txt", "share/y")
    aside = plan_aside(tmp_path, [], [], ["share/x/notes.txt", "share/y/deep/file"], [])
    assert set(aside.moved) == {"share/x/notes.txt", "share/y"}
    assert aside.unowned == ("share/x/notes.txt", "share/y")


def test_a_path_that_another_package_keeps_is_copied_not_moved(tmp_path: Path) -> None:
    put(tmp_path, "share/both.txt", "share/mine.txt")
    keeps = record(tmp_path, "keeps", ["share/both.txt", "share/missing.txt"])
    goes = record(tmp_path, "goes", ["share/both.txt", "share/mine.txt"])
    aside = plan_aside(tmp_path, [goes], [keeps], ["share/both.txt"], [])
    assert "share/both.txt" not in aside.moved
    assert set(aside.copied) == {"share/both.txt", "conda-meta/keeps-1-0.json"}
    assert aside.broken == ("share/missing.txt",)
    assert isinstance(aside, Aside)


def test_empty_folders_go_but_not_those_that_were_there(tmp_path: Path) -> None:
    root = tmp_path / "prefix"
    (root / "a/b/c").mkdir(parents=True)
    (root / "keep/this").mkdir(parents=True)
    put(root, "full/file")
    remove_empty_folders(root, {"a/b/c", "keep/this", "full"}, frozenset({"keep/this"}))
    assert sorted(path.name for path in root.iterdir()) == ["full", "keep"]
    assert key_of("a/b") == "a/b"
