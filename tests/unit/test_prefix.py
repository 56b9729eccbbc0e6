"""Reading conda-meta, whoever wrote it."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from core.engine.environments.prefix import read_prefix
from core.engine.environments.reading import read_environment
from core.model.package import InstalledPackage
from core.model.problem import ProblemError
from tests.support.prefixes import FORGE, SITE, distribution, make_prefix, record


def _one(prefix: Path) -> InstalledPackage:
    (package,) = read_prefix(prefix).installed
    return package


@pytest.mark.parametrize(
    "written",
    [
        {"channel": "conda-forge"},
        {"channel": f"{FORGE}/linux-64"},
        {"channel": f"{FORGE}/"},
        {"channel": "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/conda-forge/linux-64",
         "url": "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/conda-forge/linux-64/x-1.0-0.conda"},
        {"channel": "https://conda.anaconda.org/t/secret/conda-forge",
         "url": "https://conda.anaconda.org/t/secret/conda-forge/linux-64/x-1.0-0.conda"},
        {"url": None, "channel": f"{FORGE}/linux-64"},
    ],
)  # fmt: skip
def test_every_writers_channel_is_read_as_the_same(tmp_path: Path, written: dict[str, str]) -> None:
    package = _one(make_prefix(tmp_path / "x", [record("x", **written)]))
    assert package.record.channel == "conda-forge"
    assert package.record.url in {f"{FORGE}/linux-64/x-1.0-0.conda", ""}
    assert package.record.file_name == "x-1.0-0.conda"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"requested_spec": "x=1"}, ("x=1",)),
        ({"requested_specs": ["x=1", "x<2"]}, ("x=1", "x<2")),
        ({"requested_spec": "None"}, ()),
        ({"requested_spec": "", "requested_specs": []}, ()),
        ({"requested_spec": "x", "requested_specs": ["x >=1"]}, ("x >=1",)),
    ],
)
def test_both_fields_of_requested_specs_are_read(
    tmp_path: Path, written: dict[str, object], expected: tuple[str, ...]
) -> None:
    content = read_prefix(make_prefix(tmp_path / "x", [record("x", **written)]))
    assert content.installed[0].requested_specs == expected
    assert content.requested == ({"x": expected} if expected else {})
    assert content.requested_known is bool(expected)


def test_history_tells_what_records_do_not(tmp_path: Path) -> None:
    history = (
        "==> 2024-01-01 00:00:00 <==\n# cmd: conda install x y\n# update specs: ['x=1', 'y']\n"
    )
    prefix = make_prefix(
        tmp_path / "x", [record("x"), record("y", requested_specs=["y<2"])], history=history
    )
    assert read_prefix(prefix).requested == {"x": ("x=1",), "y": ("y<2",)}


def test_old_and_odd_fields_are_understood(tmp_path: Path) -> None:
    raw = record(
        "x",
        timestamp=1_500_000_000,
        noarch=True,
        track_features="mkl, blas",
        sha256="ABCDEF",
        build_number=None,
        license=None,
        depends=None,
        paths_data=None,
        files=["a.txt"],
    )
    prefix = make_prefix(tmp_path / "x", [raw])
    (prefix / "a.txt").write_bytes(b"12345")
    package = _one(prefix)
    assert package.record.timestamp == 1_500_000_000_000
    assert package.record.noarch == "generic"
    assert package.record.track_features == ("mkl", "blas")
    assert package.record.sha256 == "abcdef"
    assert package.installed_size == 5


def test_recorded_sizes_are_summed_and_missing_ones_looked_at(tmp_path: Path) -> None:
    entries = [
        {"_path": "a", "path_type": "hardlink", "size_in_bytes": 100},
        {"_path": "b.pyc", "path_type": "pyc_file"},
        {"_path": "gone", "path_type": "hardlink"},
    ]
    raw = record("x", files=["a", "b.pyc", "gone"], paths_data={"paths": entries})
    prefix = make_prefix(tmp_path / "x", [raw])
    (prefix / "b.pyc").write_bytes(b"1234567")
    assert _one(prefix).installed_size == 107


def test_records_that_cannot_be_read_are_named_and_the_rest_is_shown(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [record("good")])
    meta = prefix / "conda-meta"
    (meta / "empty-1-0.json").write_bytes(b"")
    (meta / "half-1-0.json").write_text('{"name": "half", ', encoding="utf-8")
    (meta / "list-1-0.json").write_text("[]", encoding="utf-8")
    (meta / "._good-1.0-0.json").write_bytes(b"\0\1")
    content = read_prefix(prefix)
    assert [package.record.name for package in content.installed] == ["good"]
    assert [message.params["file"] for message in content.unreadable] == [
        "empty-1-0.json",
        "half-1-0.json",
        "list-1-0.json",
    ]


def test_a_changed_record_is_read_again(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [record("x")])
    assert not read_prefix(prefix).requested
    file = prefix / "conda-meta" / "x-1.0-0.json"
    file.write_text(json.dumps(record("x", requested_specs=["x"])), encoding="utf-8")
    assert read_prefix(prefix).requested == {"x": ("x",)}


def test_pins_are_read_without_comments(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    (prefix / "conda-meta" / "pinned").write_text("# mine\nnumpy 1.26.*  # why\n\nscipy\n", "utf-8")
    assert read_prefix(prefix).pinned == ("numpy 1.26.*", "scipy")


def test_no_prefix_is_an_empty_content_but_a_problem_to_show(tmp_path: Path) -> None:
    assert read_prefix(tmp_path / "nowhere").installed == ()
    with pytest.raises(ProblemError) as raised:
        read_environment(tmp_path / "nowhere")
    assert raised.value.problem.code == "environment-missing"


def test_an_environment_is_read_to_the_bottom(tmp_path: Path) -> None:
    folder = tmp_path / "pkgs" / "numpy-2.0-py_0"
    (folder / "info").mkdir(parents=True)
    (folder / "info" / "about.json").write_text('{"summary": "Arrays\\n for all"}', "utf-8")
    prefix = make_prefix(
        tmp_path / "x",
        [
            record("python", "3.11.7", "h1_0", python_site_packages_path=SITE),
            record("numpy", "2.0", "py_0", extracted_package_dir=str(folder)),
            record("pytorch", "2.5.1", "cuda126_py311h1_0"),
        ],
    )
    distribution(prefix, "einops")
    detail = read_environment(prefix)
    assert detail.environment.python_version == "3.11.7"
    assert (detail.environment.conda_count, detail.environment.pip_count) == (3, 1)
    assert [(chip.name, chip.build) for chip in detail.environment.key_packages] == [
        ("pytorch", "cuda12.6"),
        ("numpy", ""),
    ]
    summaries = {package.record.name: package.summary for package in detail.packages}
    assert summaries["numpy"] == "Arrays for all"
    assert [package.name for package in detail.pip_packages] == ["einops"]


def test_five_hundred_records_are_read_quickly(tmp_path: Path) -> None:
    files = [f"lib/file-{number}.txt" for number in range(100)]
    paths = {"paths": [{"_path": file, "size_in_bytes": 10} for file in files]}
    records = [record(f"p{n}", files=files, paths_data=paths) for n in range(500)]
    prefix = make_prefix(tmp_path / "x", records)
    assert len(read_prefix(prefix).installed) == 500
    begin = time.perf_counter()
    read_prefix(prefix)
    assert time.perf_counter() - begin < 2
