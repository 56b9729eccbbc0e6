"""What a person does with pip in a terminal, behind our back: by uv, which does it the same way."""

from __future__ import annotations

import sys
from pathlib import Path

from core import paths
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.pip.indexes import indexes_for
from core.engine.pip.program import run_uv
from core.engine.transactions.compile import python_of
from core.model.package import PipPackage
from core.model.pip import PipIndexes
from core.model.request import RestoreRequest


def pip_install(prefix: Path, *wishes: str, shelf: Path | None = None) -> None:
    """`pip install` from the index the sandbox has configured, or from a folder of wheels."""
    place = ["--no-index", "--find-links", str(shelf)] if shelf is not None else []
    _uv(prefix, "install", *place, *wishes, indexed=shelf is None)


def pip_uninstall(prefix: Path, *names: str) -> None:
    """`pip uninstall`."""
    _uv(prefix, "uninstall", *names, indexed=False)


def pip_packages(prefix: Path) -> tuple[PipPackage, ...]:
    """What pip has there now."""
    return read_pip_packages(prefix, read_prefix(prefix).installed)


def pip_versions(prefix: Path) -> dict[str, str]:
    """The same as versions by name."""
    return {package.name: package.version for package in pip_packages(prefix)}


def command_file(prefix: Path, name: str) -> Path:
    """Where a command of a package lies."""
    return prefix / (f"Scripts/{name}.exe" if sys.platform == "win32" else f"bin/{name}")


def restore_of(prefix: Path) -> RestoreRequest:
    """A request to become again what the prefix is now."""
    content = read_prefix(prefix)
    return RestoreRequest(
        str(prefix),
        content.records,
        dict(content.requested),
        revision=0,
        pip_packages=pip_packages(prefix),
    )


def _uv(prefix: Path, verb: str, *words: str, indexed: bool) -> None:
    work = paths.home() / "terminal"
    work.mkdir(exist_ok=True)
    result = run_uv(
        [verb, "--python", str(python_of(prefix)), "--break-system-packages", *words],
        work=work,
        cache=work / "cache",
        timeout=60,
        indexes=indexes_for(PipIndexes()) if indexed else None,
    )
    (prefix / ".lock").unlink(missing_ok=True)
    assert result.exit_code == 0, result.output
