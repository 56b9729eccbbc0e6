"""Practice mode: what `--demo` starts."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import requests

from core.engine.practice.demo import Practice, prepare
from core.engine.practice.store import build_seed, practice_channels
from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan, ReviewFile
from core.model.file_source import FileSource
from core.model.plan import ChangeKind
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest
from tests.support.assertions import installed, read_records, verify_prefix
from tests.support.pip_section import run
from tests.support.raw_engine import raw_solve

ROOT = Path(__file__).parents[2]


def test_every_practice_environment_is_whole_and_its_history_agrees(practice: Practice) -> None:
    assert len(practice.prefixes) == 5
    for prefix in practice.prefixes:
        verify_prefix(prefix)
    registered = (practice.home / ".conda/environments.txt").read_text(encoding="utf-8")
    assert registered.splitlines() == [str(prefix) for prefix in practice.prefixes]


def test_the_thesis_environment_has_updates_a_pin_and_pip_packages(practice: Practice) -> None:
    prefix = practice.home / "miniforge3/envs/thesis"
    versions = installed(prefix)
    assert (versions["numpy"], versions["numba"]) == ("2.0.2", "0.60.0")
    assert versions["protobuf"] == "5.29.5"
    assert "numba 0.60.*" in (prefix / "conda-meta/pinned").read_text(encoding="utf-8")
    requested = {record["name"] for record in read_records(prefix) if record.get("requested_specs")}
    assert {"numpy", "seaborn", "requests"} <= requested
    assert "pillow" not in requested
    python = prefix / ("python.exe" if sys.platform == "win32" else "bin/python")
    done = subprocess.run(
        [python, "-c", "import numpy, timm; print(numpy.__version__, timm.__version__)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    assert done.stdout.strip() == "2.0.2 1.0.11"


async def test_the_conflict_of_the_problem_sheet_is_there(
    practice: Practice, tmp_path: Path
) -> None:
    with pytest.raises(Exception, match="numpy"):
        await raw_solve(practice.channels, ["numba 0.60.*", "numpy 2.3.*"], tmp_path)
    records = await raw_solve(practice.channels, ["numba 0.62.*", "numpy 2.3.*"], tmp_path)
    assert any(record.name.normalized == "llvmlite" for record in records)


def test_channeldata_has_summaries_in_both_languages(practice: Practice) -> None:
    data = requests.get(f"{practice.channels[0]}/channeldata.json", timeout=5).json()
    assert data["packages"]["pandas"]["summary"] == "Tables, time series and data analysis"
    assert data["packages"]["jieba"]["summary"] == "结巴中文分词"
    assert data["packages"]["numpy"]["version"] == "2.3.4"


def test_a_second_start_keeps_address_and_environments(practice: Practice) -> None:
    url = practice.server.url
    mark = practice.prefixes[1] / "mine.txt"
    mark.write_text("mine", encoding="utf-8")
    store = practice.server.folder.parent
    practice.stop()
    again = prepare(practice.home, store=store, rate=None)
    try:
        assert again.server.url == url
        assert mark.exists()
    finally:
        again.stop()


def test_the_process_serves_until_its_input_closes(
    home: Path, practice_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GLASSHOUSE_HOME")
    sandbox = home / "演示 demo"
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "core.engine.practice", "--home", str(sandbox)),
            *("--store", str(practice_store), "--empty", "--temporary"),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    timer = threading.Timer(60, process.kill)
    timer.start()
    try:
        ready = json.loads(process.stdout.readline())
        assert ready["home"] == str(sandbox.resolve())
        assert requests.get(f"{ready['channels'][0]}/noarch/repodata.json", timeout=5).ok
        start = time.monotonic()
        process.stdin.close()
        assert process.wait(10) == 0
        assert time.monotonic() - start < 3
        assert not sandbox.exists()
    finally:
        timer.cancel()
        process.kill()
        process.wait()
        process.stdout.close()


async def test_a_seed_brings_a_complete_python_to_a_bundle(tmp_path: Path) -> None:
    build_seed(tmp_path / "seed")
    folder = practice_channels(tmp_path / "store", tmp_path / "seed")
    records = await raw_solve([str(folder / "practice")], ["numpy", "pip"], tmp_path)
    python = next(record for record in records if record.name.normalized == "python")
    assert str(python.build) in {"0_real", "0_win"}


async def test_practice_mode_shows_a_conflict_updates_and_a_channel_change(
    practice: Practice,
) -> None:
    thesis = str(practice.home / "miniforge3/envs/thesis")
    with pytest.raises(ProblemError) as caught:
        await make_plan(MakePlan(ChangeRequest(thesis, install=("numpy=2.3",))), silent)
    assert caught.value.problem.suggestions
    plan = await make_plan(MakePlan(ChangeRequest(thesis, update_all=True)), silent)
    assert len([one for one in plan.changes if one.kind is ChangeKind.UPGRADE]) >= 10
    assert "numba" not in {one.name for one in plan.changes}

    lab = str(practice.home / "miniforge3/envs/cv-lab")
    plan = await make_plan(MakePlan(ChangeRequest(lab, update=("pytorch", "pillow"))), silent)
    torch = next(one for one in plan.changes if one.name == "pytorch")
    assert torch.before is not None
    assert torch.after is not None
    assert (torch.before.channel, torch.after.channel) == ("practice-extra", "practice")
    assert plan.download.bytes > 20_000_000
    assert [impact.name for impact in plan.pip] == ["supervision"]

    course = str(practice.home / "miniforge3/envs/dl-course")
    plan = await make_plan(MakePlan(ChangeRequest(course, update=("jupyterlab",))), silent)
    assert plan.blocked


async def test_the_teachers_file_of_practice_mode_becomes_an_environment_that_works(
    practice: Practice,
) -> None:
    source = FileSource(str(practice.home / "Downloads" / "environment.yml"))
    answers: dict[str, str] = {}
    review = await review_file(ReviewFile(source), silent)
    assert {"builds", "unknown:sklearn", "pip", "pip-unsafe"} <= {one.id for one in review.findings}
    while suggested := {
        one.id: one.suggested for one in review.findings if one.suggested and one.id not in answers
    }:
        answers |= suggested
        review = await review_file(ReviewFile(source, answers), silent)
    assert isinstance(review.request, CreateRequest), review.findings
    plan = await make_plan(MakePlan(review.request), silent)
    assert {"course-utils", "grade-sheet"} <= {one.name for one in plan.pip_adds}
    assert all(one.sha256 and one.size for one in plan.pip_adds)
    await apply(ApplyPlan(plan), silent)
    prefix = Path(review.request.prefix)
    verify_prefix(prefix)
    said = run(
        prefix,
        "import course_utils, grade_sheet, sklearn;"
        "print(course_utils.version, grade_sheet.version, sklearn.__version__)",
    )
    assert said == "0.3.2 1.1.0 1.7.1"


@pytest.mark.linux("Windows lets a second server listen on the same port")
def test_a_start_on_another_address_tells_the_environments(practice: Practice) -> None:
    old = practice.server.url
    store = practice.server.folder.parent
    practice.stop()
    with socket.create_server(("127.0.0.1", int(old.rsplit(":", 1)[1]))):
        again = prepare(practice.home, store=store, rate=None)
    try:
        assert again.server.url != old
        for prefix in again.prefixes:
            channels = {record["channel"] for record in read_records(prefix)}
            assert channels <= {f"{channel}/" for channel in again.channels}
            verify_prefix(prefix)
    finally:
        again.stop()
