"""The table of mirrors: its form, and that it says what the facts it came from say."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from core.engine.channels.channels import canonical_name
from core.engine.channels.mirror_hosts import CLOUD, PKGS, official_url
from core.engine.mirrors.asking import Limits
from core.engine.mirrors.catalogue import entries, entry
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.table import Entry, current_table
from core.model.mirror import MirrorKind
from core.model.wording import MESSAGES
from tests.support.mirror_fleet import MirrorFleet

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "mirrors.yaml"
RAW: dict[str, Any] = yaml.safe_load(
    (resources.files("resources") / "mirrors.yaml").read_text("utf-8")
)
LISTED = """
    official tuna bfsu ustc sjtug nju pku zju hit lzu sustech cernet aliyun prefix
"""
KEYS = """
    id names kind homepage address other_addresses cloud pkgs channels elsewhere recognised index
    other_indexes shards limits listed sources
"""


def found(mirror: str) -> Entry:
    one = entry(mirror)
    assert one is not None
    return one


def all_mirrors() -> list[dict[str, Any]]:
    return [RAW["official"] | {"id": "official"}, *RAW["mirrors"]]


def test_it_says_when_and_from_where_it_is() -> None:
    assert RAW["date"].year >= 2026
    assert current_table().date == RAW["date"].isoformat()
    for one in all_mirrors():
        assert one["sources"], one["id"]
        assert set(one["sources"]) <= set(RAW["sources"]), one["id"]


def test_every_mirror_is_complete_and_spelled_right() -> None:
    allowed = set(KEYS.split())
    ids = [one["id"] for one in RAW["mirrors"]]
    assert len(ids) == len(set(ids))
    for one in RAW["mirrors"]:
        assert set(one) <= allowed, one["id"]
        assert set(one["names"]) == {"en", "zh_CN"}
        assert MirrorKind(one.get("kind", "mirror"))
        urls = [one["address"], one["homepage"], one.get("index", ""), one.get("cloud", "")]
        urls += [*one.get("other_addresses", ()), *one.get("elsewhere", {}).values()]
        for url in filter(None, urls):
            parts = urlsplit(url)
            assert (parts.scheme, parts.query, parts.username) == ("https", "", None), url
            assert not url.endswith("/") or url == one["homepage"], url


def test_every_limit_has_its_sentence() -> None:
    for one in all_mirrors():
        assert set(one.get("limits", ())) <= set(MESSAGES), one["id"]
    used = {limit for one in all_mirrors() for limit in one.get("limits", ())}
    worded = {code for code in MESSAGES if code.startswith("mirror-limit-")}
    assert worded - used == {"mirror-limit-index-unknown"}


def test_no_host_belongs_to_two_mirrors() -> None:
    owners: dict[str, str] = {}
    for one in current_table().entries:
        for host in one.hosts:
            assert owners.setdefault(host, one.id) == one.id


def test_the_mirrors_to_offer_are_there_in_order() -> None:
    assert [one.id for one in entries()] == LISTED.split()
    assert not found("tencent").listed
    assert (found("official").cloud, found("official").pkgs_address) == (CLOUD, PKGS)


def test_a_parent_is_what_conda_adds_the_name_to() -> None:
    tuna = found("tuna")
    assert tuna.parent_of("conda-forge") == "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud"
    assert tuna.channel_url("pkgs/r") == "https://mirrors.tuna.tsinghua.edu.cn/anaconda/pkgs/r"
    assert tuna.parent_of("nvidia") is None
    assert tuna.channel_url("nvidia") is None
    assert tuna.parent_of("conda-forge/label/dev") is None
    assert found("sustech").channel_url("nvidia") == (
        "https://mirrors.sustech.edu.cn/anaconda-extra/cloud/nvidia"
    )
    assert found("zju").parent_of("nvidia") == "https://mirrors.zju.edu.cn/anaconda-r"
    assert found("prefix").channel_url("conda-forge") == "https://prefix.dev/conda-forge"
    assert found("prefix").parent_of("pkgs/main") is None
    assert found("official").channel_url("whoever") == f"{CLOUD}/whoever"
    assert found("official").channel_url("pkgs/main") == f"{PKGS}/main"


def test_defaults_are_only_what_the_mirror_carries() -> None:
    base = "https://mirrors.pku.edu.cn/anaconda/pkgs"
    assert found("pku").default_channel_urls(("main", "r", "msys2")) == (
        f"{base}/main",
        f"{base}/r",
    )
    assert found("ustc").default_channel_urls(("pkgs/main",)) == ()


def test_everything_a_mirror_serves_is_known_by_its_channel() -> None:
    for one in current_table().entries:
        for channel in one.channels:
            url = one.channel_url(channel)
            assert url is not None
            assert canonical_name(f"{url}/linux-64") == channel
            assert current_table().mirror_of(f"{url}/noarch/repodata.json") is one


def test_the_index_of_a_mirror_is_recognised_however_it_is_spelled() -> None:
    table = current_table()
    for url in (
        "https://mirrors.tuna.tsinghua.edu.cn/pypi/web/simple/",
        "http://pypi.tuna.tsinghua.edu.cn/simple",
    ):
        mirror = table.mirror_of_index(url)
        assert mirror is not None
        assert mirror.id == "tuna"
    assert table.mirror_of_index("https://example.org/simple") is None


def test_the_official_index_is_learnt_and_nowhere_written() -> None:
    index = official_index()
    if index is None:
        pytest.skip("no pip beside this Python")
    host = urlsplit(index).netloc
    assert index.endswith("/simple")
    assert host not in (resources.files("resources") / "mirrors.yaml").read_text("utf-8")


def test_a_sandbox_may_bring_its_own_table(home: Path, tmp_path: Path) -> None:
    assert official_url("http://127.0.0.1:9/x/cloud/lab") == "http://127.0.0.1:9/x/cloud/lab"
    fleet = MirrorFleet(tmp_path)
    try:
        fleet.add("near")
        fleet.write_table(home, answer=1)
        near = fleet.servers["near"].url
        assert [one.id for one in entries()] == ["official", "near"]
        assert official_url(f"{near}/cloud/lab") == f"{CLOUD}/lab"
        assert official_url(f"{fleet.official.url}/pkgs/main/noarch") == f"{PKGS}/main/noarch"
        assert official_index() == f"{fleet.official.url}/simple"
        assert Limits(**current_table().limits).answer == 1  # type: ignore[arg-type]
    finally:
        fleet.stop()


def facts() -> list[Any]:
    if not FACTS.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason="the facts are not at hand"))]
    listed = yaml.safe_load(FACTS.read_text(encoding="utf-8"))["mirrors"]
    return [pytest.param(one, id=one["id"]) for one in listed if one.get("anaconda_base")]


@pytest.mark.parametrize("fact", facts())
def test_it_says_what_the_facts_say(fact: dict[str, Any]) -> None:
    one = entry({"anaconda-official": "official"}.get(fact["id"], fact["id"]))
    if one is None:
        assert fact["anaconda_base"].startswith("oci:")
        return
    condarc = fact.get("condarc") or {}
    if one.listed:
        for channel, parent in (condarc.get("custom_channels") or {}).items():
            assert one.parent_of(channel) == parent.replace("http:", "https:")
        defaults = [url.replace("http:", "https:") for url in condarc.get("default_channels", ())]
        assert (
            list(one.default_channel_urls(url.rpartition("/")[2] for url in defaults)) == defaults
        )
    if fact.get("pypi_index") and one.index_url:
        indexes = {one.index_url, *one.other_indexes}
        assert {url.rstrip("/") for url in indexes} & {fact["pypi_index"].split(" ")[0].rstrip("/")}
    if isinstance(fact.get("cloud"), dict | list):
        documented = {str(name).split(" ")[0] for name in fact["cloud"]}
        assert set(one.named_channels) <= documented | {"bioconda"}
    for refused in fact.get("not_mirrored", ()):
        assert not one.carries(str(refused).split(" ")[0]) or one.official
