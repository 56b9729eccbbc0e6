"""What of an environment may be told to others, and in which words."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest
import rattler
import yaml

from core.engine.export.content import read_content, shared_name
from core.engine.export.saving import save_bytes, save_text
from core.engine.export.shared_spec import shared_spec
from core.engine.files.reading import read_source
from core.model.calls import SaveBytes, SaveText
from core.model.exporting import ExportForm
from core.model.file_source import FileSource
from core.model.importing import FileKind
from core.model.package import PackageRecord
from core.model.problem import ProblemError
from tests.support.exporting import exported
from tests.support.prefixes import FORGE, distribution, make_prefix, record

SHA = "ab" * 32
MD5 = "cd" * 16
NUMPY = PackageRecord(
    name="numpy",
    version="1.26.4",
    build="py_0",
    build_number=0,
    subdir="linux-64",
    channel="conda-forge",
    url=f"{FORGE}/linux-64/numpy-1.26.4-py_0.conda",
    file_name="numpy-1.26.4-py_0.conda",
)
MIRROR = "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/conda-forge"


def python(**fields: object) -> dict[str, object]:
    return record("python", "3.11.4", "h_0", sha256=SHA, **fields)


@pytest.fixture
def thesis(home: Path) -> Path:
    return make_prefix(home / ".conda/envs/thesis", [python(), record("pip", md5=MD5)])


@pytest.mark.parametrize(
    ("recorded", "shared"),
    [
        ("numpy", "numpy"),
        ("numpy >=1.20,<2", "numpy >=1.20,<2"),
        ("numpy=1.26.4=py_0", "numpy=1.26.4=py_0"),
        ("conda-forge::numpy=1.26", "conda-forge::numpy=1.26"),
        (f"{MIRROR}::numpy", "conda-forge::numpy"),
        ("https://conda.anaconda.org/t/tk-12345/own::numpy", "own::numpy"),
        (f"{MIRROR}/linux-64/numpy-1.26.4-py_0.conda", "numpy=1.26.4"),
        ("numpy[version='>=1.20']", "numpy>=1.20"),
        ("numpy[version='1.26.*',build='py_*']", "numpy[version='1.26.*',build='py_*']"),
        (f"numpy[channel='{MIRROR}']", "conda-forge::numpy"),
        ("numpy[md5=cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd]", "numpy"),
        ("numpy ==>= nonsense [", "numpy"),
    ],
)
def test_a_recorded_spec_keeps_what_was_asked(recorded: str, shared: str) -> None:
    assert shared_spec(recorded, NUMPY) == shared


@pytest.mark.parametrize(
    ("name", "shared"),
    [
        ("thesis", "thesis"),
        ("论文 2", "论文-2"),
        ("a/b:c#d", "a-b-c-d"),
        ("base", ""),
        ("root", ""),
        ("..", ""),
        ("-rf\n", "rf"),
    ],
)
def test_a_name_is_one_that_conda_takes(name: str, shared: str) -> None:
    assert shared_name(name) == shared


def test_pip_packages_are_told_as_far_as_others_can_have_them(thesis: Path) -> None:
    origin = {
        "vcs": {
            "url": "https://xu:secret@github.com/a/b.git",
            "vcs_info": {"vcs": "git", "commit_id": "c0ffee"},
        },
        "folder": {"url": "file:///home/xu/code", "dir_info": {}},
        "edit": {"url": "file:///home/xu/code", "dir_info": {"editable": True}},
        "wheel": {"url": "https://host/x-1.0-py3-none-any.whl?token=abc", "archive_info": {}},
    }
    for name, direct in origin.items():
        distribution(thesis, name, files={"direct_url.json": json.dumps(direct)})
    distribution(thesis, "plain", "2.0")
    made = exported(thesis, ExportForm.VERSIONS)
    section = yaml.safe_load(made.text)["dependencies"][-1]["pip"]
    assert section == [
        "plain==2.0",
        "vcs @ git+https://github.com/a/b.git@c0ffee",
        "wheel @ https://host/x-1.0-py3-none-any.whl",
    ]
    assert "xu" not in made.text
    left_out = next(each for each in made.remarks if each.code == "export-pip-local")
    assert left_out.params == {"n": 2, "names": "edit, folder"}


def test_what_was_asked_for_leaves_out_what_pip_brought_along(thesis: Path) -> None:
    distribution(thesis, "asked", files={"REQUESTED": ""})
    distribution(thesis, "brought")
    requested = yaml.safe_load(exported(thesis, ExportForm.REQUESTED).text)
    assert requested["dependencies"][-1] == {"pip": ["asked==1.0"]}
    exact = yaml.safe_load(exported(thesis, ExportForm.EXACT).text)
    assert exact["dependencies"][-1] == {"pip": ["asked==1.0", "brought==1.0"]}


def test_where_nobody_wrote_down_what_was_asked_for_it_is_guessed_and_said(home: Path) -> None:
    needing = record("app", depends=["libx >=1", "python"])
    prefix = make_prefix(home / "x", [needing, record("libx"), python(depends=["libz"])])
    make = exported(prefix, ExportForm.REQUESTED)
    assert yaml.safe_load(make.text)["dependencies"] == ["app", "python"]
    assert any(each.code == "export-requested-unknown" for each in make.remarks)


def test_channels_of_anaconda_are_defaults_and_then_nothing_forbids_them(home: Path) -> None:
    main = "https://repo.anaconda.com/pkgs/main"
    own = record("zlib", url=f"{main}/linux-64/zlib-1.0-0.conda", channel=f"{main}/linux-64")
    prefix = make_prefix(home / "x", [own])
    text = exported(prefix, ExportForm.EXACT).text
    assert yaml.safe_load(text)["channels"] == ["defaults"]


def test_odd_records_are_exported_as_far_as_they_go(home: Path) -> None:
    old = record("old", url=None, fn=None, channel="conda-forge", md5=MD5)
    odd = record("odd", "1..!!", build="")
    nowhere = record("nowhere", url=None, channel=None)
    prefix = make_prefix(home / "x", [old, odd, nowhere])
    texts = {form: exported(prefix, form).text for form in ExportForm}
    assert f"{FORGE}/linux-64/old-1.0-0.conda#{MD5}" in texts[ExportForm.EXPLICIT]
    listed = yaml.safe_load(texts[ExportForm.EXACT])["dependencies"]
    assert listed == ["odd=1..!!", "old=1.0=0"]
    assert "nowhere" in texts[ExportForm.EXACT].partition("dependencies")[2]


def test_base_is_exported_without_its_name(home: Path) -> None:
    root = make_prefix(home / "miniforge3", [python(), record("conda")])
    (root / "condabin").mkdir()
    content = read_content(str(root))
    assert content.name == ""
    assert "name:" not in exported(root, ExportForm.EXACT).text


def test_an_explicit_file_carries_the_best_hash_there_is(thesis: Path) -> None:
    make_prefix(thesis.with_name("bare"), [record("bare")])
    lines = exported(thesis, ExportForm.EXPLICIT).text.splitlines()
    assert {line for line in lines if not line.startswith("#")} == {
        "@EXPLICIT",
        f"{FORGE}/linux-64/python-3.11.4-h_0.conda#sha256:{SHA}",
        f"{FORGE}/linux-64/pip-1.0-0.conda#{MD5}",
    }
    bare = exported(thesis.with_name("bare"), ExportForm.EXPLICIT)
    assert f"\n{FORGE}/linux-64/bare-1.0-0.conda\n" in bare.text
    assert any(each.code == "export-no-hash" for each in bare.remarks)


def test_pip_packages_of_an_explicit_file_are_comments_that_we_read(thesis: Path) -> None:
    distribution(thesis, "timm", "1.0.11")
    file = read_source(FileSource(text=exported(thesis, ExportForm.EXPLICIT).text))
    assert file.kind is FileKind.EXPLICIT
    assert [entry.requirement for entry in file.pip] == ["timm==1.0.11"]
    assert file.platforms == ("linux-64",)


def test_rattler_reads_the_pixi_lock(thesis: Path, tmp_path: Path) -> None:
    path = tmp_path / "pixi.lock"
    path.write_text(exported(thesis, ExportForm.PIXI_LOCK).text, encoding="utf-8")
    environment = rattler.LockFile.from_path(path).default_environment()
    assert environment is not None
    platform = next(iter(environment.platforms()))
    records = environment.conda_repodata_records_for_platform(platform)
    assert records is not None
    assert {
        (str(each.name.normalized), each.sha256.hex() if each.sha256 else "") for each in records
    } == {
        ("python", SHA),
        ("pip", ""),
    }


@pytest.mark.parametrize("form", [ExportForm.CONDA_LOCK, ExportForm.PIXI_LOCK])
def test_our_reader_knows_our_lock_files(form: ExportForm, thesis: Path) -> None:
    file = read_source(FileSource(text=exported(thesis, form).text))
    assert file.kind.value == {"conda-lock": "conda-lock.yml", "pixi-lock": "pixi.lock"}[form]
    assert {(each.name, each.sha256, each.md5, each.platform) for each in file.conda} == {
        ("python", SHA, "", "linux-64"),
        ("pip", "", MD5, "linux-64"),
    }
    assert not [each for each in file.findings if each.severity.value == "block"]


def test_a_dockerfile_and_a_workflow_use_the_file_beside_them(home: Path) -> None:
    prefix = make_prefix(home / ".conda/envs/论文 1", [python()])
    docker = exported(prefix, ExportForm.DOCKERFILE)
    assert docker.file_name == "Dockerfile"
    assert "conda env create --name 1 --file /tmp/environment.yml" in docker.text
    flow = yaml.safe_load(exported(prefix, ExportForm.CI).text)
    step = flow["jobs"]["test"]["steps"][1]["with"]
    assert step["environment-file"] == "environment.yml"
    assert list(flow["on"]) == ["push", "pull_request"]
    for form in (ExportForm.DOCKERFILE, ExportForm.CI):
        assert exported(prefix, form).remarks[0].code == "export-beside"


def test_an_environment_that_is_gone_is_a_problem(home: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        exported(home / "nowhere", ExportForm.EXACT)
    assert caught.value.problem.code == "environment-gone"


def test_a_text_is_saved_whole_and_for_others_to_read(tmp_path: Path) -> None:
    path = tmp_path / "共享 文件.yml"
    assert save_text(SaveText(str(path), "名: 论文\n")) == str(path)
    assert path.read_bytes() == "名: 论文\n".encode()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o640)
        save_text(SaveText(str(path), "x"))
        assert path.stat().st_mode & 0o777 == 0o640


def test_what_is_no_text_arrives_and_is_saved_byte_for_byte(tmp_path: Path) -> None:
    path, data = tmp_path / "图.png", bytes(range(256)) * 300
    sent = msgspec.json.encode(SaveBytes(str(path), data))
    assert save_bytes(msgspec.json.decode(sent, type=SaveBytes)) == str(path)
    assert path.read_bytes() == data


def test_what_hinders_saving_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device", "/tmp/.half-written")

    def problem(path: Path) -> tuple[str, object]:
        with pytest.raises(ProblemError) as caught:
            save_text(SaveText(str(path), "x"))
        params = caught.value.problem.params
        return caught.value.problem.code, params.get("path", params.get("folder"))

    assert problem(tmp_path / "gone" / "x.yml") == ("save-folder-gone", str(tmp_path / "gone"))
    assert problem(tmp_path) == ("save-is-folder", str(tmp_path))
    monkeypatch.setattr("core.engine.export.saving.write_whole", refuse)
    assert problem(tmp_path / "x.yml") == ("disk-full", str(tmp_path / "x.yml"))


@pytest.mark.linux("pipes and links need no rights there")
def test_what_is_no_plain_file_is_not_replaced(tmp_path: Path) -> None:
    real, link, round_ = tmp_path / "real.yml", tmp_path / "link.yml", tmp_path / "round.yml"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert save_text(SaveText(str(link), "new")) == str(link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    round_.symlink_to(round_)
    for path in (pipe, round_, tmp_path / "nul\0.yml"):
        with pytest.raises(ProblemError) as caught:
            save_text(SaveText(str(path), "x"))
        assert caught.value.problem.code == "file-not-a-file"
    assert pipe.is_fifo()
