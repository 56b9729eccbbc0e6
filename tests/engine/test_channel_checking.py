"""Channels looked at before they are added, private ones with their tokens, over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest

from core.client import EngineClient
from core.engine.channels import network, tokens
from core.engine.channels.channels import addresses, canonical_name, expand_channel
from core.engine.channels.checking import check_channel
from core.engine.channels.private import keep_token
from core.engine.channels.use import read_channel_use
from core.model.calls import CheckChannel, KeepToken, ListNames, ReadChannelUse
from core.model.problem import Problem, ProblemError, UseName
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.fault_server import FaultServer
from tests.support.keyring_in_file import FileKeyring
from tests.support.planning import create

SECRET = "s3cr3t-of-the-lab"


@pytest.fixture
def lab(channel_factory: ChannelFactory) -> ServedChannel:
    """The channel `lab`, which answers under `/t/<token>/` only, and asks others who they are."""
    channel = channel_factory("lab", [package("instrument"), package("driver")], faults=True)
    folder = channel.folder.parent / "t" / SECRET
    folder.mkdir(parents=True)
    channel.folder.rename(folder / "lab")
    assert isinstance(channel.server, FaultServer)
    channel.server.fail("/lab/*", status=401)
    channel.server.fail("/t/wrong/*", status=401)
    return channel


@pytest.fixture
def keyring_here(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The sandbox has a keyring of its own."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.support.keyring_in_file.FileKeyring")
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring())
    yield Path()
    keyring.set_keyring(before)
    tokens._found.clear()


async def test_a_channel_that_exists_tells_what_it_offers(channel: ServedChannel) -> None:
    found = await check_channel(CheckChannel(channel.url))
    assert found.channel.url == channel.url
    assert found.packages == len({item.name for item in channel.packages})
    assert "noarch" in found.subdirs
    assert found.modified is not None
    assert found.licence is None
    assert not found.private


async def test_a_misspelt_channel_comes_with_the_name_that_was_meant(
    channel_factory: ChannelFactory, condarc: Callable[..., Path]
) -> None:
    server = channel_factory("conda-forge", [package("one")]).server
    condarc("conda-forge", channel_alias=server.url)
    problem = await _problem("conda-forgr")
    assert problem.code == "channel-unknown"
    assert problem.suggestions[0].action == UseName("conda-forgr", "conda-forge")
    found = await check_channel(CheckChannel("conda-forge"))
    assert (found.channel.name, found.packages) == ("conda-forge", 1)


@pytest.mark.parametrize("name", ["", "  ", "conda forge", "a,b", "'quoted'"])
async def test_what_cannot_be_a_channel_is_refused_without_asking(name: str) -> None:
    assert (await _problem(name)).code == "channel-name-bad"


async def test_anacondas_own_channels_come_with_their_terms() -> None:
    terms = [channel.licence for name in ("defaults",) for channel in expand_channel(name)]
    assert terms
    assert all(term is not None and term.code == "licence-anaconda" for term in terms)
    assert [channel.licence for channel in expand_channel("conda-forge")] == [None]


async def test_a_private_channel_asks_for_its_token_and_takes_the_right_one(
    lab: ServedChannel,
) -> None:
    client = EngineClient()
    try:
        for token, code in (("", "channel-private"), ("wrong", "channel-token-refused")):
            with pytest.raises(ProblemError) as caught:
                await client.call(CheckChannel(lab.url, token=token))
            assert caught.value.problem.code == code
        found = await client.call(CheckChannel(lab.url, token=SECRET))
    finally:
        await client.aclose()
    assert (found.packages, found.private) == (2, True)
    # It was tried, not kept.
    assert tokens.token_for(lab.url) is None


async def test_a_kept_token_is_used_from_then_on_and_forgotten_when_asked(
    lab: ServedChannel, keyring_here: Path, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(lab)
    keep_token(KeepToken(lab.url, f" {SECRET}\n"))
    assert addresses() == {lab.url: (lab.url.replace("/lab", f"/t/{SECRET}/lab"),)}
    assert canonical_name(addresses()[lab.url][0]) == lab.url
    client = EngineClient()
    try:
        names = await client.call(ListNames())
        assert names.names == ("driver", "instrument")
        assert names.channels == (lab.url,)
    finally:
        await client.aclose()
    written = [file for file in home.rglob("*") if file.is_file() and file.name != "keyring.json"]
    assert not [file for file in written if SECRET.encode() in file.read_bytes()]
    keep_token(KeepToken(lab.url, ""))
    assert addresses() == {}
    network.forget_gateway()
    assert (await _problem(lab.url)).code == "channel-private"


async def test_without_a_keyring_the_token_is_kept_nowhere(home: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        keep_token(KeepToken("https://example.invalid/lab", SECRET))
    assert caught.value.problem.code == "keyring-missing"
    assert SECRET not in str(caught.value.problem)
    assert not [file for file in home.rglob("*") if file.is_file()]


async def test_a_locked_keyring_is_said(home: Path, keyring_here: Path) -> None:
    (home / "keyring.locked").touch()
    with pytest.raises(ProblemError) as caught:
        keep_token(KeepToken("https://example.invalid/lab", SECRET))
    assert caught.value.problem.code == "keyring-missing"


async def test_before_a_channel_goes_its_packages_are_counted(
    channel: ServedChannel, home: Path, condarc: Callable[..., Path]
) -> None:
    condarc(channel)
    envs = home / ".conda" / "envs"
    await create(envs / "small", channel, "solo")
    await create(envs / "large", channel, "chain-a")
    used = read_channel_use(ReadChannelUse(channel.url))
    assert [(use.environment, use.packages) for use in used] == [("large", 4), ("small", 1)]
    assert read_channel_use(ReadChannelUse("conda-forge")) == ()


async def _problem(name: str, token: str = "") -> Problem:
    with pytest.raises(ProblemError) as caught:
        await check_channel(CheckChannel(name, token))
    return caught.value.problem
