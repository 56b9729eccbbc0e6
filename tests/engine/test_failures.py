"""Every error rattler and the system can give becomes a Problem: provoked, not imagined."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest
import rattler.exceptions
from rattler import Client, Gateway, MatchSpec
from rattler.networking.middleware import RetryMiddleware

from core.engine.failures import classify
from core.model.problem import Problem
from core.model.wording import PROBLEMS
from tests.support.channels import ServedChannel
from tests.support.fault_server import FaultServer

METADATA: list[tuple[str, dict[str, Any], str]] = [
    ("*", {"status": 401}, "access-refused"),
    ("*", {"status": 403}, "access-forbidden"),
    ("*", {"status": 404}, "channel-missing"),
    ("*noarch/*", {"status": 404}, "channel-missing"),
    ("*", {"status": 407}, "proxy-login"),
    ("*", {"status": 429}, "too-many-requests"),
    ("*", {"status": 500}, "server-error"),
    ("*", {"status": 503}, "server-error"),
    ("*", {"html": True}, "login-page"),
    ("*repodata*", {"truncate": 40}, "channel-data-damaged"),
    ("*repodata*", {"corrupt": True}, "channel-data-damaged"),
    ("*repodata*", {"drop_after": 40}, "connection-broken"),
    ("*shards/*", {"corrupt": True}, "channel-data-damaged"),
    ("*", {"silent": True}, "server-silent"),
]

PLAIN_JSON: list[tuple[dict[str, Any], str]] = [
    ({"html": True}, "login-page"),
    ({"truncate": 500}, "channel-data-damaged"),
]

ARCHIVES: list[tuple[dict[str, Any], str]] = [
    ({"status": 403}, "access-forbidden"),
    ({"status": 404}, "package-missing"),
    ({"status": 500}, "server-error"),
    ({"html": True}, "login-page"),
    ({"truncate": 300}, "package-damaged"),
    ({"corrupt": True}, "package-damaged"),
    ({"drop_after": 300}, "connection-broken"),
]


def _impatient() -> Client:
    return Client([RetryMiddleware(0)], timeout=1)


async def _solve(url: str, folder: Path) -> list[rattler.RepoDataRecord]:
    gateway = Gateway(cache_dir=folder, client=_impatient())
    return await rattler.solve([url], [MatchSpec("solo")], gateway=gateway)


async def _problem_of_solving(url: str, folder: Path) -> Problem:
    with pytest.raises(rattler.exceptions.GatewayError) as caught:
        await _solve(url, folder)
    return classify(caught.value, asked=[url])


async def _problem_of_installing(channel: ServedChannel, folder: Path) -> Problem:
    records = await _solve(channel.url, folder / "repodata")
    with pytest.raises(rattler.exceptions.InstallerError) as caught:
        await rattler.install(
            records,
            folder / "env",
            cache_dir=folder / "pkgs",
            client=_impatient(),
            show_progress=False,
        )
    return classify(caught.value)


@pytest.mark.parametrize(("pattern", "fault", "code"), METADATA)
async def test_faults_of_channel_data(
    fault_channel: ServedChannel, tmp_path: Path, pattern: str, fault: dict[str, Any], code: str
) -> None:
    server = fault_channel.server
    assert isinstance(server, FaultServer)
    server.fail(pattern, **fault)
    found = await _problem_of_solving(fault_channel.url, tmp_path)
    assert found.code == code, found.detail
    assert str(found.params["host"]).startswith("127.0.0.1:")
    assert found.params["channel"] == "standard"


@pytest.mark.parametrize(("fault", "code"), PLAIN_JSON)
async def test_faults_of_plain_json(
    fault_channel: ServedChannel, tmp_path: Path, fault: dict[str, Any], code: str
) -> None:
    server = fault_channel.server
    assert isinstance(server, FaultServer)
    server.fail("*shard*", status=404)
    server.fail("*repodata.json.zst", status=404)
    server.fail("*/repodata.json", **fault)
    assert (await _problem_of_solving(fault_channel.url, tmp_path)).code == code


@pytest.mark.parametrize(("fault", "code"), ARCHIVES)
async def test_faults_of_archives(
    fault_channel: ServedChannel, tmp_path: Path, fault: dict[str, Any], code: str
) -> None:
    server = fault_channel.server
    assert isinstance(server, FaultServer)
    server.fail("*.conda", **fault)
    found = await _problem_of_installing(fault_channel, tmp_path)
    assert found.code == code, found.detail
    assert found.params["package"] == "solo-1.2-0"


async def test_another_package_under_the_right_name_is_refused(
    fault_channel: ServedChannel, tmp_path: Path
) -> None:
    server = fault_channel.server
    assert isinstance(server, FaultServer)
    server.fail("*.conda", body=fault_channel.archive("dataset-1.0").read_bytes())
    found = await _problem_of_installing(fault_channel, tmp_path)
    assert found.code == "package-wrong-hash"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://127.0.0.1:9/channel", "connection-refused"),
        ("http://no-such-host.invalid/channel", "host-unknown"),
    ],
)
async def test_hosts_that_are_not_there(tmp_path: Path, url: str, code: str) -> None:
    assert (await _problem_of_solving(url, tmp_path)).code == code


async def test_a_server_that_speaks_no_tls(channel: ServedChannel, tmp_path: Path) -> None:
    found = await _problem_of_solving("https" + channel.url.removeprefix("http"), tmp_path)
    assert found.code == "tls-failed"


async def test_tokens_and_passwords_never_reach_the_details(
    channel: ServedChannel, tmp_path: Path
) -> None:
    root = channel.server.url
    for url, secret in [
        (f"{root}/t/SECRETTOKEN/none", "SECRETTOKEN"),
        (root.replace("//", "//joe:hunter2@") + "/none", "hunter2"),
    ]:
        found = await _problem_of_solving(url, tmp_path)
        assert found.code == "channel-missing"
        assert secret not in found.detail + str(found.params)
        assert found.params["channel"] == "none"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/x"), "disk-full"),
        (OSError(errno.EROFS, "Read-only file system", "/x"), "disk-read-only"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "permission-denied"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "/x"), "path-too-long-for-system"),
        (Exception("failed to link a: No space left on device (os error 28)"), "disk-full"),
        (Exception("failed to create the prefix '/mnt/x': (os error 30)"), "disk-read-only"),
        (Exception("rename failed: Access is denied. (os error 5)"), "permission-denied"),
        (Exception("The process cannot access the file (os error 32)"), "file-busy"),
        (TimeoutError(), "server-silent"),
        (RuntimeError("never seen before"), "engine-failed"),
    ],
)
def test_errors_of_the_system(error: BaseException, code: str) -> None:
    found = classify(error)
    assert found.code == code
    assert code in PROBLEMS


def test_every_code_is_given_the_parameters_its_sentences_name() -> None:
    from core.engine import failures

    codes = {row.code for row in failures._TABLE} | {row.archive for row in failures._TABLE}
    codes |= {code for pair in failures._STATUS_CODES.values() for code in pair} | {"server-error"}
    given = {"host", "channel", "package", "path", "status"}
    for code in codes - {""}:
        text = " ".join(PROBLEMS[code])
        named = {part.partition("}")[0] for part in text.split("{")[1:]}
        assert named <= given, code
