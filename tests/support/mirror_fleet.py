"""A fleet of mirrors on loopback: the official servers, and servers that each act out a fault.

    fleet = MirrorFleet(root)            # folders cloud/<channel>, pkgs/<name>, simple/pip
    fleet.add("swift"); fleet.add("blocked").fail("*", status=403)
    fleet.write_table(home)              # from now on these are the mirrors, and "official" is here

Every server serves the same folders, so it is a true mirror until it is told to fail.
"""

from __future__ import annotations

import random
from pathlib import Path

import yaml
import zstandard

from tests.support.fault_server import FaultServer

COLUMNS = ("pkgs/main", "conda-forge", "nvidia")
PROJECT_PAGE = (
    b'<!DOCTYPE html><html><body><h1>Links for pip</h1>\n<a href="pip-25.0.tar.gz">'
    b"pip-25.0.tar.gz</a><br/></body></html>"
)


class MirrorFleet:
    """The servers, by id; `official` is one of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.servers: dict[str, FaultServer] = {}
        self._entries: dict[str, dict[str, object]] = {}
        self.official = self._serve("official")

    def add(self, mirror: str, *, address: str = "", **facts: object) -> FaultServer:
        """One more mirror; `facts` as in the table. With `address` it is that, not the server."""
        server = self._serve(mirror)
        base = address or server.url
        self._entries[mirror] = {
            "id": mirror,
            "names": {"en": mirror.title(), "zh_CN": mirror},
            "address": base,
            "pkgs": ["main"],
            "channels": ["conda-forge"],
            "index": f"{base}/simple",
            **facts,
        }
        return server

    def write_table(self, home: Path, **limits: float) -> Path:
        """Make these the mirrors of a sandbox. `limits` as the fields of `asking.Limits`."""
        url = self.official.url
        table = {
            "date": "2026-11-21",
            "columns": list(COLUMNS),
            "sample": "conda-forge/noarch/repodata.json.zst",
            "limits": limits,
            "official": {"cloud": f"{url}/cloud", "pkgs": f"{url}/pkgs", "index": f"{url}/simple"},
            "mirrors": list(self._entries.values()),
        }
        file = home / ".glasshouse" / "config" / "mirrors.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(table, sort_keys=False), encoding="utf-8")
        return file

    def stop(self) -> None:
        """Stop all servers."""
        for server in self.servers.values():
            server.stop()

    def _serve(self, mirror: str) -> FaultServer:
        server = self.servers[mirror] = FaultServer(self.root)
        return server


def write_channel_data(root: Path, *channels: str, size: int = 1_500_000) -> None:
    """Channel data of `size` bytes for each channel: enough to measure, not to install from."""
    body = zstandard.ZstdCompressor().compress(random.Random(7).randbytes(size))
    for channel in channels:
        place = root / (channel if channel.startswith("pkgs/") else f"cloud/{channel}") / "noarch"
        place.mkdir(parents=True, exist_ok=True)
        (place / "repodata.json.zst").write_bytes(body)
        (place / "repodata_shards.msgpack.zst").write_bytes(body[:4000])
    page = root / "simple" / "pip"
    page.mkdir(parents=True, exist_ok=True)
    (page / "index.html").write_bytes(PROJECT_PAGE)
