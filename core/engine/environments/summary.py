"""The quick facts of a card, from names of files alone, kept between runs.

Reading every record of twenty environments takes seconds the first time; the names of the files in
conda-meta (`name-version-build.json`) tell as much as a card shows. Summaries are kept in one JSON
file of the cache folder, valid while neither conda-meta nor site-packages has been touched.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from core import paths
from core.engine.environments.key_packages import key_packages
from core.engine.environments.pip_packages import normalized_name, site_packages_of
from core.engine.environments.record_file import entry_size
from core.model.base import Message
from core.model.environment import KeyPackage


class Summary(msgspec.Struct, frozen=True):
    """What was found at a moment, and the stamp that tells whether it still holds."""

    stamp: tuple[int, ...] = ()
    python_version: str | None = None
    site_packages: str = ""
    conda_count: int = 0
    pip_count: int = 0
    key_packages: tuple[KeyPackage, ...] = ()
    last_changed: float | None = None
    total_bytes: int | None = None
    problem: Message | None = None


class _Kept(msgspec.Struct):
    version: int = 1
    environments: dict[str, Summary] = {}


def summarize(prefix: Path, known: Summary | None) -> Summary:
    """The facts of a prefix; `known` itself where its stamp still holds."""
    if known is not None and known.stamp and known.stamp == _stamp(prefix, known.site_packages):
        return known
    meta = prefix / "conda-meta"
    try:
        with os.scandir(meta) as entries:
            files = {
                entry.name: entry_size(entry) for entry in entries if not entry.name.startswith(".")
            }
    except OSError:
        return Summary(problem=Message("environment-unreadable"))
    records = [name for name in files if name.endswith(".json")]
    installed = dict(filter(None, map(_parts, records)))
    version = installed["python"][0] if "python" in installed else None
    folders = site_packages_of(prefix, version) if version else ()
    site = str(folders[0]) if folders else ""
    return Summary(
        stamp=_stamp(prefix, site),
        python_version=version,
        site_packages=site,
        conda_count=len(records),
        pip_count=_count_pip(folders, installed),
        key_packages=key_packages(installed),
        last_changed=_last_changed(meta),
        total_bytes=known.total_bytes if known else None,
        problem=_problem(files, records),
    )


def load_summaries() -> dict[str, Summary]:
    """Kept summaries by prefix; none where there are none, or of an older version."""
    try:
        return msgspec.json.decode(_file().read_bytes(), type=_Kept).environments
    except (OSError, msgspec.MsgspecError):
        return {}


def save_summaries(summaries: Mapping[str, Summary]) -> None:
    """Keep them for the next run. A cache: failing to write it is no error."""
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".environments-")
        with os.fdopen(handle, "wb") as stream:
            stream.write(msgspec.json.encode(_Kept(environments=dict(summaries))))
        Path(temporary).replace(file)
    except OSError:
        return


def keep_total(prefix: str, total_bytes: int) -> None:
    """Remember the measured size of a prefix."""
    summaries = load_summaries()
    summary = summarize(Path(prefix), summaries.get(prefix))
    summaries[prefix] = msgspec.structs.replace(summary, total_bytes=total_bytes)
    save_summaries(summaries)


def _file() -> Path:
    return paths.cache_dir() / "environments.json"


def _stamp(prefix: Path, site: str) -> tuple[int, ...]:
    stamp = []
    for folder in (prefix / "conda-meta", *((Path(site),) if site else ())):
        try:
            stamp.append(folder.stat().st_mtime_ns)
        except OSError:
            stamp.append(0)
    return tuple(stamp)


def _last_changed(meta: Path) -> float | None:
    times = []
    for place in (meta, meta / "history"):
        try:
            times.append(place.stat().st_mtime)
        except OSError:
            continue
    return max(times, default=None)


def _parts(file_name: str) -> tuple[str, tuple[str, str]] | None:
    parts = file_name.removesuffix(".json").rsplit("-", 2)
    return (parts[0].lower(), (parts[1], parts[2])) if len(parts) == 3 else None


def _count_pip(folders: Iterable[Path], installed: Mapping[str, tuple[str, str]]) -> int:
    """Distributions that conda did not bring, judged by INSTALLER and by name.

    conda-build and rattler-build write `conda` into INSTALLER; a distribution of the name and
    version of a record is counted as conda's too. Reading the environment counts exactly.
    """
    owned = {(normalized_name(name), version) for name, (version, _) in installed.items()}
    count = 0
    for folder in folders:
        try:
            entries = list(os.scandir(folder))
        except OSError:
            continue
        for entry in entries:
            if entry.name.endswith(".egg-link"):
                count += 1
            if not entry.name.endswith(".dist-info") or entry.name.startswith(("~", ".")):
                continue
            name, _, version = entry.name.removesuffix(".dist-info").partition("-")
            if (normalized_name(name), version) in owned:
                continue
            try:
                text = (Path(entry.path) / "INSTALLER").read_text(
                    encoding="utf-8", errors="replace"
                )
            except OSError:
                text = ""
            count += text.strip() != "conda"
    return count


def _problem(files: Mapping[str, int], records: list[str]) -> Message | None:
    empty = sum(files[name] == 0 for name in records)
    if empty:
        return Message("environment-damaged", {"n": empty})
    if not records and "history" not in files:
        return Message("environment-unfinished")
    return None
