"""Which addresses are those of a known mirror, and which servers are gone."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import yaml

from core.engine.channels.channels import strip_secrets
from core.engine.channels.url_parts import url_parts
from core.engine.mirrors.table import current_table


def is_known_mirror(url: str) -> bool:
    """Whether an address, of a channel or of what holds it, is that of a mirror we know."""
    entry = current_table().mirror_of(strip_secrets(url.strip()))
    return entry is not None and not entry.official


def is_old_official(url: str) -> bool:
    """Whether it is one of the official servers' former addresses."""
    table = current_table()
    host = url_parts(strip_secrets(url.strip())).netloc.lower()
    former = (*table.old_cloud, *table.old_pkgs)
    return host in {address.rpartition("://")[2].split("/")[0] for address in former}


def is_index_host(host: str) -> bool:
    """Whether a mirror we know has its Python index there."""
    entries = current_table().entries
    indexes = [url for entry in entries for url in (entry.index_url, *entry.other_indexes) if url]
    return host.lower() in {url_parts(index).hostname for index in indexes}


def gone_since(host: str) -> str:
    """The date since when a server no longer serves channels, as known; empty where it does."""
    return _gone().get(host.lower(), "")


@lru_cache(maxsize=1)
def _gone() -> dict[str, str]:
    text = (resources.files("resources") / "hosts_gone.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    return {str(entry["host"]): str(entry["since"]) for entry in data["hosts"]}
