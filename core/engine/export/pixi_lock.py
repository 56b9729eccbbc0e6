"""pixi.lock, version 6: the newest that conda reads. pixi reads it as well as its own version 7.

Format: pixi's page about its lock file, rattler_lock's model of version 6, and conda-lockfiles 0.2,
which takes no package for pip; so none is written.
"""

from __future__ import annotations

from core.engine.channels.channels import expand_channel
from core.engine.export.content import Content
from core.engine.export.yaml_text import document
from core.model.package import PackageRecord

FILE_NAME = "pixi.lock"


def pixi_lock(content: Content) -> str:
    """The text: one environment, `default`, for the platform it is on."""
    records = sorted(content.records, key=lambda each: (each.name, each.url))
    addresses = [
        channel.url for name in sorted(content.channels) for channel in expand_channel(name)
    ]
    default = {
        "channels": [{"url": f"{address}/"} for address in dict.fromkeys(addresses)],
        "packages": {content.subdir: [{"conda": record.url} for record in records]},
    }
    whole: dict[str, object] = {
        "version": 6,
        "environments": {"default": default},
        "packages": [_package(record) for record in records],
    }
    return document(whole)


def _package(record: PackageRecord) -> dict[str, object]:
    fields: dict[str, object] = {
        "conda": record.url,
        "build_number": record.build_number,
        "sha256": record.sha256,
        "md5": record.md5,
        "depends": record.depends,
        "constrains": record.constrains,
        "track_features": record.track_features,
        "license": record.license,
        "license_family": record.license_family,
        "noarch": record.noarch,
        "size": record.size,
        "timestamp": record.timestamp,
        "python_site_packages_path": record.python_site_packages_path,
    }
    return {name: value for name, value in fields.items() if value or name == "build_number"}
