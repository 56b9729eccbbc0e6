"""Practice mode's mirrors: one server acts out several, each with a character of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import yaml

from core.engine.practice.course import course_wheels
from core.engine.practice.index_page import METADATA, PAGE_TYPE, project_page
from core.engine.practice.small_wheels import metadata_of
from core.engine.practice.web_server import ChannelHandler, WebServer

_PROJECT_PAGE = (
    b'<!DOCTYPE html><html><body><h1>Links for pip</h1>\n<a href="pip-25.0.tar.gz">'
    b"pip-25.0.tar.gz</a></body></html>"
)
_NOBODY = "http://127.0.0.1:9/mirror"
"""Port 9 is kept for a service nobody runs any more."""


@dataclass(frozen=True)
class Character:
    """How one practice mirror behaves."""

    id: str
    english: str
    chinese: str
    rate: float
    """Bytes per second."""
    delay: float = 0.0
    """Seconds before each answer."""
    older: float = 0.0
    """Seconds its files look older than they are."""
    lacks: tuple[str, ...] = ()
    """Positions of channels it does not have: `extra`."""


CHARACTERS = (
    Character("practice-swift", "Swift Campus", "飞燕大学", 30e6, delay=0.012),
    Character("practice-partial", "Half Campus", "半山大学", 12e6, delay=0.03, lacks=("extra",)),
    Character("practice-stale", "Sleepy Campus", "晚钟大学", 9e6, delay=0.025, older=11 * 86_400.0),
    Character("practice-slow", "Far Campus", "天涯大学", 0.6e6, delay=0.2),
)
_FAR = 0.12
"""Seconds before the official server's answers in practice mode."""
_FAR_RATE = 1.2e6
"""Its bytes per second."""
_DEAD = ("practice-dead", "Closed Campus", "旧址大学")


class PracticeServer(WebServer):
    """Serves the practice channels, as the official server and as its mirrors.

    `/<channel>` is the official server; `/mirrors/<id>/cloud/<channel>` is a mirror of it.
    """

    extra = ""
    """Name of the channel that `lacks` speaks of."""

    def answer(self, handler: ChannelHandler) -> None:
        """Answer one request, in character."""
        handler.own_rate, handler.older = None, 0.0
        parts = handler.path.lstrip("/").split("/")
        if parts[0] == "mirrors" and len(parts) > 2:
            character = next((one for one in CHARACTERS if one.id == parts[1]), None)
            rest = parts[3:] if parts[2] == "cloud" else parts[2:]
            if character is None or ("extra" in character.lacks and rest[:1] == [self.extra]):
                handler.send_simple(HTTPStatus.NOT_FOUND, b"not found\n", "text/plain")
                return
            self.pause(character.delay)
            handler.own_rate, handler.older = character.rate, character.older
            handler.path = "/" + "/".join(rest)
        elif self.rate and "repodata" in handler.path:
            # Far away, as official servers are from a campus; not where haste was asked for.
            self.pause(_FAR)
            handler.own_rate = _FAR_RATE
        if handler.path.startswith("/simple/"):
            _answer_page(handler)
        elif handler.path.startswith("/files/"):
            _answer_wheel(handler)
        else:
            super().answer(handler)


def _answer_page(handler: ChannelHandler) -> None:
    """The page of a project; pip's own is there to be found, not to be installed from."""
    name = handler.path.removeprefix("/simple/").strip("/")
    if name == "pip":
        handler.send_simple(HTTPStatus.OK, _PROJECT_PAGE, "text/html; charset=utf-8")
    elif name in course_wheels():
        page = project_page(name, course_wheels()[name])
        handler.send_simple(HTTPStatus.OK, page, PAGE_TYPE)
    else:
        handler.send_simple(HTTPStatus.NOT_FOUND, b"not found\n", "text/plain")


def _answer_wheel(handler: ChannelHandler) -> None:
    """A wheel of a project, or the metadata in it."""
    name = handler.path.removeprefix("/files/")
    wheels = {file: data for files in course_wheels().values() for file, data in files.items()}
    if name in wheels:
        handler.send_simple(HTTPStatus.OK, wheels[name], "application/octet-stream")
    elif name.removesuffix(METADATA) in wheels:
        metadata = metadata_of(wheels[name.removesuffix(METADATA)])
        handler.send_simple(HTTPStatus.OK, metadata, "text/plain")
    else:
        handler.send_simple(HTTPStatus.NOT_FOUND, b"not found\n", "text/plain")


def write_mirrors(home: Path, url: str, channels: Sequence[str], sample: str) -> None:
    """Make these the mirrors of the sandbox `home`. Raises OSError.

    `sample` is the path of a large file below `url`. The practice channels count as official, so
    that fetching them from elsewhere is a switch of mirrors.
    """
    main, extra = channels
    mirrors = [
        _entry(
            (one.id, one.english, one.chinese),
            f"{url}/mirrors/{one.id}",
            [main] if one.lacks else [main, extra],
        )
        for one in CHARACTERS
    ]
    mirrors.append(_entry(_DEAD, _NOBODY, [main, extra]))
    table = {
        "date": "2026-11-21",
        "columns": [main, extra],
        "sample": sample,
        "official": {
            "names": {"en": "Practice server", "zh_CN": "练习服务器"},
            "homepage": url,
            "cloud": url,
            "pkgs": f"{url}/pkgs",
            "index": f"{url}/simple",
            "shards": True,
        },
        "mirrors": mirrors,
    }
    file = home / ".glasshouse" / "config" / "mirrors.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(table, allow_unicode=True, sort_keys=False)
    file.write_text(f"# Written by Glasshouse's practice mode.\n{text}", encoding="utf-8")


def _entry(names: tuple[str, str, str], address: str, channels: list[str]) -> dict[str, object]:
    mirror, english, chinese = names
    return {
        "id": mirror,
        "names": {"en": english, "zh_CN": chinese},
        "homepage": address,
        "address": address,
        "channels": channels,
        "index": f"{address}/simple",
    }
