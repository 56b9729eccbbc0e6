"""Measuring mirrors over the line: each server of a fleet acts out one fault."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from core.client import Cancelled, EngineClient
from core.engine.mirrors.ranking import Source, sources_for
from core.model.calls import AddMirror, ProbeMirrors, ReadMirrors, RemoveMirror, Role
from core.model.mirror import Carried, Measurement, MirrorCatalogue, MirrorKind, ProbeReport
from core.model.problem import ProblemError
from core.model.progress import Event, Measured
from tests.support.fault_server import FaultServer
from tests.support.mirror_fleet import MirrorFleet, write_channel_data
from tests.support.raw_server import ODD_ANSWERS, RawServer, sends

DAY = 86_400
SLOWER = 1 if sys.platform != "win32" else 5  # Wine
BLOCKED = b"<html><body><h1>Forbidden</h1><p>Your id is <b>abc-123</b></p></body></html>"
FORGE = "https://conda.anaconda.org/conda-forge"


@pytest_asyncio.fixture
async def client(home: Path) -> AsyncIterator[EngineClient]:
    made = EngineClient()
    yield made
    await made.aclose()


@pytest.fixture(scope="session")
def channel_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("fleet")
    write_channel_data(root, "pkgs/main", "conda-forge", "nvidia")
    return root


@pytest.fixture
def fleet(channel_data: Path) -> Iterator[MirrorFleet]:
    made = MirrorFleet(channel_data)
    yield made
    made.stop()


async def probe(client: EngineClient, *mirrors: str) -> tuple[ProbeReport, list[Measurement]]:
    events: list[Event] = []
    result = await client.start(ProbeMirrors(mirrors), events.append).result()
    assert isinstance(result, ProbeReport)
    return result, [event.measurement for event in events if isinstance(event, Measured)]


def by_id(report: ProbeReport) -> dict[str, Measurement]:
    return {one.mirror: one for one in report.measurements}


def carried(measurement: Measurement) -> dict[str, Carried]:
    return {answer.channel: answer.carried for answer in measurement.channels}


def trouble(measurement: Measurement) -> str:
    return measurement.trouble.code if measurement.trouble else ""


def free_port() -> int:
    with socket.socket() as probe_socket:
        probe_socket.bind(("127.0.0.1", 0))
        return int(probe_socket.getsockname()[1])


async def test_each_fault_is_told_for_what_it_is(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    fleet.add("good")
    fleet.add("dead", address=f"http://127.0.0.1:{free_port()}")
    fleet.add("silent").fail("*", silent=True)
    fleet.add("blocked").fail("*", status=403, html=True, page=BLOCKED)
    fleet.add("gone").fail("*", status=404)
    login = fleet.add("login")
    login.fail("*", html=True)
    portal = login.url.replace("127.0.0.1", "localhost")
    fleet.add("hijacked").fail("*", redirect=portal)
    fleet.add("portal").fail("*", html=True, page=b"<!doctype html><html>Our services</html>")
    fleet.add("stale").fail("*repodata*", older=11 * DAY)
    fleet.add("moved").fail("*", redirect=fleet.official.url.replace("127.0.0.1", "localhost"))
    fleet.add("cut").fail("*.zst", drop_after=100)
    fleet.add("damaged").fail("*repodata*", body=b"neither nor", status=None)
    fleet.add("busy").fail("*", status=429, retry_after=90)
    fleet.add("ill").fail("*", status=503)
    fleet.add("half").fail("*/conda-forge/*", status=403)
    plain = fleet.add("plain")
    fleet.servers["plain"] = plain
    fleet.add("garbled", address=plain.url.replace("http:", "https:"))
    fleet.write_table(
        home, answer=1.5 * SLOWER, connect=3.0 * SLOWER, sample=1.0, whole=14.0 * SLOWER
    )

    started = time.monotonic()
    report, steps = await probe(client)
    assert time.monotonic() - started < 15 * SLOWER

    found = by_id(report)
    assert {mirror: trouble(one) for mirror, one in found.items()} == {
        "official": "",
        "good": "",
        "dead": "mirror-refused",
        "silent": "mirror-silent",
        "blocked": "mirror-blocked",
        "gone": "mirror-has-nothing",
        "login": "mirror-login-page",
        "hijacked": "mirror-login-page",
        "portal": "mirror-web-page",
        "stale": "mirror-behind",
        "moved": "",
        "cut": "mirror-broken",
        "damaged": "mirror-damaged",
        "busy": "mirror-too-many-wait",
        "ill": "mirror-server-error",
        "half": "",
        "plain": "",
        "garbled": "mirror-tls",
    }
    assert report.network is None
    good = found["good"]
    assert good.latency is not None
    assert good.latency < 1 * SLOWER
    assert good.speed is not None
    assert good.speed > 100_000 / SLOWER
    assert good.sampled > 1_000_000
    assert set(carried(good).values()) == {Carried.YES}
    assert all(answer.shards for answer in good.channels)
    assert good.python_index is Carried.YES
    hijacked = found["hijacked"].trouble
    assert hijacked is not None
    assert hijacked.params == {"host": portal.removeprefix("http://")}
    assert "abc-123" in found["blocked"].detail
    assert found["moved"].redirected_to.startswith("localhost:")
    assert carried(found["stale"])["conda-forge"] is Carried.STALE
    behind = {answer.channel: answer.behind for answer in found["stale"].channels}
    assert behind["conda-forge"] == pytest.approx(11 * DAY, abs=5)
    assert carried(found["half"]) == {
        "pkgs/main": Carried.YES,
        "conda-forge": Carried.NO,
        "nvidia": Carried.YES,
    }
    assert found["busy"].trouble is not None
    assert found["busy"].trouble.params == {"wait": 90}
    usable = {"official", "good", "stale", "moved", "half", "plain"}
    assert {one.mirror for one in report.measurements[: len(usable)]} == usable
    # Told as it arrives: long before the silent one had its time, the good one was known.
    assert any(one.mirror == "good" and one.latency for one in steps[:20])
    assert all(any(one.mirror == mirror and one.done for one in steps) for mirror in found)


async def test_silent_servers_do_not_keep_a_round_beyond_its_time(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    for name in ("one", "two"):
        fleet.add(name)
        fleet.servers[name].fail("*nvidia*", silent=True)
        fleet.servers[name].fail("*/pip/*", silent=True)
    fleet.add("three").fail("*", rate=200.0)
    fleet.write_table(home, whole=3.0 * SLOWER, answer=60.0)
    await client.warm(Role.READER)
    started = time.monotonic()
    report, _ = await probe(client)
    assert time.monotonic() - started < 10 * SLOWER
    found = by_id(report)
    assert carried(found["one"])["conda-forge"] is Carried.YES
    assert carried(found["one"])["nvidia"] is Carried.UNKNOWN
    assert all(one.done for one in report.measurements)


async def test_a_cancelled_round_leaves_no_process_and_no_report(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    silent = fleet.add("silent")
    silent.hold("*")
    fleet.write_table(home)
    running = client.start(ProbeMirrors())
    await asyncio.to_thread(silent.wait_for_request, "*")
    started = time.monotonic()
    await running.cancel()
    assert time.monotonic() - started < 2 * SLOWER
    with pytest.raises(Cancelled):
        await running.result()
    await client.aclose()
    left = [one for one in psutil.Process().children(recursive=True) if one.is_running()]
    assert not [one for one in left if one.name() != "explorer.exe"], "Wine starts one of its own"
    assert not (home / ".glasshouse" / "state" / "mirrors-report.json").exists()


async def test_nobody_is_contacted_by_reading(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    fleet.add("good")
    fleet.write_table(home)
    catalogue = await client.call(ReadMirrors())
    assert isinstance(catalogue, MirrorCatalogue)
    assert [mirror.id for mirror in catalogue.mirrors] == ["official", "good"]
    assert (catalogue.in_use, catalogue.python_index) == ("official", "official")
    assert catalogue.report is None
    assert not [server for server in fleet.servers.values() if server.requests]


async def test_what_was_measured_orders_the_servers_of_a_channel(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    slow, swift = fleet.add("slow"), fleet.add("swift")
    slow.fail("*", rate=300_000.0)
    fleet.add("stale").fail("*", older=9 * DAY)
    fleet.add("lacking").fail("*conda-forge*", status=404)
    fleet.official.fail("*", rate=100_000.0)
    fleet.write_table(home)
    official = Source("official", f"{fleet.official.url}/cloud/conda-forge", official=True)
    assert sources_for(FORGE) == (official,)

    report, _ = await probe(client)
    assert report.best == "swift"
    assert (await client.call(ReadMirrors())).report == report
    assert [one.mirror for one in report.measurements][:2] == ["swift", "slow"]
    again, steps = await probe(client, "lacking")
    assert set(by_id(again)) == set(by_id(report)), "what is known of the others still stands"
    assert {one.mirror for one in steps} == {"lacking", "official"}
    fallbacks = (
        Source("swift", f"{swift.url}/cloud/conda-forge"),
        Source("slow", f"{slow.url}/cloud/conda-forge"),
    )
    assert sources_for(FORGE) == (official, *fallbacks)

    (home / ".condarc").write_text(
        f"custom_channels:\n  conda-forge: {slow.url}/cloud\n", encoding="utf-8"
    )
    catalogue = await client.call(ReadMirrors())
    assert catalogue.in_use == "slow"
    assert sources_for(FORGE) == (fallbacks[1], fallbacks[0], official)
    elsewhere = "http://127.0.0.1:9/lab"
    assert sources_for(elsewhere) == (Source("", elsewhere),)


async def test_a_login_page_in_front_of_everything_is_said_of_the_network(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    fleet.add("one")
    for server in fleet.servers.values():
        server.fail("*", html=True)
    fleet.write_table(home)
    report, _ = await probe(client)
    assert report.network is not None
    assert report.network.code == "network-login-page"
    assert report.best == ""
    assert (await client.call(ReadMirrors())).report is None


async def test_a_proxy_that_lets_nothing_through_is_said_of_the_network(
    client: EngineClient, fleet: MirrorFleet, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fleet.add("one", address="http://one.invalid/anaconda")
    table = fleet.write_table(home)
    nowhere = table.read_text("utf-8").replace(fleet.official.url, "http://official.invalid")
    table.write_text(nowhere, "utf-8")
    proxy = fleet.servers["one"]
    proxy.fail("*", status=407)
    monkeypatch.setenv("HTTP_PROXY", proxy.url.replace("http://", "http://me:secret@"))
    report, _ = await probe(client)
    assert report.network is not None
    assert report.network.code == "network-proxy"
    assert {trouble(one) for one in report.measurements} == {"mirror-proxy-login"}
    assert any("one.invalid" in asked.path for asked in proxy.requests)
    assert "secret" not in str(report)
    proxy.heal()
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    report, _ = await probe(client)
    assert report.network is not None
    assert {trouble(one) for one in report.measurements} == {"mirror-proxy"}


async def test_a_mirror_of_ones_own_is_learnt_by_measuring(
    client: EngineClient, fleet: MirrorFleet, home: Path, channel_data: Path
) -> None:
    fleet.write_table(home)
    server = fleet.add("unlisted")
    added = await client.call(AddMirror(f" {server.url}/cloud/conda-forge/noarch/ ", "Our lab"))
    assert added.address == server.url
    assert added.names == {"en": "Our lab", "zh_CN": "Our lab"}
    assert added.kind is MirrorKind.OWN
    fleet.servers["flat"] = FaultServer(channel_data / "cloud")
    flat = await client.call(AddMirror(fleet.servers["flat"].url))
    assert flat.channels == ()
    with pytest.raises(ProblemError) as caught:
        await client.call(AddMirror(f"{server.url}/cloud"))
    assert caught.value.problem.code == "mirror-known"

    await probe(client, added.id, flat.id)
    known = {mirror.id: mirror for mirror in (await client.call(ReadMirrors())).mirrors}
    assert set(known[added.id].channels) == {"pkgs/main", "conda-forge", "nvidia"}
    assert set(known[flat.id].channels) == {"conda-forge", "nvidia"}
    assert sources_for(FORGE)[-1].base_url in {
        f"{server.url}/cloud/conda-forge",
        f"{flat.address}/conda-forge",
    }
    await client.call(RemoveMirror(added.id))
    left = (await client.call(ReadMirrors())).mirrors
    assert [mirror.id for mirror in left] == ["official", flat.id]


@pytest.mark.linux("openssl is not at hand elsewhere")
async def test_a_certificate_nobody_trusts_is_named_by_its_issuer(
    client: EngineClient, fleet: MirrorFleet, home: Path, tmp_path: Path
) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subject = ("-subj", "/O=Reading Along Ltd/CN=127.0.0.1", "-days", "2")
    files = ("-keyout", str(key), "-out", str(certificate))
    try:
        subprocess.run(
            ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *files, *subject),
            check=True,
            capture_output=True,
        )
    except FileNotFoundError:
        pytest.skip("no openssl command")
    server = fleet.add("inner")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    secure = server._server.socket
    server._server.socket = context.wrap_socket(
        secure, server_side=True, do_handshake_on_connect=False
    )
    fleet.add("read", address=server.url.replace("http:", "https:"))
    fleet.write_table(home)
    report, _ = await probe(client, "read")
    found = by_id(report)["read"]
    assert found.trouble is not None
    assert found.trouble.code == "mirror-certificate-issuer"
    assert found.trouble.params == {"issuer": "Reading Along Ltd"}


async def test_odd_answers_are_a_trouble_of_their_mirror_alone(
    client: EngineClient, fleet: MirrorFleet, home: Path
) -> None:
    fleet.add("good")
    with contextlib.ExitStack() as stack:
        for number, answer in enumerate(ODD_ANSWERS.values()):
            odd = stack.enter_context(RawServer(sends(answer)))
            fleet.add(f"odd{number}", address=odd.url)
        fleet.write_table(home)
        report, _ = await probe(client)
    found = by_id(report)
    for number, name in enumerate(ODD_ANSWERS):
        assert trouble(found[f"odd{number}"]), name
        assert Carried.YES not in carried(found[f"odd{number}"]).values(), name
    assert trouble(found["good"]) == trouble(found["official"]) == ""
    assert carried(found["good"])["conda-forge"] is Carried.YES
