"""What channels are called, whatever a record or a configuration calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.channels.channels import canonical_name, expand_channel
from core.engine.channels.condarc import read_configuration


@pytest.mark.parametrize(
    "spelled",
    [
        "conda-forge",
        "conda-forge/linux-64",
        "https://conda.anaconda.org/conda-forge",
        "https://conda.anaconda.org/conda-forge/",
        "http://conda.anaconda.org/conda-forge/noarch",
        "https://conda.anaconda.org/conda-forge/linux-64/numpy-2.0-py_0.conda",
        "https://conda.anaconda.org/t/secret-token/conda-forge/noarch",
        "https://user:word@conda.anaconda.org/conda-forge",
        "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/conda-forge/linux-64",
        "http://mirrors.ustc.edu.cn/anaconda/cloud/conda-forge/",
        "https://anaconda.mirrors.sjtug.sjtu.edu.cn/cloud/conda-forge",
        "https://prefix.dev/conda-forge",
        "https://repo.prefix.dev/conda-forge/noarch",
    ],
)
def test_every_spelling_of_conda_forge_is_conda_forge(spelled: str) -> None:
    assert canonical_name(spelled) == "conda-forge"


@pytest.mark.parametrize(
    ("spelled", "name"),
    [
        ("https://repo.anaconda.com/pkgs/main/linux-64", "pkgs/main"),
        ("https://mirrors.bfsu.edu.cn/anaconda/pkgs/r/win-64/", "pkgs/r"),
        ("pkgs/main", "pkgs/main"),
        ("https://conda.anaconda.org/conda-forge/label/broken", "conda-forge/label/broken"),
        ("https://mirrors.sustech.edu.cn/anaconda-extra/cloud/nvidia", "nvidia"),
        ("https://mirrors.zju.edu.cn/anaconda-r/nvidia", "nvidia"),
        ("http://127.0.0.1:8000/practice/noarch", "http://127.0.0.1:8000/practice"),
        ("https://example.org/t/tk/team/", "https://example.org/team"),
        ("https://prefix.dev/somebody", "https://prefix.dev/somebody"),
        ("file:///srv/channel", "file:///srv/channel"),
        ("<unknown>", "<unknown>"),
        (None, "<unknown>"),
    ],
)
def test_other_channels_keep_their_own_name(spelled: str | None, name: str) -> None:
    assert canonical_name(spelled) == name


def test_names_of_the_users_own_configuration_are_found_in_records(home: Path) -> None:
    (home / ".condarc").write_text(
        "custom_channels:\n  lab: http://127.0.0.1:9/pool\nchannel_alias: http://127.0.0.1:9/alias\n",
        encoding="utf-8",
    )
    read_configuration()
    assert canonical_name("http://127.0.0.1:9/pool/lab/noarch/x-1-0.conda") == "lab"
    assert canonical_name("http://127.0.0.1:9/alias/team/linux-64") == "team"
    assert canonical_name("http://127.0.0.1:9/pool/other") == "http://127.0.0.1:9/pool/other"


def test_expanding_and_naming_are_each_others_inverse() -> None:
    for name in ("conda-forge", "bioconda/label/x", "pkgs/main", "http://127.0.0.1:9/c", "nvidia"):
        (channel,) = expand_channel(name)
        assert channel.name == name
        assert canonical_name(channel.url) == name


def test_a_folder_is_a_channel(tmp_path: Path) -> None:
    (channel,) = expand_channel(str(tmp_path))
    assert channel.url == tmp_path.as_uri()


def test_a_folder_called_t_holds_no_token(tmp_path: Path) -> None:
    folder = tmp_path / "t" / "lab"
    (channel,) = expand_channel(str(folder))
    assert channel.url == folder.as_uri()
