"""Records of archives that no channel data list: from the package cache, or the archive itself."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import msgspec
import rattler
from rattler.exceptions import InvalidPackageNameError
from rattler.package_streaming import download_to_path

from core import paths
from core.engine.channels import network
from core.engine.channels.channels import canonical_name, strip_secrets
from core.engine.channels.mirror_hosts import official_url
from core.engine.failures import classify
from core.engine.files.archive_address import ENDINGS
from core.engine.network.expected import expecting
from core.engine.records import to_model
from core.engine.transactions.cache_entries import find_entry
from core.model.importing import CondaEntry
from core.model.package import PackageRecord
from core.model.problem import ProblemError, fail

_AT_ONCE = 4
"""Archives fetched side by side."""
_PLAIN = re.compile(r"[A-Za-z0-9_.+!~-]+")
"""What versions and builds are made of; they become names of folders."""


@dataclass(frozen=True)
class Asked:
    """An archive a file names. `url` is canonical, without credentials."""

    url: str
    base: str
    """Address of the channel: what stands above the subdir."""
    file_name: str
    name: str
    version: str
    build: str
    subdir: str
    sha256: str = ""
    md5: str = ""

    @property
    def record(self) -> PackageRecord:
        """As much of its record as the file tells."""
        return PackageRecord(
            name=self.name,
            version=self.version,
            build=self.build,
            build_number=0,
            subdir=self.subdir or "noarch",
            channel=canonical_name(self.base),
            url=self.url,
            file_name=self.file_name,
            sha256=self.sha256 or None,
            md5=self.md5 or None,
        )


def asked(entry: CondaEntry, file: str) -> Asked | None:
    """What an entry of `file` names; None where it names no archive."""
    parts = (entry.name, entry.version, entry.build)
    if not entry.url or not all(_PLAIN.fullmatch(part) for part in parts):
        return None
    url = _canonical(entry.url, Path(file).parent if file else Path())
    folder, _, file_name = url.rpartition("/")
    base = folder.rpartition("/")[0] if entry.subdir else folder
    return Asked(
        url=url,
        base=base,
        file_name=file_name,
        name=entry.name,
        version=entry.version,
        build=entry.build,
        subdir=entry.subdir,
        sha256=entry.sha256,
        md5=entry.md5,
    )


async def records_from_archives(wanted: Sequence[Asked], prefix: str) -> dict[str, PackageRecord]:
    """Complete records by address. Hashes in `wanted` are checked.

    Raises the Problems `lock-archive-missing`, `lock-hash-differs`, `package-damaged`, and those
    of the network.
    """
    if not wanted:
        return {}
    cache = paths.package_cache(prefix or paths.data_dir())
    paths.cache_dir().mkdir(parents=True, exist_ok=True)
    turns = asyncio.Semaphore(_AT_ONCE)
    with tempfile.TemporaryDirectory(dir=paths.cache_dir(), prefix="exact-") as folder:

        async def one(each: Asked) -> PackageRecord:
            async with turns:
                known = _cached(each, cache)
                return known or await _fetched(each, Path(folder))

        found = await asyncio.gather(*map(one, wanted))
    return dict(zip((each.url for each in wanted), found, strict=True))


def _cached(each: Asked, cache: Path) -> PackageRecord | None:
    """From the extracted package, where it is known to come from the very archive."""
    entry = find_entry(each.record, [cache]) if each.sha256 else None
    if entry is None:
        return None
    try:
        record = rattler.PackageRecord.from_index_json(
            entry / "info" / "index.json", sha256=each.sha256, md5=each.md5 or None
        )
    except (OSError, ValueError, InvalidPackageNameError):
        return None
    base = f"{each.base}/"
    return _placed(to_model(rattler.RepoDataRecord(record, each.file_name, each.url, base)), each)


async def _fetched(each: Asked, folder: Path) -> PackageRecord:
    local = _path(each.url)
    if local is not None and not local.is_file():
        raise fail("lock-archive-missing", package=each.file_name, path=str(local))
    archive = local or folder / f"{each.name}-{each.version}-{each.build}{_ending(each)}"
    try:
        if local is None:
            with expecting([each.record], folder):
                await download_to_path(network.client([each.url]), each.url, archive)
        record = to_model(await rattler.RepoDataRecord.from_package_archive(archive))
    except ProblemError:
        raise
    except Exception as error:
        # rattler has an exception of its own for every way in which an archive can be bad.
        raise ProblemError(classify(error, asked=[each.base])) from error
    finally:
        if local is None:
            archive.unlink(missing_ok=True)
    for given, known in ((each.sha256, record.sha256), (each.md5, record.md5)):
        if given and known and given != known:
            raise fail("lock-hash-differs", package=each.file_name, given=given, known=known)
    return _placed(record, each)


def _ending(each: Asked) -> str:
    return next(ending for ending in ENDINGS if each.file_name.lower().endswith(ending))


def _placed(record: PackageRecord, each: Asked) -> PackageRecord:
    return msgspec.structs.replace(
        record,
        url=each.url,
        file_name=each.file_name,
        channel=canonical_name(each.base),
        subdir=record.subdir or each.subdir,
    )


def _canonical(address: str, beside: Path) -> str:
    """A mirror's address by that of the channel it mirrors; a path as an address."""
    if "://" not in address:
        return (beside / address).absolute().as_uri()
    folder, _, name = address.partition("?")[0].rpartition("/")
    return f"{official_url(strip_secrets(folder))}/{name}"


def _path(url: str) -> Path | None:
    parts = urlsplit(url)
    return Path(url2pathname(parts.path)) if parts.scheme == "file" else None
