"""The pip section of a file: which rows conda takes over, and which wait for the user."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.offered.nobody_asked import NobodyAsked
from core.engine.review.pip import rows as pip_rows
from core.engine.review.pip.rows import inspect_pip
from core.model.plan import Severity
from core.model.review import LineMark, PipRow, PipVia
from core.model.wording import MESSAGES
from tests.support.channels import package
from tests.support.reviewing import build, draft_of, environment, finding

PIP, CONDA, NOBODY = PipVia.PIP, PipVia.CONDA, PipVia.NOBODY
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    root = tmp_path_factory.mktemp("review")
    packages = [
        package("timm", "1.0.11"),
        package("ruamel.yaml", "0.18"),
        package("typing_extensions", "4.12"),
        package("redis", "7.2"),
        package("redis-py", "5.0"),
        package("py-opencv", "4.10.0"),
        package("matplotlib-base", "3.9"),
        package("matplotlib", "3.9"),
        package("uvicorn", "0.30"),
        package("uvicorn-standard", "0.30"),
        package("git", "2.45"),
        package("tensorflow-gpu", "2.19"),
        build("numpy", "1.26.4", "py311_0", depends=["python >=3.11,<3.12.0a0"]),
        build("pytorch", "2.1.0", "cuda118_py311_0"),
        build("pytorch", "2.1.0", "cpu_py311_0"),
        build("pytorch", "2.2.0", "cuda120_py311_0"),
        build("pytorch", "2.3.0", "cuda120_py311_0", depends=["__cuda"]),
    ]
    build_channel(root / "here", packages)
    with WebServer(root) as running:
        yield running


@pytest.fixture
def here(server: WebServer) -> str:
    return server.channel("here")


async def _rows(draft: Draft) -> list[PipRow]:
    await inspect_pip(draft, Names(draft))
    return draft.pip


async def _row(here: str, line: str, *conda: str, **wish: object) -> PipRow:
    draft = draft_of(environment(*conda, pip=[line]), here, **wish)  # type: ignore[arg-type]
    (row,) = await _rows(draft)
    return row


async def test_what_conda_has_in_this_version_comes_from_conda(here: str) -> None:
    text = environment("pip", pip=["timm==1.0.11", "course-utils==0.3.2"])
    draft = draft_of(text, here)
    timm, own = await _rows(draft)
    assert (timm.id, timm.via, timm.conda_spec) == ("pip:7", CONDA, "timm==1.0.11")
    assert (own.id, own.via, own.conda_spec) == ("pip:8", PIP, "")
    assert draft.pip_entries["pip:8"].requirement == "course-utils==0.3.2"
    assert draft.notes[7].mark is LineMark.MOVED
    assert draft.notes[7].instead == "timm==1.0.11"
    assert 8 not in draft.notes
    found = finding(draft, "pip")
    assert found.message.params == {"n": 2}
    assert found.detail is not None
    assert found.detail.params == {"n": 1}


async def test_a_version_conda_lacks_stays_with_pip_and_says_so(here: str) -> None:
    row = await _row(here, "timm==0.9.2")
    assert (row.via, row.conda_spec) == (PIP, "")
    assert row.note is not None
    assert row.note.params == {"name": "timm", "wanted": "==0.9.2"}


@pytest.mark.parametrize(
    ("line", "spec"),
    [
        ("Ruamel.YAML>=0.17,<1", "ruamel.yaml>=0.17,<1"),
        ("typing-extensions", "typing_extensions"),
        ("opencv-python~=4.9", "py-opencv~=4.9"),
        ("redis==5.*", "redis-py=5"),
        ("uvicorn[standard]", "uvicorn-standard"),
        ("torch==2.1.0+cu118", "pytorch=2.1.0=*cuda118*"),
        ("torch==2.2.0+cu118", "pytorch=2.2.0=*cuda*"),
        ("torch==2.1.0+cpu", "pytorch=2.1.0=*cpu*"),
    ],
)
async def test_names_and_versions_are_said_as_conda_says_them(
    here: str, line: str, spec: str
) -> None:
    row = await _row(here, line)
    assert (row.via, row.conda_spec) == (CONDA, spec)


@pytest.mark.parametrize(
    "line",
    [
        "torch==2.2.0+cpu",  # No build without a GPU: never the other kind instead.
        "uvicorn[watch]",
        "git",  # Another thing of the same name.
        "redis==7.2",
        "timm>=2",
    ],
)
async def test_what_conda_has_in_another_way_only_stays_with_pip(here: str, line: str) -> None:
    assert (await _row(here, line)).via is PIP


async def test_a_build_for_another_python_does_not_count(here: str) -> None:
    assert (await _row(here, "numpy==1.26.4", "python=3.11")).via is CONDA
    assert (await _row(here, "numpy==1.26.4", "python=3.12")).via is PIP
    assert (await _row(here, "numpy==1.26.4", "python")).via is CONDA


async def test_the_answer_decides_who_installs_a_row(here: str) -> None:
    assert (await _row(here, "timm==1.0.11", answers={"pip:6": "pip"})).via is PIP
    assert (await _row(here, "timm==1.0.11", answers={"pip:6": "nobody"})).via is NOBODY
    assert (await _row(here, "course-utils", answers={"pip:6": "conda"})).via is PIP
    assert (await _row(here, "timm", answers={"pip:6": "everybody"})).via is CONDA


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"git+https://github.com/a/b.git@{COMMIT}#egg=b", "file-pip-vcs"),
        ("git+https://github.com/a/b.git", "file-pip-vcs-moving"),
        ("https://host.example/b-1.0-py3-none-any.whl", "file-pip-url"),
        ("b @ https://host.example/b-1.0.tar.gz", "file-pip-url"),
        ("-e .", "file-pip-editable"),
        ("./wheels/b-1.0.tar.gz", "file-pip-path"),
        ("--find-links https://host.example/wheels", "file-pip-find-links"),
        ("--index-url https://host.example/simple", "file-pip-index"),
        ("--extra-index-url https://host.example/simple", "file-pip-extra-index"),
    ],
)
async def test_unsafe_lines_are_off_until_the_user_agrees(here: str, line: str, code: str) -> None:
    text = environment(pip=[line])
    draft = draft_of(text, here)
    (row,) = await _rows(draft)
    assert row.via is NOBODY
    assert row.unsafe is not None
    assert row.unsafe.code == code
    assert finding(draft, "pip-unsafe").severity is Severity.WARN
    assert draft.notes[row.line].mark is LineMark.DROPPED

    agreed = draft_of(text, here, answers={row.id: "pip"})
    (row,) = await _rows(agreed)
    assert row.via is PIP
    assert row.unsafe is not None
    assert row.unsafe.code == f"{code}-agreed"
    said = MESSAGES[row.unsafe.code].format(**row.unsafe.params)
    assert "until you agree" not in said
    assert finding(agreed, "pip-unsafe").severity is Severity.INFO
    assert agreed.notes[row.line].mark is LineMark.ADDED
    assert agreed.pip_entries[row.id].text == line


async def test_conda_may_stand_in_for_an_unsafe_line_but_only_when_asked_to(here: str) -> None:
    line = "git+https://github.com/huggingface/timm.git#egg=timm"
    assert (await _row(here, line)).via is NOBODY
    row = await _row(here, line, answers={"pip:6": "conda"})
    assert (row.via, row.conda_spec) == (CONDA, "timm")


@pytest.mark.parametrize(
    "address",
    [
        "file:///home/conda/feedstock_root/build_artifacts/timm_1700000000000/work",
        "file:///croot/timm_1700000000000/work",
        "file:///C:/ci_310/timm_1700000000000/work",
        "file:///tmp/build/80754af9/timm_1617000000000/work",
    ],
)
async def test_what_pip_freeze_says_of_condas_own_packages_leads_back_to_conda(
    here: str, address: str
) -> None:
    row = await _row(here, f"timm @ {address}")
    assert (row.via, row.conda_spec, row.unsafe) == (CONDA, "timm", None)
    # Nothing lies there for pip.
    assert (await _row(here, f"timm @ {address}", answers={"pip:6": "pip"})).via is CONDA
    assert (await _row(here, f"timm @ {address}", answers={"pip:6": "nobody"})).via is NOBODY
    own = await _row(here, "timm @ file:///home/me/work/timm")
    assert own.unsafe is not None
    lacking = await _row(here, f"nobody @ {address}")
    assert lacking.via is NOBODY
    assert lacking.unsafe is not None


async def test_a_list_of_exact_versions_stays_together_with_pip(here: str) -> None:
    lines = ["timm==1.0.11", *(f"own-{number}==1.{number}" for number in range(9))]
    draft = draft_of(environment(pip=lines), here)
    timm = (await _rows(draft))[0]
    assert (timm.via, timm.conda_spec) == (PIP, "timm==1.0.11")
    fewer = draft_of(environment(pip=lines[:9]), here)
    assert (await _rows(fewer))[0].via is CONDA
    chosen = draft_of(environment(pip=lines), here, answers={"pip:6": "conda"})
    assert (await _rows(chosen))[0].via is CONDA


async def test_without_a_gpu_conda_does_not_take_over_a_build_that_needs_one(
    here: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pip_rows, "has_gpu", lambda subdir: False)
    row = await _row(here, "torch==2.3.0")
    assert (row.via, row.conda_spec) == (PIP, "")
    assert (await _row(here, "tensorflow-gpu")).via is PIP
    monkeypatch.setattr(pip_rows, "has_gpu", lambda subdir: True)
    assert (await _row(here, "tensorflow-gpu")).via is CONDA
    assert (await _row(here, "torch==2.3.0")).via is CONDA


async def test_a_wheel_says_its_version(here: str) -> None:
    line = "torch @ https://host.example/cu118/torch-2.1.0%2Bcu118-cp311-cp311-linux_x86_64.whl"
    row = await _row(here, line)
    assert (row.via, row.conda_spec) == (NOBODY, "pytorch=2.1.0=*cuda118*")
    assert (await _row(here, "https://host.example/timm-9.9-py3-none-any.whl")).conda_spec == ""


async def test_while_nobody_can_be_asked_all_stays_with_pip(here: str) -> None:
    draft = draft_of(environment(pip=["timm", "uvicorn[standard]", "torch==2.1.0+cu118"]), here)
    await inspect_pip(draft, NobodyAsked(draft))
    assert {row.via for row in draft.pip} == {PIP}


async def test_harmless_options_make_no_row(here: str) -> None:
    lines = ["--no-cache-dir", "--pre", "--trusted-host host.example", "timm"]
    rows = await _rows(draft_of(environment(pip=lines), here))
    assert [row.name for row in rows] == ["timm"]


async def test_a_line_for_another_system_is_left_out_with_a_note(here: str) -> None:
    line = "pywin32; sys_platform == 'win32'"
    row = await _row(here, line)
    assert row.via is NOBODY
    assert row.note is not None
    assert row.note.code == "review-pip-marker"
    assert (await _row(here, line, subdir="win-64")).via is PIP


async def test_a_condition_on_python_is_decided_by_the_python_of_the_file(here: str) -> None:
    line = "typing-extensions; python_version < '3.10'"
    assert (await _row(here, line, "python=3.11")).via is NOBODY
    assert (await _row(here, line, "python=3.9.7=h1_cpython")).via is CONDA
    # Not settled: pip looks at the Python that comes.
    assert (await _row(here, line, "python")).via is PIP
    always = "typing-extensions; python_version >= '2.7'"
    assert (await _row(here, always, "python")).via is CONDA


async def test_what_conda_is_asked_for_too_is_left_to_conda(here: str) -> None:
    row = await _row(here, "matplotlib==3.8", "matplotlib=3.9")
    assert row.via is NOBODY
    assert row.note is not None
    assert row.note.params == {"name": "matplotlib"}
    assert (await _row(here, "torch", "pytorch-gpu")).via is NOBODY
    assert (await _row(here, "redis", "redis")).via is CONDA  # The server is another thing.


async def test_a_checksum_keeps_a_row_with_pip(here: str) -> None:
    row = await _row(here, f"timm==1.0.11 --hash=sha256:{'0' * 64}")
    assert (row.via, row.conda_spec) == (PIP, "timm==1.0.11")


async def test_the_very_same_line_is_followed_once(here: str) -> None:
    draft = draft_of(environment(pip=["course-utils", "course-utils", "course-utils<2"]), here)
    assert [row.via for row in await _rows(draft)] == [PIP, NOBODY, PIP]


async def test_included_files_bring_their_lines_and_constraints_bound_them(
    here: str, tmp_path: Path
) -> None:
    (tmp_path / "base.txt").write_text("timm\ncourse-utils\n-e .\n", encoding="utf-8")
    (tmp_path / "bounds.txt").write_text("timm<1\nunasked==1\n", encoding="utf-8")
    top = tmp_path / "requirements.txt"
    top.write_text("-r base.txt\n-c bounds.txt\nredis\n", encoding="utf-8")
    draft = draft_of("", here, path=str(top))
    rows = {row.name: row for row in await _rows(draft)}
    assert list(rows) == ["redis", "timm", "course-utils", "."]
    assert [row.line for row in rows.values()] == [3, 1, 1, 1]
    assert len({row.id for row in rows.values()}) == 4
    # conda has 1.0.11, which is too new for the bound.
    assert rows["timm"].via is PIP
    assert draft.pip_entries[rows["timm"].id].requirement == "timm<1"
    assert rows["."].via is NOBODY
    # The line that names the file is not what they say.
    assert set(draft.notes) == {3}


async def test_a_password_in_an_address_does_not_get_into_a_row(here: str) -> None:
    line = "--extra-index-url https://me:hunter2@host.example/simple"
    draft = draft_of(environment(pip=[line]), here)
    (row,) = await _rows(draft)
    assert "hunter2" not in repr((row, draft.findings, draft.notes, draft.pip_entries))
