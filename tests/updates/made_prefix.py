"""Environments of the past: solved as of a date, and written down as conda would have."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import rattler

from core.engine.channels import network
from core.engine.solving.specs import parse
from tests.updates.derived_channel import Raw

MONTH = 30.44 * 86_400_000
"""Milliseconds."""


async def solve_as_of(url: str, specs: Iterable[str], moment: float) -> list[str]:
    """File names of what these specs came to at a moment (milliseconds since the epoch).

    Raises rattler's SolverError.
    """
    solution = await rattler.solve(
        [url],
        [rattler.MatchSpec(spec) for spec in specs],
        gateway=network.gateway((url,)),
        platforms=network.subdirs(),
        virtual_packages=network.virtual_packages(),
        exclude_newer=datetime.fromtimestamp(moment / 1000, UTC).replace(tzinfo=None),
        add_pip_as_python_dependency=True,
    )
    return [record.file_name for record in solution]


def write_prefix(prefix: Path, url: str, records: Iterable[Raw], specs: Iterable[str]) -> None:
    """Records in conda-meta, as if they were linked; nothing else."""
    asked = {parse(spec).name: spec for spec in specs}
    meta = prefix / "conda-meta"
    meta.mkdir(parents=True)
    for raw in records:
        channel = f"{url}/{raw['subdir']}"
        written = {
            **raw,
            "channel": channel,
            "url": f"{channel}/{raw['fn']}",
            "files": [],
            "paths_data": {"paths_version": 1, "paths": []},
        }
        if raw["name"] in asked:
            written["requested_specs"] = [asked[raw["name"]]]
        stem = raw["fn"].removesuffix(".conda").removesuffix(".tar.bz2")
        (meta / f"{stem}.json").write_text(json.dumps(written), encoding="utf-8")
    (meta / "history").write_text("", encoding="utf-8")
