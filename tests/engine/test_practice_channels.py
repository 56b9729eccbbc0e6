"""The channel builder and its servers: everything else's tests stand on them."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import requests

from core.engine.practice.packages import PLACEHOLDER, File, Package, text, write_package
from tests.support import leaks, mounts
from tests.support.assertions import installed, snapshot, unowned_files, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, big_package, package
from tests.support.fault_server import FaultServer
from tests.support.raw_engine import raw_create, raw_solve


def python_of(prefix: Path) -> Path:
    return prefix / ("python.exe" if sys.platform == "win32" else "bin/python")


def run(*command: object) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout.strip()


def test_the_same_package_is_packed_to_the_same_bytes(tmp_path: Path) -> None:
    sample = Package("x", files={"bin/x": text(PLACEHOLDER, placeholder=True), "b": File(b"\0")})
    first = write_package(sample, tmp_path / "one").read_bytes()
    time.sleep(0.01)
    assert write_package(sample, tmp_path / "two").read_bytes() == first


def test_a_path_that_leaves_the_prefix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leaves the prefix"):
        write_package(Package("x", files={"../evil": text("x")}), tmp_path)


async def test_the_standard_channel_installs_and_its_python_runs_the_command(
    channel: ServedChannel, tmp_path: Path
) -> None:
    prefix = tmp_path / "with space 中文"
    await raw_create(prefix, [channel.url], ["python", "pyhello", "app", "dataset"], tmp_path)
    assert installed(prefix)["app"] == "2.1"
    assert installed(prefix)["pyutil"] == "1.0"
    verify_prefix(prefix, history=False)
    assert unowned_files(prefix) == set()
    assert run(python_of(prefix), "-c", "import pyhello; print(pyhello.__version__)") == "2.0"
    command = prefix / ("Scripts/pyhello.exe" if sys.platform == "win32" else "bin/pyhello")
    assert run(command) == "pyhello 2.0"
    location = (prefix / "share/dataset/location.txt").read_text(encoding="utf-8")
    assert location.startswith("root = ")
    assert PLACEHOLDER not in location


async def test_the_real_python_stands_on_its_own(
    real_python_channel: ServedChannel, tmp_path: Path
) -> None:
    prefix = tmp_path / "real 中文"
    await raw_create(prefix, [real_python_channel.url], ["python", "pip", "idna"], tmp_path)
    verify_prefix(prefix, history=False)
    code = "import sys, ssl, sqlite3, idna; print(sys.prefix, sys.base_prefix, sep='|')"
    assert run(python_of(prefix), "-I", "-X", "utf8", "-c", code) == f"{prefix}|{prefix}"
    code = "import pip; print(pip.__file__)"
    assert str(prefix) in run(python_of(prefix), "-I", "-X", "utf8", "-c", code)
    if sys.platform != "win32":
        assert run(prefix / "bin/python-prefix") == str(prefix)
        assert str(prefix) in run(prefix / "bin/pip", "--version")


async def test_the_family_has_its_conflict(channel: ServedChannel, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="libx"):
        await raw_solve([channel.url], ["app 2.*", "tool"], tmp_path)


async def test_a_published_package_is_found(
    channel_factory: ChannelFactory, tmp_path: Path
) -> None:
    extra = channel_factory("extra", [package("one")])
    extra.add(package("two", depends=["one"]))
    records = await raw_solve([extra.url], ["two"], tmp_path)
    assert {record.name.normalized for record in records} == {"one", "two"}


def test_a_snapshot_notices_a_changed_user_file_and_verify_a_changed_package_file(
    tmp_path: Path,
) -> None:
    prefix = tmp_path / "env"
    meta = prefix / "conda-meta"
    meta.mkdir(parents=True)
    (prefix / "a.txt").write_text("a", encoding="utf-8")
    digest = hashlib.sha256(b"a").hexdigest()
    (meta / "a-1-0.json").write_text(
        '{"name":"a","version":"1","build":"0","subdir":"noarch","url":"u","files":["a.txt"],'
        f'"paths_data":{{"paths":[{{"_path":"a.txt","sha256":"{digest}"}}]}}}}',
        encoding="utf-8",
    )
    (meta / "history").write_text("==> now <==\n+u::a-1-0\n", encoding="utf-8")
    verify_prefix(prefix)
    before = snapshot(prefix)
    (prefix / "mine.txt").write_text("mine", encoding="utf-8")
    assert len(before.difference(snapshot(prefix))) == 1
    (prefix / "a.txt").write_text("b", encoding="utf-8")
    with pytest.raises(AssertionError, match="has other content"):
        verify_prefix(prefix)


def test_the_server_answers_ranges_and_unchanged_files(channel: ServedChannel) -> None:
    url = f"{channel.url}/noarch/repodata.json"
    whole = requests.get(url, timeout=5)
    part = requests.get(url, headers={"Range": "bytes=2-5"}, timeout=5)
    assert (part.status_code, part.content) == (206, whole.content[2:6])
    etag = {"If-None-Match": whole.headers["ETag"]}
    assert requests.get(url, headers=etag, timeout=5).status_code == 304
    assert requests.get(f"{channel.url}/../secret", timeout=5).status_code == 404
    assert requests.head(url, timeout=5).headers["Content-Length"] == str(len(whole.content))


def test_faults_are_served_as_asked_and_recorded(channel_factory: ChannelFactory) -> None:
    faulty = channel_factory("bad", [big_package("big", size=200_000)], faults=True)
    server = faulty.server
    assert isinstance(server, FaultServer)
    url = f"{faulty.url}/noarch/{faulty.archive('big').name}"
    good = requests.get(url, timeout=5).content

    server.fail("*.conda", status=429, retry_after=7, times=1)
    answer = requests.get(url, timeout=5)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
    server.fail("*.conda", html=True)
    assert b"log in" in requests.get(url, timeout=5).content
    server.heal()
    server.fail("*.conda", truncate=1000)
    assert requests.get(url, timeout=5).content == good[:1000]
    server.heal()
    server.fail("*.conda", drop_after=1000)
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        requests.get(url, timeout=5)
    server.heal()
    server.fail("*.conda", corrupt=True)
    damaged = requests.get(url, timeout=5).content
    assert len(damaged) == len(good)
    assert damaged != good
    server.heal()
    server.fail("*.conda", rate=400_000)
    start = time.monotonic()
    assert requests.get(url, timeout=5).content == good
    assert time.monotonic() - start > 0.4
    server.heal()
    server.forget()
    requests.get(url, timeout=5)
    assert server.count("*.conda") == 1
    assert server.bytes_served("*/big*") == len(good)


def test_a_held_request_waits_for_its_release(fault_channel: ServedChannel) -> None:
    server = fault_channel.server
    assert isinstance(server, FaultServer)
    server.hold("*/channeldata.json")
    answers: list[int] = []

    def ask() -> None:
        url = f"{fault_channel.url}/channeldata.json"
        answers.append(requests.get(url, timeout=10).status_code)

    thread = threading.Thread(target=ask)
    thread.start()
    server.wait_for_request("*channeldata*")
    assert answers == []
    server.release()
    thread.join()
    assert answers == [200]


def test_a_server_stops_at_once_though_a_client_is_downloading(
    channel_factory: ChannelFactory,
) -> None:
    slow = channel_factory("slow", [big_package("big", size=500_000)], rate=20_000)
    answer = requests.get(f"{slow.url}/noarch/{slow.archive('big').name}", stream=True, timeout=5)
    start = time.monotonic()
    slow.server.stop()
    assert time.monotonic() - start < 10
    answer.close()


def test_a_test_that_leaves_a_process_behind_is_noticed(home: Path) -> None:
    before, threads = leaks.running_children(), set(threading.enumerate())
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        leaks._PATIENCE = 0.1
        assert any(str(child.pid) in line for line in leaks.wait_and_collect(before, threads, home))
    finally:
        leaks._PATIENCE = 3.0
        child.wait()


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
def test_a_read_only_folder_refuses_even_root_and_a_small_disk_gets_full(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    with mounts.read_only(folder), pytest.raises(OSError, match="Read-only"):
        (folder / "x").write_text("x", encoding="utf-8")
    (folder / "x").write_text("x", encoding="utf-8")
    with (
        mounts.small_disk(tmp_path / "small", megabytes=1) as disk,
        pytest.raises(OSError, match="No space"),
    ):
        (disk / "x").write_bytes(b"x" * 2_000_000)
