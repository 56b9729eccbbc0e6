"""Recipes of the ended channels of PyTorch, translated against channels as they are today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.packages.unknown import inspect_unknown
from core.engine.review.recipes.recipes import inspect_recipes
from core.engine.review.this_computer import gpu as graphics
from core.model.plan import Severity
from core.model.review import LineMark, ReviewFinding
from tests.support.channels import package
from tests.support.reviewing import HERE, asked, build, draft_of, environment, finding

ID = "recipe:pytorch"
PY = ["python >=3.11,<3.12.0a0"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    root = tmp_path_factory.mktemp("recipes")
    forge = [
        build("pytorch", "2.1.0", "cuda118_py311_0", depends=[*PY, "cudatoolkit >=11.8,<12"]),
        build("pytorch", "2.5.1", "cuda126_py311_0", depends=[*PY, "cuda-version >=12.6,<13"]),
        build("pytorch", "2.5.1", "cpu_py311_0", depends=PY),
        build("pytorch", "2.5.1", "cpu_py311_0", subdir="osx-arm64", depends=PY),
        build("torchvision", "0.20.1", "cuda126_py311_0", depends=PY),
        *(package("cuda-version", version) for version in ("11.8", "12.4", "12.6")),
        package("numpy", "1.26"),
    ]
    build_channel(root / "conda-forge", forge)
    old = [
        build("pytorch", "1.7.0", "py3.8_cuda11.0_cudnn8_0"),
        build("torchvision", "0.8.1", "py38_cu110"),
        build("pytorch-cuda", "11.8"),
        package("cpuonly", "2.0"),
        package("torchserve", "0.9"),
        build("cudatoolkit", "11.0.221"),
    ]
    build_channel(root / "pytorch", old)
    build_channel(root / "nvidia", [package("cuda-runtime", "11.8")])
    build_channel(root / "own", [package("scipy", "1.11")])
    with WebServer(root) as running:
        yield running


@pytest.fixture(autouse=True)
def channels(server: WebServer, condarc: Callable[..., Path]) -> None:
    condarc("conda-forge", channel_alias=server.url)


@pytest.fixture(autouse=True)
def gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux with a driver for CUDA 12.8, wherever this runs."""
    monkeypatch.setattr(graphics, "here", lambda: HERE)
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "12.8")


@pytest.fixture
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "")


async def _look(
    *lines: str, channels: tuple[str, ...] = ("pytorch", "nvidia"), **wish: object
) -> Draft:
    draft = draft_of(environment(*lines, channels=channels), *channels, **wish)  # type: ignore[arg-type]
    names = Names(draft)
    await inspect_recipes(draft, names)
    await inspect_unknown(draft, names)
    return draft


def _only(draft: Draft) -> ReviewFinding:
    assert [each.id for each in draft.findings] == [ID]
    return finding(draft, ID)


async def test_the_recipe_of_the_home_page_becomes_the_one_of_today() -> None:
    draft = await _look(
        "pytorch=2.5.1", "torchvision=0.20.1", "torchaudio", "pytorch-cuda=12.4", "numpy"
    )
    # torchaudio is nowhere, which is another finding.
    found = finding(draft, ID)
    assert (found.severity, found.chosen, found.suggested) == (
        Severity.WARN,
        "translate",
        "translate",
    )
    assert found.detail is not None
    assert found.detail.params["last"] == "2.5.1"
    assert asked(draft) == [
        "pytorch=2.5.1=*cuda*",
        "torchvision==0.20.1",
        "torchaudio",
        "cuda-version=12",
        "numpy",
    ]
    assert draft.channels == ["conda-forge"]
    marks = {line: note.mark for line, note in draft.notes.items()}
    assert marks[3] is marks[4] is LineMark.DROPPED
    assert marks[6] is marks[9] is LineMark.CHANGED
    assert draft.notes[9].instead == "cuda-version=12"
    assert 10 not in marks


async def test_the_cuda_of_the_file_stays_where_builds_go_with_it() -> None:
    draft = await _look("pytorch==2.1.0", "pytorch-cuda=11.8")
    assert asked(draft) == ["pytorch=2.1.0=*cuda*", "cuda-version=11.8"]
    assert _only(draft).lines == (6, 7)


async def test_the_build_of_the_old_channel_says_what_is_meant() -> None:
    draft = await _look("pytorch=2.5.1=py3.11_cuda12.4_cudnn9.1.0_0")
    assert asked(draft) == ["pytorch=2.5.1=*cuda*", "cuda-version=12"]
    draft = await _look("pytorch=2.5.1=py3.11_cpu_0", "pytorch-mutex=1.0=cpu")
    assert asked(draft) == ["pytorch=2.5.1=*cpu*"]


async def test_without_a_gpu_nothing_is_decided_for_the_user(no_gpu: None) -> None:
    lines = ("pytorch", "pytorch-cuda=12.4")
    draft = await _look(*lines)
    found = _only(draft)
    assert (found.severity, found.chosen, found.suggested) == (Severity.BLOCK, "", "cpu")
    assert [choice.id for choice in found.choices] == ["translate", "cpu", "keep"]
    assert draft.notes[6].mark is LineMark.OPEN

    by_cpu = await _look(*lines, answers={ID: "cpu"})
    assert asked(by_cpu) == ["pytorch=*=*cpu*"]
    assert _only(by_cpu).severity is Severity.INFO
    by_gpu = await _look(*lines, answers={ID: "translate"})
    assert asked(by_gpu) == ["pytorch=*=*cuda*", "cuda-version=12"]


async def test_an_override_that_is_no_version_claims_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "no")
    assert _only(await _look("pytorch", "pytorch-cuda=12.4")).chosen == "translate"


async def test_a_mac_has_no_cuda() -> None:
    found = _only(await _look("pytorch", "pytorch-cuda=12.4", subdir="osx-arm64"))
    assert (found.severity, found.suggested) == (Severity.BLOCK, "cpu")
    # There is no build for CUDA to choose.
    assert [choice.id for choice in found.choices] == ["cpu", "keep"]


async def test_what_was_for_the_processor_stays_for_the_processor() -> None:
    draft = await _look("pytorch", "cpuonly")
    assert asked(draft) == ["pytorch=*=*cpu*"]
    assert draft.notes[7].mark is LineMark.DROPPED


async def test_without_a_word_on_gpu_the_solver_decides() -> None:
    draft = await _look("pytorch=2.5", channels=("pytorch", "conda-forge"))
    assert asked(draft) == ["pytorch=2.5"]
    assert draft.channels == ["conda-forge"]


async def test_a_version_only_the_old_channel_has_stays_there() -> None:
    lines = ("pytorch=1.7.0", "torchvision=0.8.1", "cudatoolkit=11.0")
    draft = await _look(*lines, channels=("pytorch", "conda-forge"))
    found = _only(draft)
    assert (found.chosen, found.suggested) == ("keep", "keep")
    assert asked(draft) == list(lines)
    assert draft.channels == ["pytorch", "conda-forge"]
    newer = await _look(*lines, channels=("pytorch", "conda-forge"), answers={ID: "translate"})
    assert asked(newer) == ["pytorch=*=*cuda*", "torchvision"]
    detail = finding(newer, ID).detail
    assert detail is not None
    assert detail.code == "review-recipe-newer-why"


async def test_a_version_nobody_has_is_not_replaced_unasked() -> None:
    found = _only(await _look("pytorch==1.4.0", "cudatoolkit=10.1"))
    assert (found.severity, found.chosen, found.suggested) == (Severity.BLOCK, "", "translate")


async def test_a_package_said_twice_is_asked_for_once() -> None:
    draft = await _look("pytorch>=2.5", "pytorch-cpu", "torchvision=0.20.1")
    assert asked(draft) == ["pytorch >=2.5 *cpu*", "torchvision==0.20.1"]


async def test_kept_recipes_stay_as_they_are() -> None:
    draft = await _look("pytorch=2.5.1", "pytorch-cuda=11.8", answers={ID: "keep"})
    assert asked(draft) == ["pytorch=2.5.1", "pytorch-cuda=11.8"]
    assert draft.channels == ["pytorch", "nvidia"]


async def test_a_channel_something_else_comes_from_is_kept_behind() -> None:
    draft = await _look("pytorch", "cpuonly", "torchserve", "scipy", channels=("pytorch", "own"))
    assert draft.channels == ["conda-forge", "own", "pytorch"]
    _only(draft)


async def test_a_channel_named_in_the_spec_goes_too() -> None:
    draft = await _look(
        "pytorch::pytorch==2.1.0", "nvidia::pytorch-cuda=11.8", channels=("conda-forge",)
    )
    assert asked(draft) == ["pytorch=2.1.0=*cuda*", "cuda-version=11.8"]


async def test_files_of_today_are_let_alone() -> None:
    for lines in (("pytorch", "numpy"), ("pytorch-gpu", "cuda-version=12.6"), ("numpy",)):
        draft = draft_of(environment(*lines), "conda-forge")
        await inspect_recipes(draft, Names(draft))
        assert draft.findings == []
        assert asked(draft) == list(lines)


async def test_a_channel_of_today_that_cannot_be_read_changes_nothing(
    server: WebServer, condarc: Callable[..., Path]
) -> None:
    condarc("conda-forge", custom_channels={"conda-forge": f"{server.url}/gone"})
    draft = draft_of(
        environment("pytorch", "cpuonly", channels=["pytorch"]), server.channel("pytorch")
    )
    await inspect_recipes(draft, Names(draft))
    assert draft.findings == []
    assert asked(draft) == ["pytorch", "cpuonly"]
