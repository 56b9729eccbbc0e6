"""Adding a mirror by its address, in every spelling people use."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.mirrors.catalogue import entries, entry
from core.engine.mirrors.own import add_mirror, remove_mirror
from core.engine.mirrors.own_file import own_file, read_own
from core.model.calls import AddMirror, RemoveMirror
from core.model.problem import ProblemError


def add(address: str) -> str:
    return add_mirror(AddMirror(address)).address


@pytest.mark.parametrize(
    "spelled",
    [
        "https://mirrors.example.org/anaconda",
        "https://mirrors.example.org/anaconda/",
        " <https://Mirrors.example.org/anaconda/cloud/conda-forge/> ",
        "mirrors.example.org/anaconda/pkgs/main/linux-64/repodata.json",
        "https://mirrors.example.org/anaconda/cloud",
    ],
)
def test_an_address_is_understood_however_it_is_given(spelled: str) -> None:
    assert add(spelled) == "https://mirrors.example.org/anaconda"
    mirror = entries()[-1]
    assert mirror.parent_of("conda-forge") == "https://mirrors.example.org/anaconda/cloud"
    assert mirror.channel_url("pkgs/r") == "https://mirrors.example.org/anaconda/pkgs/r"


def test_a_channels_own_address_tells_where_channels_lie() -> None:
    assert add("http://nexus.example.org:8081/repository/conda-forge/noarch") == (
        "http://nexus.example.org:8081/repository"
    )
    mirror = entries()[-1]
    assert mirror.channel_url("conda-forge") == (
        "http://nexus.example.org:8081/repository/conda-forge"
    )
    assert mirror.channel_url("bioconda") is None


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "mirror-address"),
        ("hello world", "mirror-address"),
        ("ftp://mirrors.example.org/anaconda", "mirror-address"),
        ("https:///anaconda", "mirror-address"),
        ("https://[::1/anaconda", "mirror-address"),
        ("justaword", "mirror-address"),
        ("https://me:secret@mirrors.example.org/anaconda", "mirror-credentials"),
        ("https://mirrors.example.org/t/secret/anaconda", "mirror-credentials"),
        ("https://mirrors.example.org/anaconda?token=secret", "mirror-credentials"),
        ("https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud", "mirror-known"),
        ("http://mirrors4.tuna.tsinghua.edu.cn/anaconda", "mirror-known"),
        ("https://conda.anaconda.org/conda-forge", "mirror-known"),
    ],
)
def test_what_is_no_new_mirror_is_refused(home: Path, address: str, code: str) -> None:
    with pytest.raises(ProblemError) as caught:
        add(address)
    problem = caught.value.problem
    assert problem.code == code
    assert "secret" not in str(problem)
    assert not own_file().exists()


def test_a_mirror_may_be_taken_away_again() -> None:
    mirror = add_mirror(AddMirror("https://mirrors.example.org/anaconda", "  Our   lab "))
    assert mirror.names["zh_CN"] == "Our lab"
    with pytest.raises(ProblemError):
        add("https://mirrors.example.org/anaconda")
    assert remove_mirror(RemoveMirror("tuna")).channels
    assert entry(mirror.id) is not None
    remove_mirror(RemoveMirror(mirror.id))
    assert entry(mirror.id) is None
    assert entry("tuna") is not None


def test_a_damaged_file_of_own_mirrors_is_no_obstacle(home: Path) -> None:
    own_file().parent.mkdir(parents=True)
    own_file().write_text("{", encoding="utf-8")
    assert read_own(own_file()) == ()
    assert add("https://mirrors.example.org/anaconda")
