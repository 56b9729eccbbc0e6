"""Kills the engine at random moments and looks whether the environment is whole.

    python -m tests.crash.kill_at_random --seed 1 --rounds 30

Afterwards each environment must equal its before (to the byte, empty folders included) or its
after (every file's sha256), with conda-meta and history in agreement, and the user's own files
still there. Rounds alternate between scenarios; some kill the recovery as well.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from core import paths
from core.engine.environments.observation import observe
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.pip.distributions import distributions, not_condas
from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from core.engine.transactions import journal
from core.engine.transactions.installed import read_installed
from core.model.calls import ApplyPlan, Recover
from core.model.plan import Plan
from core.model.request import RestoreRequest
from tests.crash.scenarios import SCENARIOS, Scenario, crash_packages, old_archives_gone, own_files
from tests.crash.victim import Job
from tests.support.assertions import verify_prefix
from tests.support.channels import ServedChannel
from tests.support.conda_oracle import RealConda, find_conda

if sys.platform == "win32":
    from core.windows_jobs import Job as WindowsJob

    _jobs: dict[int, WindowsJob] = {}

ROOT = Path(__file__).parents[2]


@dataclass
class Round:
    """One environment, one murder, one verdict."""

    number: int
    scenario: str
    direction: str
    moment: str
    kills: int = 0
    stage: str = ""
    verdict: str = ""
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Course:
    """How long an undisturbed run takes, in seconds from READY."""

    begun: float
    sealed: float
    done: float
    paths: frozenset[str] = frozenset()
    """Everything that is below the prefix afterwards."""


def state(prefix: Path) -> dict[str, str]:
    """Everything below a prefix: hashes of files, targets of links, folders."""
    found = {}
    for parent, folders, names in os.walk(prefix):
        for name in (*folders, *names):
            path = Path(parent, name)
            relative = path.relative_to(prefix).as_posix()
            if path.is_symlink():
                found[relative] = f"-> {path.readlink()}"
            elif path.is_dir():
                found[relative] = "folder"
            else:
                found[relative] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def start(job: Job, folder: Path) -> subprocess.Popen[str]:
    file = folder / f"job-{time.time_ns()}.json"
    file.write_bytes(msgspec.json.encode(job))
    errors = file.with_suffix(".stderr")
    with errors.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.victim", str(file)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stream,
            encoding="utf-8",
            start_new_session=True,
        )
    if sys.platform == "win32":
        _jobs[process.pid] = WindowsJob()
        _jobs[process.pid].adopt(process)
    assert wait_for(process, "READY"), errors.read_text(encoding="utf-8")
    return process


def wait_for(process: subprocess.Popen[str], word: str) -> bool:
    """Read until the word; False when the process ended first."""
    assert process.stdout
    return any(line.startswith(word) for line in process.stdout)


def kill(process: subprocess.Popen[str]) -> None:
    """SIGKILL to the whole group, as a cancel does; on Windows the job."""
    try:
        if sys.platform == "win32":
            _jobs.pop(process.pid).terminate()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    assert process.stdout
    process.stdout.close()
    process.wait()


def finish(process: subprocess.Popen[str]) -> list[str]:
    """Let it end by itself; what it complained of."""
    assert process.stdout
    said = [line.strip() for line in process.stdout if line.startswith("PROBLEM")]
    process.stdout.close()
    process.wait()
    if sys.platform == "win32":
        _jobs.pop(process.pid).close()
    return said


def measure(plan: Plan, folder: Path) -> Course:
    """Apply undisturbed. Reading word by word gives the times."""
    process = start(Job(apply=ApplyPlan(plan)), folder)
    begin = time.monotonic()
    wait_for(process, "BEGUN")
    begun = time.monotonic() - begin
    wait_for(process, "SEALED")
    sealed = time.monotonic() - begin
    said = finish(process)
    assert not said, said
    end = time.monotonic() - begin
    return Course(begun, sealed, end, frozenset(state(Path(plan.prefix))))


def strike(plan: Plan, folder: Path, course: Course, dice: random.Random) -> str:
    """Apply and kill; says when."""
    aim = dice.choices(("READY", "BEGUN", "SEALED"), (2, 7, 1))[0]
    lengths = {
        "READY": course.begun,
        "BEGUN": course.sealed - course.begun,
        "SEALED": course.done - course.sealed,
    }
    delay = dice.uniform(0, lengths[aim] * 1.05)
    process = start(Job(apply=ApplyPlan(plan)), folder)
    if aim != "READY":
        wait_for(process, aim)
    time.sleep(delay)
    kill(process)
    return f"{aim.lower()} +{delay * 1000:.0f} ms"


def verdict(
    prefix: Path, plan: Plan, before: dict[str, str], after: frozenset[str], *, undo: bool
) -> tuple[str, list[str]]:
    """Which of the two the prefix is, and what is wrong with it."""
    faults: list[str] = []
    now = state(prefix)
    ids = {record.identity for record in read_installed(prefix)}
    if now == before:
        found = "before"
    elif ids == {record.identity for record in plan.after}:
        found = "after"
        try:
            verify_prefix(prefix)
        except AssertionError as error:
            faults.append(str(error))
        faults += missing_of_pip(prefix, plan)
        faults += [f"path of one run alone: {path}" for path in sorted(after ^ now.keys())[:5]]
    else:
        found = "NEITHER"
        faults += [
            f"{path}: {before.get(path, 'absent')[:12]} -> {now.get(path, 'absent')[:12]}"
            for path in sorted(before.keys() | now.keys())
            if before.get(path) != now.get(path)
        ][:20]
    if before:
        for path, content in own_files(prefix).items():
            places = [prefix / path, *paths.undo_dir(prefix).rglob(Path(path).name)]
            if not any(place.is_file() and place.read_bytes() == content for place in places):
                faults.append(f"lost: {path}")
    if journal.open_transactions():
        faults.append("a transaction is still open")
    if undo and found == "after" and not faults:
        found = "after (sealed)"
    return found, faults


def missing_of_pip(prefix: Path, plan: Plan) -> list[str]:
    """What the pip section lacks of what its distributions list."""
    if not plan.pip_adds:
        return []
    records = read_installed(prefix)
    found = not_condas(prefix, records, distributions(prefix, records))
    expected = {(wheel.name, wheel.version) for wheel in plan.pip_adds}
    if isinstance(plan.request, RestoreRequest):
        expected = {(each.name, each.version) for each in plan.request.pip_packages or ()}
    if {(each.name, each.version) for each in found} != expected:
        return [f"of pip: {sorted((each.name, each.version) for each in found)}"]
    files = [file for each in found for file in each.files(prefix)]
    return [f"of pip: {file} is missing" for file in files if not (prefix / file).exists()][:5]


def play(
    number: int, scenario: Scenario, folder: Path, served: ServedChannel, dice: random.Random,
    courses: dict[str, Course],
) -> Round:  # fmt: skip
    """One round in a sandbox of its own."""
    with sandbox(folder / f"round-{number}") as home:
        prefix = home / "envs" / "victim"
        if scenario.name not in courses:
            twin = asyncio.run(scenario.build(home / "envs" / "twin", served.url))
            courses[scenario.name] = measure(twin, home)
            shutil.rmtree(paths.data_dir(), ignore_errors=True)
        plan = asyncio.run(scenario.build(prefix, served.url))
        with old_archives_gone(served) if scenario.foreign else nullcontext():
            outcome = interrupt(number, scenario, prefix, plan, dice, courses[scenario.name])
    return outcome


def interrupt(
    number: int, scenario: Scenario, prefix: Path, plan: Plan, dice: random.Random, course: Course
) -> Round:
    """Kill the change, perhaps the recovery too, let the last recovery finish, and look."""
    folder = prefix.parent.parent
    keep_what_is_there(prefix)
    before = state(prefix)
    undo = dice.random() < 0.5
    moment = strike(plan, folder, course, dice)
    opened = journal.open_transaction(prefix)
    outcome = Round(number, scenario.name, "undo" if undo else "forward", moment, kills=1)
    outcome.stage = journal.stage_of(opened).value if opened else "closed"
    sealed = outcome.stage in {"sealed", "closed"}
    job = Job(recover=Recover(prefixes=(str(prefix),), undo=undo))
    while dice.random() < 0.4 and outcome.kills < 3:
        process = start(job, folder)
        time.sleep(dice.uniform(0, 0.5))
        kill(process)
        outcome.kills += 1
    outcome.faults += finish(start(job, folder))
    outcome.verdict, faults = verdict(prefix, plan, before, course.paths, undo=undo)
    outcome.faults += faults
    if undo and not sealed and outcome.verdict != "before":
        outcome.faults.append("undo was asked for before the seal")
    outcome.faults += leftovers(prefix)
    return outcome


def keep_what_is_there(prefix: Path) -> None:
    """A change begins by keeping the state it finds; here that is no part of the change."""
    content = read_prefix(prefix)
    if content.installed:
        observe(prefix, content, read_pip_packages(prefix, content.installed))


def leftovers(prefix: Path) -> list[str]:
    """Work folders that nobody will use again."""
    staging = list((paths.package_cache(prefix) / ".staging").glob("*"))
    undo = [child for child in paths.undo_dir(prefix).glob("*") if child.name.isdigit()]
    return [f"left over: {path}" for path in (*staging, *undo)]


@contextmanager
def sandbox(home: Path) -> Iterator[Path]:
    """A home for one round; removed afterwards."""
    home.mkdir(parents=True)
    outer = os.environ.get(paths.SANDBOX_VARIABLE)
    os.environ[paths.SANDBOX_VARIABLE] = str(home)
    try:
        yield home
    finally:
        if outer is None:
            del os.environ[paths.SANDBOX_VARIABLE]
        else:
            os.environ[paths.SANDBOX_VARIABLE] = outer
        shutil.rmtree(home, ignore_errors=True)


def by_real_conda(served: ServedChannel) -> Scenario | None:
    """The same with an environment that conda itself solved and linked, where there is one."""
    found = find_conda()
    if isinstance(found, str):
        return None

    async def build(prefix: Path, channel: str) -> Plan:
        from tests.crash.scenarios import AFTER, BEFORE, IN_THE_WAY, add_own_files
        from tests.engine.hand_made_plans import plan_by_hand

        conda = RealConda(*found, paths.home())
        (paths.home() / ".condarc").write_text(f"channels: [{channel}]\n", encoding="utf-8")
        conda.create(prefix, *(spec.replace(" ", "=") for spec in BEFORE))
        shutil.rmtree(paths.home() / "conda-pkgs")
        add_own_files(prefix)
        return await plan_by_hand(prefix, channel, AFTER, in_the_way=IN_THE_WAY)

    del served
    return Scenario("conda's own", build, foreign=True)


def murder(seed: int, rounds: int, folder: Path) -> list[Round]:
    """Play the rounds; one line each on stdout."""
    dice = random.Random(seed)
    root = folder / "channels"
    served_folder = build_channel(root / "crash", crash_packages())
    courses: dict[str, Course] = {}
    played = []
    with WebServer(root) as server:
        served = ServedChannel(served_folder, server, [])
        conda = by_real_conda(served)
        scenarios = [*SCENARIOS, *([conda] if conda else [])]
        for number in range(rounds):
            scenario = scenarios[number % len(scenarios)]
            outcome = play(number, scenario, folder, served, dice, courses)
            played.append(outcome)
            print(
                f"{outcome.number:3}  {outcome.scenario:15} {outcome.direction:8} "
                f"{outcome.moment:18} {outcome.stage:10} kills {outcome.kills}  "
                f"{outcome.verdict:15} {'; '.join(outcome.faults) or 'whole'}",
                flush=True,
            )
    return played


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    os.environ.setdefault("NO_PROXY", "127.0.0.1,localhost")
    with tempfile.TemporaryDirectory(prefix="glasshouse-crash-") as folder:
        played = murder(options.seed, options.rounds, Path(folder))
    whole = sum(not outcome.faults for outcome in played)
    print(f"seed {options.seed}: {whole} of {len(played)} whole")
    sys.stdout.flush()
    time.sleep(0.1)
    return 0 if whole == len(played) else 1


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)
