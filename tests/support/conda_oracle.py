"""A real conda, run from a checkout of its public source, to compare with.

`GLASSHOUSE_CONDA_SOURCE` points at the checkout and `GLASSHOUSE_CONDA_PYTHON` at an interpreter
that has what conda's pyproject.toml asks for (menuinst and the libmamba solver may be missing:
the classic solver and loopback channels are all that is used). Neither is part of this project;
without them the comparing tests are skipped.
"""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

_SOURCE = "GLASSHOUSE_CONDA_SOURCE"
_PYTHON = "GLASSHOUSE_CONDA_PYTHON"
_NEEDED = (
    "import boltons, conda_package_handling, frozendict, pluggy, pycosat, requests, ruamel.yaml"
)


@functools.cache
def find_conda() -> tuple[Path, Path] | str:
    """Checkout and interpreter, or the reason why there is no conda to compare with."""
    source = os.environ.get(_SOURCE)
    if not source:
        return f"no conda to compare with: {_SOURCE} does not name a checkout of its source"
    if not Path(source, "conda", "__main__.py").exists():
        return f"no conda to compare with: {source} is not a checkout of its source"
    python = Path(os.environ.get(_PYTHON) or sys.executable)
    check = subprocess.run(
        [python, "-c", _NEEDED], capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    if check.returncode != 0:
        return f"no conda to compare with: {python} ({_PYTHON}) lacks what conda needs"
    return Path(source), python


_RESOLVE = """
import json, sys
from conda.base.context import context, reset_context
from conda.models.channel import Channel

found = []
for file in json.load(sys.stdin):
    Channel._reset_state()
    reset_context((file,))
    urls = [url for item in context.channels for url in Channel(item).base_urls]
    found.append(list(dict.fromkeys(urls)))
json.dump(found, sys.stdout)
"""


class RealConda:
    """Runs conda with a home of its own; `.condarc` and environments.txt are the sandbox's."""

    def __init__(self, source: Path, python: Path, home: Path) -> None:
        self._python = python
        self._home = home
        self._environment = {
            **os.environ,
            "CONDA_NO_PLUGINS": "true",
            "CONDA_SOLVER": "classic",
            "CONDA_PKGS_DIRS": str(home / "conda-pkgs"),
            "CONDA_ENVS_DIRS": str(home / ".conda" / "envs"),
            "HOME": str(home),
            "USERPROFILE": str(home),
            "PYTHONPATH": str(source),
            "PYTHONWARNINGS": "ignore",
            "PYTHONUTF8": "1",
        }

    def use_plugin(self, module: str) -> None:
        """Let conda load its plugins, among them this one; skips where it is not installed."""
        check = subprocess.run(
            [self._python, "-c", f"import {module}.plugin"],
            env=self._environment,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if check.returncode != 0:
            pytest.skip(f"no {module} beside the conda to compare with")
        self._environment["CONDA_NO_PLUGINS"] = "false"

    def run(self, *arguments: str | Path) -> str:
        """The output of one conda command. Raises CalledProcessError with its stderr."""
        done = subprocess.run(
            [self._python, "-m", "conda", *arguments],
            env=self._environment,
            cwd=self._home,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )
        assert done.returncode == 0, f"conda {arguments}: {done.stdout}\n{done.stderr}"
        return done.stdout

    def resolved_channels(self, files: Sequence[Path]) -> list[list[str]]:
        """The addresses of the configured channels in order, each .condarc on its own."""
        done = subprocess.run(
            [self._python, "-c", _RESOLVE],
            env=self._environment,
            cwd=self._home,
            input=json.dumps([str(file) for file in files]),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=600,
        )
        assert done.returncode == 0, done.stderr
        found: list[list[str]] = json.loads(done.stdout)
        return found

    def packages(self, prefix: Path) -> dict[str, tuple[str, str, str]]:
        """`conda list`: version, build string and channel by name."""
        return {
            entry["name"]: (entry["version"], entry["build_string"], entry["channel"])
            for entry in json.loads(self.run("list", "--json", "-p", prefix))
        }

    def explicit_urls(self, prefix: Path) -> set[str]:
        """`conda list --explicit`: the archives' addresses."""
        lines = self.run("list", "--explicit", "-p", prefix).splitlines()
        return {line for line in lines if line.startswith(("http", "file"))}

    def revisions(self, prefix: Path) -> list[dict[str, Any]]:
        """`conda list --revisions`, oldest first."""
        revisions: list[dict[str, Any]] = json.loads(
            self.run("list", "--revisions", "--json", "-p", prefix)
        )
        return revisions

    def requested(self, prefix: Path) -> list[str]:
        """`conda env export --from-history`: its dependencies."""
        exported = json.loads(self.run("env", "export", "--from-history", "--json", "-p", prefix))
        dependencies: list[str] = exported["dependencies"]
        return dependencies

    def create(self, prefix: Path, *specs: str) -> None:
        """`conda create`, solved and linked by conda itself, in its own package cache."""
        self.run("create", "--yes", "--quiet", "-p", prefix, *specs)

    def install(self, prefix: Path, *specs: str) -> None:
        """`conda install`."""
        self.run("install", "--yes", "--quiet", "-p", prefix, *specs)
