"""environment.yml as the world writes it."""

from __future__ import annotations

import pytest

from core.model.importing import FileKind, PipKind
from tests.unit.files.reading import codes, pasted, specs, wishes


def test_each_entry_keeps_its_line_its_text_and_what_it_means() -> None:
    file = pasted(
        "name: demo\nchannels: [conda-forge]\ndependencies:\n"
        "  - python=3.11  # the newest\n"
        "  - conda-forge::NumPy=1.26.4=py311_0\n"
    )
    first, second = file.conda
    assert (first.line, first.text, first.comment) == (4, "python=3.11", "the newest")
    assert (second.name, second.version, second.build) == ("numpy", "==1.26.4", "py311_0")
    assert second.channel == "conda-forge"
    assert codes(file, 5) == {"file-upper-case"}
    assert (file.kind, file.name) == (FileKind.ENVIRONMENT, "demo")


def test_channels_keep_their_order_and_mirrors_are_known() -> None:
    file = pasted(
        "channels:\n  - https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/bioconda/\n"
        "  - conda-forge/label/rc\n  - nodefaults\n  - file:///srv/channel\ndependencies: [a]\n"
    )
    assert [channel.name for channel in file.channels] == [
        "bioconda",
        "conda-forge/label/rc",
        "file:///srv/channel",
    ]
    assert file.channels[0].mirror
    assert file.nodefaults
    assert codes(file, 2) == {"file-channel-mirror"}
    assert codes(file, 5) == {"file-channel-local"}


def test_two_pip_sections_a_text_and_a_list_are_all_read() -> None:
    file = pasted(
        "dependencies:\n  - pip\n  - pip: |\n      six\n      -r more.txt\n  - pip:\n    - attrs\n"
    )
    assert [entry.name for entry in file.pip] == ["six", "", "attrs"]
    assert [entry.line for entry in file.pip] == [4, 5, 7]
    assert codes(file) >= {"file-pip-as-text", "file-pip-twice"}


def test_tabs_are_read_as_spaces_and_told_of() -> None:
    file = pasted("name: a\ndependencies:\n\t- numpy\n\t- pip:\n\t\t- six\n")
    assert (specs(file), wishes(file)) == (["numpy"], [(PipKind.REQUIREMENT, "six")])
    assert codes(file, 3) == {"file-tab"}


@pytest.mark.parametrize("name", ["../../x", "a/b", "a b", "a:b", "a#b", "..", "x" * 200])
def test_a_name_no_environment_can_have_is_not_taken(name: str) -> None:
    file = pasted(f"name: '{name}'\ndependencies: [a]\n")
    assert file.name == ""
    assert "file-name-unusable" in codes(file, 1)


@pytest.mark.parametrize("name", ["", "null", "~"])
def test_an_empty_name_is_told_of(name: str) -> None:
    assert "file-name-empty" in codes(pasted(f"name: {name}\ndependencies: [a]\n"), 1)


def test_a_tuple_of_python_is_a_list_and_nothing_is_constructed() -> None:
    file = pasted("channels: !!python/tuple\n- defaults\ndependencies: !!python/object:os.x [a]\n")
    assert [channel.name for channel in file.channels] == ["defaults"]
    assert specs(file) == ["a"]
    assert "file-tag" in codes(file)


def test_a_selector_says_whether_it_holds_here() -> None:
    file = pasted("dependencies:\n  - a  # [linux or osx or win]\n  - b  #[emscripten]\n")
    assert (file.conda[0].selector, file.conda[0].applies) == ("linux or osx or win", True)
    assert (file.conda[1].selector, file.conda[1].applies) == ("", None)


def test_slips_of_the_pen_are_named_with_what_was_likely_meant() -> None:
    file = pasted("dependencies:\n  - numpy: 1.2\n  - libx >=1 <2\n  - typer[all]\n  - -r x.txt\n")
    assert [entry.spec for entry in file.conda] == ["", "libx>=1,<2", "typer", ""]
    assert [codes(file, line) for line in (2, 3, 4, 5)] == [
        {"file-colon-in-entry"},
        {"file-spec-comma"},
        {"file-spec-extras"},
        {"file-line-for-pip"},
    ]


def test_variables_are_read_and_secrets_among_them_are_hidden() -> None:
    file = pasted(
        "variables:\n  A: 1\n  HF_TOKEN: >-\n    hf_abcdef\n  PATH: /x\n"
        "dependencies: [tiktoken=1]\n"
    )
    assert [(v.name, v.value) for v in file.variables] == [
        ("A", "1"),
        ("HF_TOKEN", "********"),
        ("PATH", "/x"),
    ]
    assert "abcdef" not in repr(file)
    assert codes(file, 5) == {"file-variable-powerful"}
    assert specs(file) == ["tiktoken=1"]


def test_what_stands_twice_is_read_twice_and_told_of() -> None:
    file = pasted("dependencies:\n  - a=1\n  - a=2\n  - pip:\n    - a\ndependencies:\n  - b\n")
    assert [entry.name for entry in file.conda] == ["a", "a", "b"]
    assert codes(file, 3) == {"file-said-differently"}
    assert "file-in-both" in codes(file, 5)
    assert codes(file, 6) == {"file-key-twice"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("name: a\ndependencies:\n  - a\n - b\n", "file-broken-indent", 4),
        ('name: a\ndependencies:\n  - "a\n  - b\n', "file-broken-quote", 3),
        ("name: a\ndependencies:\n  - @x\n", "file-broken-character", 3),
        ("name: a\ndependencies:\n  - networkx: [>=3\n  - b\n", "file-broken-bracket", 3),
        ("name: a\ndependencies:\n  - [pandas\n  - polars\n", "file-broken-bracket", 3),
        ("name: a\ndependencies:\n  - {pandas\n  - x: y\n", "file-broken-bracket", 3),
        ("name: a\ndependencies: [a, @b]\n", "file-broken-bracket", 2),
        ("name: a\ndependencies:\n  - *x\n", "file-broken-alias", 3),
        ("name: {{ x }}\ndependencies:\n  - a\n", "file-broken-template", 1),
        ("name: a\n<<<<<<< HEAD\ndependencies:\n  - a\n", "file-broken-merge", 2),
        ("name: a\ndependencies:\n  numpy: 1.2\n", "file-dependencies-form", 3),
    ],
)
def test_a_file_too_broken_names_the_line(text: str, code: str, line: int) -> None:
    problem = pasted(text).problem
    assert problem is not None
    assert (problem.code, problem.params["line"]) == (code, line)
