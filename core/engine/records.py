"""Between py-rattler's records and ours, without losing a field on the way."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal, cast

import rattler

from core.engine.channels.channels import canonical_name
from core.model.package import PackageRecord

_NoArch = Literal["python", "generic"] | None


def to_model(record: rattler.RepoDataRecord, channel: str | None = None) -> PackageRecord:
    """A channel's or a prefix's record as plain data, its channel by canonical name.

    `channel` is that name where it is known already.
    """
    noarch = record.noarch
    return PackageRecord(
        name=record.name.normalized,
        version=str(record.version),
        build=str(record.build),
        build_number=record.build_number,
        subdir=record.subdir,
        channel=channel or canonical_name(record.channel or record.url),
        url=record.url,
        file_name=record.file_name,
        sha256=record.sha256.hex() if record.sha256 else None,
        md5=record.md5.hex() if record.md5 else None,
        size=record.size,
        timestamp=_milliseconds(record.timestamp),
        noarch="python" if noarch.python else "generic" if noarch.generic else None,
        depends=tuple(record.depends),
        constrains=tuple(record.constrains),
        track_features=tuple(record.track_features),
        license=record.license,
        license_family=record.license_family,
        python_site_packages_path=record.python_site_packages_path,
        arch=record.arch,
        platform=record.platform,
    )


def to_rattler(record: PackageRecord) -> rattler.RepoDataRecord:
    """The record py-rattler needs to fetch, verify and link this very build."""
    package = rattler.PackageRecord(
        name=record.name,
        version=record.version,
        build=rattler.BuildString(record.build),
        build_number=record.build_number,
        subdir=record.subdir,
        noarch=cast("_NoArch", record.noarch),
        depends=list(record.depends),
        constrains=list(record.constrains),
        sha256=bytes.fromhex(record.sha256) if record.sha256 else None,
        md5=bytes.fromhex(record.md5) if record.md5 else None,
        size=record.size,
        license=record.license,
        license_family=record.license_family,
        python_site_packages_path=record.python_site_packages_path,
    )
    # The constructor derives these two from subdir where the channel left them out.
    package.arch, package.platform = record.arch, record.platform
    if record.timestamp is not None:
        package.timestamp = datetime.fromtimestamp(record.timestamp / 1000, tz=UTC)
    if record.track_features:
        package.track_features = list(record.track_features)
    # py-rattler wants the channel as a base URL; the canonical URL holds it two levels up.
    base = record.url.rsplit("/", 2)[0] + "/"
    return rattler.RepoDataRecord(package, record.file_name, record.url, base)


def is_usable(record: PackageRecord) -> bool:
    """False for a record that can be shown, but not solved with: no build, an odd version."""
    try:
        to_rattler(record)
    except Exception:  # noqa: BLE001 - every field has an exception of its own
        return False
    return True


def _milliseconds(moment: datetime | None) -> int | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return round(moment.timestamp() * 1000)
