"""Pins, skipped versions and the check command of an environment."""

from __future__ import annotations

import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.reporting import silent
from core.engine.transactions.lock import prefix_lock
from core.engine.transactions.runner import apply
from core.engine.updates.policy import (
    policy_file,
    read_policy,
    set_check_command,
    set_pin,
    skip_version,
)
from core.model.calls import ApplyPlan, SetCheckCommand, SetPin, SkipVersion
from core.model.problem import Problem, ProblemError
from core.model.updates import Hold
from tests.support.channels import ServedChannel
from tests.support.conda_oracle import RealConda
from tests.support.mounts import read_only
from tests.support.planning import change, create, plan
from tests.support.prefixes import make_prefix, record


@pytest.fixture
def prefix(tmp_path: Path) -> Path:
    return make_prefix(tmp_path / "thesis", [record("numba", "0.60.0"), record("numpy", "2.0.2")])


def _pinned(prefix: Path) -> str:
    return (prefix / "conda-meta" / "pinned").read_text(encoding="utf-8")


def _holds(prefix: Path) -> dict[str, Hold]:
    return {hold.name: hold for hold in read_policy(str(prefix)).holds}


def _refused(call: SetPin) -> Problem:
    with pytest.raises(ProblemError) as refusal:
        set_pin(call)
    return refusal.value.problem


def test_a_pin_is_a_line_for_conda_and_a_note_of_ours(prefix: Path) -> None:
    call = SetPin(str(prefix), "numba", "numba  0.60.*", note="thesis runs\nuse 0.60")
    assert set_pin(call).prefixes == (str(prefix),)
    assert _pinned(prefix) == "numba 0.60.*\n"
    hold = _holds(prefix)["numba"]
    assert (hold.pin, hold.note) == ("numba 0.60.*", "thesis runs use 0.60")
    assert hold.since is not None

    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*", note="another word"))
    again = _holds(prefix)["numba"]
    assert (again.note, again.since) == ("another word", hold.since)

    set_pin(SetPin(str(prefix), "numba"))
    assert not (prefix / "conda-meta" / "pinned").exists()
    assert not _holds(prefix)
    assert not policy_file(prefix).exists()


def test_a_pin_found_in_the_file_has_the_comment_above_it_as_its_note(prefix: Path) -> None:
    file = prefix / "conda-meta" / "pinned"
    file.write_text("# thesis runs use 0.60\nnumba 0.60.*\n", encoding="utf-8")
    assert _holds(prefix)["numba"] == Hold("numba", pin="numba 0.60.*", note="thesis runs use 0.60")
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*", note="until the defence"))
    assert _pinned(prefix) == "# thesis runs use 0.60\nnumba 0.60.*\n"
    # Nobody knows since when it has been there.
    assert _holds(prefix)["numba"].since is None
    assert _holds(prefix)["numba"].note == "until the defence"


def test_a_note_goes_with_the_line_it_was_about(prefix: Path) -> None:
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*", note="thesis"))
    skip_version(SkipVersion(str(prefix), "numba", "0.63.0"))
    (prefix / "conda-meta" / "pinned").write_text("numba 0.61.*\n", encoding="utf-8")
    assert _holds(prefix)["numba"] == Hold("numba", pin="numba 0.61.*", skipped=("0.63.0",))
    (prefix / "conda-meta" / "pinned").unlink()
    assert _holds(prefix)["numba"] == Hold("numba", skipped=("0.63.0",))


def test_several_lines_about_a_package_hold_together(prefix: Path) -> None:
    (prefix / "conda-meta" / "pinned").write_text("numpy >=2\nnumpy <2.1\n", encoding="utf-8")
    assert _holds(prefix)["numpy"].pin == "numpy >=2,<2.1"


def test_versions_are_skipped_and_offered_again(prefix: Path) -> None:
    skip_version(SkipVersion(str(prefix), "numpy", "2.3.4"))
    skip_version(SkipVersion(str(prefix), "numpy", "2.3.5"))
    skip_version(SkipVersion(str(prefix), "numpy", "2.3.4"))
    assert _holds(prefix)["numpy"].skipped == ("2.3.5", "2.3.4")
    skip_version(SkipVersion(str(prefix), "numpy", "2.3.5", again=True))
    assert _holds(prefix)["numpy"].skipped == ("2.3.4",)
    assert not (prefix / "conda-meta" / "pinned").exists()


def test_the_command_is_kept_beside_the_rest(prefix: Path) -> None:
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*"))
    set_check_command(SetCheckCommand(str(prefix), " python -c 'import numba' "))
    assert read_policy(str(prefix)).check_command == "python -c 'import numba'"
    set_check_command(SetCheckCommand(str(prefix)))
    assert read_policy(str(prefix)).check_command == ""
    assert _holds(prefix)["numba"].pin == "numba 0.60.*"


def test_a_copy_keeps_the_pins_and_none_of_our_notes(prefix: Path, tmp_path: Path) -> None:
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*", note="thesis"))
    skip_version(SkipVersion(str(prefix), "numpy", "2.3.4"))
    set_check_command(SetCheckCommand(str(prefix), "true"))
    copy = tmp_path / "copy"
    shutil.copytree(prefix, copy)
    assert _holds(copy) == {"numba": Hold("numba", pin="numba 0.60.*")}
    assert read_policy(str(copy)).check_command == ""
    skip_version(SkipVersion(str(copy), "numpy", "2.4.0"))
    assert _holds(copy)["numpy"].skipped == ("2.4.0",)
    assert _holds(prefix)["numpy"].skipped == ("2.3.4",)


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("numba ==", "spec-unreadable"),
        ("numba # 0.60", "spec-unreadable"),
        ("numba 0.60\nnumpy 2", "spec-unreadable"),
        ("numba >=0.60 <0.61", "spec-space-in-version"),
        ("numpy <2", "pin-about-another"),
        ("numba", "pin-says-nothing"),
        ("numba *", "pin-says-nothing"),
    ],
)
def test_what_would_not_hold_the_package_is_refused(prefix: Path, pin: str, code: str) -> None:
    assert _refused(SetPin(str(prefix), "numba", pin)).code == code
    assert not (prefix / "conda-meta" / "pinned").exists()


def test_a_frozen_environment_takes_no_pins(prefix: Path) -> None:
    (prefix / "conda-meta" / "frozen").touch()
    assert _refused(SetPin(str(prefix), "numba", "numba 0.60.*")).code == "environment-is-frozen"


def test_no_pin_is_set_while_the_environment_changes(prefix: Path) -> None:
    with prefix_lock(prefix):
        found = _refused(SetPin(str(prefix), "numba", "numba 0.60.*"))
    assert found.code == "prefix-locked"
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*"))


def test_an_environment_that_is_gone_is_told_of(tmp_path: Path) -> None:
    assert _refused(SetPin(str(tmp_path / "no"), "numba", "numba 1.*")).code == "environment-gone"
    assert read_policy(str(tmp_path / "no")).holds == ()


def test_pins_no_tool_can_read_are_not_written_over(prefix: Path) -> None:
    file = prefix / "conda-meta" / "pinned"
    file.write_bytes("numpy <2\n".encode("utf-16"))
    assert _refused(SetPin(str(prefix), "numba", "numba 0.60.*")).code == "pins-unreadable"
    assert file.read_bytes() == "numpy <2\n".encode("utf-16")
    assert not _holds(prefix)


@pytest.mark.linux("mounts a read-only volume")
def test_a_read_only_environment_is_told_of(prefix: Path) -> None:
    with read_only(prefix):
        found = _refused(SetPin(str(prefix), "numba", "numba 0.60.*"))
    assert found.code == "environment-not-writable"


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits and links of POSIX")
def test_a_linked_file_stays_linked_and_keeps_its_mode(prefix: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared-pins"
    shared.write_text("scipy <2\n", encoding="utf-8")
    shared.chmod(0o664)
    (prefix / "conda-meta" / "pinned").symlink_to(shared)
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*"))
    assert (prefix / "conda-meta" / "pinned").is_symlink()
    assert shared.read_text(encoding="utf-8") == "scipy <2\nnumba 0.60.*\n"
    assert stat.S_IMODE(shared.stat().st_mode) == 0o664


async def test_a_plan_made_before_a_pin_is_not_carried_out_after_it(
    channel: ServedChannel, home: Path
) -> None:
    prefix = home / "envs" / "x"
    await create(prefix, channel, "solo=1.0", "app=1.0")
    made = await plan(change(prefix, channel, update=("solo",)))
    set_pin(SetPin(str(prefix), "solo", "solo 1.0.*"))
    with pytest.raises(ProblemError) as refusal:
        await apply(ApplyPlan(made), silent)
    assert refusal.value.problem.code == "world-moved"
    # A version that is skipped steers what is offered, not what was agreed to.
    made = await plan(change(prefix, channel, install=("tool",)))
    skip_version(SkipVersion(str(prefix), "solo", "1.2"))
    await apply(ApplyPlan(made), silent)


@pytest.mark.linux("a real conda is run there alone")
async def test_conda_holds_to_our_pins(
    real_conda: RealConda, channel: ServedChannel, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(channel)
    prefix = home / ".conda/envs/pinned"
    await create(prefix, channel, "solo=1.0", "app=1.0", "python", recorded=False)
    file = prefix / "conda-meta" / "pinned"
    file.write_bytes(b"# kept\r\nrelic 0.*\r\n")
    set_pin(SetPin(str(prefix), "solo", "solo 1.0.*", note="until the defence"))
    real_conda.run("update", "--yes", "--quiet", "--all", "-p", prefix)
    versions = {name: found[0] for name, found in real_conda.packages(prefix).items()}
    assert (versions["solo"], versions["app"]) == ("1.0", "2.1")
    set_pin(SetPin(str(prefix), "solo"))
    real_conda.run("update", "--yes", "--quiet", "solo", "-p", prefix)
    assert real_conda.packages(prefix)["solo"][0] == "1.2"


def test_the_file_is_whole_for_whoever_reads_it_meanwhile(prefix: Path) -> None:
    set_pin(SetPin(str(prefix), "numba", "numba 0.60.*"))
    left = [path.name for path in (prefix / "conda-meta").iterdir()]
    assert sorted(left) == [
        "glasshouse",
        "history",
        "numba-0.60.0-0.json",
        "numpy-2.0.2-0.json",
        "pinned",
    ]
