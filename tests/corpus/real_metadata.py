"""Real channel data beside the checkout, served as the official servers of a sandbox."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from core.engine.practice.web_server import ChannelHandler, WebServer

SHARED = Path(__file__).parents[2].parent / "shared"
CHANNELS = SHARED / "channels"
CORPUS = SHARED / "corpus"
_PKGS = ("main", "r")
_MIRRORS = Path(__file__).parents[2] / "resources" / "mirrors.yaml"


class MetadataServer(WebServer):
    """`/cloud/<channel>` and `/pkgs/<name>` from the folders of the metadata.

    A subdir the metadata lack is an empty one: the real channel has it.
    """

    def __init__(self) -> None:
        super().__init__(CHANNELS)

    def __enter__(self) -> MetadataServer:
        return self

    def answer(self, handler: ChannelHandler) -> None:
        """Answer one request."""
        parts = urlsplit(handler.path).path.lstrip("/").split("/")
        tree, rest = parts[0], parts[1:]
        if tree == "cloud" and rest[:1] == ["anaconda"]:
            tree, rest = "pkgs", ["main", *rest[1:]]
        known = _PKGS if tree == "pkgs" else ("conda-forge", "pytorch", "nvidia", "bioconda")
        if tree not in {"cloud", "pkgs"} or len(rest) < 2 or rest[0] not in known:
            handler.path = "/nothing"
        else:
            handler.path = "/" + "/".join(rest)
            lacking = not (CHANNELS / rest[0] / rest[1]).is_dir()
            if lacking and rest[2:] == ["repodata.json"]:
                empty = {"info": {"subdir": rest[1]}, "packages": {}, "packages.conda": {}}
                handler.send_simple(200, json.dumps(empty).encode(), "application/json")
                return
        super().answer(handler)

    def write_table(self, home: Path) -> None:
        """Make this server the official one of a sandbox; all known mirrors stay known."""
        table = yaml.safe_load(_MIRRORS.read_text(encoding="utf-8"))
        table["official"] |= {"cloud": f"{self.url}/cloud", "pkgs": f"{self.url}/pkgs"}
        table["official"] |= {"index": f"{self.url}/simple", "shards": False}
        file = home / ".glasshouse" / "config" / "mirrors.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(table, sort_keys=False), encoding="utf-8")
