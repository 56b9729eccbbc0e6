"""conda's `conda-meta/history`, read and appended to byte by byte as conda does.

Format and semantics: conda/history.py. A header with local time, comments, then either a whole
state or a diff of `channel/subdir::name-version-build` lines; specs follow as comments.
"""

from __future__ import annotations

import os
import re
import stat
import time
from ast import literal_eval
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import core
from core.engine.environments.specs import spec_name, split_old_specs

_HEADER = re.compile(r"==>\s*(.+?)\s*<==")
_COMMAND = re.compile(r"#\s*cmd:\s*(.+)")
_SPECS = re.compile(r"#\s*(\w+)\s*specs:\s*(.+)?")
_OURS = re.compile(r"#\s*glasshouse version:")
_DEFAULTS = re.compile(r"pkgs/(main|r|msys2)/")
_KEPT = 32
"""Parsed histories kept in memory."""
TIME_FORMAT = "%Y-%m-%d %H:%M:%S"


@dataclass(frozen=True)
class HistoryEntry:
    """One section of the file. `lines` are distributions, with `+` or `-` in a diff."""

    date: str
    lines: tuple[str, ...]
    command: str = ""
    update_specs: tuple[str, ...] = ()
    remove_specs: tuple[str, ...] = ()
    neutered_specs: tuple[str, ...] = ()
    ours: bool = False

    @property
    def is_diff(self) -> bool:
        """False where the section lists a whole state, as conda's very first one may."""
        return any(line.startswith(("-", "+")) for line in self.lines)

    @property
    def time(self) -> float:
        """Seconds since the epoch; 0.0 where the header is no date."""
        try:
            return time.mktime(time.strptime(self.date, TIME_FORMAT))
        except (ValueError, OverflowError):
            return 0.0


@dataclass
class _Section:
    date: str
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


_parsed: dict[Path, tuple[tuple[int, int, int], tuple[HistoryEntry, ...]]] = {}


def history_path(prefix: str | os.PathLike[str]) -> Path:
    """Where the history of a prefix is."""
    return Path(prefix) / "conda-meta" / "history"


def read_entries(prefix: str | os.PathLike[str]) -> tuple[HistoryEntry, ...]:
    """Every section, oldest first; none where there is no readable history.

    What was parsed is kept in memory as long as the file stays as it is.
    """
    file = history_path(prefix)
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return ()
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        known = _parsed.get(file)
        if known is not None and known[0] == stamp:
            return known[1]
        entries = _parse(file.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ()
    if len(_parsed) >= _KEPT:
        _parsed.clear()
    _parsed[file] = (stamp, entries)
    return entries


def _parse(text: str) -> tuple[HistoryEntry, ...]:
    sections: list[_Section] = []
    for raw in text.splitlines():
        line = raw.strip()
        header = _HEADER.match(line)
        if header:
            sections.append(_Section(header.group(1)))
        elif line and sections:
            (sections[-1].comments if line.startswith("#") else sections[-1].lines).append(line)
    return tuple(_entry(section) for section in sections)


def states(entries: Iterable[HistoryEntry]) -> list[set[str]]:
    """The distributions after each entry."""
    current: set[str] = set()
    found = []
    for entry in entries:
        if entry.is_diff:
            current = current - _signed(entry, "-") | _signed(entry, "+")
        elif entry.lines:
            current = set(entry.lines)
        found.append(current)
    return found


def _signed(entry: HistoryEntry, sign: str) -> set[str]:
    return {line[1:] for line in entry.lines if line.startswith(sign)}


def _state_for_conda(entries: Sequence[HistoryEntry]) -> set[str]:
    """What conda holds for the last state: after a section without lines, nothing at all."""
    return states(entries)[-1] if entries and entries[-1].lines else set()


def requested_specs(entries: Iterable[HistoryEntry], installed: Iterable[str]) -> dict[str, str]:
    """Last recorded spec by package name, as conda's `get_requested_specs_map`.

    Only entries with a command count, and only names that are installed.
    """
    specs: dict[str, str] = {}
    for entry in entries:
        if not entry.command:
            continue
        for spec in entry.remove_specs:
            specs.pop(spec_name(spec), None)
        for spec in (*entry.update_specs, *entry.neutered_specs):
            specs[spec_name(spec)] = spec
    names = set(installed)
    return {name: spec for name, spec in specs.items() if name in names}


def append_entry(
    prefix: str | os.PathLike[str],
    *,
    before: Iterable[str],
    after: Iterable[str],
    update_specs: Sequence[str],
    remove_specs: Sequence[str],
    command: str,
) -> None:
    """Append one section: the diff of two lists of distributions, and the specs behind it.

    Distributions are `channel/subdir::name-version-build`. What the history holds of a package
    that stays is left as it is, even where another tool spells its channel differently; what it
    lacks is added, as conda would do at its next look. Raises OSError.
    """
    file = history_path(prefix)
    file.parent.mkdir(parents=True, exist_ok=True)
    old = {_as_conda(dist) for dist in before}
    new = {_as_conda(dist) for dist in after}
    known = _state_for_conda(read_entries(prefix))
    spelled = {_plain(dist): dist for dist in known}
    stays = {_plain(dist) for dist in old & new}
    removed = {dist for dist in known if _plain(dist) not in {_plain(item) for item in new}}
    removed |= {spelled[_plain(d)] for d in old - new if _plain(d) in spelled}
    removed -= new
    added = {dist for dist in new if _plain(dist) not in spelled}
    added |= {d for d in new - old if old and _plain(d) not in stays and d not in known}
    text = [f"==> {time.strftime(TIME_FORMAT)} <==\n"]
    if command:
        text.append(f"# cmd: {' '.join(command.split())}\n")
    text.append(f"# glasshouse version: {core.__version__}\n")
    text.extend(f"-{dist}\n" for dist in sorted(removed))
    text.extend(f"+{dist}\n" for dist in sorted(added))
    if not removed and not added:
        # A section without lines would mean an empty environment to conda; a whole state is safe.
        text.extend(f"{dist}\n" for dist in sorted(known))
    if remove_specs:
        text.append(f"# remove specs: {[str(spec) for spec in remove_specs]}\n")
    if update_specs:
        text.append(f"# update specs: {[str(spec) for spec in update_specs]}\n")
    # The system's own line ends, as conda writes them.
    with file.open("a", encoding="utf-8") as stream:
        stream.write("".join(text))


def _entry(section: _Section) -> HistoryEntry:
    command = ""
    ours = False
    specs: dict[str, tuple[str, ...]] = {}
    for line in section.comments:
        if match := _COMMAND.match(line):
            command = match.group(1)
        ours = ours or bool(_OURS.match(line))
        if match := _SPECS.match(line):
            specs[match.group(1)] = _parse_specs(match.group(2) or "") or specs.get(
                match.group(1), ()
            )
    updates = next((specs[a] for a in ("update", "install", "create") if specs.get(a)), ())
    removals = next((specs[a] for a in ("remove", "uninstall") if specs.get(a)), ())
    return HistoryEntry(
        date=section.date,
        lines=tuple(dict.fromkeys(section.lines)),
        command=command,
        update_specs=updates,
        remove_specs=removals,
        neutered_specs=specs.get("neutered", ()),
        ours=ours,
    )


def _parse_specs(text: str) -> tuple[str, ...]:
    text = text.strip()
    if text.startswith("["):
        try:
            listed = literal_eval(text)
        except (ValueError, SyntaxError):
            return ()
        specs = [str(item) for item in listed] if isinstance(listed, list) else []
    else:
        specs = split_old_specs(text)
    # A trailing @ is a virtual feature of old condas, not a spec.
    return tuple(spec for spec in specs if spec and not spec.endswith("@"))


def _as_conda(dist: str) -> str:
    """conda counts the official `pkgs/…` channels as its multichannel `defaults`."""
    return _DEFAULTS.sub("defaults/", dist, count=1) if dist.startswith("pkgs/") else dist


def _plain(dist: str) -> str:
    return dist.rsplit("::", 1)[-1]
