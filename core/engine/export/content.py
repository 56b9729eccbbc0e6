"""What an environment holds, as far as it may be told to others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from core.engine.channels.channels import UNKNOWN, expand_channel
from core.engine.channels.sources import effective_sources, native_subdir
from core.engine.environments.discovery import find_environment
from core.engine.environments.history_file import read_entries
from core.engine.environments.pip_packages import read_pip_packages, site_packages
from core.engine.environments.prefix import read_prefix
from core.engine.export.pip_lines import PipLine, pip_lines
from core.engine.export.python_distributions import (
    installed_distributions,
    remembered_distributions,
)
from core.engine.export.shared_variables import SharedVariables, shared_variables
from core.engine.solving.changes import link_order
from core.engine.solving.specs import name_of
from core.model.package import PackageRecord, PipPackage
from core.model.problem import fail
from core.model.revision import RevisionRecords

_DEFAULTS = frozenset({"pkgs/main", "pkgs/r", "pkgs/msys2"})
"""What `defaults` stands for."""
_FORBIDDEN = "/ :#\\"
_CHANNEL_OPTION = re.compile(r"\s(?:-c|--channel)[\s=]+(\S+)")
_NAMELESS = frozenset({"base", "root"})
"""Nobody is to overwrite the environment their conda lives in."""


@dataclass(frozen=True)
class Content:
    """One environment, read for export. Nothing in it names this machine."""

    name: str
    """One that conda takes; empty for base."""
    subdir: str
    records: tuple[PackageRecord, ...]
    """Those that others can get, dependencies before what needs them."""
    local: tuple[PackageRecord, ...]
    """Those from files and folders of this machine."""
    requested: dict[str, tuple[str, ...]]
    """Specs as recorded, by name."""
    requested_known: bool
    channels: tuple[str, ...]
    """Canonical names of the channels in use, in the order in force; `defaults` for its members."""
    pip: tuple[PipLine, ...] = ()
    variables: SharedVariables = field(default_factory=SharedVariables)
    distributions: tuple[tuple[str, str], ...] = ()
    """Names and versions of the Python distributions, whoever installed them."""
    pip_known: bool = True
    """False for a revision of which nobody looked what pip had installed."""

    @property
    def python(self) -> str:
        """Python's version; empty without one."""
        return next((record.version for record in self.records if record.name == "python"), "")


def read_content(prefix: str, state: RevisionRecords | None = None) -> Content:
    """Read an environment, or with `state` what it was then. Raises `environment-gone`.

    Variables are no part of a revision: they are those of now.
    """
    folder = Path(prefix)
    environment = find_environment(folder) if (folder / "conda-meta").is_dir() else None
    if environment is None:
        raise fail("environment-gone", path=prefix)
    held = _now(folder) if state is None else _then(folder, state)
    ordered = _ordered(tuple(map(_with_address, held.records)))
    shared = tuple(record for record in ordered if not is_local(record))
    return Content(
        name="" if environment.is_base else shared_name(environment.name),
        subdir=_subdir(ordered),
        records=shared,
        local=tuple(record for record in ordered if is_local(record)),
        requested=held.requested or _roots(ordered),
        requested_known=bool(held.requested),
        channels=_channels(shared, folder),
        pip=pip_lines(held.pip),
        variables=shared_variables(folder),
        distributions=held.distributions,
        pip_known=held.pip_known,
    )


@dataclass(frozen=True)
class _Held:
    """What differs between now and then."""

    records: tuple[PackageRecord, ...]
    requested: dict[str, tuple[str, ...]]
    pip: tuple[PipPackage, ...]
    distributions: tuple[tuple[str, str], ...]
    pip_known: bool = True


def _now(folder: Path) -> _Held:
    content = read_prefix(folder)
    return _Held(
        records=content.records,
        requested=content.requested if content.requested_known else {},
        pip=read_pip_packages(folder, content.installed),
        distributions=installed_distributions(site_packages(folder, content.installed)),
    )


def _then(folder: Path, state: RevisionRecords) -> _Held:
    return _Held(
        records=state.records,
        requested=state.requested,
        pip=state.pip_packages,
        distributions=remembered_distributions(folder, state),
        pip_known=state.pip_known,
    )


def shared_name(name: str) -> str:
    """A name conda takes everywhere, as near as can be."""
    kept = "".join(c if c.isprintable() and c not in _FORBIDDEN else "-" for c in name)
    kept = kept.strip("-. ")
    return "" if kept.lower() in _NAMELESS else kept


def shared_channel(name: str) -> str:
    """A channel as a file names it."""
    return "defaults" if name in _DEFAULTS else name


def is_local(record: PackageRecord) -> bool:
    """Whether a package came from a file or folder of this machine, or nobody knows whence."""
    known = record.url.startswith(("http://", "https://"))
    return not known or not record.url.isprintable() or " " in record.url


def _with_address(record: PackageRecord) -> PackageRecord:
    """conda's first versions recorded the channel alone."""
    if record.url or record.channel == UNKNOWN:
        return record
    channel = next(iter(expand_channel(record.channel)), None)
    if channel is None:
        return record
    url = f"{channel.url}/{record.subdir}/{record.file_name}"
    return msgspec.structs.replace(record, url=url)


def _ordered(records: tuple[PackageRecord, ...]) -> tuple[PackageRecord, ...]:
    """Dependencies first; by name where some record is too odd to be sorted."""
    try:
        return link_order(records)
    except Exception:  # noqa: BLE001 - every field has an exception of its own
        return records


def _subdir(records: tuple[PackageRecord, ...]) -> str:
    counted = Counter(record.subdir for record in records if record.subdir != "noarch")
    return counted.most_common(1)[0][0] if counted else str(native_subdir())


def _channels(records: tuple[PackageRecord, ...], prefix: Path) -> tuple[str, ...]:
    """Those in use: as commands named them, as configured, then those that gave the most."""
    counted = Counter(record.channel for record in records)
    used = sorted(counted, key=lambda name: (-counted[name], name))
    order = [*_named_in_commands(prefix), *effective_sources().names, *used]
    return tuple(dict.fromkeys(shared_channel(name) for name in order if name in counted))


def _named_in_commands(prefix: Path) -> Iterator[str]:
    """Channels behind `-c` in the environment's history, where no configuration knows of them."""
    for entry in read_entries(prefix):
        for found in _CHANNEL_OPTION.finditer(entry.command):
            for channel in expand_channel(found[1].strip("'\"")):
                yield channel.name


def _roots(records: tuple[PackageRecord, ...]) -> dict[str, tuple[str, ...]]:
    """What nothing else needs: the best guess where nobody wrote down what was asked for."""
    needed = {name_of(text) for record in records for text in record.depends}
    return {
        record.name: (record.name,)
        for record in records
        if record.name not in needed or record.name == "python"
    }
