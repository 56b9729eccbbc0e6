"""Practice mode: a sandboxed home with channels and environments, served over loopback HTTP."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from core.engine.practice.content import EXTRA, MAIN
from core.engine.practice.course import write_course_file
from core.engine.practice.environments import create_environments, move_records
from core.engine.practice.mirrors import PracticeServer, write_mirrors
from core.engine.practice.store import default_store, practice_channels
from core.engine.practice.waiting import wait_for
from core.engine.practice.web_server import WebServer
from core.memory import give_memory_back

DEFAULT_RATE = 8_000_000
"""Bytes per second: slow enough to watch, fast enough not to bore."""


@dataclass
class Practice:
    """A prepared home and the server its channels come from."""

    home: Path
    server: WebServer
    prefixes: list[Path]

    @property
    def channels(self) -> list[str]:
        """The channels' addresses."""
        return [self.server.channel(MAIN), self.server.channel(EXTRA)]

    def stop(self) -> None:
        """Stop serving. The home stays."""
        self.server.stop()


def prepare(
    home: Path,
    *,
    store: Path | None = None,
    seed: Path | None = None,
    rate: float | None = DEFAULT_RATE,
    environments: bool = True,
) -> Practice:
    """Make `home` ready: channels served, `.condarc` written, environments installed.

    `rate` limits packages to so many bytes a second once everything is in place (None: not at
    all). The port is kept from one start to the next where it is free, because the environments'
    records name it; where it is not, they are told the new one.

    Raises OSError, NoPythonError and what rattler raises.
    """
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()
    write_course_file(home)
    folder = practice_channels(store or default_store(), seed)
    memory = home / ".glasshouse" / "practice.json"
    before = _remembered(memory)
    server = _serve(folder, memory)
    try:
        if before and before != _port(server):
            move_records(home, f"http://127.0.0.1:{before}/", f"{server.url}/")
        _write_condarc(home, server.url)
        write_mirrors(home, server.url, (MAIN, EXTRA), _largest(folder))
        prefixes = wait_for(create_environments(home, server.url)) if environments else []
    except BaseException:
        server.stop()
        raise
    server.rate = rate
    give_memory_back()
    return Practice(home, server, prefixes)


def _remembered(memory: Path) -> int:
    """The port of the last time; 0 the first time."""
    if not memory.exists():
        return 0
    return int(json.loads(memory.read_text(encoding="utf-8"))["port"])


def _port(server: WebServer) -> int:
    return int(server.url.rsplit(":", 1)[1])


def _serve(folder: Path, memory: Path) -> WebServer:
    port = _remembered(memory)
    try:
        server = PracticeServer(folder, port=port)
    except OSError:
        server = PracticeServer(folder)
    server.extra = EXTRA
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps({"port": _port(server)}), encoding="utf-8")
    return server


def _largest(folder: Path) -> str:
    """Path of the file with which a mirror's speed is told best."""
    archives = (folder / MAIN).glob("*/*.conda")
    largest = max(archives, key=lambda archive: archive.stat().st_size)
    return largest.relative_to(folder).as_posix()


def _write_condarc(home: Path, url: str) -> None:
    """Channel names short enough to read: the alias says where they are."""
    lines = [
        "# Written by Glasshouse's practice mode.",
        f"channel_alias: {url}",
        "channels:",
        f"  - {MAIN}",
        f"  - {EXTRA}",
        "envs_dirs:",
        f"  - {json.dumps(str(home / 'miniforge3' / 'envs'), ensure_ascii=False)}",
        f"  - {json.dumps(str(home / '.conda' / 'envs'), ensure_ascii=False)}",
        "channel_priority: flexible",
    ]
    (home / ".condarc").write_text("\n".join(lines) + "\n", encoding="utf-8")
