"""Real files against real channel data: no inspector gives up, and nothing goes unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engine.files.concealment import concealed
from core.engine.files.reading import read_source
from core.engine.review.beginning import begin
from core.engine.review.channels.channels import inspect_channels
from core.engine.review.channels.unread import inspect_unread
from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.packages.pins import inspect_pins
from core.engine.review.packages.system_packages import inspect_system_packages
from core.engine.review.packages.unknown import inspect_unknown
from core.engine.review.pip.rows import inspect_pip
from core.engine.review.reader_findings import hand_on, mend_unreadable
from core.engine.review.recipes.recipes import inspect_recipes
from core.model.file_source import FileSource
from core.model.importing import PipKind, ReadFile
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.review import PipVia
from tests.corpus.real_metadata import CHANNELS, CORPUS, MetadataServer

SUBDIRS = ("linux-64", "win-64", "osx-arm64")
WITHOUT_ROW = {PipKind.OPTION, PipKind.REQUIREMENTS_FILE, PipKind.CONSTRAINTS_FILE}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CORPUS.is_dir() and CHANNELS.is_dir()), reason="no corpus beside the checkout"
    ),
]


@pytest.fixture
def metadata(home: Path) -> Iterator[MetadataServer]:
    with MetadataServer() as server:
        server.write_table(home)
        yield server


@pytest.mark.parametrize("part", range(len(SUBDIRS)), ids=SUBDIRS)
async def test_every_real_file_is_looked_over_and_all_that_changes_is_told(
    metadata: MetadataServer, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each file on one system; together all of them.
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "12.8")
    paths = [*(CORPUS / "environment_yml").glob("*"), *(CORPUS / "requirements").glob("*")]
    looked = 0
    for path in sorted(paths)[part :: len(SUBDIRS)]:
        file = concealed(read_source(FileSource(path=str(path))))
        if file.problem is None:
            looked += await _look_over(file, SUBDIRS[part], path.name)
    assert looked > 50


async def _look_over(file: ReadFile, subdir: str, name: str) -> bool:
    draft = await _looked_at(file, subdir, {})
    if draft is None:
        return False
    _check_told(draft, name)
    suggested = {found.id: found.suggested for found in draft.findings if found.suggested}
    answered = await _looked_at(file, subdir, suggested)
    assert answered is not None
    _check_told(answered, name)
    left = {found.id for found in answered.findings if found.id in suggested and not found.chosen}
    assert left == set(), name
    return True


async def _looked_at(file: ReadFile, subdir: str, answers: dict[str, str]) -> Draft | None:
    """The draft after all inspectors; None where no channel of the file is at hand."""
    draft = begin(file, answers, subdir)
    mend_unreadable(draft)
    inspect_channels(draft)
    names = Names(draft)
    try:
        await inspect_unread(draft, names)
    except ProblemError:
        return None
    await inspect_recipes(draft, names)
    await inspect_system_packages(draft, names)
    await inspect_unknown(draft, names)
    await inspect_pip(draft, names)
    await inspect_pins(draft, names)
    hand_on(draft)
    return draft


def _check_told(draft: Draft, name: str) -> None:
    ids = [found.id for found in draft.findings]
    assert len(ids) == len(set(ids)), name
    told = {line for found in draft.findings for line in found.lines}
    for wish in draft.wishes:
        if wish.dropped or wish.spec != wish.entry.spec:
            assert wish.entry.line in told | draft.notes.keys(), (name, wish)
    for note in draft.notes.values():
        assert not note.finding or note.finding in ids, (name, note)
    rows = {row.line for row in draft.pip}
    for entry in draft.pip_lines:
        index = entry.kind in {PipKind.INDEX_URL, PipKind.EXTRA_INDEX_URL}
        if entry.kind not in WITHOUT_ROW and not index:
            assert entry.line in rows | told, (name, entry)
    assert len({row.id for row in draft.pip}) == len(draft.pip), name
    for row in draft.pip:
        if row.via is PipVia.NOBODY:
            assert row.note or row.unsafe, (name, row)
        elif row.via is PipVia.CONDA:
            assert row.conda_spec, (name, row)
        elif row.unsafe:
            raise AssertionError(f"{name}: {row.text} is followed unasked")
    for found in draft.findings:
        if found.severity is Severity.BLOCK:
            assert found.choices, (name, found)
