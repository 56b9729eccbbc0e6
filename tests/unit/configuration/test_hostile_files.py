"""Configuration files that nobody should have: all is still read, and nothing hangs or leaks."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from core.engine.channels.channels import addresses, canonical_name
from core.engine.channels.condarc import read_configuration
from core.engine.configuration.edits import preview_edit
from core.engine.configuration.report import read_report
from core.engine.mirrors.catalogue import read_mirrors
from core.engine.network.proxies import proxy_for
from core.engine.network.servers import servers_of
from core.model.calls import PreviewEdit, ReadConfigurationReport, ReadMirrors
from core.model.configuration import SetChannels, UseMirror
from core.model.problem import ProblemError
from gui.language.sentences import say

FORGE = "https://conda.anaconda.org/conda-forge"


def _bomb() -> str:
    """Ten lines that stand for 9⁹ values."""
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]")
    return "\n".join([*lines, "channels: *i", ""])


FILES: dict[str, bytes] = {
    "a channel that is no address": b'channels: ["https://[broken/ch", conda-forge]\n',
    "an impossible port": b'channels: ["https://host:99999/ch", conda-forge]\n',
    "an alias that is no address": b'channel_alias: "http://["\nchannels: [conda-forge]\n',
    "a mirror that is no address": b'custom_channels:\n  conda-forge: "https://[x"\n',
    "defaults that are no address": b'default_channels: ["https://[y"]\nchannels: [defaults]\n',
    "several that are none": b'custom_multichannels: {m: ["http://["]}\nchannels: [m]\n',
    "a proxy that is no address": b'proxy_servers: {https: "http://["}\n',
    "a password in Chinese": 'channels: ["https://用户:密码@host.example/ch"]\n'.encode(),
    "aliases of aliases": _bomb().encode(),
    "an alias of itself": b"channels: &a [*a]\n",
    "a map that holds itself": b"custom_channels: &a\n  <<: *a\n",
    "code": b'channels: !!python/object/apply:os.system ["exit 1"]\n',
    "far too much": b"# x\n" * 2_600_000,
    "a number of 5,000 digits": b"channels: [" + b"9" * 5000 + b"]\n",
}


@pytest.mark.parametrize("content", FILES.values(), ids=list(FILES))
def test_everything_is_still_read_and_soon(home: Path, content: bytes) -> None:
    (home / ".condarc").write_bytes(content)
    began = time.monotonic()
    _read_all()
    assert time.monotonic() - began < 5


@pytest.mark.linux("pipes, devices and loops of links")
@pytest.mark.parametrize("kind", ["pipe", "device", "loop", "folder"])
def test_what_is_no_file_is_not_read_and_that_is_said(home: Path, kind: str) -> None:
    place = home / ".condarc"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    else:
        place.symlink_to("/dev/zero" if kind == "device" else place)
    _read_all()
    with pytest.raises(ProblemError) as caught:
        preview_edit(PreviewEdit(UseMirror("tuna")))
    assert caught.value.problem.code == "configuration-no-file"


def _read_all() -> None:
    read_configuration()
    addresses()
    read_mirrors(ReadMirrors())
    read_report(ReadConfigurationReport())
    assert servers_of(FORGE)
    assert servers_of("https://host.example/ch")
    for edit in (UseMirror("tuna"), SetChannels(("bioconda",), "strict")):
        with suppress(ProblemError):
            preview_edit(PreviewEdit(edit))


def test_a_channel_that_is_no_address_is_left_out_and_that_is_said(home: Path) -> None:
    (home / ".condarc").write_text(
        'channels: ["https://joe:s3cret@[broken/ch", conda-forge]\n', encoding="utf-8"
    )
    read = read_configuration()
    assert [channel.name for channel in read.channels] == ["conda-forge"]
    (note,) = read.notes
    assert note.code == "condarc-address-broken"
    assert "https://" in say(note)
    assert "s3cret" not in say(note)


def test_a_record_that_names_an_odd_channel_does_no_harm() -> None:
    assert canonical_name("https://joe:s3cret@[broken/ch") == "https://[broken/ch"


@pytest.mark.parametrize(
    "login", ["joe:pa#ss", "joe:pa/ss", "joe:p@ss", "joe:pa?ss", "joe:密码", "域\\joe:s3cret"]
)
def test_a_password_written_as_it_is_works_and_shows_nowhere(
    home: Path, monkeypatch: pytest.MonkeyPatch, login: str
) -> None:
    monkeypatch.setenv("https_proxy", f"http://{login}@proxy.example:8080")
    proxy = proxy_for(FORGE)
    assert proxy is not None
    assert (proxy.login, proxy.host) == (login, "proxy.example:8080")
    assert login not in repr(proxy)
    quoted = login.replace("\\", "\\\\")
    text = f'proxy_servers: {{https: "http://{quoted}@other.example:80"}}\n'
    (home / ".condarc").write_text(text, encoding="utf-8")
    told = msgspec.json.encode(read_report(ReadConfigurationReport())).decode()
    for part in (login, login.partition(":")[2]):
        assert part not in told
    assert "joe" not in told
    assert "proxy.example:8080" in told
