"""Whatever a file says, its review comes out: with findings that can be said, and no line lost."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.base import Message
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.review import Review
from core.model.wording import MESSAGES, PROBLEMS
from tests.corpus.accounting import lost
from tests.support.channels import ServedChannel

_CONDA = (
    "app=2.0", "solo", "solo=1.1=0", "libx=9=h1_2", "App==2.0", "no-such=1", "sklearn=1.0",
    "pytorch=1.9=py3.8_cuda11.1_0", "cudatoolkit=11.1", "other::solo", "python=3.9.1=h1_0",
    "app: 2", "git+https://example.org/x", "solo # [win]", "solo # [linux]", "libx[version='>=1']",
    "https://example.org/linux-64/solo-1.1-0.conda", "x >=1,<2", "pip", "tool>=1.0=*cuda*",
    "defaults::app", "*", "'!!'", "null", "[1, 2]", "{a: b}", "_libgcc_mutex=0.1=main",
)  # fmt: skip
_PIP = (
    "timm==1.0", "solo[extra]==1.1; python_version<'3'", "-e .", "git+https://example.org/y#egg=y",
    "--index-url https://me:pw@example.org/simple", "--extra-index-url https://e.org", "-r x.txt",
    "-f https://example.org/l", "app===2", "!!", "--pre", "solo --hash=sha256:00", "./x", "-c y",
)  # fmt: skip
_CHANNELS = ("nodefaults", "defaults", "http://127.0.0.1:9/gone", "file:///no/such", "local")
_OTHER = (
    "prefix: /home/x", "platforms: [linux-64, zos-z]", "name: ../../x", "name: base", "what: ever",
    "variables: {A: 1, PATH: x, API_TOKEN: s, 'a b': 2}", "variables: [1]", "pip: [timm]",
)  # fmt: skip


def _file(conda: list[str], pip: list[str], channels: list[str], other: list[str]) -> str:
    lines = [*other, "channels:", *(f"  - {each}" for each in channels), "dependencies:"]
    lines += [f"  - {each}" for each in conda]
    lines += ["  - pip:", *(f"    - {each}" for each in pip)] if pip else []
    return "\n".join([*lines, ""])


FILES = st.builds(
    _file,
    st.lists(st.sampled_from(_CONDA), max_size=6),
    st.lists(st.sampled_from(_PIP), max_size=4),
    st.lists(st.sampled_from(_CHANNELS), max_size=2),
    st.lists(st.sampled_from(_OTHER), max_size=3),
)
_FREELY = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(autouse=True)
def own_channels(home: Path, channel: ServedChannel) -> None:
    """The user's configuration names the test's channel."""
    (home / ".condarc").write_text(f"channels: ['{channel.url}']\n", encoding="utf-8")


def _review(text: str, answers: dict[str, str] | None = None) -> Review:
    return asyncio.run(review_file(ReviewFile(FileSource(text=text), answers or {}), silent))


def _sound(review: Review) -> None:
    assert (review.problem is None) or review.problem.code in PROBLEMS
    for found in review.findings:
        for message in (found.message, found.detail, *(choice.label for choice in found.choices)):
            if message is not None:
                _sayable(message)
        assert all(1 <= line <= len(review.file.lines) for line in found.lines)
        assert not found.chosen or found.chosen in {choice.id for choice in found.choices}
        assert not found.suggested or found.suggested in {choice.id for choice in found.choices}
    known = {found.id for found in review.findings}
    assert len(known) == len(review.findings)
    for note in review.notes:
        assert 1 <= note.line <= len(review.file.lines)
        assert not note.finding or note.finding in known
        line = review.file.lines[note.line - 1]
        assert all(0 <= start < end <= len(line) for start, end in note.struck)
    assert len({row.id for row in review.pip}) == len(review.pip)


def _sayable(message: Message) -> None:
    fields = set(re.findall(r"\{(\w+)", MESSAGES[message.code]))
    assert fields <= set(message.params), message


@given(text=FILES)
@_FREELY
def test_files_made_of_every_oddity_have_a_review(text: str) -> None:
    review = _review(text)
    _sound(review)
    answers = {found.id: found.suggested for found in review.findings if found.suggested}
    answers |= {row.id: "pip" for row in review.pip}
    again = _review(text, answers)
    _sound(again)
    if again.problem is None:
        assert lost(again) == []


@given(text=st.text(max_size=200))
@_FREELY
def test_no_text_crashes_a_review(text: str) -> None:
    for before in ("dependencies:\n  - ", "pip install ", "@EXPLICIT\n"):
        _sound(_review(before + text))


@given(answers=st.dictionaries(st.text(max_size=12), st.text(max_size=12), max_size=4))
@_FREELY
def test_answers_that_mean_nothing_change_nothing(answers: dict[str, str]) -> None:
    text = _file(["solo=1.1=none", "app"], ["timm"], [], ["name: course"])
    given_ = {f"builds{key}": value for key, value in answers.items() if key} | {"builds": "?"}
    assert _review(text, given_) == _review(text)
