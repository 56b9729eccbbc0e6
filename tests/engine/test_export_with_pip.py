"""Files with a pip section, made here and opened here: the way a user's colleague opens them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.environments.reading import read_environment
from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.engine.transactions.variables import read_variables
from core.model.calls import ReviewFile
from core.model.exporting import ExportForm
from core.model.file_source import FileSource
from core.model.pip import PipWish
from core.model.request import CreateRequest
from tests.support.assertions import read_records, verify_prefix
from tests.support.channels import ServedChannel
from tests.support.exporting import SOLVED_FORMS, carry_out, exported, written
from tests.support.pip_index import PipIndex, wheel

VARIABLES = {"GREETING": "你好: 'x' # y", "OMP_NUM_THREADS": "04"}


@pytest.fixture
async def prefix(
    home: Path, channel: ServedChannel, pip_index: PipIndex, condarc: Callable[..., Path]
) -> Path:
    condarc(channel)
    pip_index.add(
        wheel("Greeter", "1.2", requires=["voice>=2"]), wheel("voice", "2.0"), wheel("voice", "3.0")
    )
    folder = home / "我的 环境" / "论文"
    wishes = (PipWish("greeter==1.2"), PipWish("voice==2.0"))
    request = CreateRequest(
        str(folder), ("python", "pyhello=1.0"), (channel.url,), pip=wishes, variables=VARIABLES
    )
    await carry_out(request)
    return folder


def pip_of(prefix: Path) -> dict[str, str]:
    return {each.name: each.version for each in read_environment(prefix).pip_packages}


@pytest.mark.parametrize("form", [*SOLVED_FORMS, ExportForm.EXPLICIT])
async def test_a_colleague_opens_the_file_and_has_the_same(
    form: ExportForm, prefix: Path, tmp_path: Path
) -> None:
    first = exported(prefix, form)
    path = written(first, tmp_path / "下 载")
    folder = prefix.parent.with_name("colleague")

    review = await review_file(
        ReviewFile(FileSource(path=str(path)), name="论文", folder=str(folder)), silent
    )

    assert review.problem is None
    assert review.request is not None
    await carry_out(review.request)
    twin = folder / "论文"
    verify_prefix(twin)
    assert pip_of(twin) == pip_of(prefix) == {"Greeter": "1.2", "voice": "2.0"}
    assert exported(twin, form).text == first.text
    if form is ExportForm.EXPLICIT:
        assert {each["url"] for each in read_records(twin)} == {
            each["url"] for each in read_records(prefix)
        }
    else:
        assert read_variables(twin) == VARIABLES
    requirements = exported(prefix, ExportForm.REQUIREMENTS).text
    assert exported(twin, ExportForm.REQUIREMENTS).text == requirements


def test_requirements_hold_what_pip_and_conda_installed(prefix: Path) -> None:
    lines = exported(prefix, ExportForm.REQUIREMENTS).text.splitlines()[1:]
    assert lines == ["Greeter==1.2", "pyhello==1.0", "voice==2.0"]
