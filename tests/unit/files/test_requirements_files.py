"""requirements.txt, and lists of specs that look like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.importing import FileKind, PipKind
from tests.unit.files.reading import codes, pasted, specs, wishes, written

HASH = "sha256:" + "ab" * 32


def test_a_requirement_keeps_extras_marker_and_hashes() -> None:
    file = pasted(
        "# tools\nrequests[socks, security] >= 2.8 ; python_version < '3.13' \\\n"
        f"    --hash={HASH} \\\n    --hash={HASH}\n"
    )
    (entry,) = file.pip
    assert (entry.name, entry.extras, entry.specifier) == (
        "requests",
        ("security", "socks"),
        ">=2.8",
    )
    assert (entry.marker, entry.hashes) == ('python_version < "3.13"', (HASH, HASH))
    assert (entry.line, entry.end_line, entry.wanted) == (2, 4, True)


@pytest.mark.parametrize(
    ("line", "kind", "name", "code"),
    [
        ("git+https://h.example/a/b@main#egg=b", PipKind.VCS, "b", "file-pip-vcs-moving"),
        (f"b @ git+https://h.example/a/b@{'a' * 40}", PipKind.VCS, "b", "file-pip-vcs"),
        ("https://h.example/b-1.0-py3-none-any.whl", PipKind.URL, "b", "file-pip-url"),
        ("b @ https://h.example/b.zip ; python_version > '3'", PipKind.URL, "b", "file-pip-url"),
        ("./b[extra]", PipKind.PATH, "", "file-pip-path"),
        ("b @ file:///srv/b.tar.gz", PipKind.PATH, "b", "file-pip-path"),
        (r"C:\wheels\b-1.0-py3-none-any.whl", PipKind.PATH, "b", "file-pip-path"),
        ("-e .", PipKind.EDITABLE, "", "file-pip-editable"),
        ("--editable=git+https://h.example/b#egg=b", PipKind.EDITABLE, "b", "file-pip-editable"),
        ("-f https://h.example/wheels", PipKind.FIND_LINKS, "", "file-pip-find-links"),
        ("--index-url https://h.example/simple", PipKind.INDEX_URL, "", "file-pip-index"),
        (
            "--extra-index-url=https://h.example/",
            PipKind.EXTRA_INDEX_URL,
            "",
            "file-pip-extra-index",
        ),
    ],
)
def test_what_is_unsafe_is_named_and_off(line: str, kind: PipKind, name: str, code: str) -> None:
    file = pasted(f"numpy\n{line}\n")
    entry = file.pip[1]
    assert (entry.kind, entry.name, entry.wanted) == (kind, name, False)
    assert codes(file, 2) == {code}


def test_the_index_and_its_mirrors_are_known() -> None:
    file = pasted("-i https://pypi.tuna.tsinghua.edu.cn/simple\nnumpy\n")
    assert codes(file, 1) == {"file-pip-known-index"}


def test_slips_are_mended_and_told_of() -> None:
    file = pasted(
        "numpy=1.2\nscipy>=1.0.*\nattrs==1#note\n- pandas\npip install six\na==1 -i https://x/\n"
    )
    assert [requirement for _, requirement in wishes(file)] == [
        "numpy==1.2",
        "scipy>=1.0",
        "attrs==1",
        "pandas",
        "six",
        "a==1",
        "https://x/",
    ]
    found = [codes(file, line) for line in range(1, 6)]
    assert found == [
        {"file-pip-spelling"},
        {"file-pip-spelling"},
        {"file-pip-spelling"},
        {"file-dash-in-requirements"},
        {"file-command-in-requirements"},
    ]


def test_an_unreadable_line_is_kept_and_blocks() -> None:
    file = pasted("numpy\nwhat is this\nscipy\n")
    assert [entry.kind for entry in file.pip].count(PipKind.UNREADABLE) == 1
    assert file.findings[0].severity.value == "block"
    assert file.findings[0].line == 2


def test_files_beside_it_are_read_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret\n", encoding="utf-8")
    folder = tmp_path / "project"
    written(folder, "more/base.txt", "attrs\n-r ../requirements.txt\n")
    written(folder, "c.txt", "six<2\n")
    file = written(
        folder,
        "requirements.txt",
        "-r more/base.txt\n-c c.txt\n-r ../outside.txt\n-r /etc/passwd\n-r \\\\srv\\x\\y\n"
        "-r https://h.example/r.txt\n-r gone.txt\n",
    )
    assert [(inner.included_at, inner.pip[0].name) for inner in file.included] == [
        (1, "attrs"),
        (2, "six"),
    ]
    assert "file-include-again" in codes(file.included[0], 2)
    assert [sorted(codes(file, line)) for line in range(1, 8)] == [
        ["file-include-read"],
        ["file-include-read"],
        ["file-include-outside"],
        ["file-include-outside"],
        ["file-include-outside"],
        ["file-include-remote"],
        ["file-include-missing"],
    ]


@pytest.mark.linux("Windows lets only administrators link")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret\n", encoding="utf-8")
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    file = written(folder, "requirements.txt", "-r link.txt\n")
    assert codes(file, 1) == {"file-include-outside"}
    assert not file.included


def test_lists_for_conda_are_told_from_lists_for_pip() -> None:
    export = pasted(
        "# platform: linux-64\n_libgcc_mutex=0.1=main\nnumpy=1.2=py_0\nsix=1.16=pypi_0\n"
    )
    assert (export.kind, export.platforms) == (FileKind.SPECS, ("linux-64",))
    assert specs(export) == ["_libgcc_mutex=0.1=main", "numpy=1.2=py_0"]
    assert wishes(export) == [(PipKind.REQUIREMENT, "six==1.16")]
    assert pasted("boto3 !=1.33\nconda-forge::zlib\n").kind is FileKind.SPECS
    assert pasted("boto3 !=1.33\nzlib\n").kind is FileKind.REQUIREMENTS
