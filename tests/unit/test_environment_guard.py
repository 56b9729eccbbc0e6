"""What may be done to an environment, and conda's list of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.engine.environments.guard import (
    adopt,
    frozen_reason,
    is_adopted,
    is_base,
    is_writable,
)
from core.engine.environments.history_file import append_entry
from core.engine.environments.registry import (
    environments_file,
    register,
    registered_prefixes,
    unregister,
)
from tests.support.prefixes import make_prefix, record


def test_an_environment_is_frozen_by_cep_22(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    assert frozen_reason(prefix) is None
    marker = prefix / "conda-meta" / "frozen"
    marker.touch()
    found = frozen_reason(prefix)
    assert found is not None
    assert found.code == "environment-frozen"
    marker.write_text('{"message": "Ask the lab."}', encoding="utf-8")
    found = frozen_reason(prefix)
    assert found is not None
    assert found.params == {"reason": "Ask the lab."}
    marker.write_bytes(b"\xff not json")
    assert frozen_reason(prefix) is not None


def test_the_environment_conda_lives_in_is_base(home: Path, tmp_path: Path) -> None:
    conda = record("conda", "26.7.0", "py311_0")
    root = make_prefix(tmp_path / "opt" / "conda", [conda])
    (root / "condabin").mkdir()
    with_conda = make_prefix(root / "envs" / "build", [conda])
    (with_conda / "condabin").mkdir()
    plain = make_prefix(tmp_path / "conda-build-like", [record("conda-build", "24.1", "0")])
    known = make_prefix(home / "micromamba")
    assert is_base(root)
    assert is_base(known)
    assert not is_base(with_conda), "an environment may have conda without being base"
    assert not is_base(plain)


def test_the_users_yes_is_remembered_by_the_real_folder(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    other = make_prefix(tmp_path / "y")
    assert not is_adopted(prefix)
    adopt(tmp_path / "y" / ".." / "x")
    assert is_adopted(prefix)
    assert not is_adopted(other)


def test_what_we_made_needs_no_question(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", history=None)
    append_entry(
        prefix,
        before=[],
        after=["c/noarch::a-1-0"],
        update_specs=["a"],
        remove_specs=[],
        command="x",
    )
    assert is_adopted(prefix)


def test_a_prefix_of_ones_own_is_writable(tmp_path: Path) -> None:
    assert is_writable(make_prefix(tmp_path / "x"))
    assert is_writable(tmp_path / "not" / "there" / "yet")


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
def test_a_prefix_on_a_read_only_mount_is_not_writable(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "none", str(tmp_path / "x")], capture_output=True, check=False
    )
    if mount.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        make_prefix(prefix / "inner")
        subprocess.run(["mount", "-o", "remount,ro", str(prefix)], check=True)
        assert not is_writable(prefix / "inner")
    finally:
        subprocess.run(["umount", str(prefix)], check=True)


def test_registering_adds_a_line_once(home: Path, tmp_path: Path) -> None:
    file = environments_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(b"/elsewhere/env")
    register(tmp_path / "中文 env")
    register(tmp_path / "中文 env")
    assert file.read_bytes().decode("utf-8") == f"/elsewhere/env\n{tmp_path / '中文 env'}\n"


def test_unregistering_takes_out_that_line_alone(tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        register(tmp_path / name)
    unregister(tmp_path / "two")
    unregister(tmp_path / "unknown")
    assert registered_prefixes() == (tmp_path / "one", tmp_path / "three")


def test_without_the_file_nothing_is_registered() -> None:
    assert registered_prefixes() == ()
    unregister(Path(sys.prefix))
    assert not environments_file().exists()
