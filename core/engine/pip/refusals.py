"""What uv's refusals mean: one clear sentence for each, with a way out where there is one.

uv has no codes for these; what went wrong is in its words. Each pattern was seen in an error
provoked on purpose (tests/engine/test_pip_section_refusals.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec
from packaging.utils import canonicalize_name
from rapidfuzz import fuzz, process

from core.engine.channels.known_names import known_distributions
from core.engine.pip.indexes import Indexes
from core.engine.pip.owned import Owned
from core.engine.pip.wishes import name_of_wish
from core.model.base import Message
from core.model.pip import PipWish
from core.model.problem import OpenPage, ProblemError, Retry, Suggestion, UseRequest, fail
from core.model.request import CreateRequest

_NAME = r"`?([A-Za-z0-9][A-Za-z0-9._-]*)`?"
_UNKNOWN = re.compile(
    rf"Because {_NAME} was not found in the package registry|{_NAME} was not found"
)
_LOGIN = re.compile(
    r"could not be queried due to (?:a )?lack of valid auth|\b40[13] (?:Unauth|Forb)"
)
_SOURCES = re.compile(rf"Wheels are required for {_NAME}")
_ELSEWHERE = re.compile(rf"{_NAME}(?:==\S+)? has no wheels with a matching (platform|Python)")
_PYTHON = re.compile(rf"does not satisfy Python\s*([<>=!~]\S*) and (?:all versions of )?{_NAME}")
_OFFLINE = re.compile(r"network was disabled|not found in the cache")
_NETWORK = re.compile(r"error sending request|Failed to fetch|failed to lookup|timed out|\b5\d\d\b")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LIKE = 80.0
"""Least likeness (0 to 100) for a name to be suggested."""


def refusal(
    said: str, request: CreateRequest, owned: Mapping[str, Owned], indexes: Indexes
) -> ProblemError:
    """The Problem behind what uv said when it found no solution."""
    if _LOGIN.search(said):
        return fail(
            "pip-index-login",
            Suggestion(Message("suggest-channels"), OpenPage("channels")),
            host=indexes.host,
            detail=said,
        )
    if _OFFLINE.search(said):
        return fail(
            "pip-offline",
            Suggestion(Message("suggest-go-online"), OpenPage("settings")),
            detail=said,
        )
    if "No solution found" not in said and _NETWORK.search(said):
        return fail(
            "pip-index-unreachable",
            Suggestion(Message("suggest-pip-retry"), Retry()),
            host=indexes.host,
            detail=said,
        )
    found = _unsolvable(" ".join(said.split()), said, request, owned)
    return found or fail("pip-unsatisfiable", names=_wished(request), detail=said)


def is_of_network(said: str) -> bool:
    """Whether uv could ask nobody, or was not let in: what it looked for may exist all the same."""
    silent = "No solution found" not in said and _NETWORK.search(said)
    return bool(silent or _LOGIN.search(said) or _OFFLINE.search(said))


def needs_building(name: str, request: CreateRequest, detail: str = "") -> ProblemError:
    """Only sources of a package exist; agreeing to build them is the way out."""
    agreed = Suggestion(
        Message("suggest-pip-build", {"name": name}), UseRequest(_agreed(name, request))
    )
    return fail("pip-only-sources", agreed, name=name, detail=detail)


def _unsolvable(
    text: str, said: str, request: CreateRequest, owned: Mapping[str, Owned]
) -> ProblemError | None:
    if match := _UNKNOWN.search(text):
        name = match[1] or match[2]
        return fail("pip-unknown", *_near(name, request), name=name, detail=said)
    if match := _SOURCES.search(text):
        return needs_building(match[1], request, said)
    if match := _ELSEWHERE.search(text):
        code = "pip-other-platform" if match[2] == "platform" else "pip-other-python"
        return fail(code, name=match[1], detail=said)
    if match := _PYTHON.search(text):
        return fail(
            "pip-wants-python", name=match[2].partition("==")[0], spec=match[1], detail=said
        )
    named: list[str] = [canonicalize_name(word.rstrip(".")) for word in _WORD.findall(text)]
    for word in named:
        if word in owned:
            return _contradiction(owned[word], named, request, said)
    return None


def _contradiction(
    held: Owned, named: list[str], request: CreateRequest, said: str
) -> ProblemError:
    """A wish, or what it needs, asks for another version than conda installs."""
    wishes = [name_of_wish(wish) for wish in request.pip]
    others = [name for name in wishes if name in named and name != held.name]
    return fail(
        "pip-against-conda",
        name=others[0] if others else held.name,
        conda=held.conda.name,
        version=held.conda.version,
        detail=said,
    )


def _near(name: str, request: CreateRequest) -> list[Suggestion]:
    close = process.extract(
        canonicalize_name(name),
        known_distributions(),
        scorer=fuzz.ratio,
        limit=2,
        score_cutoff=_LIKE,
    )
    suggestions = []
    for right, _, _ in close:
        if any(name_of_wish(wish) == canonicalize_name(name) for wish in request.pip):
            message = Message("suggest-name", {"wrong": name, "right": right})
            suggestions.append(Suggestion(message, UseRequest(_renamed(name, right, request))))
    return suggestions


def _renamed(wrong: str, right: str, request: CreateRequest) -> CreateRequest:
    name = canonicalize_name(wrong)
    wishes = tuple(
        PipWish(re.sub(r"^[A-Za-z0-9._-]+", right, wish.text), right)
        if name_of_wish(wish) == name
        else wish
        for wish in request.pip
    )
    return msgspec.structs.replace(request, pip=wishes)


def _agreed(name: str, request: CreateRequest) -> CreateRequest:
    plain = canonicalize_name(name)
    wishes = tuple(
        msgspec.structs.replace(wish, builds=True) if name_of_wish(wish) == plain else wish
        for wish in request.pip
    )
    if wishes == request.pip:
        wishes += (PipWish(plain, plain, builds=True),)
    return msgspec.structs.replace(request, pip=wishes)


def _wished(request: CreateRequest) -> str:
    names = [name_of_wish(wish) or wish.text for wish in request.pip if not wish.builds]
    return ", ".join(names[:4]) + (" …" if len(names) > 4 else "")
