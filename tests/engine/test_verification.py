"""Whether an environment works: modules imported in children of its own Python."""

from __future__ import annotations

import hashlib
import sys
import threading
import time
from pathlib import Path

import pytest

from core.engine.practice.packages import Package
from core.engine.verification.budget import Budget
from core.engine.verification.modules import read_contents, touched_modules
from core.engine.verification.trying import Subjects, find_subjects, judged_gpu, try_subjects
from core.model.verification import TrialKind, TrialOutcome, Tried, Verification
from tests.support.channels import ChannelFactory, ServedChannel, base_packages, package
from tests.support.planning import create
from tests.support.trying import (
    CRASHING,
    ENDING,
    FAILING,
    HANGING,
    SOCKET,
    STARTING,
    WRITING,
    imports,
    module,
)

BAD = (TrialOutcome.FAILED, TrialOutcome.TIMED_OUT)


def misbehaving() -> list[Package]:
    return [
        module("good", "1.0", "value = 1\n"),
        module("failing", "1.0", FAILING),
        module("crashing", "1.0", CRASHING),
        module("hanging", "1.0", HANGING),
        module("ending", "1.0", ENDING),
        module("starting", "1.0", STARTING),
        module("online", "1.0", SOCKET),
        module("writing", "1.0", WRITING),
        module("spoiling", "1.0", "import sys\nsys.modules['victim'] = None\n"),
        module("victim", "1.0", "value = 2\n"),
        module(
            "loud", "1.0", "import sys\nprint('x' * 500_000)\nsys.stderr.write('y' * 500_000)\n"
        ),
    ]


@pytest.fixture
async def prefix(home: Path, channel_factory: ChannelFactory) -> Path:
    channel = channel_factory("wild", [*base_packages(), *misbehaving()])
    prefix = home / "envs" / "wild"
    await create(prefix, channel, *(item.name for item in misbehaving()))
    return prefix


def outcomes(tried: list[Tried]) -> dict[str, TrialOutcome]:
    return {one.subject: one.outcome for one in tried}


def test_each_module_is_blamed_for_itself_alone(prefix: Path) -> None:
    names = ["good", "failing", "spoiling", "victim", "crashing", "ending", "loud"]
    found = imports(prefix, *names)
    assert [one.subject for one in found] == names
    assert [one.subject for one in found if one.outcome in BAD] == ["failing", "crashing", "ending"]
    said = {one.subject: one.message for one in found}
    missing = said["failing"]
    assert missing is not None
    assert missing.code == "try-module-missing"
    assert missing.params["missing"] == "module_that_is_nowhere"
    crash, end = said["crashing"], said["ending"]
    assert crash is not None
    assert crash.code == "try-crashed" if sys.platform != "win32" else crash
    assert end is not None
    assert end.params["code"] == 3
    assert said["good"] is None
    assert "ModuleNotFoundError" in next(one for one in found if one.subject == "failing").detail
    assert all(len(one.detail) < 20_000 for one in found)


def test_a_hanging_import_is_ended_and_the_rest_go_on(prefix: Path) -> None:
    found = imports(prefix, "hanging", "good", per_module=4.0)
    assert outcomes(found) == {"hanging": TrialOutcome.TIMED_OUT, "good": TrialOutcome.PASSED}


def test_what_there_is_no_time_for_is_said(prefix: Path) -> None:
    found = imports(prefix, "hanging", "good", seconds=2.0)
    assert outcomes(found)["good"] is TrialOutcome.NOT_TRIED
    assert outcomes(found)["hanging"] is TrialOutcome.NOT_TRIED


def test_modules_get_no_network_and_are_not_blamed_for_it(prefix: Path) -> None:
    (found,) = imports(prefix, "online")
    assert found.outcome is TrialOutcome.NOT_TRIED
    assert found.message is not None
    assert found.message.code == "try-wants-network"


def test_an_import_changes_neither_the_prefix_nor_the_home(prefix: Path, home: Path) -> None:
    before = _digests(prefix)
    outside = set(home.iterdir())
    (found,) = imports(prefix, "writing")
    assert found.outcome is TrialOutcome.PASSED, found.detail
    assert _digests(prefix) == before
    assert set(home.iterdir()) == outside


def test_what_a_module_starts_and_leaves_behind_is_ended(prefix: Path) -> None:
    (found,) = imports(prefix, "starting")
    # That it runs no more is for the fixture to find out that looks at every test's end.
    assert found.outcome is TrialOutcome.PASSED, found.detail


def test_modules_on_the_list_are_left_out(prefix: Path) -> None:
    found = imports(prefix, "antigravity", "this")
    assert set(outcomes(found).values()) == {TrialOutcome.NOT_TRIED}


@pytest.mark.linux("the prefix's Python is a link there")
def test_a_python_that_does_not_run_is_said_once(prefix: Path) -> None:
    python = prefix / "bin" / "python"
    python.unlink()
    python.write_text("#!/bin/sh\necho broken >&2\nexit 9\n", encoding="utf-8")
    python.chmod(0o755)
    found = imports(prefix, "good", "victim")
    assert [one.outcome for one in found] == [TrialOutcome.FAILED, TrialOutcome.NOT_TRIED]
    assert found[0].message is not None
    assert found[0].message.code == "try-python-fails"
    assert "broken" in found[0].detail


async def test_packages_that_need_a_changed_one_are_tried_too(
    home: Path, channel_factory: ChannelFactory
) -> None:
    channel = channel_factory(
        "users",
        [
            *base_packages(),
            package("libblas", "1.0"),
            module("numeric", "1.0", "x = 1\n", depends=["libblas"]),
            module("bystander", "1.0", "x = 1\n"),
        ],
    )
    prefix = home / "envs" / "users"
    await create(prefix, channel, "numeric", "bystander")
    contents = read_contents(prefix)
    assert [m.name for m in touched_modules(contents, ["libblas"])] == ["numeric"]
    of_python = [m.name for m in touched_modules(contents, ["python"])]
    assert "ssl" in of_python
    assert "bystander" not in of_python
    assert find_subjects(prefix, ["numeric"], command="").count == 2


def test_a_gpu_counts_as_lost_only_where_it_was_seen() -> None:
    gone = Tried(TrialKind.GPU, "torch", outcome=TrialOutcome.FAILED)
    seen = Tried(TrialKind.GPU, "torch")
    assert judged_gpu([gone], [])[0].outcome is TrialOutcome.NOT_TRIED
    assert judged_gpu([gone], [gone])[0].outcome is TrialOutcome.NOT_TRIED
    kept = judged_gpu([gone], [seen])
    assert Verification(0.0, kept, before=(seen,)).broken == (gone,)


async def test_torch_is_asked_about_its_gpu_where_it_changed(
    home: Path, channel_factory: ChannelFactory
) -> None:
    torch = (
        "class backends: pass\n"
        "class cuda:\n"
        "    @staticmethod\n"
        "    def is_available():\n"
        "        return {}\n"
    )
    channel = channel_factory(
        "gpu",
        [
            *base_packages(),
            module("torch", "1.0", torch.format("True")),
            module("torch", "2.0", torch.format("False")),
        ],
    )
    results = {}
    for version in ("1.0", "2.0"):
        prefix = home / "envs" / f"gpu{version}"
        await create(prefix, channel, f"torch={version}")
        subjects = find_subjects(prefix, ["torch"], command="")
        tried, complete = try_subjects(prefix, subjects, Budget(60.0), lambda _: None)
        assert complete
        results[version] = [one for one in tried if one.kind is TrialKind.GPU]
    assert [one.outcome for one in results["1.0"]] == [TrialOutcome.PASSED]
    assert [one.outcome for one in results["2.0"]] == [TrialOutcome.FAILED]


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        ("python -c pass", TrialOutcome.PASSED),
        ("echo one && echo the end && exit 4", TrialOutcome.FAILED),
    ],
)
def test_the_users_own_check_runs_like_in_a_terminal(
    prefix: Path, command: str, outcome: TrialOutcome
) -> None:
    subjects = Subjects(read_contents(prefix), command=command)
    tried, complete = try_subjects(prefix, subjects, Budget(300.0), lambda _: None)
    (found,) = [one for one in tried if one.kind is TrialKind.COMMAND]
    assert found.outcome is outcome
    assert complete
    if outcome is TrialOutcome.FAILED:
        assert "the end" in found.detail
        assert found.message is not None
        assert found.message.params["code"] == 4


def test_a_check_that_does_not_end_is_ended(prefix: Path, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    code = f"import pathlib, time; pathlib.Path('{begun.as_posix()}').touch(); time.sleep(600)"
    budget = Budget(300.0)

    def end_when_it_runs() -> None:
        while not begun.exists() and not budget.over:
            time.sleep(0.02)
        budget.stop()

    watcher = threading.Thread(target=end_when_it_runs)
    watcher.start()
    subjects = Subjects(read_contents(prefix), command=f'python -c "{code}"')
    tried, complete = try_subjects(prefix, subjects, budget, lambda _: None)
    watcher.join()
    (found,) = [one for one in tried if one.kind is TrialKind.COMMAND]
    assert found.outcome is TrialOutcome.TIMED_OUT
    assert not complete


@pytest.mark.slow
async def test_a_real_python_is_tried(home: Path, real_python_channel: ServedChannel) -> None:
    prefix = home / "envs" / "real"
    await create(prefix, real_python_channel, "pyhello", "packaging", "idna")
    names = ["python", "packaging", "idna", "pip"]
    subjects = find_subjects(prefix, names, command="")
    tried, complete = try_subjects(prefix, subjects, Budget(120.0), lambda _: None)
    assert complete
    assert {"ssl", "packaging", "idna", "pip"} <= {one.subject for one in tried}
    assert not [one for one in tried if one.outcome in BAD and one.subject not in {"sqlite3"}]


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
