"""Known failures, by the text they print.

The table is a dated file in `resources`, the more telling texts first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

import msgspec
import yaml

from core.model.base import Message

PREFIX = "gpu-failure-"
"""The sentence for a failure is `gpu-failure-<id>`, what to do about it `gpu-failure-<id>-fix`."""


class KnownFailure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the table."""

    id: str
    text: tuple[str, ...]
    """Regular expressions, any of which is enough."""
    sources: tuple[str, ...]
    verified: bool


class FailureTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Content of `resources/gpu_failures.yaml`."""

    date: str
    sources: dict[str, str]
    failures: tuple[KnownFailure, ...]
    left_out: dict[str, str]


@lru_cache(maxsize=1)
def failure_table() -> FailureTable:
    """The table."""
    text = resources.files("resources").joinpath("gpu_failures.yaml").read_text(encoding="utf-8")
    content = yaml.safe_load(text)
    content["date"] = str(content["date"])
    return msgspec.convert(content, FailureTable)


def diagnose(text: str) -> tuple[str, Message, Message | None] | None:
    """Id, what is the matter, and what to do, for the first known failure in a text."""
    for failure, patterns in _compiled():
        for pattern in patterns:
            found = pattern.search(text)
            if found is not None:
                params = _parameters(found)
                message = Message(f"{PREFIX}{failure.id}", params)
                return failure.id, message, Message(f"{PREFIX}{failure.id}-fix")
    return None


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[KnownFailure, tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (failure, tuple(re.compile(text) for text in failure.text))
        for failure in failure_table().failures
    )


def _parameters(found: re.Match[str]) -> dict[str, str | int]:
    params: dict[str, str | int] = {
        name.rstrip("0123456789"): value for name, value in found.groupdict().items() if value
    }
    if "found" in params:
        # cuDriverGetVersion counts 11040 for CUDA 11.4.
        number = int(params["found"])
        params["found"] = f"{number // 1000}.{number % 1000 // 10}"
    return params
