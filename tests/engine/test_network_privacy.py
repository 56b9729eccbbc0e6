"""Through a proxy with a password to a channel with a token: both stay where they were written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from core.client import EngineClient
from core.engine.network.limits import VARIABLE
from core.model.calls import ApplyPlan, ListNames, MakePlan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest
from core.paths import logs_dir
from gui.language.sentences import problem_text
from tests.support.assertions import verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.tiny_proxy import TinyProxy

HOST = "channel.campus.invalid"
SECRETS = ("T0KEN-S3CRET", "PR0XY-S3CRET")


@pytest.fixture
def private(channel_factory: ChannelFactory) -> ServedChannel:
    served = channel_factory("private", [package("good"), package("bad")], faults=True)
    shutil.copytree(served.folder, served.folder.parent / "t" / SECRETS[0] / "private")
    return served


@pytest.fixture
def proxy(private: ServedChannel, monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyProxy]:
    made = TinyProxy(private.server.url, f"joe:{SECRETS[1]}")
    monkeypatch.setenv("http_proxy", made.address(f"joe:{SECRETS[1]}"))
    monkeypatch.setenv("HTTP_PROXY", made.address(f"joe:{SECRETS[1]}"))
    monkeypatch.setenv(VARIABLE, "2")
    yield made
    made.stop()


def command_lines() -> str:
    children = psutil.Process().children(recursive=True)
    return "\n".join(" ".join(child.cmdline()) for child in children)


async def test_passwords_and_tokens_are_used_and_never_shown(
    private: ServedChannel, proxy: TinyProxy, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(f"http://{HOST}/t/{SECRETS[0]}/private")
    prefix = home / "envs" / "thesis"
    said: list[object] = []
    client = EngineClient()
    try:
        plan = await client.call(MakePlan(CreateRequest(str(prefix), ("good",))))
        said.append(plan)
        said.append(await client.start(ApplyPlan(plan), said.append).result())
        verify_prefix(prefix)
        private.server.fail("*.conda", status=403)  # type: ignore[attr-defined]
        second = await client.call(MakePlan(ChangeRequest(str(prefix), install=("bad",))))
        with pytest.raises(ProblemError) as refused:
            await client.call(ApplyPlan(second))
        said += [refused.value.problem, problem_text(refused.value.problem)]
        assert refused.value.problem.params["host"] == HOST
        proxy.stop()
        with pytest.raises(ProblemError) as dead:
            await client.call(ListNames(refresh=True))
        said += [dead.value.problem, problem_text(dead.value.problem), command_lines()]
    finally:
        await client.aclose()
    assert set(proxy.asked) == {HOST}
    shown = "\n".join(str(one) for one in said)
    assert not [secret for secret in SECRETS if secret in shown]
    files = [path for path in home.rglob("*") if path.is_file() and path.name != ".condarc"]
    assert any(logs_dir() in path.parents for path in files)
    for secret in SECRETS:
        assert not [path for path in files if secret.encode() in path.read_bytes()]


async def test_py_rattler_reaches_nobody_past_the_relay(
    private: ServedChannel, condarc: Callable[..., Path], home: Path
) -> None:
    """A server that is not in the relay's map is not asked at all, rather than asked directly."""
    import rattler
    from rattler.exceptions import GatewayError

    from core.engine.channels import network

    gateway = rattler.Gateway(cache_dir=home / "r", client=network.client(["http://other.test/x"]))
    url = private.url.replace("127.0.0.1", "localhost")
    with pytest.raises(GatewayError):
        await gateway.names([url], [rattler.Subdir("noarch")])
    assert private.server.requests == []  # type: ignore[attr-defined]
