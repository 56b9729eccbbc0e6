"""The app tries itself, from its checkout as a bundle does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(240)
def test_the_self_test_passes(tmp_path: Path) -> None:
    if not (ROOT / "resources" / "translations" / "glasshouse_zh_CN.qm").exists():
        pytest.skip("the translations are not compiled: make compiled-translations")
    # Without the fixture's home: a real user's settings are what it must not depend on.
    environment = {k: v for k, v in os.environ.items() if k != "GLASSHOUSE_HOME"}
    environment |= {
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "USERPROFILE": str(tmp_path),
        "APPDATA": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path / "cache"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--self-test"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=220,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "self-test passed"
    assert not [path.name for path in tmp_path.iterdir() if path.name not in ("cache", "home")]
