"""Which configuration counts, as conda would merge it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.engine.channels.channels import addresses
from core.engine.channels.condarc import read_configuration
from core.engine.channels.condarc_files import condarc_files
from core.engine.channels.condarc_values import Entry, UnreadableCondarcError, read_source
from core.engine.channels.condarc_values import merge_list as merged
from core.model.channel import ChannelConfiguration
from tests.support.prefixes import make_prefix, record

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "condarc"


def _write(home: Path, text: str, name: str = ".condarc") -> Path:
    file = home / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def _names(configuration: ChannelConfiguration | None = None) -> list[str]:
    return [channel.name for channel in (configuration or read_configuration()).channels]


def test_without_configuration_conda_forge_is_the_only_channel() -> None:
    found = read_configuration()
    assert _names(found) == ["conda-forge"]
    assert found.channels[0].url == "https://conda.anaconda.org/conda-forge"
    assert found.priority == "strict"
    assert found.sources == ()


def test_defaults_are_expanded_only_where_the_user_named_them(home: Path) -> None:
    _write(home, "channels:\n  - bioconda\n  - defaults\n")
    names = _names()
    assert names[:3] == ["bioconda", "pkgs/main", "pkgs/r"]
    assert "defaults" not in names


def test_a_later_file_puts_its_channels_first(home: Path) -> None:
    _write(home, "channels: [one, two]\n", ".conda/.condarc")
    _write(home, "channels: [three, one]\n")
    assert _names() == ["three", "one", "two"]


def test_files_are_read_in_condas_order(home: Path) -> None:
    make_prefix(home / "miniforge3", [record("conda", "26.7.0", "py311_0")])
    for name in (
        "miniforge3/.condarc",
        "miniforge3/condarc.d/b.yml",
        "miniforge3/condarc.d/a.yaml",
        "miniforge3/condarc.d/ignored.txt",
        ".config/conda/condarc",
        ".conda/.condarc",
        ".condarc",
    ):
        _write(home, "auto_activate_base: false\n", name)
    assert [file.relative_to(home).as_posix() for file in condarc_files()] == [
        "miniforge3/.condarc",
        "miniforge3/condarc.d/a.yaml",
        "miniforge3/condarc.d/b.yml",
        ".config/conda/condarc",
        ".conda/.condarc",
        ".condarc",
    ]


def test_final_top_and_bottom_marks_are_obeyed(home: Path) -> None:
    _write(
        home,
        "channels:\n  - first  #!top\n  - last  #!bottom\n  - middle\n",
        ".conda/.condarc",
    )
    _write(home, "channels:\n  - mine\n")
    assert _names() == ["first", "mine", "middle", "last"]
    _write(home, "channels: #!final\n  - only\n", ".conda/.condarc")
    assert _names() == ["only"]


def test_merging_lists_follows_conda_where_a_top_item_is_also_named_later() -> None:
    early = Entry(["a", "b"], marks=(None, "top"))
    late = Entry(["c", "b"], marks=(None, None))
    assert merged([early, late]) == ("b", "c", "a")


def test_custom_channels_and_alias_give_addresses(home: Path) -> None:
    _write(
        home,
        "channels: [lab, other]\n"
        "custom_channels:\n  lab: http://127.0.0.1:9/pool\n"
        "channel_alias: http://127.0.0.1:9/alias/\n",
    )
    assert [(c.name, c.url) for c in read_configuration().channels] == [
        ("lab", "http://127.0.0.1:9/pool/lab"),
        ("other", "http://127.0.0.1:9/alias/other"),
    ]


def test_multichannels_stand_for_their_members(home: Path) -> None:
    _write(
        home,
        "channels: [course]\ncustom_multichannels:\n  course: [conda-forge, http://127.0.0.1:9/x]\n",
    )
    assert _names() == ["conda-forge", "http://127.0.0.1:9/x"]


def test_a_known_mirror_is_named_by_its_channel_and_fetched_from_where_the_user_said(
    home: Path,
) -> None:
    mirror = "https://mirrors.tuna.tsinghua.edu.cn/anaconda"
    _write(
        home,
        "channels: [conda-forge, defaults]\n"
        f"default_channels: [{mirror}/pkgs/main]\n"
        f"custom_channels:\n  conda-forge: {mirror}/cloud\n",
    )
    assert [(c.name, c.url) for c in read_configuration().channels] == [
        ("conda-forge", "https://conda.anaconda.org/conda-forge"),
        ("pkgs/main", "https://repo.anaconda.com/pkgs/main"),
    ]
    assert addresses() == {
        "https://conda.anaconda.org/conda-forge": (f"{mirror}/cloud/conda-forge",),
        "https://repo.anaconda.com/pkgs/main": (f"{mirror}/pkgs/main",),
    }


def test_credentials_never_reach_the_window(home: Path) -> None:
    _write(home, "channels: [https://me:secret@example.org/t/tk-123/team]\n")
    found = read_configuration()
    assert found.channels[0].url == "https://example.org/team"
    assert "secret" not in repr(found)
    assert "tk-123" not in repr(found)
    assert addresses() == {
        "https://example.org/team": ("https://me:secret@example.org/t/tk-123/team",)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("channels: [a]", "flexible"),
        ("channel_priority: strict\nchannels: [a]", "strict"),
        ("channel_priority: true\nchannels: [a]", "flexible"),
        ("channel_priority: false\nchannels: [a]", "disabled"),
        ("channel_priority: Disabled\nchannels: [a]", "disabled"),
    ],
)
def test_channel_priority_is_condas(home: Path, text: str, expected: str) -> None:
    _write(home, text)
    assert read_configuration().priority == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("channels:\n\t- tab\n", "condarc-broken-line"),
        ("channels: [unclosed\n", "condarc-broken-line"),
        ("just words\n", "condarc-broken-line"),
        ("channel_priority: whatever\n", "condarc-priority-unknown"),
        ("channels: conda-forge\n", "condarc-wrong-type"),
    ],
)
def test_what_conda_would_refuse_is_noted_and_does_not_stop_us(
    home: Path, text: str, code: str
) -> None:
    _write(home, text)
    found = read_configuration()
    assert [note.code for note in found.notes] == [code]
    assert _names(found) == ["conda-forge"]


def test_a_file_in_another_encoding_is_noted(home: Path) -> None:
    (home / ".condarc").write_bytes("channels: [a]".encode("utf-16"))
    assert [note.code for note in read_configuration().notes] == ["condarc-broken"]


def test_a_file_with_a_byte_order_mark_is_read(home: Path) -> None:
    (home / ".condarc").write_bytes(b"\xef\xbb\xbfchannels: [a]\r\n")
    assert _names() == ["a"]


def test_a_changed_file_is_read_again(home: Path) -> None:
    _write(home, "channels: [one]\n")
    assert _names() == ["one"]
    _write(home, "channels: [another]\n")
    assert _names() == ["another"]


def test_environments_go_where_the_users_conda_puts_them(home: Path) -> None:
    assert read_configuration().envs_dirs[0] == str(home / ".conda" / "envs")
    make_prefix(home / "miniconda3", [record("conda", "26.7.0", "py311_0")])
    assert read_configuration().envs_dirs[0] == str(home / "miniconda3" / "envs")
    _write(home, "envs_dirs:\n  - ~/work/envs\n")
    assert read_configuration().envs_dirs[:2] == (
        str(home / "work" / "envs"),
        str(home / "miniconda3" / "envs"),
    )


def test_variables_of_the_outer_shell_count_only_outside_a_sandbox(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONDA_CHANNELS", "outer, second")
    monkeypatch.setenv("CONDA_CHANNEL_PRIORITY", "disabled")
    assert _names() == ["conda-forge"]
    monkeypatch.delenv("GLASSHOUSE_HOME")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    found = read_configuration()
    assert _names(found)[:2] == ["outer", "second"]
    assert found.priority == "disabled"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of real files is not here")
def test_every_real_file_is_understood_or_noted(home: Path) -> None:
    files = sorted(CORPUS.iterdir())
    assert len(files) > 20
    for file in files:
        (home / ".condarc").write_bytes(file.read_bytes())
        found = read_configuration()
        assert found.channels, file.name
        try:
            source = read_source(home / ".condarc")
        except UnreadableCondarcError:
            assert found.notes, file.name
            continue
        listed = source.entries.get("channels")
        if listed and isinstance(listed.value, list) and "defaults" in listed.value:
            # One file redefines default_channels as plain names, which conda takes from its alias.
            assert {"pkgs/main", "main"} & set(_names(found)), file.name
        else:
            assert "pkgs/main" not in _names(found) or "pkgs/main" in os.fsdecode(
                file.read_bytes()
            ), file.name
        assert not any("tsinghua" in c.url or "zju.edu" in c.url for c in found.channels), file.name
