"""Nothing secret and no user name reaches a log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.logging import configure, redact


@pytest.fixture(autouse=True)
def root_logger() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            "https://conda.example.org/t/tk-1-2/main/x",
            "https://conda.example.org/t/********/main/x",
        ),
        ("https://me:pa%40ss@host/chan", "https://********@host/chan"),
        ("http://me:p@ss@host/chan", "http://********@host/chan"),
        ("http://me:p/s#s@host:8080/x failed", "http://********@host:8080/x failed"),
        ("http://host:8080/x/@y", "http://host:8080/x/@y"),
        ("https://token@host/chan", "https://********@host/chan"),
        ("Authorization: Bearer abcdef123456", "Authorization: Bearer ********"),
        ("https://host/x?token=abc&y=1", "https://host/x?token=********&y=1"),
        ("pip install numpy==1.0", "pip install numpy==1.0"),
        ("channel::name-1.0 at git@host", "channel::name-1.0 at git@host"),
    ],
)
def test_secrets_are_taken_out(text: str, clean: str) -> None:
    assert redact(text) == clean


def test_the_home_folder_is_shortened() -> None:
    home = str(Path.home())
    if len(home) < 4:
        pytest.skip("the home folder is the root")
    assert redact(f"{home}/envs") == "~/envs"
    assert redact(repr(home + "x")) == "'~x'"


def test_tracebacks_are_redacted_on_disk(home: Path) -> None:
    configure("probe")
    error = OSError("https://a:b@host/t/secret-token/x")
    logging.getLogger("core.x").error("failed", exc_info=error)
    text = (home / ".glasshouse" / "state" / "logs" / "probe.log").read_text(encoding="utf-8")
    assert "OSError: https://********@host/t/********/x" in text
    assert "secret-token" not in text
    assert "a:b" not in text


def test_a_log_folder_that_cannot_be_made_costs_only_the_file(home: Path) -> None:
    (home / ".glasshouse").write_text("in the way", encoding="utf-8")
    configure("probe", stderr=logging.CRITICAL)
    logging.getLogger("core.x").info("still running")
    assert sys.stderr is not None
