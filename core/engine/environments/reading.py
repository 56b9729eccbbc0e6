"""Reads one environment to the bottom: packages, pip packages, requested specs, revisions."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path

import msgspec

from core.engine.environments.discovery import find_environment
from core.engine.environments.history import read_history
from core.engine.environments.key_packages import key_packages
from core.engine.environments.observation import moment_of, observe
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix, read_record_files
from core.model.environment import EnvironmentDetail
from core.model.package import InstalledPackage
from core.model.problem import fail


def read_environment(prefix: str | os.PathLike[str]) -> EnvironmentDetail:
    """Everything known of a prefix. Raises the Problem `environment-missing`.

    What can't be read is told in `unreadable`; the rest is still there. A state nobody wrote down
    is kept, so that it can be gone back to.
    """
    folder = Path(prefix)
    environment = find_environment(folder)
    if environment is None:
        raise fail("environment-missing", prefix=str(folder))
    moment = moment_of(folder)
    content = read_prefix(folder)
    pip = read_pip_packages(folder, content.installed)
    if moment is not None and moment == moment_of(folder):
        observe(folder, content, pip)
    packages = _with_summaries(folder, content.installed)
    chips = key_packages({p.record.name: (p.record.version, p.record.build) for p in packages})
    python = next((p.record.version for p in packages if p.record.name == "python"), None)
    return EnvironmentDetail(
        environment=msgspec.structs.replace(
            environment,
            conda_count=len(packages),
            pip_count=len(pip),
            key_packages=chips,
            python_version=python,
        ),
        packages=packages,
        pip_packages=pip,
        requested_known=content.requested_known,
        pinned=content.pinned,
        revisions=read_history(folder),
        unreadable=content.unreadable,
    )


def _with_summaries(
    prefix: Path, installed: tuple[InstalledPackage, ...]
) -> tuple[InstalledPackage, ...]:
    """Summaries from `info/about.json` of the extracted packages that are still in a cache."""
    files, _ = read_record_files(prefix)
    described = []
    for package in installed:
        file = files.get(package.record.name)
        summary = summary_in(file.package_folder) if file and file.package_folder else None
        described.append(msgspec.structs.replace(package, summary=summary) if summary else package)
    return tuple(described)


@lru_cache(maxsize=8192)
def summary_in(package_folder: str) -> str | None:
    """The line that an extracted package says about itself."""
    try:
        about = json.loads(
            (Path(package_folder) / "info" / "about.json").read_text(
                encoding="utf-8", errors="replace"
            )
        )
    except (OSError, ValueError):
        return None
    summary = about.get("summary") if isinstance(about, dict) else None
    return " ".join(summary.split()) if isinstance(summary, str) and summary.strip() else None
