"""The table of mirrors in force: which addresses serve which channels.

The facts are in `resources/mirrors.yaml`. In a sandbox the file `mirrors.yaml` in its configuration
folder replaces them, so that practice mode and tests have mirrors of their own. Mirrors the user
added are part of the table.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from core import paths
from core.engine.channels.url_parts import url_parts
from core.engine.mirrors.own_file import OwnMirror, own_file, read_own
from core.model.mirror import OFFICIAL, MirrorKind

TABLE_NAME = "mirrors.yaml"


@dataclass(frozen=True)
class Entry:
    """One mirror. Addresses have no trailing slash and carry no credentials."""

    id: str
    names: Mapping[str, str]
    address: str
    """What people know it by."""
    cloud: str
    """Parent of channels such as conda-forge."""
    kind: MirrorKind = MirrorKind.MIRROR
    homepage: str = ""
    other_addresses: tuple[str, ...] = ()
    pkgs: tuple[str, ...] = ()
    """What it is documented to carry of `pkgs/<name>`."""
    pkgs_address: str = ""
    """Where `<name>` of these lies; ends in `/pkgs`, empty where there is no such folder."""
    named_channels: tuple[str, ...] = ()
    """What it is documented to carry below `cloud`."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Channels with another parent."""
    recognised: tuple[str, ...] = ()
    """Channels seen below `cloud`, beside those documented."""
    index_url: str = ""
    """Its Python index; empty where it has none."""
    other_indexes: tuple[str, ...] = ()
    shards: bool | None = None
    limits: tuple[str, ...] = ()
    """Codes of sentences."""
    listed: bool = True
    """Offered, not only recognised."""

    @property
    def official(self) -> bool:
        """It is the official servers, which carry every channel."""
        return self.id == OFFICIAL

    @property
    def channels(self) -> tuple[str, ...]:
        """Canonical names of the channels it is documented to carry."""
        pkgs = (f"pkgs/{name}" for name in self.pkgs)
        return tuple(dict.fromkeys((*pkgs, *self.named_channels, *self.elsewhere)))

    @property
    def tree(self) -> bool:
        """Channels lie in `cloud/` and `pkgs/` below its addresses."""
        return self.cloud == f"{self.address}/cloud"

    def carries(self, channel: str) -> bool:
        """Whether it is documented to have a channel, given by its canonical name.

        Of a mirror of the user's own that was never measured, everything is expected.
        """
        unknown = self.kind is MirrorKind.OWN and not self.channels
        return self.official or unknown or channel in self.channels

    def parent_of(self, channel: str) -> str | None:
        """What conda's `custom_channels` needs for a channel: the URL to which its name is added.

        None where the mirror is not documented to carry the channel.
        """
        return self.usual_parent_of(channel) if self.carries(channel) else None

    def usual_parent_of(self, channel: str) -> str | None:
        """Where a channel would lie if the mirror had it, documented or not."""
        if channel in self.elsewhere:
            return self.elsewhere[channel]
        if channel.startswith("pkgs/"):
            return self.pkgs_address.removesuffix("/pkgs") or None
        return self.cloud or None

    def channel_url(self, channel: str) -> str | None:
        """Where to fetch a channel it is documented to carry, without trailing slash."""
        parent = self.parent_of(channel)
        return f"{parent}/{channel}" if parent else None

    def default_channel_urls(self, names: Iterable[str]) -> tuple[str, ...]:
        """What conda's `default_channels` needs, of `names` such as `main` or `pkgs/main`.

        Those it does not carry are left out.
        """
        found = (self.channel_url("pkgs/" + name.removeprefix("pkgs/")) for name in names)
        return tuple(url for url in found if url)

    @property
    def all_addresses(self) -> tuple[str, ...]:
        """Everything by which one of its URLs can begin."""
        places = (self.address, *self.other_addresses, self.cloud, self.pkgs_address)
        return tuple(dict.fromkeys(filter(None, (*places, *self.elsewhere.values()))))

    @property
    def hosts(self) -> frozenset[str]:
        """Hosts, with ports, of its channels."""
        return frozenset(url_parts(address).netloc.lower() for address in self.all_addresses)


@dataclass(frozen=True, eq=False)
class Table:
    """Everything known of mirrors."""

    date: str
    columns: tuple[str, ...]
    """Channels worth asking every mirror for."""
    sample: str
    """Path below `cloud` of a file to measure with; its folder but one is the channel."""
    official: Entry
    official_index: str
    """Set in sandboxes alone; see `official_index`."""
    replaced: bool
    """A sandbox's own table, not the shipped one."""
    entries: tuple[Entry, ...]
    """Official first, then by order of the table, then the user's own."""
    old_cloud: tuple[str, ...] = ()
    old_pkgs: tuple[str, ...] = ()
    limits: Mapping[str, float] = field(default_factory=dict)
    """Patience while measuring, where a sandbox wants another (see `asking.Limits`)."""

    def entry(self, mirror: str) -> Entry | None:
        """The mirror of that id."""
        return next((entry for entry in self.entries if entry.id == mirror), None)

    def mirror_of(self, url: str) -> Entry | None:
        """The mirror an address belongs to, by the longest beginning that is known."""
        parts = url_parts(url)
        segments = [segment for segment in parts.path.split("/") if segment]
        for length in range(len(segments), -1, -1):
            found = self._places.get(_joined(parts.netloc, segments[:length]))
            if found is not None:
                return found
        return None

    def mirror_of_index(self, url: str) -> Entry | None:
        """The mirror whose Python index has this address, with or without slash or TLS."""
        wanted = _bare(url)
        for entry in self.entries:
            indexes = (entry.index_url, *entry.other_indexes)
            if wanted in {_bare(index) for index in indexes if index}:
                return entry
        return None

    @property
    def _places(self) -> dict[str, Entry]:
        return _places(self)


@lru_cache(maxsize=4)
def _places(table: Table) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in table.entries:
        for address in entry.all_addresses:
            found.setdefault(_bare(address), entry)
    for address in (*table.old_cloud, *table.old_pkgs):
        found.setdefault(_bare(address), table.official)
    return found


def current_table() -> Table:
    """The table in force. Read anew when one of its files has changed."""
    sandbox = os.environ.get(paths.SANDBOX_VARIABLE)
    table, own = _files(sandbox, os.environ.get("XDG_CONFIG_HOME"))
    return _table(table, own, (_stamp(table) if sandbox else None, _stamp(own)))


@lru_cache(maxsize=16)
def _files(sandbox: str | None, config: str | None) -> tuple[str, str]:
    """A table of a sandbox's own, and mirrors of the user's own."""
    del sandbox, config  # what the folder depends on
    return str(paths.config_dir() / TABLE_NAME), str(own_file())


def _stamp(file: str) -> tuple[int, int] | None:
    # Asked for every record that is read, so no Path is made.
    try:
        status = os.stat(file)  # noqa: PTH116
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=4)
def _table(
    replacement: str, own: str, stamps: tuple[tuple[int, int] | None, tuple[int, int] | None]
) -> Table:
    """The table, from the files as they were at `stamps`."""
    if stamps[0] is not None:
        text = Path(replacement).read_text(encoding="utf-8")
    else:
        text = (resources.files("resources") / TABLE_NAME).read_text(encoding="utf-8")
    mirrors = read_own(Path(own)) if stamps[1] is not None else ()
    return read_table(yaml.safe_load(text), own=mirrors, replaced=stamps[0] is not None)


def read_table(data: Mapping[str, Any], *, own: Iterable[OwnMirror], replaced: bool) -> Table:
    """The table from what its file says. Raises KeyError where something needed is missing."""
    given = data["official"]
    official = Entry(
        id=OFFICIAL,
        names=given.get("names", {"en": "Official", "zh_CN": "官方 Official"}),
        address=given["cloud"],
        cloud=given["cloud"],
        kind=MirrorKind.OFFICIAL,
        homepage=given.get("homepage", ""),
        pkgs_address=given["pkgs"],
        shards=given.get("shards"),
        limits=tuple(given.get("limits", ())),
    )
    mirrors = (_entry(item) for item in data.get("mirrors", ()))
    return Table(
        date=str(data["date"]),
        columns=tuple(data["columns"]),
        sample=data["sample"],
        official=official,
        official_index=str(given.get("index", "")),
        replaced=replaced,
        entries=(official, *mirrors, *(_own_entry(mirror) for mirror in own)),
        old_cloud=tuple(given.get("old_cloud", ())),
        old_pkgs=tuple(given.get("old_pkgs", ())),
        limits=data.get("limits", {}) if replaced else {},
    )


def _entry(item: Mapping[str, Any]) -> Entry:
    address = item["address"]
    cloud = item.get("cloud", f"{address}/cloud")
    tree = cloud == f"{address}/cloud"
    return Entry(
        id=item["id"],
        names=item["names"],
        address=address,
        cloud=cloud,
        kind=MirrorKind(item.get("kind", "mirror")),
        homepage=item.get("homepage", ""),
        other_addresses=tuple(item.get("other_addresses", ())),
        pkgs=tuple(item.get("pkgs", ())),
        pkgs_address=f"{address}/pkgs" if tree else "",
        named_channels=tuple(item.get("channels", ())),
        elsewhere=item.get("elsewhere", {}),
        recognised=tuple(item.get("recognised", ())),
        index_url=item.get("index", ""),
        other_indexes=tuple(item.get("other_indexes", ())),
        shards=item.get("shards"),
        limits=tuple(item.get("limits", ())),
        listed=item.get("listed", True),
    )


def _own_entry(mirror: OwnMirror) -> Entry:
    return Entry(
        id=mirror.id,
        names={"en": mirror.name, "zh_CN": mirror.name},
        address=mirror.address,
        cloud=mirror.address if mirror.flat else f"{mirror.address}/cloud",
        kind=MirrorKind.OWN,
        homepage=mirror.address,
        pkgs_address="" if mirror.flat else f"{mirror.address}/pkgs",
        pkgs=tuple(
            name.removeprefix("pkgs/") for name in mirror.channels if name.startswith("pkgs/")
        ),
        named_channels=tuple(name for name in mirror.channels if not name.startswith("pkgs/")),
    )


def _bare(url: str) -> str:
    parts = url_parts(url)
    return _joined(parts.netloc, [segment for segment in parts.path.split("/") if segment])


def _joined(netloc: str, segments: Iterable[str]) -> str:
    return "/".join((netloc.rpartition("@")[2].lower(), *segments))
