"""Drafts of files for tests of single inspectors, and packages as channels really have them."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.files.concealment import concealed
from core.engine.files.reading import read_source
from core.engine.practice.packages import Package
from core.engine.review.beginning import begin
from core.engine.review.draft import Draft
from core.model.file_source import FileSource
from core.model.review import ReviewFinding
from tests.support.channels import package

HERE = "linux-64"


def draft_of(
    text: str,
    *channels: str,
    subdir: str = HERE,
    answers: dict[str, str] | None = None,
    path: str = "",
) -> Draft:
    """The draft of a pasted text, or of the file at `path`."""
    source = FileSource(path=path) if path else FileSource(text=text)
    read = concealed(read_source(source))
    assert read.problem is None, read.problem
    draft = begin(read, answers or {}, subdir)
    draft.channels = list(channels)
    return draft


def environment(*lines: str, pip: Iterable[str] = (), channels: Iterable[str] = ("here",)) -> str:
    """An environment.yml with these dependencies."""
    text = ["name: thesis", "channels:", *(f"  - {each}" for each in channels), "dependencies:"]
    text += [f"  - {line}" for line in lines]
    rows = [f"    - {line}" for line in pip]
    return "\n".join([*text, *(["  - pip:"] if rows else []), *rows, ""])


def finding(draft: Draft, identity: str) -> ReviewFinding:
    """The finding of that id."""
    return {each.id: each for each in draft.findings}[identity]


def asked(draft: Draft) -> list[str]:
    """The specs that are left."""
    return [wish.spec for wish in draft.wishes if not wish.dropped]


def build(
    name: str,
    version: str = "1.0",
    build: str = "0",
    *,
    subdir: str = HERE,
    depends: Iterable[str] = (),
) -> Package:
    """A build for one system."""
    made = package(name, version, build=build, depends=depends, noarch=None)
    return Package(
        made.name, made.version, made.build, subdir=subdir, depends=made.depends, files=made.files
    )
