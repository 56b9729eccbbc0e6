"""Files of a prefix that are no files, or contain what nobody would write: never waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.engine.comparing.comparison import compare
from core.engine.environments.guard import frozen_reason
from core.engine.environments.history_file import read_entries
from core.engine.environments.prefix import read_prefix
from core.engine.environments.summary import summarize
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.solving.outcome import make_goal
from core.engine.solving.starting_point import read_starting_point
from core.engine.updates.policy import policy_file, read_policy
from core.model.calls import Compare
from core.model.comparison import Side
from core.model.file_source import FileSource
from core.model.problem import ProblemError
from core.model.request import RestoreRequest
from tests.support.prefixes import make_prefix, record

DEEP = b'{"x":' + b"[" * 300_000


@pytest.fixture
def prefix(tmp_path: Path) -> Path:
    return make_prefix(tmp_path / "odd", [record("numpy")])


def test_a_list_of_pins_that_is_a_folder_pins_nothing_and_is_noticed(prefix: Path) -> None:
    before = prefix_fingerprint(prefix)
    (prefix / "conda-meta" / "pinned").mkdir()
    assert read_prefix(prefix).pinned == ()
    assert prefix_fingerprint(prefix) != before


def test_files_nested_beyond_all_measure_count_as_unreadable(prefix: Path) -> None:
    policy_file(prefix).parent.mkdir()
    policy_file(prefix).write_bytes(DEEP)
    assert read_policy(str(prefix)).holds == ()
    (prefix / "conda-meta" / "deep-1.0-0.json").write_bytes(DEEP)
    content = read_prefix(prefix)
    assert [package.record.name for package in content.installed] == ["numpy"]
    assert len(content.unreadable) == 1
    (prefix / "conda-meta" / "frozen").write_bytes(DEEP)
    assert frozen_reason(prefix) is not None


@pytest.mark.linux("makes links without asking")
def test_a_record_that_is_a_link_to_nowhere_is_one_that_can_not_be_read(prefix: Path) -> None:
    before = prefix_fingerprint(prefix)
    (prefix / "conda-meta" / "gone-1.0-0.json").symlink_to("nowhere")
    (prefix / "conda-meta" / "round-1.0-0.json").symlink_to("round-1.0-0.json")
    assert prefix_fingerprint(prefix) != before
    assert len(read_prefix(prefix).unreadable) == 2
    assert summarize(prefix, None).conda_count == 3


async def test_a_record_that_makes_no_sense_is_compared_and_never_restored(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [record("numpy"), record("odd", "!!")])
    wishes = Side(source=FileSource(text="dependencies:\n  - odd=1\n  - numpy\n"))
    found = await compare(Compare(Side(str(prefix)), wishes))
    assert [row.name for row in found.rows] == ["odd"]
    start = read_starting_point(str(prefix))
    assert start.unreadable == 1
    with pytest.raises(ProblemError) as refused:
        make_goal(RestoreRequest(str(prefix), read_prefix(prefix).records), start)
    assert refused.value.problem.code == "restore-unusable"
    assert refused.value.problem.params == {"names": "odd"}


@pytest.mark.linux("named pipes lie in folders")
def test_nobody_waits_for_pipes_in_the_place_of_files(prefix: Path) -> None:
    meta = prefix / "conda-meta"
    policy_file(prefix).parent.mkdir()
    (meta / "history").unlink()
    for path in (policy_file(prefix), meta / "pinned", meta / "history", meta / "pipe-1-0.json"):
        os.mkfifo(path)
    assert read_policy(str(prefix)).holds == ()
    assert read_entries(prefix) == ()
    content = read_prefix(prefix)
    assert content.pinned == ()
    assert len(content.unreadable) == 1
    assert prefix_fingerprint(prefix)
