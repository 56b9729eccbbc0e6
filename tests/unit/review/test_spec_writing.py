"""Specs that are asked for otherwise than they were written."""

from __future__ import annotations

import pytest
import rattler

from core.engine.review.packages.as_pip import pip_entry
from core.engine.review.packages.system_tables import belongs_to, shown_system, system_of
from core.engine.review.renaming import channel_in, renamed, written
from core.model.importing import CondaEntry


@pytest.mark.parametrize(
    ("spec", "right"),
    [
        ("sklearn", "x"),
        ("sklearn=1.5.1=py_0", "x==1.5.1"),
        ("sklearn=1.5", "x=1.5"),
        ("sklearn >=1,<2", "x>=1,<2"),
        ("conda-forge::sklearn 1.5.*", "x=1.5"),
        ("pytorch=2.1.0=*cuda*", "x=2.1.0=*cuda*"),
        ("pytorch >=2 *cuda*", "x >=2 *cuda*"),
        ("pytorch=*=*cuda*", "x=*=*cuda*"),
        ("pytorch 2.* *cuda*", "x=2.*=*cuda*"),
        ("numpy 1.2|1.3", "x==1.2|==1.3"),
    ],
)
def test_a_spec_under_another_name_asks_for_the_same_versions(spec: str, right: str) -> None:
    found = renamed(spec, "x")
    assert found == right
    before, after = rattler.MatchSpec(spec), rattler.MatchSpec(found)
    assert str(after.version or "") == str(before.version or "")


def test_the_channel_of_a_spec_is_the_one_before_the_colons() -> None:
    assert channel_in("conda-forge::numpy=1") == "conda-forge"
    assert channel_in("https://host/some::numpy") == "https://host/some"
    assert channel_in('numpy[build="a::b"]') == ""


@pytest.mark.parametrize(
    ("spec", "requirement"),
    [
        ("timm=1.0", "timm==1.0.*"),
        ("timm=1.0.11=py_0", "timm==1.0.11"),
        ("timm>=1,<2", "timm<2,>=1"),
        ("timm", "timm"),
        ("timm 1.0|1.1", "timm"),
        ("gfs=2022a", "gfs"),
    ],
)
def test_what_conda_was_asked_for_is_asked_of_pip(spec: str, requirement: str) -> None:
    entry = pip_entry(CondaEntry(3, 3, spec, spec), spec)
    assert (entry.requirement, entry.line) == (requirement, 3)


def test_a_build_is_written_as_the_parser_reads_it() -> None:
    assert str(rattler.MatchSpec(written("a", "==1.2", "*cuda*")).version) == "==1.2"
    assert str(rattler.MatchSpec(written("a", "1.2.*", "*cuda*")).version) == "1.2.*"


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("libgcc-ng", "linux"),
        ("_libgcc_mutex", "linux"),
        ("ld_impl_linux-64", "linux"),
        ("xorg-libx11", "linux"),
        ("m2w64-gmp", "win"),
        ("vs2015_runtime", "win"),
        ("vs2022_win-64", "win"),
        ("pywin32", "win"),
        ("appnope", "osx"),
        ("libcxx", "osx"),
        ("readline", "unix"),
        ("numpy", ""),
        ("vcrpy", ""),
        ("libgcc", ""),
    ],
)
def test_the_system_of_a_package_is_known_by_its_name(name: str, system: str) -> None:
    assert system_of(name) == system


def test_what_belongs_to_unix_belongs_to_linux_and_macos() -> None:
    assert belongs_to("unix", "linux-64")
    assert belongs_to("unix", "osx-arm64")
    assert not belongs_to("unix", "win-64")
    assert not belongs_to("linux", "osx-64")


def test_systems_have_the_names_people_use() -> None:
    assert [shown_system(s) for s in ("win-64", "osx-arm64", "freebsd-64")] == [
        "Windows",
        "macOS",
        "freebsd-64",
    ]
