"""What rattler leaves out of the records in conda-meta and conda would have written.

Requested specs: conda's current field is `requested_specs` (a list); `requested_spec` is its
older one (conda/models/records.py). Compiled files: conda lists them as `pyc_file` paths, so that
whoever removes the package removes them too (conda/core/path_actions.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core.engine.transactions.durable import write_whole
from core.engine.transactions.installed import InstalledRecord
from core.engine.transactions.layout import bytecode_prefix
from core.model.plan import Plan


def records_to_rewrite(records: Iterable[InstalledRecord], plan: Plan) -> list[Path]:
    """Files of conda-meta whose requested specs differ from the plan's."""
    return [record.file for record in records if record.requested != _wanted(record, plan)]


def write_requested_specs(records: Iterable[InstalledRecord], plan: Plan) -> None:
    """Bring every record's requested specs to the plan's; other fields stay. Raises OSError."""
    for record in records:
        specs = _wanted(record, plan)
        if record.requested == specs:
            continue
        changed = {k: v for k, v in record.raw.items() if not k.startswith("requested_spec")}
        if specs:
            changed["requested_spec"] = specs[0]
            changed["requested_specs"] = list(specs)
        _write(record.file, changed)


def record_bytecode(prefix: Path, records: Iterable[InstalledRecord]) -> None:
    """List the .pyc files that exist for the noarch Python packages. Raises OSError."""
    for record in records:
        if record.raw.get("noarch") != "python":
            continue
        known = {item.path for item in record.paths}
        stems: dict[str, set[str]] = {}
        for path in known:
            if path.endswith(".py"):
                folder, stem = bytecode_prefix(path)
                stems.setdefault(folder, set()).add(stem)
        found = sorted(
            f"{folder}/{file.name}"
            for folder, wanted in stems.items()
            if (prefix / folder).is_dir()
            for file in (prefix / folder).glob("*.pyc")
            if f"{file.name.split('.')[0]}." in wanted
        )
        new = [path for path in found if path not in known]
        if new:
            _write(record.file, _with_bytecode(record.raw, new))


def _with_bytecode(raw: Mapping[str, Any], paths: list[str]) -> dict[str, Any]:
    data = dict(raw.get("paths_data") or {"paths_version": 1, "paths": []})
    data["paths"] = [
        *data["paths"],
        *({"_path": path, "path_type": "pyc_file"} for path in paths),
    ]
    return {**raw, "paths_data": data, "files": [*raw.get("files", []), *paths]}


def _wanted(record: InstalledRecord, plan: Plan) -> tuple[str, ...]:
    return tuple(plan.requested.get(record.name, ()))


def _write(file: Path, raw: Mapping[str, Any]) -> None:
    content = json.dumps(raw, indent=2, sort_keys=True, ensure_ascii=False)
    write_whole(file, content.encode("utf-8"), sync=False)
