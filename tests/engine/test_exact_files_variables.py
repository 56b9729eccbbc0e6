"""Variables are part of the transaction: set with it, undone with it, secrets from their file."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from core.engine import activity
from core.engine.files.reading import read_source
from core.engine.reporting import silent
from core.engine.transactions import commit, journal
from core.engine.transactions.journal import OpenTransaction, Stage
from core.engine.transactions.recovery import recover
from core.engine.transactions.runner import apply
from core.engine.transactions.variables import STATE, read_variables, write_variables
from core.model.calls import ApplyPlan, Recover
from core.model.file_source import FileOrigin, FileSource
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import CreateRequest, RestoreRequest
from tests.crash.kill_at_random import state
from tests.support.channels import ServedChannel
from tests.support.exporting import carry_out
from tests.support.planning import plan as plan_of

TEXT = "dependencies: [solo]\nvariables:\n  HF_TOKEN: hf_秘密\n  MODE: 'on'\n"


class Killed(BaseException):
    """Stands for the end of the process: nobody cleans up."""


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


def from_file(prefix: Path, channel: ServedChannel, source: FileSource) -> CreateRequest:
    origin = FileOrigin(source, read_source(source).digest, secrets=("HF_TOKEN",))
    return CreateRequest(
        str(prefix), ("solo=1.0",), (channel.url,), variables={"MODE": "on"}, origin=origin
    )


def saved(folder: Path) -> FileSource:
    path = folder / "环境.yml"
    path.write_text(TEXT, encoding="utf-8")
    return FileSource(path=str(path))


async def die_at(plan: Plan, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    enter = journal.enter

    def note(transaction: OpenTransaction, reached: Stage) -> None:
        enter(transaction, reached)
        if reached is stage:
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(journal, "enter", note)
        with pytest.raises(Killed):
            await apply(ApplyPlan(plan), silent)


async def test_a_secret_is_read_from_its_file_and_shown_nowhere(
    prefix: Path, channel: ServedChannel, tmp_path: Path
) -> None:
    plan = await plan_of(from_file(prefix, channel, saved(tmp_path)))
    assert plan.variables == ("HF_TOKEN", "MODE")
    assert "秘密" not in msgspec.json.encode(plan).decode()
    await apply(ApplyPlan(plan), silent)
    assert read_variables(prefix) == {"HF_TOKEN": "hf_秘密", "MODE": "on"}


@pytest.mark.parametrize("change", ["edited", "gone"])
async def test_a_file_that_changed_since_stops_before_anything_is_made(
    prefix: Path, channel: ServedChannel, tmp_path: Path, change: str
) -> None:
    source = saved(tmp_path)
    plan = await plan_of(from_file(prefix, channel, source))
    if change == "edited":
        Path(source.path).write_text(TEXT + "\n", encoding="utf-8")
    else:
        Path(source.path).unlink()
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(plan), silent)
    assert caught.value.problem.code == "file-changed-since"
    assert caught.value.problem.unchanged
    assert not prefix.exists()


async def test_a_pasted_secret_is_not_kept_with_a_failure(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await plan_of(from_file(prefix, channel, FileSource(text=TEXT)))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(commit, "write_variables", refuse)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(plan), silent)
    assert caught.value.problem.code == "disk-full"
    assert not prefix.exists()
    operation = activity.read_operation(activity.list_operations()[0].id)
    assert operation.request is not None
    assert "秘密" not in msgspec.json.encode(operation).decode()


@pytest.mark.parametrize("stage", [Stage.LINKING, Stage.SEALED])
@pytest.mark.parametrize("undo", [False, True], ids=["forward", "undo"])
async def test_variables_go_the_way_of_an_interrupted_transaction(
    prefix: Path,
    channel: ServedChannel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stage: Stage,
    undo: bool,
) -> None:
    plan = await plan_of(from_file(prefix, channel, saved(tmp_path)))
    await die_at(plan, stage, monkeypatch)
    await recover(Recover(prefixes=(str(prefix),), undo=undo), silent)
    if undo and stage is not Stage.SEALED:
        assert not prefix.exists()
    else:
        assert read_variables(prefix) == {"HF_TOKEN": "hf_秘密", "MODE": "on"}


async def test_recovery_goes_back_where_the_secrets_file_is_gone(
    prefix: Path, channel: ServedChannel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = saved(tmp_path)
    plan = await plan_of(from_file(prefix, channel, source))
    await die_at(plan, Stage.LINKING, monkeypatch)
    Path(source.path).unlink()
    await recover(Recover(prefixes=(str(prefix),)), silent)
    assert not prefix.exists()
    assert journal.open_transactions() == ()


@pytest.mark.parametrize("before", [{}, {"KEPT": "1", "MODE": "off"}])
async def test_what_was_set_before_comes_back_when_a_change_is_undone(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch, before: dict[str, str]
) -> None:
    await carry_out(CreateRequest(str(prefix), ("solo=1.0",), (channel.url,)))
    write_variables(prefix, before)
    there = (prefix / STATE).exists()
    whole = state(prefix)
    newer = await plan_of(CreateRequest(str(prefix) + "x", ("solo=1.2",), (channel.url,)))
    request = RestoreRequest(str(prefix), newer.after, variables={"MODE": "on", "NEW": "2"})
    plan = await plan_of(request)
    with monkeypatch.context() as patch:
        patch.setattr(commit, "verify_prefix", _refuse)
        with pytest.raises(ProblemError):
            await apply(ApplyPlan(plan), silent)
    assert state(prefix) == whole
    assert (prefix / STATE).exists() is there
    assert read_variables(prefix) == before
    await apply(ApplyPlan(await plan_of(request)), silent)
    assert read_variables(prefix) == before | {"MODE": "on", "NEW": "2"}


async def test_what_others_keep_beside_the_variables_stays(
    prefix: Path, channel: ServedChannel
) -> None:
    await carry_out(CreateRequest(str(prefix), ("solo=1.0",), (channel.url,)))
    content = {"version": 1, "env_vars": {"GONE": "***unset***"}}
    (prefix / STATE).write_text(json.dumps(content), encoding="utf-8")
    write_variables(prefix, {"A": "b"})
    assert json.loads((prefix / STATE).read_text(encoding="utf-8")) == {
        "version": 1,
        "env_vars": {"GONE": "***unset***", "A": "b"},
    }
    assert read_variables(prefix) == {"A": "b"}


def _refuse(*_: object) -> None:
    raise OSError(5, "input/output error")
