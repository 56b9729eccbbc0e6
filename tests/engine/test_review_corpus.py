"""Real files under review: each becomes a request with findings or a Problem; no line is lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from core.model.importing import FileKind
from core.settings import Settings, SettingsFile
from tests.corpus.accounting import lost, untold, ways
from tests.corpus.answering import reviewed, with_suggestions
from tests.corpus.real_metadata import CORPUS

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
