"""conda-lock.yml, version 1. Format: conda-lock's own, as conda-lockfiles 0.2 reads it for conda.

That reader takes no package for pip, so none is written. conda-lock wants a hash of the files the
lock was made from; nothing here was made from files, so it is that of the packages.
"""

from __future__ import annotations

import hashlib

from core.engine.export.content import Content
from core.engine.export.yaml_text import document

FILE_NAME = "conda-lock.yml"


def conda_lock(content: Content) -> str:
    """The text, for the platform of the environment."""
    packages = [
        {
            "name": record.name,
            "version": record.version,
            "manager": "conda",
            "platform": content.subdir,
            "dependencies": dict(map(_dependency, record.depends)),
            "url": record.url,
            "hash": _hashes(record.md5, record.sha256),
            "category": "main",
            "optional": False,
        }
        for record in sorted(content.records, key=lambda each: each.name)
    ]
    metadata = {
        "content_hash": {content.subdir: _digest(content)},
        "channels": [{"url": name, "used_env_vars": []} for name in sorted(content.channels)],
        "platforms": [content.subdir],
        "sources": [],
    }
    whole: dict[str, object] = {"version": 1, "metadata": metadata, "package": packages}
    return document(whole, [f"conda create --name <env> --file {FILE_NAME}"])


def _digest(content: Content) -> str:
    urls = "\n".join(sorted(record.url for record in content.records))
    return hashlib.sha256(urls.encode("utf-8")).hexdigest()


def _dependency(text: str) -> tuple[str, str]:
    name, _, rest = text.strip().partition(" ")
    return name, rest.strip()


def _hashes(md5: str | None, sha256: str | None) -> dict[str, str]:
    found = {"md5": md5, "sha256": sha256}
    return {name: value for name, value in found.items() if value}
