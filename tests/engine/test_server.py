"""The engine process by its protocol: what it answers, in which order, and when it ends."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core import __version__, wire
from core.model.calls import ALL_CALLS, ApplyPlan, Call, Hello, ReadEnvironment, Role
from core.server.handlers import HANDLERS
from tests.support import scripted_engine
from tests.support.scripted_engine import plan

ROOT = Path(__file__).parents[2]


class Line:
    """A bare line to an engine: no client in between."""

    def __init__(self, command: tuple[str, ...], role: Role) -> None:
        self.process = subprocess.Popen(
            [*command, role.value],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
        self._number = 0

    def send(self, call: Call) -> int:
        self._number += 1
        self.send_raw(wire.request_line(self._number, call.method, call))
        return self._number

    def send_raw(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the engine closed the line"
        return json.loads(line)

    def ask(self, call: Call) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The answer, and the events before it."""
        number = self.send(call)
        events = []
        while (message := self.receive()).get("id") != number:
            events.append(message["params"]["event"])
        return message, events

    def hang_up(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()


@pytest.fixture
def lines() -> Iterator[Any]:
    opened: list[Line] = []

    def open_line(
        role: Role = Role.READER, command: tuple[str, ...] = scripted_engine.COMMAND
    ) -> Line:
        opened.append(Line(command, role))
        return opened[-1]

    yield open_line
    for line in opened:
        line.close()


def test_every_call_has_a_handler() -> None:
    assert set(HANDLERS) == set(ALL_CALLS)


def test_the_real_engine_says_hello_with_its_version(lines: Any) -> None:
    line = lines(command=(sys.executable, "-m", "core.server", "--role"))
    answer, _ = line.ask(Hello())
    assert answer["jsonrpc"] == "2.0"
    assert answer["result"]["version"] == __version__
    assert answer["result"]["solver"].startswith("py-rattler ")
    assert answer["result"]["pid"] == line.process.pid


def test_nothing_that_prints_reaches_the_protocol(lines: Any) -> None:
    line = lines()
    answer, events = line.ask(ReadEnvironment(prefix="print:here"))
    assert answer["result"]["environment"]["prefix"] == "here"
    assert not events


def test_a_problem_crosses_the_line_without_its_secrets(lines: Any) -> None:
    answer, _ = lines().ask(ReadEnvironment(prefix="problem"))
    assert answer["error"]["code"] == wire.PROBLEM
    assert answer["error"]["data"]["code"] == "engine-stuck"
    assert "tk-123" not in json.dumps(answer)
    assert "pw" not in json.dumps(answer)


def test_an_unexpected_failure_becomes_a_problem_and_a_log_line(lines: Any, home: Path) -> None:
    line = lines()
    answer, _ = line.ask(ReadEnvironment(prefix="panic"))
    assert answer["error"]["data"]["code"] == "engine-internal"
    assert "rust future panicked" in answer["error"]["data"]["detail"]
    logs = home / ".glasshouse" / "state" / "logs" / "engine-reader.log"
    text = logs.read_text(encoding="utf-8")
    assert "rust future panicked" in text
    assert "tk-secret-1" not in text + json.dumps(answer)
    answer, _ = line.ask(ReadEnvironment(prefix="slow:0"))
    assert "result" in answer, "the engine answers on"


def test_a_call_of_another_version_is_answered_and_does_not_end_the_engine(lines: Any) -> None:
    line = lines()
    line.send_raw(b'{"jsonrpc":"2.0","id":77,"method":"future.call","params":{}}\n')
    answer = line.receive()
    assert (answer["id"], answer["error"]["data"]["code"]) == (77, "engine-version")
    line.send_raw(b"not json at all\n")
    assert "result" in line.ask(ReadEnvironment(prefix="slow:0"))[0]


def test_reads_run_side_by_side(lines: Any) -> None:
    line = lines()
    line.ask(Hello())
    slow = line.send(ReadEnvironment(prefix="slow:0.8"))
    quick = line.send(ReadEnvironment(prefix="slow:0"))
    assert [line.receive()["id"], line.receive()["id"]] == [quick, slow]


def test_a_flood_of_progress_arrives_thinned_in_order_and_before_the_result(lines: Any) -> None:
    line = lines()
    line.ask(Hello())
    begun = time.monotonic()
    answer, events = line.ask(ReadEnvironment(prefix="flood"))
    seconds = time.monotonic() - begun
    assert "result" in answer
    kinds = [event["event"] for event in events]
    assert kinds[0] == "phase"
    assert kinds[-2:] == ["finished", "advanced"], "the last word before the result is kept"
    advances = [event["done_items"] for event in events if event.get("phase") == "link"
                and event["event"] == "advanced"]  # fmt: skip
    assert advances == sorted(advances)
    assert advances[-1] == 20_000, "the newest figure is flushed before the phase ends"
    assert len(advances) <= seconds * 30 + 4
    before = [e["done_items"] for e in events[: kinds.index("logged")] if "done_items" in e]
    assert before[-1] == 10_000, "what was said before a log line is heard before it"


@pytest.mark.parametrize("role", [Role.READER, Role.SOLVER])
def test_an_engine_ends_at_once_when_the_window_is_gone(lines: Any, role: Role) -> None:
    line = lines(role)
    line.ask(Hello())
    line.send(ReadEnvironment(prefix="slow:60"))
    line.hang_up()
    line.process.wait(2)


def test_a_transaction_whose_window_dies_stops_before_its_commit(
    lines: Any, tmp_path: Path
) -> None:
    notes = tmp_path / "notes"
    line = lines(Role.TRANSACTION)
    line.send(ApplyPlan(plan=plan("quick", str(notes))))
    assert line.receive()["params"]["event"]["event"] == "phase"
    line.hang_up()
    line.process.wait(2)
    assert "applied" not in notes.read_text(encoding="utf-8").splitlines()


def test_a_transaction_whose_window_dies_finishes_what_it_has_committed(
    lines: Any, tmp_path: Path
) -> None:
    notes = tmp_path / "notes"
    line = lines(Role.TRANSACTION)
    line.send(ApplyPlan(plan=plan("commit quick", str(notes))))
    assert line.receive()["params"]["event"]["event"] == "commit"
    line.hang_up()
    assert line.process.stdout
    line.process.stdout.close()
    line.process.wait(5)
    assert notes.read_text(encoding="utf-8").splitlines()[-1] == "applied"


def test_a_transaction_engine_ends_with_its_one_call(lines: Any, tmp_path: Path) -> None:
    line = lines(Role.TRANSACTION)
    line.ask(Hello())
    answer, _ = line.ask(ApplyPlan(plan=plan("refuse", str(tmp_path / "notes"))))
    assert answer["error"]["data"]["code"] == "engine-stuck"
    assert line.process.wait(2) == 0


def test_an_idle_engine_ends_to_give_its_memory_back(
    lines: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRIPTED_IDLE", "0.3")
    line = lines(Role.SOLVER)
    line.ask(Hello())
    line.ask(ReadEnvironment(prefix="slow:0.7"))
    assert line.process.wait(3) == 0


def test_every_result_type_survives_the_line() -> None:
    for call in ALL_CALLS:
        msgspec.json.Decoder(call.result)
