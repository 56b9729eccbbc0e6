"""Which distributions pip brought, and what they did to conda's."""

from __future__ import annotations

from pathlib import Path

from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.model.package import PipPackage
from tests.support.prefixes import SITE, distribution, make_prefix, record

PYTHON = record("python", "3.11.7", "h1_0")


def _pip(prefix: Path) -> tuple[PipPackage, ...]:
    return read_pip_packages(prefix, read_prefix(prefix).installed)


def test_what_no_record_owns_is_pips(tmp_path: Path) -> None:
    owned = f"{SITE}/rich-13.0.dist-info/METADATA"
    prefix = make_prefix(tmp_path / "x", [PYTHON, record("rich", "13.0", files=[owned])])
    distribution(prefix, "rich", "13.0", installer="conda")
    distribution(prefix, "einops", "0.8", installer="uv")
    (package,) = _pip(prefix)
    assert (package.name, package.version, package.installer) == ("einops", "0.8", "uv")
    assert package.overwrites is None
    assert Path(package.location) == prefix / SITE


def test_a_distribution_that_replaced_condas_is_named(tmp_path: Path) -> None:
    gone = f"{SITE}/idna-3.20.dist-info/METADATA"
    prefix = make_prefix(tmp_path / "x", [PYTHON, record("idna", "3.20", files=[gone])])
    distribution(prefix, "idna", "3.10", installer="uv")
    assert [package.overwrites for package in _pip(prefix)] == ["idna"]


def test_two_copies_of_one_name_are_seen_whatever_the_spelling(tmp_path: Path) -> None:
    owned = f"{SITE}/Flask_Login-0.6.dist-info/METADATA"
    prefix = make_prefix(tmp_path / "x", [PYTHON, record("flask-login", "0.6", files=[owned])])
    distribution(prefix, "Flask_Login", "0.6", installer="conda")
    distribution(prefix, "flask-login", "0.7")
    (package,) = _pip(prefix)
    assert (package.version, package.overwrites) == ("0.7", "flask-login")


def test_editable_installs_requirements_and_imports_are_read(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    distribution(
        prefix,
        "my-tool",
        files={
            "METADATA": "Metadata-Version: 2.1\nName: my-tool\nVersion: 0.1\nSummary: Mine\n"
            'Requires-Dist: numpy>=2\nRequires-Dist: tomli; python_version < "3.11"\n\n'
            "Requires-Dist: not-a-header\n",
            "direct_url.json": '{"dir_info": {"editable": true}, "url": "file:///src"}',
            "RECORD": "my_tool/__init__.py,,\nsingle.py,,\nmy_tool-0.1.dist-info/METADATA,,\n",
        },
    )
    (package,) = _pip(prefix)
    assert package.editable
    assert package.summary == "Mine"
    assert package.requires == ("numpy>=2", 'tomli; python_version < "3.11"')
    assert package.import_names == ("my_tool", "single")


def test_old_egg_links_lead_to_their_source(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    source = tmp_path / "source"
    info = source / "old.egg-info"
    info.mkdir(parents=True)
    (info / "PKG-INFO").write_text("Metadata-Version: 1.0\nName: old\nVersion: 2\n", "utf-8")
    (prefix / SITE).mkdir(parents=True)
    (prefix / SITE / "old.egg-link").write_text(f"{source}\n.", "utf-8")
    (package,) = _pip(prefix)
    assert (package.name, package.version, package.editable) == ("old", "2", True)


def test_broken_and_half_removed_distributions_are_left_out(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    distribution(prefix, "good")
    (prefix / SITE / "~ood-1.0.dist-info").mkdir()
    (prefix / SITE / "empty-1.0.dist-info").mkdir()
    (prefix / SITE / "bytes-1.0.dist-info").mkdir()
    (prefix / SITE / "bytes-1.0.dist-info" / "METADATA").write_bytes(b"\xff\xfe\0")
    assert [package.name for package in _pip(prefix)] == ["good"]


def test_an_environment_without_python_has_no_pip_packages(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [record("r-base", "4.4")])
    distribution(prefix, "stray")
    assert _pip(prefix) == ()
