"""Real files from public repositories: none is lost a line of, none crashes the reader."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.model.importing import FileKind, PipKind
from tests.unit.files.reading import corpus, opened

ENVIRONMENTS, REQUIREMENTS, EXPLICIT = map(corpus, ("environment_yml", "requirements", "explicit"))
NOT_LISTS = {"065", "122", "175", "214"}
"""Of the files called requirements: prose, an error message, headings, counts of letters."""
FOR_CONDA = {"083", "084"}
"""Of the files called requirements: those with `channel::package`."""
ABOUT_EXPLICIT = {"012", "021", "022", "024"}
"""Of the files that hold the word @EXPLICIT: sources and web pages."""
SLOWEST = 2.0
"""Seconds. A tenth is usual; the machine may be busy."""

pytestmark = pytest.mark.skipif(not ENVIRONMENTS, reason="the corpus of files is not here")


class _Loader(yaml.SafeLoader):
    """Takes tuples for lists; everything else as safe as it is."""


_Loader.add_constructor(
    "tag:yaml.org,2002:python/tuple", lambda loader, node: loader.construct_sequence(node)
)


def _number(path: Path) -> str:
    return path.name.partition("-")[0]


def _text(path: Path) -> str:
    content = path.read_bytes()
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if utf16 else "utf-8-sig")


def _pip_items(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


@pytest.mark.parametrize("path", ENVIRONMENTS, ids=_number)
def test_every_dependency_of_a_real_environment_file_is_an_entry(path: Path) -> None:
    began = time.monotonic()
    file = opened(path)
    assert time.monotonic() - began < SLOWEST
    assert file.kind is FileKind.ENVIRONMENT
    assert file.problem is None
    said = yaml.load(_text(path), Loader=_Loader)
    conda, pip, other = [], [], []
    for item in said.get("dependencies") or ():
        if isinstance(item, dict):
            for key, value in item.items():
                (pip if key == "pip" else other).extend(_pip_items(value))
        else:
            conda.append(item)
    assert len(file.conda) == len(conda) + len(other)
    assert len(file.pip) == len(pip)
    assert [entry.text for entry in file.conda if not entry.group] == [
        " ".join(str(item).split()) for item in conda
    ]
    unread = {entry.line for entry in file.conda if not entry.spec}
    unread |= {entry.line for entry in file.pip if entry.kind is PipKind.UNREADABLE}
    explained = {f.line for f in file.findings if f.severity.value == "block"}
    assert all({line, line - 1} & explained for line in unread)
    assert len(file.variables) == len(said.get("variables") or {})
    channels = [c for c in said.get("channels") or () if c != "nodefaults"]
    assert len(file.channels) == len(channels)


def _logical(text: str) -> Iterator[str]:
    joined = re.sub(r"\\\n", " ", text.replace("\r\n", "\n").replace("\r", "\n"))
    for line in joined.split("\n"):
        bare = re.sub(r"(^|\s)#.*", "", line).strip()
        if bare:
            yield bare


@pytest.mark.parametrize("path", REQUIREMENTS, ids=_number)
def test_every_line_of_a_real_requirements_file_is_an_entry(path: Path) -> None:
    file = opened(path)
    if _number(path) in NOT_LISTS:
        assert file.kind is FileKind.UNKNOWN
        assert file.problem is not None
        assert file.problem.params["line"] == 1
        return
    kind = FileKind.SPECS if _number(path) in FOR_CONDA else FileKind.REQUIREMENTS
    assert (file.kind, file.problem) == (kind, None)
    lines = {entry.line for entry in file.conda} | {entry.line for entry in file.pip}
    assert len(lines) == len(list(_logical(_text(path))))


@pytest.mark.parametrize("path", EXPLICIT, ids=_number)
def test_every_address_of_a_real_explicit_file_is_an_entry(path: Path) -> None:
    file = opened(path)
    if _number(path) in ABOUT_EXPLICIT:
        assert file.kind is FileKind.UNKNOWN
        return
    assert (file.kind, file.problem) == (FileKind.EXPLICIT, None)
    text = _text(path)
    addresses = [line for line in text.splitlines() if re.match(r"\s*https?://", line)]
    assert [entry.url for entry in file.conda if entry.url] == [
        address.partition("#")[0].strip() for address in addresses
    ]
    hashes = [line for line in addresses if re.search(r"#([0-9a-f]{32}|[0-9a-f]{64})\s*$", line)]
    assert sum(1 for entry in file.conda if entry.md5 or entry.sha256) == len(hashes)


@pytest.mark.parametrize("path", [*ENVIRONMENTS, *REQUIREMENTS, *EXPLICIT], ids=_number)
def test_lines_are_counted_as_an_editor_counts_them(path: Path) -> None:
    file = opened(path)
    lines = _text(path).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(file.lines) in {len(lines), len(lines) - 1}
    for entry in (*file.conda, *file.pip):
        word = re.split(r"[\s=<>\[;@#'\"]", entry.text.strip("\"'"), maxsplit=1)[0]
        assert word in " ".join(lines[entry.line - 1 : entry.end_line])


def test_no_credential_of_a_real_file_is_handed_on() -> None:
    masked = next(path for path in ENVIRONMENTS if _number(path) == "050")
    file = opened(masked)
    assert re.search(r"/t/x{20,}", _text(masked))
    assert "xxxx" not in repr(file)
    assert any("/t/********/" in line for line in file.lines)
