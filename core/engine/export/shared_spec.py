"""A recorded match spec as it may stand in a file for others."""

from __future__ import annotations

from core.engine.channels.channels import UNKNOWN, canonical_name
from core.engine.export.content import shared_channel
from core.engine.files.channel_line import is_local
from core.engine.solving.specs import Spec, parse
from core.model.package import PackageRecord
from core.model.problem import ProblemError


def shared_spec(text: str, record: PackageRecord) -> str:
    """The spec without addresses of mirrors, hashes, files and folders; what is asked stays."""
    try:
        spec = parse(text)
    except ProblemError:
        return record.name
    parsed = spec.parsed
    if "[" not in text and "::" not in text and "://" not in text:
        return spec.text
    if "[url=" in spec.canonical or parsed.file_name or text.partition("#")[0].endswith(_ARCHIVES):
        return f"{record.name}={record.version}"
    return f"{_channel(spec)}{_versioned(spec)}"


_ARCHIVES = (".conda", ".tar.bz2")


def _channel(spec: Spec) -> str:
    written = spec.text.rpartition("::")[0] or (
        spec.parsed.channel.base_url if spec.parsed.channel else ""
    )
    if not written or is_local(written):
        return ""
    name = canonical_name(written)
    return "" if name == UNKNOWN else f"{shared_channel(name)}::"


def _versioned(spec: Spec) -> str:
    """Name, version and build, in the shortest form that says the same."""
    plain = spec.text.rpartition("::")[2]
    if "[" not in plain:
        return plain
    version = str(spec.parsed.version or "")
    build = str(spec.parsed.build or "")
    if build:
        return f"{spec.name}[version='{version or '*'}',build='{build}']"
    if not version or version[0] in "<>=!~":
        return f"{spec.name}{version}"
    return f"{spec.name}={version}"
