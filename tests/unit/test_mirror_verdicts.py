"""What a round of measuring comes to, and what single answers are taken for."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import requests

from core.engine.mirrors.bodies import Body, index_kind, kind_of, words_of
from core.engine.mirrors.catalogue import entry
from core.engine.mirrors.ranking import metadata_from_official, parent_to_write, sources_for
from core.engine.mirrors.report_file import keep_report
from core.engine.mirrors.table import Entry, current_table
from core.engine.mirrors.troubles import of_status, trouble_of
from core.engine.mirrors.verdict import InUse, network_trouble, ranked, recommended
from core.model.base import Message
from core.model.mirror import Carried, ChannelAnswer, Measurement, ProbeReport
from core.model.wording import MESSAGES, mirrors
from core.settings import Settings, SettingsFile

ZST = "https://example.org/c/noarch/repodata.json.zst"


def measured(
    mirror: str,
    speed: float | None = None,
    channels: str = "conda-forge",
    *,
    stale: bool = False,
    trouble: str = "",
) -> Measurement:
    carried = Carried.STALE if stale else Carried.YES
    return Measurement(
        mirror,
        done=True,
        latency=0.1,
        speed=speed,
        channels=tuple(ChannelAnswer(name, carried) for name in channels.split()),
        trouble=Message(trouble) if trouble else None,
    )


def best(in_use: InUse, *measurements: Measurement) -> str:
    return recommended(current_table(), measurements, in_use)


OFFICIAL_FORGE = InUse(("conda-forge",), frozenset({"official"}))


def test_only_a_clearly_faster_mirror_is_recommended() -> None:
    official = measured("official", 1e6, "conda-forge nvidia")
    assert best(OFFICIAL_FORGE, official, measured("tuna", 1.6e6)) == "tuna"
    assert best(OFFICIAL_FORGE, official, measured("tuna", 1.4e6)) == ""
    assert best(OFFICIAL_FORGE, official, measured("tuna", 9e6), measured("nju", 9.5e6)) == "nju"
    assert best(OFFICIAL_FORGE, official, measured("tuna", 9e6, stale=True)) == ""
    assert best(OFFICIAL_FORGE, official, measured("tuna", 9e6, trouble="mirror-broken")) == ""
    assert best(OFFICIAL_FORGE, official, measured("tuna", 9e6, "bioconda")) == ""


def test_a_redirector_is_never_recommended() -> None:
    assert best(OFFICIAL_FORGE, measured("official", 1e5), measured("cernet", 9e6)) == ""


def test_any_good_mirror_is_better_than_one_in_use_that_fails() -> None:
    in_use = InUse(("conda-forge",), frozenset({"tuna"}))
    broken = measured("tuna", trouble="mirror-blocked")
    assert best(in_use, broken, measured("nju", 2e5)) == "nju"
    assert best(in_use, measured("nju", 9e6)) == "", "the one in use was not measured"


def test_a_channel_no_mirror_has_keeps_nobody_from_being_recommended() -> None:
    in_use = InUse(("conda-forge", "bioconda", "rare"), frozenset({"official"}))
    official = measured("official", 1e5, "conda-forge bioconda rare")
    both, one = measured("tuna", 5e6, "conda-forge bioconda"), measured("nju", 9e6)
    assert best(in_use, official, both, one) == "tuna"


def kept(*measurements: Measurement) -> None:
    keep_report(ProbeReport(1.0, measurements))


def with_shards(mirror: str, speed: float, *, shards: bool, latency: float = 0.02) -> Measurement:
    answer = ChannelAnswer("conda-forge", Carried.YES, shards=shards)
    return Measurement(mirror, done=True, latency=latency, speed=speed, channels=(answer,))


def test_channel_data_comes_from_far_away_only_where_that_is_sooner() -> None:
    def from_official(official: Measurement, mirror: Measurement) -> bool:
        kept(official, mirror)
        return metadata_from_official("tuna", "conda-forge")

    assert not metadata_from_official("tuna", "conda-forge"), "nothing was measured"
    far = with_shards("official", 0.9e6, shards=True, latency=0.22)
    assert from_official(far, with_shards("tuna", 3e6, shards=False))
    assert not from_official(far, with_shards("tuna", 30e6, shards=False))
    assert not from_official(far, with_shards("tuna", 3e6, shards=True))
    crawling = with_shards("official", 2e4, shards=True, latency=0.5)
    assert not from_official(crawling, with_shards("tuna", 3e6, shards=False))


def test_a_mirror_that_is_late_with_one_channel_steps_in_for_another() -> None:
    answers = (
        ChannelAnswer("conda-forge", Carried.YES),
        ChannelAnswer("bioconda", Carried.STALE),
    )
    late = Message("mirror-behind", {"behind": 999_999})
    kept(
        Measurement("tuna", done=True, speed=1.0, channels=answers, trouble=late),
        Measurement("pku", done=True, channels=answers, trouble=Message("mirror-broken")),
        Measurement("cernet", done=True, speed=9.0, channels=answers),
    )
    cloud = "https://conda.anaconda.org"
    assert [source.mirror_id for source in sources_for(f"{cloud}/conda-forge")] == [
        "official",
        "tuna",
    ]
    assert [source.mirror_id for source in sources_for(f"{cloud}/bioconda")] == ["official"]
    assert parent_to_write(found("tuna"), "bioconda") == found("tuna").cloud


def test_nobody_steps_in_where_the_user_does_not_want_it(home: Path) -> None:
    kept(with_shards("tuna", 9e6, shards=False))
    SettingsFile().save(Settings(mirror_fallback=False))
    (source,) = sources_for("https://conda.anaconda.org/conda-forge")
    assert source.official


def test_what_was_missing_is_not_written() -> None:
    assert parent_to_write(found("tuna"), "pkgs/r") is not None
    assert parent_to_write(found("tuna"), "nvidia") is None
    answers = (
        ChannelAnswer("pkgs/r", Carried.NO),
        ChannelAnswer("nvidia", Carried.YES),
    )
    kept(Measurement("tuna", done=True, channels=answers))
    assert parent_to_write(found("tuna"), "pkgs/r") is None
    assert parent_to_write(found("tuna"), "nvidia") == found("tuna").cloud


def found(mirror: str) -> Entry:
    one = entry(mirror)
    assert one is not None
    return one


def test_the_order_puts_usable_complete_fresh_and_fast_first() -> None:
    order = ranked(
        [
            measured("lzu", trouble="mirror-silent"),
            measured("hit", 9e6, "bioconda"),
            measured("pku", 8e6, "conda-forge bioconda", stale=True),
            measured("nju", 2e6, "conda-forge bioconda"),
            measured("tuna", 5e6, "conda-forge bioconda"),
        ],
        ("conda-forge", "bioconda"),
    )
    assert [one.mirror for one in order] == ["tuna", "nju", "pku", "hit", "lzu"]


@pytest.mark.parametrize(
    ("troubles", "said"),
    [
        (("mirror-host-unknown", "mirror-unreachable"), "network-none"),
        (("mirror-proxy", "mirror-silent"), "network-proxy"),
        (("mirror-silent", "mirror-refused"), "network-nobody"),
        (("mirror-silent", ""), None),
        (("mirror-silent",), None),
    ],
)
def test_the_network_is_blamed_only_when_nobody_answers(
    troubles: tuple[str, ...], said: str | None
) -> None:
    found = network_trouble([measured(f"m{n}", trouble=one) for n, one in enumerate(troubles)])
    assert (found.code if found else None) == said


def test_a_body_is_taken_for_what_it_is() -> None:
    assert kind_of(b"\x28\xb5\x2f\xfdrest", ZST) is Body.DATA
    assert kind_of(b' {"info": {}}', ZST.removesuffix(".zst")) is Body.DATA
    assert kind_of(b"PK\x03\x04", "https://example.org/a.conda") is Body.DATA
    assert kind_of(b'{"code": 1}', ZST) is Body.OTHER
    login = "<html><title>校园网认证</title>".encode()
    assert kind_of(login, ZST) is Body.LOGIN
    assert kind_of(b"<HTML><script>location='http://10.1.1.1/portal'</script>", ZST) is Body.LOGIN
    assert kind_of(b"<!DOCTYPE html><h1>Mirrors</h1>", ZST) is Body.PAGE
    assert kind_of(b"", ZST) is Body.OTHER


def test_an_index_answers_in_html_or_json() -> None:
    assert index_kind(b'<html><a href="../pip-1.0-py3-none-any.whl#sha256=0">pip</a>') is Body.DATA
    assert index_kind(b'{"meta": {"api-version": "1.1"}, "files": []}') is Body.DATA
    assert index_kind(b"<html><form>password</form>") is Body.LOGIN
    assert index_kind(b"") is Body.OTHER


def test_the_words_of_a_page_are_kept_without_its_markup() -> None:
    page = b"<html><style>p {}</style><h1>403</h1><p>id:&nbsp;<b>42</b></p><script>x()</script>"
    assert words_of(page) == "403 id: 42"


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (429, {"Retry-After": "30"}, "mirror-too-many-wait"),
        (429, {}, "mirror-too-many"),
        (429, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, "mirror-too-many"),
        (407, {}, "mirror-proxy-login"),
        (401, {}, "mirror-needs-login"),
        (511, {}, "mirror-login-page"),
        (500, {}, "mirror-server-error"),
        (302, {}, "mirror-odd-answer"),
    ],
)
def test_a_status_becomes_a_sentence(status: int, headers: dict[str, str], said: str) -> None:
    trouble = of_status(status, ZST, headers, "")
    assert trouble.code == said
    MESSAGES[said].replace("{wait:duration}", "").format(**trouble.message.params)


def test_certificates_are_told_apart() -> None:
    def said(words: str, code: int) -> str:
        error = ssl.SSLCertVerificationError(words)
        error.verify_code = code
        return trouble_of(requests.exceptions.SSLError(error), "https://127.0.0.1:9/", 0.2).code

    assert said("certificate has expired", 10) == "mirror-certificate-expired"
    assert said("Hostname mismatch", 62) == "mirror-certificate-name"
    assert said("unable to get local issuer", 20) == "mirror-certificate-untrusted"


def test_secrets_stay_out_of_the_details() -> None:
    error = requests.ConnectionError("https://me:secret@host/t/tk-12345/c failed")
    detail = trouble_of(error, "https://host/t/tk-12345/c", 1).detail
    assert "secret" not in detail
    assert "tk-12345" not in detail


def test_no_sentence_about_mirrors_is_left_over() -> None:
    folder = Path(__file__).parents[2] / "core" / "engine" / "mirrors"
    source = "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    said = [code for code in mirrors.MESSAGES if not code.startswith("mirror-limit-")]
    assert [code for code in said if f'"{code}"' not in source] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Tunnel connection failed: 407 Proxy Authentication Required", "mirror-proxy-login"),
        ("HTTPConnection(host='127.0.0.1', port=40712): refused", "mirror-proxy"),
    ],
)
def test_a_proxy_wants_a_login_only_where_it_says_so(words: str, code: str) -> None:
    error = requests.exceptions.ProxyError(OSError(words))
    assert trouble_of(error, "https://one.example/conda", 0.1).message.code == code
