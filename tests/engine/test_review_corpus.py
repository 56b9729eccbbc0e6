"""Real files under review: each becomes a request with findings or a Problem; no line is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.importing import FileKind
from core.model.request import CreateRequest
from core.settings import Settings, SettingsFile
from tests.corpus.accounting import lost, untold, ways
from tests.corpus.answering import reviewed, with_suggestions
from tests.corpus.real_metadata import CHANNELS, CORPUS, MetadataServer
from tests.support.planning import plan

KINDS = ("environment_yml", "requirements", "explicit")
SLOWEST = 2.0
"""Seconds. A tenth is usual; the machine may be busy."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the checkout")


def _number(path: Path) -> str:
    return path.name.partition("-")[0]


FILES = sorted(file for kind in KINDS for file in (CORPUS / kind).glob("*"))


@pytest.mark.parametrize("path", FILES, ids=_number)
async def test_no_line_of_a_real_file_is_lost_while_nobody_can_be_asked(path: Path) -> None:
    SettingsFile().save(Settings(offline=True))
    began = time.monotonic()
    review = await reviewed(path)
    assert time.monotonic() - began < SLOWEST
    assert review.file.kind is not FileKind.UNKNOWN or review.problem is not None
    if review.problem is None:
        review, _ = await with_suggestions(path)
        assert (review.request is None) == any(f.id == "nothing" for f in review.findings)
        assert lost(review) == []
        read = (*review.file.conda, *review.file.pip, *review.file.variables)
        assert sum(ways(review).values()) >= len(read)
        assert untold(review) == []


@pytest.fixture
def official(home: Path) -> Iterator[MetadataServer]:
    """Real metadata in place of the official servers."""
    with MetadataServer() as server:
        server.write_table(home)
        yield server


HANDFUL = ("003", "078", "112", "255", "386", "472")


@pytest.mark.skipif(not CHANNELS.is_dir(), reason="no real metadata beside the checkout")
async def test_no_line_of_real_files_is_lost_against_real_channels(
    official: MetadataServer,
) -> None:
    files = [path for path in FILES if _number(path) in HANDFUL and path.suffix == ".yml"]
    assert len(files) >= len(HANDFUL)
    for path in files:
        review, answers = await with_suggestions(path, skip=True)
        assert review.request is not None, path.name
        assert lost(review) == []
        assert untold(review) == []
        began = time.monotonic()
        await reviewed(path, answers)
        assert time.monotonic() - began < SLOWEST


@pytest.mark.skipif(not CHANNELS.is_dir(), reason="no real metadata beside the checkout")
async def test_a_real_file_reaches_a_plan_with_its_default_choices(
    official: MetadataServer,
) -> None:
    path = next(path for path in FILES if path.name.startswith("400-"))
    review = await reviewed(path)
    assert isinstance(review.request, CreateRequest)
    assert (await plan(review.request)).after
