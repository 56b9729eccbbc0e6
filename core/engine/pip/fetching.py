"""Brings the wheels of a plan into the store and links them where uv will find them.

A file counts when its sha256 is the promised one. What came before a connection broke is kept, and
the next attempt goes on from there.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from core.engine.channels import network
from core.engine.network.attempt import Refused
from core.engine.network.upstream import ask
from core.engine.pip.addresses import host
from core.engine.pip.elsewhere import address_in_index
from core.engine.pip.indexes import Indexes
from core.engine.pip.wheel_store import digest_of, keep, sound_copy
from core.engine.transactions.durable import copy, remove
from core.engine.transactions.meter import Meter
from core.engine.transactions.narrator import Narrator, Pace
from core.model.base import Message
from core.model.pip import PipWheel
from core.model.problem import OpenPage, ProblemError, Retry, Suggestion, fail
from core.model.progress import Phase
from core.settings import SettingsFile

_ATTEMPTS = 3
_LONGEST_WAIT = 20.0
"""Seconds a server may ask us to wait."""


def wheels_folder(staging: str | Path) -> Path:
    """Where a transaction has its wheels together, by their file names."""
    return Path(staging) / ".wheels"


class WheelFetch:
    """The wheels one transaction needs. `stop()` ends it soon, from any thread."""

    def __init__(
        self, wheels: Sequence[PipWheel], prefix: str, staging: str, narrator: Narrator
    ) -> None:
        self._wheels = wheels
        self._prefix = prefix
        self._folder = wheels_folder(staging)
        self._narrator = narrator
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Nobody waits for the wheels any more."""
        self._stopped.set()

    def run(self, indexes: Indexes | None) -> None:
        """Fetch what is missing; afterwards all wheels are together, with the right bytes.

        `indexes` is asked for logins, and where an address leads nowhere. Raises OSError and the
        Problems `pip-download-failed`, `pip-wrong-hash` and `offline-packages-missing`.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        missing = []
        for wheel in self._wheels:
            if (self._folder / wheel.file_name).is_file():
                continue  # checked when it was put there; uv looks at its hash once more
            there = sound_copy(wheel, self._prefix)
            if there is None:
                missing.append(wheel)
            else:
                self._gather(there, wheel)
                self._narrator.served("cache", there.stat().st_size)
        if missing:
            _refuse_offline(missing)
            self._fetch_all(missing, indexes)

    def _fetch_all(self, missing: Sequence[PipWheel], indexes: Indexes | None) -> None:
        sizes = [wheel.size for wheel in missing]
        total = None if None in sizes else sum(size or 0 for size in sizes)
        progress = _Progress(self._narrator, total, len(missing))
        workers = max(1, SettingsFile().load().concurrent_downloads)
        with (
            self._narrator.phase(Phase.DOWNLOAD, total_bytes=total, total_items=len(missing)),
            ThreadPoolExecutor(workers, "wheels") as pool,
        ):
            waiting = [pool.submit(self._bring, wheel, indexes, progress) for wheel in missing]
            try:
                for done in as_completed(waiting):
                    done.result()
            except BaseException:
                self.stop()
                raise

    def _bring(self, wheel: PipWheel, indexes: Indexes | None, progress: _Progress) -> None:
        partial = self._folder / f".{wheel.sha256}.part"
        began = time.monotonic()
        server = self._download(wheel, indexes, partial, progress)
        if digest_of(partial) != wheel.sha256:
            remove(partial)
            raise fail("pip-wrong-hash", name=wheel.name, file=wheel.file_name, server=server)
        size = partial.stat().st_size
        self._gather(keep(partial, wheel, self._prefix), wheel)
        self._narrator.served(server, size, time.monotonic() - began)
        self._narrator.log("download", f"{wheel.file_name} ({server})")
        progress.complete(wheel)

    def _download(
        self, wheel: PipWheel, indexes: Indexes | None, partial: Path, progress: _Progress
    ) -> str:
        """Write the file; who gave it."""
        if wheel.url.startswith("file:"):
            shutil.copyfile(url2pathname(urlsplit(wheel.url).path), partial)
            return "local"
        url, failure = wheel.url, ""
        for attempt in range(_ATTEMPTS):
            if self._stopped.is_set():
                break
            try:
                return self._get(url, wheel, indexes, partial, progress)
            except Refused as error:
                failure = f"{host(url)}: {error.code} {error.status or ''} {error.detail}"
                self._narrator.log("download", f"{wheel.file_name}: {failure}")
                self._stopped.wait(min(error.wait or 0.2 * attempt, _LONGEST_WAIT))
                if not error.passing and indexes is not None:
                    # The address of a lock file may be out of reach where a mirror is not.
                    other = address_in_index(wheel, indexes)
                    if other is None or other == url:
                        break
                    url = other
        raise _failed(wheel, url, failure)

    def _get(
        self, url: str, wheel: PipWheel, indexes: Indexes | None, partial: Path,
        progress: _Progress,
    ) -> str:  # fmt: skip
        had = partial.stat().st_size if partial.exists() else 0
        if had and had == wheel.size:
            return host(url)
        headers = {"Range": f"bytes={had}-"} if had else {}
        login = indexes.login_for(url) if indexes is not None else None
        if login:
            headers["Authorization"] = login
        with ask(url, headers, downgrade=True) as answer:
            if answer.is_page:
                raise Refused("login-page", status=answer.status)
            done = had if answer.status == 206 else 0
            with partial.open("ab" if done else "wb") as stream:
                for chunk in answer.chunks():
                    if self._stopped.is_set():
                        raise Refused("connection-broken", detail="stopped")
                    stream.write(chunk)
                    done += len(chunk)
                    if wheel.size is not None and done > wheel.size:
                        break  # its hash will be wrong as well
                    progress.came(wheel, done)
            return answer.server

    def _gather(self, there: Path, wheel: PipWheel) -> None:
        target = self._folder / wheel.file_name
        try:
            target.hardlink_to(there)
        except OSError:
            copy(there, target)


class _Progress:
    """Bytes of several downloads as one phase."""

    def __init__(self, narrator: Narrator, total: int | None, items: int) -> None:
        self._narrator = narrator
        self._meter = Meter(total, items)
        self._lock = threading.Lock()
        self._done: dict[str, int] = {}
        self._complete = 0
        self._pace = Pace()

    def came(self, wheel: PipWheel, done: int) -> None:
        """More of it has come."""
        with self._lock:
            self._done[wheel.sha256] = done
            ready = self._pace.ready()
        if ready:
            self._tell(wheel.name)

    def complete(self, wheel: PipWheel) -> None:
        """It is in the store."""
        with self._lock:
            self._complete += 1
        self._tell(wheel.name)

    def _tell(self, name: str) -> None:
        with self._lock:
            advanced = self._meter.read(sum(self._done.values()), self._complete, name)
        self._narrator.advance(advanced)


def _refuse_offline(missing: Sequence[PipWheel]) -> None:
    remote = [wheel for wheel in missing if wheel.url.startswith("http")]
    if remote and network.is_offline():
        raise fail(
            "offline-packages-missing",
            Suggestion(Message("suggest-go-online"), OpenPage("settings")),
            n=len(remote),
            package=remote[0].file_name,
        )


def _failed(wheel: PipWheel, url: str, failure: str) -> ProblemError:
    return fail(
        "pip-download-failed",
        Suggestion(Message("suggest-pip-retry"), Retry()),
        name=wheel.name,
        server=host(url),
        detail=failure,
    )
