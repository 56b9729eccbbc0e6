"""A Python that is left open beside packages whose versions are named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.packages.pins import inspect_pins
from core.model.plan import Severity
from tests.support.channels import package
from tests.support.reviewing import asked, build, draft_of, environment, finding

ID = "python-free"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    root = tmp_path_factory.mktemp("pins")
    packages = [
        *(build("python", version) for version in ("3.10.14", "3.11.9", "3.12.4", "3.13.0rc1")),
        build("numpy", "1.24.0", "py311_0", depends=["python >=3.11,<3.12.0a0"]),
        build("numpy", "1.24.0", "py310_0", depends=["python >=3.10,<3.11.0a0"]),
        build("numpy", "2.0.0", "py312_0", depends=["python >=3.12,<3.13.0a0"]),
        build("scipy", "1.9.0", "py310_0", depends=["python >=3.10,<3.11.0a0"]),
        package("tqdm", "4.66.1", depends=["python >=3.7"]),
    ]
    build_channel(root / "here", packages)
    with WebServer(root) as running:
        yield running


async def _look(server: WebServer, *lines: str, **answers: str) -> Draft:
    given = {ID: answers["answer"]} if answers else {}
    draft = draft_of(environment(*lines), server.channel("here"), answers=given)
    await inspect_pins(draft, Names(draft))
    return draft


async def test_the_newest_python_that_goes_with_the_versions_is_offered(server: WebServer) -> None:
    lines = ("python", "numpy=1.24.0", "tqdm")
    draft = await _look(server, *lines)
    found = finding(draft, ID)
    assert (found.severity, found.chosen, found.suggested) == (Severity.INFO, "leave", "")
    assert [choice.id for choice in found.choices] == ["pin:3.11", "leave"]
    assert asked(draft) == list(lines)
    settled = await _look(server, *lines, answer="pin:3.11")
    assert asked(settled) == ["python=3.11", *lines[1:]]
    assert settled.notes[5].instead == "python=3.11"


async def test_every_named_version_counts(server: WebServer) -> None:
    draft = await _look(server, "python", "numpy=1.24.0", "scipy==1.9.0")
    assert finding(draft, ID).choices[0].id == "pin:3.10"


@pytest.mark.parametrize(
    "lines",
    [
        ("python=3.11", "numpy=1.24.0"),
        ("python", "numpy"),
        ("python", "tqdm==4.66.1"),  # Goes with every Python.
        ("numpy==1.24.0",),
        ("python", "numpy==2.0.0", "scipy==1.9.0"),  # No Python goes with both.
    ],
)
async def test_nothing_is_said_where_there_is_nothing_to_settle(
    server: WebServer, lines: tuple[str, ...]
) -> None:
    assert (await _look(server, *lines)).findings == []
