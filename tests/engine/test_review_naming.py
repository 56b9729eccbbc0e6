"""What an environment made from a file is called, and where it goes."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import pytest

from core.engine.environments.names import check_name
from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.engine.transactions import journal
from core.model.calls import ApplyPlan, ReviewFile
from core.model.file_source import FileSource
from core.model.plan import Severity
from tests.crash.kill_at_random import kill, start
from tests.crash.victim import Job
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.channels import ChannelFactory, ServedChannel, package
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


async def test_the_name_of_an_environment_that_is_being_made_is_taken(
    channel_factory: ChannelFactory, home: Path
) -> None:
    # What can't be compressed takes as long as its size says.
    slow = channel_factory(
        "slow", [package("big", files={"share/big": os.urandom(1_000_000)})], rate=20_000
    )
    prefix = home / ".conda" / "envs" / "course"
    plan = await plan_by_hand(prefix, slow.url, ["big"])
    making = start(Job(apply=ApplyPlan(plan)), home)
    try:
        end = time.monotonic() + 30
        while not journal.open_transactions() and time.monotonic() < end:
            await asyncio.sleep(0.05)
        assert not prefix.exists()
        review = await look(environment(slow, "big"))
        assert (review.name, found(review, "name").lines) == ("course-2", (1,))
        problem = check_name("course", str(prefix.parent))
        assert problem is not None
        assert problem.code == "name-taken"
    finally:
        kill(making)
    # What died is put in order at the next start; here nothing had appeared yet.
    assert (await look(environment(slow, "big"))).name == "course"


async def test_the_folder_is_where_the_user_wants_it(
    channel: ServedChannel, tmp_path: Path
) -> None:
    review = await look(environment(channel, "solo"), folder=str(tmp_path / "elsewhere"))
    assert request(review).prefix == str(tmp_path / "elsewhere" / "course")


async def test_a_folder_nothing_can_be_written_in_is_told_at_once(
    channel: ServedChannel, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("", encoding="utf-8")
    review = await look(environment(channel, "solo"), folder=str(in_the_way / "envs"))
    closed = found(review, "folder")
    assert (closed.severity, review.request) == (Severity.BLOCK, None)
    assert str(in_the_way) in str(closed.message.params["folder"])


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
