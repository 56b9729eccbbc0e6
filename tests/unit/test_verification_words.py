"""What errors of imports mean, which modules are meant, and the table of those to leave alone."""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path

import pytest
import yaml

from core.engine.transactions.installed import InstalledRecord
from core.engine.verification.explaining import asked_for_network, explain_death, explain_error
from core.engine.verification.modules import Contents, top_level_modules
from core.engine.verification.not_imported import import_table, must_not_be_imported
from core.engine.verification.probe import REFUSED
from core.engine.verification.requirements import SUBJECT, try_requirements
from core.model.verification import TrialOutcome

MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.mark.parametrize(
    ("kind", "text", "code", "said"),
    [
        (
            "ImportError",
            "libGL.so.1: cannot open shared object file: No such file or directory",
            "try-library-missing",
            {"library": "libGL.so.1"},
        ),
        (
            "ImportError",
            "dlopen(/x/_a.so, 0x0002): Library not loaded: @rpath/libomp.dylib\n  Referenced from",
            "try-library-missing",
            {"library": "libomp.dylib"},
        ),
        (
            "ImportError",
            "DLL load failed while importing _ufuncs: 找不到指定的模块。",
            "try-dll",
            {"library": "_ufuncs"},
        ),
        (
            "OSError",
            '[WinError 126] 找不到指定的模块。 Error loading "C:\\qt\\bin\\gdal.dll" or',
            "try-dll",
            {},
        ),
        (
            "ImportError",
            "/envs/a/lib/x.so: undefined symbol: _ZN3c104impl23ExcludeDispatchKeyGuardC1E",
            "try-symbol",
            {"symbol": "_ZN3c104impl23ExcludeDispatchKeyGuardC1E"},
        ),
        (
            "ImportError",
            "/lib/x/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by /envs/y.so)",
            "try-library-old",
            {"library": "libstdc++.so.6", "wanted": "GLIBCXX_3.4.30"},
        ),
        (
            "ValueError",
            "numpy.dtype size changed, may indicate binary incompatibility. Expected 96",
            "try-numpy-abi",
            {},
        ),
        (
            "ModuleNotFoundError",
            "No module named 'pkg_resources'",
            "try-module-missing",
            {"missing": "pkg_resources"},
        ),
        (
            "ImportError",
            "cannot import name 'Mapping' from 'collections' (/envs/a/lib/collections/__init__.py)",
            "try-name-missing",
            {"name": "Mapping", "source": "collections"},
        ),
        (
            "ImportError",
            "cannot import name 'a' from partially initialized module 'b.c' (most likely due to",
            "try-name-missing",
            {"source": "b.c"},
        ),
        ("SyntaxError", "invalid syntax (x.py, line 3)", "try-python-too-new", {}),
        ("AttributeError", "module 'a' has no attribute 'b'", "try-error", {}),
        ("ValueError", "", "try-error-unknown", {}),
    ],
)
def test_an_error_becomes_a_sentence(kind: str, text: str, code: str, said: dict[str, str]) -> None:
    message = explain_error("cv2", kind, text)
    assert message.code == code
    assert message.params.items() >= {"module": "cv2", **said}.items()


def test_a_known_failure_of_gpu_software_has_its_own_sentence() -> None:
    text = '[WinError 126] 找不到指定的模块。 Error loading "C:\\torch\\lib\\fbgemm.dll" or'
    message = explain_error("torch", "OSError", text)
    assert (message.code, message.params) == ("gpu-failure-dll_load_win", {"library": "fbgemm.dll"})
    printed = "OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll already init"
    assert explain_death("torch", 3, printed).code == "gpu-failure-omp_duplicate"


def test_a_long_error_is_cut() -> None:
    assert len(str(explain_error("m", "ValueError", "word " * 200).params["text"])) <= 160


def test_a_death_is_told_by_its_signal_or_code() -> None:
    assert explain_death("m", 3, "").code == "try-ended"
    if sys.platform == "win32":
        crash = explain_death("m", 0xC0000005, "")
        assert crash.params["signal"] == "access violation"
    else:
        assert explain_death("m", -11, "").params["signal"] == "SIGSEGV"


def test_a_refused_connection_is_recognised() -> None:
    assert asked_for_network(f"OSError: {REFUSED}")
    assert not asked_for_network("OSError: Network is unreachable")


def test_modules_follow_from_the_files_of_a_package() -> None:
    site = f"lib/python{MINOR}/site-packages"
    paths = [
        f"{site}/cv2/__init__.py",
        f"{site}/cv2/data/__init__.py",
        f"{site}/six.py",
        f"{site}/_yaml.cpython-312-x86_64-linux-gnu.so",
        f"{site}/fast.cp312-win_amd64.pyd",
        f"{site}/google/cloud/storage/__init__.py",
        f"{site}/google/cloud/storage/client.py",
        f"{site}/google/api_core/__init__.py",
        f"{site}/tests/__init__.py",
        f"{site}/cv2-1.0.dist-info/METADATA",
        f"{site}/cv2.libs/libpng.so",
        f"{site}/__editable___x_finder.py",
        f"{site}/data.txt",
        "bin/cv2",
    ]
    expected = ["six", "fast", "cv2", "google.api_core", "google.cloud.storage"]
    assert list(top_level_modules(paths)) == expected
    assert top_level_modules(["Lib/site-packages/_cffi_backend.cp312-win_amd64.pyd"]) == (
        "_cffi_backend",
    )


def test_the_table_carries_a_date_and_sources_and_is_plain() -> None:
    text = resources.files("resources").joinpath("not_imported.yaml").read_text(encoding="utf-8")
    raw = yaml.safe_load(text)
    assert raw["date"].year >= 2026
    assert raw["sources"]
    table = import_table()
    assert {"antigravity", "this", "idlelib", "turtledemo"} <= table.modules.keys()
    assert all(reason.strip() for reason in table.modules.values())
    assert not table.folders & {"numpy", "torch"}
    assert all(name == name.lower() for name in (*table.common, *table.standard, *table.gpu))
    assert set(table.gpu.values()) == {"torch", "tensorflow", "jax", "cupy"}


def test_what_is_below_a_listed_module_is_left_out_too() -> None:
    assert must_not_be_imported("idlelib.editor")
    assert must_not_be_imported("this")
    assert not must_not_be_imported("thistle")


@pytest.fixture
def contents(tmp_path: Path) -> Contents:
    raw = {"name": "python", "version": f"{MINOR}.4", "build": "0", "subdir": "linux-64"}
    opencv = {"name": "py-opencv", "version": "4.10", "build": "0", "subdir": "linux-64"}
    records = [InstalledRecord(tmp_path / "r.json", item) for item in (raw, opencv)]
    return Contents(tuple(records), ())


def distribution(prefix: Path, name: str, version: str, *lines: str) -> None:
    site = "Lib" if sys.platform == "win32" else f"lib/python{MINOR}"
    info = prefix / site / "site-packages" / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_requirements_are_compared_with_what_is_there(tmp_path: Path, contents: Contents) -> None:
    distribution(tmp_path, "Lib_A", "2.2.0")
    distribution(tmp_path, "pre", "3.0rc1")
    distribution(
        tmp_path,
        "user",
        "1.0",
        "Requires-Dist: lib-a (<2.1)",
        "Requires-Dist: gone>=1",
        "Requires-Dist: opencv-python",
        "Requires-Dist: pre>=2",
        "Requires-Dist: never; python_version < '3'",
        "Requires-Dist: optional; extra == 'all'",
        "Requires-Dist: not a requirement at all !!",
    )
    found = {one.subject: one for one in try_requirements(tmp_path, contents)}
    assert set(found) == {"user: lib-a<2.1", "user: gone>=1"}
    other = found["user: lib-a<2.1"].message
    assert other is not None
    assert other.code == "try-requirement-other"
    assert other.params["found"] == "Lib_A 2.2.0"


def test_what_a_conda_package_left_out_is_not_missed(tmp_path: Path, contents: Contents) -> None:
    raw = {
        "name": "user",
        "version": "1.0",
        "files": ["lib/python3.12/site-packages/user-1.0.dist-info/METADATA"],
    }
    record = InstalledRecord(tmp_path / "user.json", raw)
    distribution(tmp_path, "other", "3.0")
    distribution(tmp_path, "user", "1.0", "Requires-Dist: gone", "Requires-Dist: other<3")
    found = try_requirements(tmp_path, Contents((*contents.records, record), ()))
    assert [one.subject for one in found] == ["user: other<3"]


def test_extras_count_where_someone_asks_for_them(tmp_path: Path, contents: Contents) -> None:
    distribution(tmp_path, "user", "1.0", "Provides-Extra: all", "Requires-Dist: x; extra == 'all'")
    assert [one.subject for one in try_requirements(tmp_path, contents)] == [SUBJECT]
    distribution(tmp_path, "asker", "1.0", "Requires-Dist: user[all]")
    (found,) = try_requirements(tmp_path, contents)
    assert found.outcome is TrialOutcome.FAILED
    assert found.subject == "user: x"
