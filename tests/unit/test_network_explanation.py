"""Why nobody gave a file, as a Problem with a sentence for each server."""

from __future__ import annotations

import pytest

from core.engine.network.attempt import Attempt, NoServer
from core.engine.network.events import Delivered
from core.engine.network.explanation import problem_of
from core.engine.network.stepping_in import SteppingIn, in_words
from core.engine.network.wanted import wanted
from core.model.problem import Problem
from core.model.wording import MESSAGES, PROBLEMS

CODES = (
    "access-refused",
    "access-forbidden",
    "package-missing",
    "channel-missing",
    "too-many-requests",
    "server-error",
    "login-page",
    "host-unknown",
    "connection-refused",
    "no-network",
    "server-silent",
    "connection-broken",
    "tls-failed",
    "package-damaged",
    "package-wrong-hash",
    "channel-data-damaged",
    "proxy-login",
    "proxy-kind",
)
ARCHIVE = wanted("https://c.test/forge/noarch/app-1.0-0.conda")
DATA = wanted("https://c.test/forge/noarch/repodata.json")


def explained(*codes: str, archive: bool = True) -> Problem:
    attempts = tuple(Attempt(f"{number}.test", code) for number, code in enumerate(codes))
    problem = problem_of(NoServer(attempts), ARCHIVE if archive else DATA, "forge")
    assert problem is not None
    return problem


@pytest.mark.parametrize("code", CODES)
def test_every_answer_has_its_sentences(code: str) -> None:
    alone, among_others = explained(code), explained(code, "server-error")
    assert {alone.code, among_others.code} <= set(PROBLEMS)
    for problem in (alone, among_others):
        assert all(suggestion.message.code in MESSAGES for suggestion in problem.suggestions)
    attempt = Attempt("a.test", code)
    counted = SteppingIn()
    counted.count(Delivered(ARCHIVE, "b.test", {"b.test": 1}, 0.1, (attempt,)))
    (message,) = counted.messages()
    assert message.code in MESSAGES
    for name in ("server", "instead"):
        assert "{" + name + "}" in MESSAGES[message.code]


@pytest.mark.parametrize(
    ("codes", "archive", "code"),
    [
        (("server-silent",), True, "download-stalled"),
        (("server-silent",), False, "server-silent"),
        (("login-page", "login-page"), True, "login-page"),
        (("channel-missing", "channel-missing"), False, "channel-missing"),
        (("host-unknown", "no-network"), True, "no-network"),
        (("package-missing", "package-missing"), True, "download-failed-everywhere"),
        (("channel-missing", "server-error"), False, "channel-failed-everywhere"),
    ],
)
def test_what_all_servers_say_is_said_once(
    codes: tuple[str, ...], archive: bool, code: str
) -> None:
    assert explained(*codes, archive=archive).code == code


def test_a_server_that_was_asked_twice_is_named_once() -> None:
    attempts = (Attempt("a.test", "too-many-requests", 429), Attempt("a.test", "server-error", 500))
    problem = problem_of(NoServer(attempts), ARCHIVE, "forge")
    assert problem is not None
    assert (problem.code, problem.params["host"]) == ("server-error", "a.test")


def test_nobody_steps_in_for_himself() -> None:
    counted = SteppingIn()
    attempt = Attempt("a.test", "too-many-requests", 429)
    counted.count(Delivered(ARCHIVE, "a.test", {"a.test": 1}, 0.1, (attempt,)))
    assert counted.messages() == ()


def test_the_log_names_who_gave_a_file_and_who_did_not() -> None:
    delivered = Delivered(
        ARCHIVE, "b.test", {}, 0.1, (Attempt("a.test", "file-missing", 404), Attempt("c", "stale"))
    )
    assert in_words(delivered) == "app-1.0-0.conda from b.test (not from a.test 404, c stale)"
