"""Whether the state before could be restored later.

While a change is carried out its way back is always there: what leaves is kept until it is sealed,
and where it cannot be kept the change never begins. Afterwards a restore needs the old archives.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from core import paths
from core.engine.transactions.cache_entries import find_entry
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind

_REMOTE = frozenset({"http", "https", "s3", "oci", "gcs"})


def lost_for_good(prefix: str, changes: Iterable[Change]) -> list[str]:
    """Names that leave and can never be fetched again: from a file that is gone, in no cache.

    What a server may have dropped meanwhile is not known without asking it, and not named.
    """
    cache = paths.package_cache(prefix)
    return [
        change.name
        for change in changes
        if change.before is not None
        and change.kind is not ChangeKind.RELINK
        and file_is_gone(change.before)
        and find_entry(change.before, [cache]) is None
    ]


def file_is_gone(record: PackageRecord) -> bool:
    """Whether a record came from a file of this machine that is not there any more."""
    parts = urlsplit(record.url)
    if parts.scheme in _REMOTE:
        return False
    file = url2pathname(parts.path) if parts.scheme == "file" else record.url
    return not Path(file).is_file()
