"""What a request is for, told from its address; and the relay's addresses in error texts."""

from __future__ import annotations

import pytest

from core.engine.network.addresses import canonical_address, relay_address, without_relay
from core.engine.network.elsewhere import real_address
from core.engine.network.wanted import Kind, wanted

FORGE = "https://conda.anaconda.org/conda-forge"
HASH = "ab" * 32

FILES = [
    (f"{FORGE}/linux-64/x-1-0.conda", FORGE, "linux-64", Kind.ARCHIVE),
    (f"{FORGE}/noarch/x-1-0.tar.bz2", FORGE, "noarch", Kind.ARCHIVE),
    (f"{FORGE}/label/dev/win-64/x-1-0.conda", f"{FORGE}/label/dev", "win-64", Kind.ARCHIVE),
    (f"{FORGE}/noarch/repodata_shards.msgpack.zst", FORGE, "noarch", Kind.INDEX),
    (f"{FORGE}/noarch/shards/{HASH}.msgpack.zst", FORGE, "noarch", Kind.SHARD),
    (f"{FORGE}/osx-arm64/repodata.json.zst", FORGE, "osx-arm64", Kind.REPODATA),
    (f"{FORGE}/osx-arm64/current_repodata.json", FORGE, "osx-arm64", Kind.REPODATA),
    (f"{FORGE}/channeldata.json", FORGE, "", Kind.OTHER),
    ("https://a.test/linux-64/noarch/x-1-0.conda", "https://a.test/linux-64", "noarch", None),
    (f"https://a.test/shards/{HASH}.msgpack.zst", "https://a.test/shards", "", Kind.SHARD),
]


@pytest.mark.parametrize(("url", "channel", "subdir", "kind"), FILES, ids=[f[0] for f in FILES])
def test_an_address_says_channel_subdir_and_kind(
    url: str, channel: str, subdir: str, kind: Kind | None
) -> None:
    found = wanted(url)
    assert (found.channel, found.subdir) == (channel, subdir)
    assert kind is None or found.kind is kind
    assert f"{found.channel}/{found.rest}" == url


def test_a_shard_is_named_by_its_hash() -> None:
    assert wanted(f"{FORGE}/noarch/shards/{HASH}.msgpack.zst").sha256 == HASH
    assert wanted(f"{FORGE}/noarch/repodata.json").sha256 is None


@pytest.mark.parametrize("root", ["https://conda.anaconda.org/", "http://127.0.0.1:8000/"])
def test_the_way_to_the_relay_and_back(root: str) -> None:
    there = relay_address(4321, "s-e_cret", root) + "conda-forge/noarch/repodata.json?x=1"
    path = there.removeprefix("http://127.0.0.1:4321")
    assert canonical_address(path, "s-e_cret") == f"{root}conda-forge/noarch/repodata.json?x=1"
    assert canonical_address(path, "another") is None
    assert without_relay(f"404 for url ({there})") == (
        f"404 for url ({root}conda-forge/noarch/repodata.json?x=1)"
    )


@pytest.mark.parametrize("path", ["", "/", "/s", "/s/channels", "/s/channels/ftp/a/b", "s"])
def test_what_is_no_request_for_a_file_means_nothing(path: str) -> None:
    assert canonical_address(path, "s") is None


def test_shards_elsewhere_are_found_below_the_index() -> None:
    near = f"{FORGE}/noarch/_elsewhere/https/depot.test:81/shards/{HASH}.msgpack.zst"
    assert real_address(near) == f"https://depot.test:81/shards/{HASH}.msgpack.zst"
    assert real_address(f"{FORGE}/noarch/repodata.json") == f"{FORGE}/noarch/repodata.json"
