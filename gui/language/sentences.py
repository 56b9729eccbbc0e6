"""Sentences of the engine, said in the language of the window.

A template may format a parameter: `{free:size}` takes bytes, `{gpu:memory}` those of a GPU's
memory, `{speed:speed}` bytes per second,
`{wait:duration}` seconds, `{when:time}` and `{when:ago}` seconds since the epoch, `{n:count}` a
number, `{mirror:name}` the reader's of two names, `English|中文`. The parameters `names` and
`packages` are lists: the engine writes `a, b`, a Chinese reader sees `a、b`. `card`, `gpu` and
`device` are GPUs, shown as people call them.
"""

from __future__ import annotations

import logging
import string
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from core.model.base import Message
from core.model.problem import Problem
from core.model.wording import MESSAGES, PROBLEMS, ProblemText
from gui.language import formats

CONTEXT = "Engine"
log = logging.getLogger(__name__)

_LISTS = frozenset({"names", "packages"})
_GPUS = frozenset({"card", "gpu", "device"})
_SPECS: dict[str, Callable[[float], str]] = {
    "size": formats.format_size,
    "memory": formats.format_memory,
    "speed": formats.format_speed,
    "duration": formats.format_duration,
    "time": formats.format_time,
    # A date that stands in a narrow card is not to be torn.
    "ago": lambda value: formats.format_relative(value).replace(" ", "\N{NO-BREAK SPACE}"),
    "count": lambda value: formats.format_count(int(value)),
}


class ProblemWords(NamedTuple):
    """The three sentences of a problem, ready to be shown."""

    title: str
    why: str
    next: str


class _Formatter(string.Formatter):
    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        # A sentence with a gap is better than no window; a test finds missing parameters.
        if key in kwargs:
            value = kwargs[key]  # type: ignore[index]
            if key in _LISTS and isinstance(value, str):
                return formats.join_words(value.split(", "))
            if key in _GPUS and isinstance(value, str):
                return formats.format_gpu(value)
            return value
        log.warning("parameter %s is missing", key)
        return "…"

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "name":
            return name_here(str(value))
        kind = _SPECS.get(format_spec)
        return kind(float(value)) if kind else str(value)


_formatter = _Formatter()


def name_here(names: str) -> str:
    """The name for the language of the window, of one or of two as `English|中文`."""
    english, _, chinese = names.partition("|")
    wanted = QLocale().language() == QLocale.Language.Chinese
    return chinese if chinese and wanted else english


def fill(template: str, params: Mapping[str, str | int], context: str = CONTEXT) -> str:
    """Translate an English template and put the parameters of the engine in."""
    number = params.get("n", -1)
    count = int(number) if isinstance(number, int) else -1
    text = QCoreApplication.translate(context, template, "", count)
    return _formatter.vformat(text, (), params)


def say(message: Message | None) -> str:
    """A message as a sentence; the empty string for None."""
    if message is None:
        return ""
    template = MESSAGES.get(message.code)
    if template is None:
        log.warning("no wording for %s", message.code)
        return message.code
    return fill(template, message.params)


def problem_text(problem: Problem) -> ProblemWords:
    """What happened, why, and what to do."""
    text: ProblemText | None = PROBLEMS.get(problem.code)
    if text is None:
        log.warning("no wording for problem %s", problem.code)
        return ProblemWords(problem.code, "", "")
    return ProblemWords(*(fill(part, problem.params) if part else "" for part in text))
