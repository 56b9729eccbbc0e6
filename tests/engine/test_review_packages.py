"""A file as teachers hand it out, from the first look to a request that can be planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.engine.channels.sources import native_subdir
from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.plan import Severity
from core.model.request import CreateRequest
from core.model.review import LineMark, PipVia, Review
from tests.support.channels import MINOR, base_packages, package
from tests.support.machines import machine, stand_in
from tests.support.planning import plan
from tests.support.reviewing import build

SUBDIR = str(native_subdir())
PY = [f"python {MINOR}.*"]
FILE = f"""name: dl-course
channels:
  - pytorch
  - nvidia
  - conda-forge
dependencies:
  - python={MINOR}.1=hb806964_0_cpython
  - pytorch=2.5.1=py{MINOR}_cuda12.4_cudnn9.1.0_0
  - pytorch-cuda=12.4
  - numpy=1.26.4=py311h64a7726_0
  - sklearn=1.5.1
  - pip:
      - timm==1.0.11
      - course-utils==0.3.2
      - -e .
prefix: /home/teacher/miniconda3/envs/dl
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    root = tmp_path_factory.mktemp("course")
    cuda = ["__cuda", "cuda-version >=12.6,<13"]
    forge = [
        *base_packages(),
        build("pytorch", "2.5.1", "cuda126_0", subdir=SUBDIR, depends=[*PY, *cuda]),
        build("pytorch", "2.5.1", "cpu_0", subdir=SUBDIR, depends=PY),
        package("cuda-version", "12.6"),
        build("numpy", "1.26.4", "0", subdir=SUBDIR, depends=PY),
        package("scikit-learn", "1.5.1"),
        package("timm", "1.0.11"),
    ]
    build_channel(root / "conda-forge", forge)
    build_channel(root / "pytorch", [build("pytorch-cuda", "12.4", subdir=SUBDIR)])
    build_channel(root / "nvidia", [package("cuda-runtime")])
    with WebServer(root) as running:
        yield running


@pytest.fixture(autouse=True)
def channels(
    server: WebServer, condarc: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    condarc("conda-forge", channel_alias=server.url)
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "12.8")


async def _look(answers: dict[str, str] | None = None) -> Review:
    return await review_file(ReviewFile(FileSource(text=FILE), answers or {}), silent)


def _open(review: Review) -> dict[str, str]:
    return {
        found.id: found.suggested
        for found in review.findings
        if found.choices and not found.chosen and found.suggested
    }


async def test_one_question_is_left_and_its_answer_makes_a_plan() -> None:
    review = await _look()
    assert _open(review) == {"unknown:sklearn": "use:scikit-learn"}
    assert not [found for found in review.findings if found.severity is Severity.BLOCK]
    assert {row.name: row.via for row in review.pip} == {
        "timm": PipVia.CONDA,
        "course-utils": PipVia.PIP,
        ".": PipVia.NOBODY,
    }

    answered = await _look(_open(review))
    request = answered.request
    assert isinstance(request, CreateRequest)
    assert request.channels == ("conda-forge",)
    assert {"pytorch=2.5.1=*cuda*", "cuda-version=12", "timm==1.0.11"} <= set(request.specs)
    assert [wish.text for wish in request.pip] == ["course-utils==0.3.2"]
    marks = {note.line: note.mark for note in answered.notes}
    assert marks[3] is marks[4] is LineMark.DROPPED
    assert marks[8] is marks[9] is marks[11] is LineMark.CHANGED
    assert marks[13] is LineMark.MOVED
    assert 14 not in marks

    made = await plan(CreateRequest(request.prefix, request.specs, request.channels))
    builds = {record.name: record.build for record in made.after}
    assert builds["pytorch"] == "cuda126_0"


async def test_without_a_gpu_the_file_is_not_turned_into_another_unasked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "")
    review = await _look()
    assert review.request is None
    assert _open(review)["recipe:pytorch"] == "cpu"
    answered = await _look(_open(review))
    assert isinstance(answered.request, CreateRequest)
    assert "pytorch=2.5.1=*cpu*" in answered.request.specs
    assert not any(spec.startswith("cuda-version") for spec in answered.request.specs)


async def test_a_build_that_this_gpu_cannot_run_is_asked_about(home: Path) -> None:
    stand_in(machine(driver="460.91.03"))
    source = FileSource(text="dependencies:\n  - pytorch=2.5.1=*cuda126*\n")
    review = await review_file(ReviewFile(source), silent)
    (finding,) = (each for each in review.findings if each.id == "gpu-unfit")
    assert review.request is None
    assert finding.severity is Severity.BLOCK
    assert finding.detail is not None
    assert finding.detail.code.startswith("fit-")
    answers = {finding.id: finding.suggested}
    answered = await review_file(ReviewFile(source, answers=answers), silent)
    assert isinstance(answered.request, CreateRequest)
    assert answered.request.specs == ("pytorch==2.5.1",)
    stand_in(machine())
    fine = await review_file(ReviewFile(source), silent)
    assert not any(each.id == "gpu-unfit" for each in fine.findings)
