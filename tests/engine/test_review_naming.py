"""What an environment made from a file is called, and where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.plan import Severity
from tests.support.channels import ServedChannel
from tests.support.whole_reviews import environment, found, look, request


async def test_a_name_that_is_taken_is_made_free(channel: ServedChannel, home: Path) -> None:
    (home / ".conda" / "envs" / "course" / "conda-meta").mkdir(parents=True)
    review = await look(environment(channel, "solo"))
    assert review.name == "course-2"
    assert request(review).prefix.endswith("course-2")
    assert found(review, "name").lines == (1,)
    assert review.notes[0].instead == "name: course-2"


async def test_a_name_of_the_users_that_is_taken_waits_for_another(
    channel: ServedChannel, home: Path
) -> None:
    (home / ".conda" / "envs" / "mine").mkdir(parents=True)
    text = environment(channel, "solo")
    review = await look(text, name="mine")
    assert review.request is None
    assert found(review, "name").severity is Severity.BLOCK
    again = await look(text, {"name": "free"}, name="mine")
    assert again.name == "mine-2"
    assert request(again).prefix.endswith("mine-2")


async def test_the_folder_is_where_the_user_wants_it(
    channel: ServedChannel, tmp_path: Path
) -> None:
    review = await look(environment(channel, "solo"), folder=str(tmp_path / "elsewhere"))
    assert request(review).prefix == str(tmp_path / "elsewhere" / "course")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("thesis/environment.yml", "thesis"),
        ("thesis/environment_gpu.yml", "thesis"),
        ("thesis/rnaseq.yaml", "rnaseq"),
        ("a b/requirements.txt", "a-b"),
    ],
)
async def test_a_file_without_a_name_is_called_after_itself_or_its_folder(
    channel: ServedChannel, tmp_path: Path, file: str, name: str
) -> None:
    path = tmp_path / file
    path.parent.mkdir()
    text = environment(channel, "solo").partition("\n")[2] if "req" not in file else "solo\n"
    path.write_text(text, encoding="utf-8")
    review = await review_file(ReviewFile(FileSource(str(path))), silent)
    assert review.name == name


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Downloads/environment.yml", "environment"),
        ("Desktop/environment (1).yml", "environment"),
        ("下载/environment_gpu.yml", "environment_gpu"),
        ("桌面/rnaseq.yaml", "rnaseq"),
        ("home/requirements.txt", "requirements"),
        ("tmp/pyproject.toml", "survey"),
        ("thesis/pyproject.toml", "thesis"),
        ("文档/untitled.yml", "new-env"),
    ],
)
async def test_no_environment_is_called_after_a_folder_that_everything_lies_in(
    channel: ServedChannel, tmp_path: Path, file: str, name: str
) -> None:
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    texts = {
        ".yml": environment(channel, "solo").partition("\n")[2],
        ".txt": "solo\n",
        ".toml": '[project]\nname = "survey"\ndependencies = ["solo"]\n',
    }
    path.write_text(texts.get(path.suffix, texts[".yml"]), encoding="utf-8")
    review = await review_file(ReviewFile(FileSource(str(path))), silent)
    assert review.name == name


async def test_a_file_in_the_users_home_is_not_called_after_the_user(
    channel: ServedChannel, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = home.rename(tmp_path / "zhang")
    monkeypatch.setenv("GLASSHOUSE_HOME", str(own))
    path = own / "environment.yml"
    path.write_text(environment(channel, "solo").partition("\n")[2], encoding="utf-8")
    review = await review_file(ReviewFile(FileSource(str(path))), silent)
    assert review.name == "environment"
