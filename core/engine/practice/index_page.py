"""A project's page in a Python index (PEP 691), with hashes, sizes and metadata (PEP 658, 700)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from core.engine.practice.small_wheels import metadata_of

PAGE_TYPE = "application/vnd.pypi.simple.v1+json"
METADATA = ".metadata"
"""Behind a wheel's address: the address of its METADATA alone."""


def project_page(name: str, archives: Mapping[str, bytes]) -> bytes:
    """The page of a project at `simple/NAME/`; its archives are at `files/` beside `simple`."""
    files = []
    for file_name, data in archives.items():
        entry: dict[str, object] = {
            "filename": file_name,
            "url": f"../../files/{file_name}",
            "hashes": {"sha256": hashlib.sha256(data).hexdigest()},
            "size": len(data),
        }
        if file_name.endswith(".whl"):
            digest = hashlib.sha256(metadata_of(data)).hexdigest()
            entry["core-metadata"] = {"sha256": digest}
        files.append(entry)
    page = {"meta": {"api-version": "1.1"}, "name": name, "files": files}
    return json.dumps(page).encode("utf-8")
