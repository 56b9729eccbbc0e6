"""The mirrors of practice mode behave as they are called, and serve real packages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
import requests

from core.client import EngineClient
from core.engine.practice.content import EXTRA, MAIN
from core.engine.practice.demo import DEFAULT_RATE, Practice, prepare
from core.model.calls import ProbeMirrors, ReadMirrors
from core.model.mirror import Carried, MirrorCatalogue, ProbeReport


@pytest.fixture
def practice_alone(home: Path, practice_store: Path) -> Iterator[Practice]:
    """Practice mode as people meet it, but without environments."""
    prepared = prepare(home, store=practice_store, rate=DEFAULT_RATE, environments=False)
    yield prepared
    prepared.stop()


async def test_each_practice_mirror_has_its_character(practice_alone: Practice) -> None:
    client = EngineClient()
    try:
        catalogue = await client.call(ReadMirrors())
        report = await client.call(ProbeMirrors())
    finally:
        await client.aclose()
    assert isinstance(catalogue, MirrorCatalogue)
    assert isinstance(report, ProbeReport)
    assert (catalogue.in_use, catalogue.columns) == ("official", (MAIN, EXTRA))
    assert all(mirror.address.startswith("http://127.0.0.1:") for mirror in catalogue.mirrors)
    found = {one.mirror: one for one in report.measurements}
    have = {
        mirror: {answer.channel: answer.carried for answer in one.channels}
        for mirror, one in found.items()
    }
    speed = {mirror: one.speed or 0.0 for mirror, one in found.items()}
    assert report.best == "practice-swift"
    assert have["practice-stale"][MAIN] is Carried.STALE
    assert have["practice-partial"] == {MAIN: Carried.YES, EXTRA: Carried.NO}
    assert speed["practice-slow"] < speed["practice-stale"] < speed["practice-swift"]
    assert report.measurements[-1].mirror == "practice-dead"
    assert report.measurements[-1].trouble is not None


def test_a_practice_mirror_serves_what_the_practice_server_serves(practice_alone: Practice) -> None:
    mirror = f"{practice_alone.server.url}/mirrors/practice-swift/cloud"
    for channel in (MAIN, EXTRA):
        path = f"/{channel}/noarch/repodata.json"
        original = requests.get(practice_alone.server.url + path, timeout=5)
        copy = requests.get(mirror + path, timeout=5)
        assert copy.status_code == 200
        assert copy.content == original.content
    lacking = mirror.replace("swift", "partial")
    assert requests.get(f"{lacking}/{EXTRA}/noarch/repodata.json", timeout=5).status_code == 404


def test_a_practice_mirror_has_the_wheels_that_its_pages_promise(practice_alone: Practice) -> None:
    for address in ("", "/mirrors/practice-swift"):
        page = f"{practice_alone.server.url}{address}/simple/course-utils/"
        files = requests.get(page, timeout=5).json()["files"]
        assert [one["filename"] for one in files][-1] == "course_utils-0.3.2-py3-none-any.whl"
        for file in files:
            wheel = requests.get(urljoin(page, file["url"]), timeout=5).content
            assert len(wheel) == file["size"]
            assert hashlib.sha256(wheel).hexdigest() == file["hashes"]["sha256"]
    unknown = requests.get(f"{practice_alone.server.url}/simple/nobody-has-it/", timeout=5)
    assert unknown.status_code == 404
