"""Reports of earlier looks, kept for as long as what they were worked out from stays the same."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

import msgspec

from core import paths
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.transactions.durable import read_json, write_json
from core.engine.updates.policy import read_policy
from core.model.base import Data
from core.model.updates import UpdateReport
from core.settings import SettingsFile

_FORMAT = 2
"""Goes up when messages in it get other codes or parameters."""


class KeptReport(Data, frozen=True):
    """Content of one file in the cache."""

    format: int
    rests_on: str
    report: UpdateReport


def last_reports(prefixes: tuple[str, ...]) -> tuple[UpdateReport, ...]:
    """The last reports of these environments that still hold; asks nobody.

    One holds while the environment, the user's decisions about it and the settings of updates are
    what they were; channels may have moved on since, which its time tells.
    """
    found = []
    for prefix in prefixes:
        known = read_json(report_file(prefix), KeptReport)
        if known is None or known.format != _FORMAT:
            continue
        try:
            holds = known.rests_on == rests_on(prefix)
        except OSError:
            continue
        if holds:
            found.append(msgspec.structs.replace(known.report, prefix=prefix))
    return tuple(found)


def keep_report(report: UpdateReport, key: str) -> None:
    """Keep a report with what `rests_on` said when it was begun; a full disk is no failure."""
    with contextlib.suppress(OSError):
        write_json(report_file(report.prefix), KeptReport(_FORMAT, key, report), sync=False)


def rests_on(prefix: str) -> str:
    """A hash of all that a report depends on, but for the channels' data.

    Raises OSError where conda-meta can't be read.
    """
    settings = SettingsFile().load()
    policy = msgspec.structs.replace(read_policy(prefix), prefix="", check_command="")
    parts = [
        prefix_fingerprint(prefix),
        msgspec.json.encode(policy).decode(),
        f"{settings.cool_down_days} {settings.security_at_once}",
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def report_file(prefix: str) -> Path:
    """Where the report of an environment lies."""
    real = os.path.normcase(os.path.realpath(prefix))
    key = hashlib.sha256(real.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return paths.cache_dir() / "updates" / f"{key}.json"
