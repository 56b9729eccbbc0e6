"""A real Python on its own, and what its real pip did to it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from core.engine.transactions.compile import python_of
from core.model.plan import ChangeKind
from core.model.request import CreateRequest
from tests.support.assertions import snapshot, verify_prefix
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make, names, run
from tests.support.pip_terminal import pip_versions, restore_of
from tests.support.planning import by_name, plan


def pip(prefix: Path, *words: str) -> None:
    """The environment's own pip."""
    command = [str(python_of(prefix)), "-m", "pip", *words, "--disable-pip-version-check"]
    alone = os.environ | {"PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=alone)
    assert done.returncode == 0, done.stdout + done.stderr


async def test_what_a_real_pip_replaced_removed_and_added_is_undone(
    real_python_channel: ServedChannel, pip_index: PipIndex, home: Path
) -> None:
    prefix = home / "envs" / "real"
    specs = ("python", "pip", "idna", "packaging", "pyhello")
    await make(await plan(CreateRequest(str(prefix), specs, (real_python_channel.url,))))
    if subprocess.run([str(python_of(prefix)), "-m", "pip", "--version"], check=False).returncode:
        pytest.skip("there is only a stand-in of pip here")
    pip_index.add(
        wheel("idna", "99.0"), wheel("voice", commands={"talk": "voice:version"}), wheel("deep")
    )
    index = ("--index-url", pip_index.index_url)
    pip(prefix, "install", *index, "voice")
    before, back = snapshot(prefix), restore_of(prefix)
    # What conda's packages keep no list of, pip only ever puts something on top of.
    pip(prefix, "install", *index, "--ignore-installed", "idna==99.0", "deep")
    pip(prefix, "uninstall", "--yes", "pyhello", "voice")
    assert run(prefix, "import idna; print(idna.version)") == "99.0"
    planned = await plan(back)
    assert {name: change.kind for name, change in by_name(planned).items()} == {
        "idna": ChangeKind.RELINK,
        "pyhello": ChangeKind.RELINK,
    }
    assert [package.name for package in planned.pip_removes] == ["deep", "idna"]
    assert names(planned) == ["voice"]
    await make(planned)
    assert pip_versions(prefix) == {"voice": "1.0"}
    verify_prefix(prefix)
    assert run(prefix, "import idna, pyhello, voice; print(idna.encode('é').decode())")
    # What pip itself writes beside a package names the installer and is no part of the wheel.
    voices = {path for path in snapshot(prefix).files if "voice" in path or "talk" in path}
    others = [
        line
        for line in snapshot(prefix).difference(before)
        if "voice-1.0.dist-info" not in line and "talk" not in line
    ]
    assert others == []
    assert any(path.endswith("voice/__init__.py") for path in voices)
    pip(prefix, "check")
