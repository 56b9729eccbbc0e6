"""Asking in a process of its own, on every system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.engine.gpu.detection import library_routes
from core.engine.gpu.detection.asking import ask
from core.engine.gpu.detection.evidence import Outcome

AMPLE = 60.0


def test_a_program_that_never_ends_is_ended_and_its_words_are_kept() -> None:
    code = "import time; print('so far', flush=True); time.sleep(600)"
    for limit in (0.5, 5.0, 20.0):
        answer = ask((sys.executable, "-c", code), limit)
        if answer.output:
            break  # it was up before it was given up on
    assert answer.status is None
    assert answer.output.strip() == b"so far"


def test_a_program_that_can_not_be_started_is_an_answer(tmp_path: Path) -> None:
    answer = ask((str(tmp_path / "none"),), AMPLE)
    assert (answer.output, answer.status) == (b"", None)
    assert answer.error


@pytest.mark.parametrize("ask_library", ["ask_nvml", "ask_libcuda"])
def test_a_library_that_can_not_be_loaded_is_a_failure_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask_library: str
) -> None:
    library = tmp_path / "没有 library.dll"
    library.write_bytes(b"not a library")
    monkeypatch.setattr(library_routes, "nvml_library", lambda: library)
    monkeypatch.setattr(library_routes, "cuda_library", lambda: library)
    found = getattr(library_routes, ask_library)(AMPLE)
    assert (found.outcome, found.place) == (Outcome.FAILED, str(library))
    assert found.words
    assert found.gpus == ()


def test_the_command_of_a_bundle_is_its_executable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert library_routes.inside_command() == (sys.executable, "--driver")
