"""What a file of exact packages stands for: the very records to link, without a solve.

Channel data say what the file does not: dependencies, sizes, the second hash. An archive they do
not list (any more) is read itself. Hashes of file, channel data and archive must agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
import rattler
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from core.engine.channels import network, offers
from core.engine.records import to_model
from core.engine.review.exact.archives import Asked, asked, records_from_archives
from core.engine.review.exact.platform import conda_entries, for_group, refuse_other_platform
from core.model.importing import CondaEntry, PipEntry, PipKind, ReadFile
from core.model.package import PackageRecord
from core.model.pip import PipWheel, PipWish
from core.model.problem import ProblemError, fail


@dataclass(frozen=True)
class ExactRecords:
    """What to restore, for a RestoreRequest."""

    records: tuple[PackageRecord, ...] = ()
    wheels: tuple[PipWheel, ...] = ()
    wishes: tuple[PipWish, ...] = ()
    """Packages for pip that the file names by version alone, without a wheel's address."""
    channels: tuple[str, ...] = ()
    """Canonical names of the channels they come from, in the order they first appear."""
    unlisted: tuple[str, ...] = ()
    """Names of packages that no channel data list; they were read from their archives."""
    unhashed: tuple[str, ...] = ()
    """Names of packages for which the file gives no hash: the channel's was taken."""
    absent: tuple[str, ...] = ()
    """What they need that is neither among them nor on this machine: `__glibc >=2.34`."""


async def records_of(
    file: ReadFile, subdir: str, *, prefix: str = "", groups: Iterable[str] = ()
) -> ExactRecords:
    """The exact content of an explicit file or a lock file for machines of `subdir`.

    `prefix` is where the environment is to be, for the offer where the file is for other machines;
    `groups` are taken besides what the file takes by default.

    Raises the Problems `lock-other-platform` (with the same versions for this machine as a
    suggestion), `lock-entry-unreadable`, `lock-name-twice`, `lock-hash-differs`,
    `lock-archive-missing`, and those of the network. Changes nothing; fetches channel data, and
    archives that no channel data list.
    """
    groups = frozenset(groups)
    await refuse_other_platform(file, subdir, prefix=prefix, groups=groups)
    entries = conda_entries(file, subdir, groups)
    wanted = [_asked(entry, file) for entry in entries]
    _refuse_names_twice(entries)
    listed = await _listed(wanted)
    found: dict[str, PackageRecord] = {}
    for one in wanted:
        record = _of_channel(one, listed)
        if record is not None:
            found[one.url] = record
    missing = [one for one in wanted if one.url not in found]
    found |= await records_from_archives(missing, prefix)
    records = tuple(found[one.url] for one in wanted)
    _refuse_other_names(wanted, records)
    pip = [
        entry for entry in for_group(file.pip, groups, file.kind) if entry.platform in {"", subdir}
    ]
    return ExactRecords(
        records=records,
        wheels=tuple(wheel for entry in pip if (wheel := _wheel(entry)) is not None),
        wishes=tuple(
            _wish(entry)
            for entry in pip
            if entry.kind is PipKind.REQUIREMENT and _wheel(entry) is None
        ),
        channels=tuple(dict.fromkeys(record.channel for record in records)),
        unlisted=tuple(one.name for one in missing),
        unhashed=tuple(one.name for one in wanted if not (one.md5 or one.sha256)),
        absent=_absent(records),
    )


def _asked(entry: CondaEntry, file: ReadFile) -> Asked:
    found = asked(entry, file.path)
    if found is None:
        raise fail("lock-entry-unreadable", line=entry.line, text=entry.text)
    return found


def _refuse_names_twice(entries: Iterable[CondaEntry]) -> None:
    seen: dict[str, CondaEntry] = {}
    for entry in entries:
        first = seen.setdefault(entry.name, entry)
        if first.url != entry.url:
            raise fail("lock-name-twice", name=entry.name, first=first.line, second=entry.line)


async def _listed(wanted: Sequence[Asked]) -> dict[str, list[rattler.RepoDataRecord]]:
    """What channel data say, by name and channel; nothing of a channel that can't be asked."""
    by_channel: dict[str, set[str]] = {}
    for one in wanted:
        if one.url.startswith(("http://", "https://")) and one.subdir:
            by_channel.setdefault(one.base, set()).add(one.name)
    found: dict[str, list[rattler.RepoDataRecord]] = {}
    for base, names in by_channel.items():
        try:
            answer = await offers.builds(network.gateway([base]), [base], names)
        except ProblemError:
            continue  # its archives may still be had, or lie in the cache
        for name, records in answer.items():
            found[f"{base} {name}"] = records
    return found


def _of_channel(
    one: Asked, listed: dict[str, list[rattler.RepoDataRecord]]
) -> PackageRecord | None:
    """The record of this archive, or of its sibling in the other form; None where none is listed.

    Raises the Problem `lock-hash-differs`.
    """
    twin: rattler.RepoDataRecord | None = None
    for record in listed.get(f"{one.base} {one.name}", ()):
        if record.subdir != one.subdir:
            continue
        if record.file_name == one.file_name:
            return _agreed(one, to_model(record))
        if (str(record.version), str(record.build)) == (one.version, one.build):
            twin = record
    if twin is None or not (one.sha256 or one.md5):
        return None
    # Channel data name one of .conda and .tar.bz2: dependencies are the same, hashes are not.
    return msgspec.structs.replace(
        to_model(twin),
        url=one.url,
        file_name=one.file_name,
        sha256=one.sha256 or None,
        md5=one.md5 or None,
        size=None,
    )


def _agreed(one: Asked, record: PackageRecord) -> PackageRecord:
    for given, known in ((one.sha256, record.sha256), (one.md5, record.md5)):
        if given and known and given != known:
            raise fail("lock-hash-differs", package=one.file_name, given=given, known=known)
    return msgspec.structs.replace(
        record,
        url=one.url,
        sha256=record.sha256 or one.sha256 or None,
        md5=record.md5 or one.md5 or None,
    )


def _refuse_other_names(wanted: Sequence[Asked], records: Sequence[PackageRecord]) -> None:
    """An archive may hold another package than its name says."""
    for one, record in zip(wanted, records, strict=True):
        if record.name != one.name:
            raise fail("lock-other-package", file=one.file_name, name=record.name)


def _wheel(entry: PipEntry) -> PipWheel | None:
    """The exact wheel an entry names by its address; None where it names none."""
    if entry.kind is not PipKind.REQUIREMENT or not entry.target:
        return None
    file_name = entry.target.partition("#")[0].rpartition("/")[2]
    try:
        name, version, _, _ = parse_wheel_filename(file_name)
    except InvalidWheelFilename:
        return None
    sha256 = next((text[7:] for text in entry.hashes if text.startswith("sha256:")), "")
    if not sha256:
        return None
    return PipWheel(
        name=str(canonicalize_name(name)),
        version=str(version),
        file_name=file_name,
        url=entry.target.partition("#")[0],
        sha256=sha256,
        requested=True,
    )


def _wish(entry: PipEntry) -> PipWish:
    text = entry.requirement or entry.name
    if entry.marker and ";" not in text:
        text = f"{text} ; {entry.marker}"
    return PipWish(text=text, name=entry.name, hashes=entry.hashes)


def _absent(records: Sequence[PackageRecord]) -> tuple[str, ...]:
    """Needs that nothing meets; the installer would not notice."""
    held = {record.name for record in records}
    machine = {
        item.name.normalized: rattler.PackageRecord(
            item.name.normalized, str(item.version), item.build_string, 0, "noarch", None
        )
        for item in network.virtual_packages()
    }
    found: dict[str, None] = {}
    for text in (text for record in records for text in record.depends):
        spec = rattler.MatchSpec(text)
        name = spec.name.normalized if spec.name else ""
        if name in held or (name in machine and spec.matches(machine[name])):
            continue
        found.setdefault(text)
    return tuple(found)
