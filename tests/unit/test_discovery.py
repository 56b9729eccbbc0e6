"""Finding environments, whoever made them."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from core.engine.environments.discovery import list_environments
from core.engine.environments.history_file import append_entry
from core.engine.environments.key_packages import compute_variant
from core.engine.environments.locations import choose_envs_dir, roomier_place
from core.engine.environments.registry import register
from core.model.environment import Environment, Manager
from core.settings import Settings, SettingsFile
from tests.support.prefixes import distribution, make_prefix, record

CONDA = record("conda", "26.7.0", "py311_0")


def _found() -> dict[str, Environment]:
    return {environment.name: environment for environment in list_environments().environments}


def test_an_empty_home_has_no_environments(home: Path) -> None:
    found = list_environments()
    assert found.environments == ()
    assert found.envs_dir == str(home / ".conda" / "envs")
    assert found.free_bytes


@pytest.mark.parametrize(
    ("root", "manager"),
    [
        ("miniconda3", Manager.MINICONDA),
        ("anaconda3", Manager.ANACONDA),
        ("miniforge3", Manager.MINIFORGE),
        ("mambaforge", Manager.MAMBAFORGE),
        ("micromamba", Manager.MICROMAMBA),
        ("opt/miniconda3", Manager.MINICONDA),
        ("AppData/Local/miniforge3", Manager.MINIFORGE),
    ],
)
def test_every_known_root_is_found_with_its_manager(
    home: Path, root: str, manager: Manager
) -> None:
    make_prefix(home / root, [CONDA])
    make_prefix(home / root / "envs" / "work")
    found = _found()
    assert set(found) == {"base", "work"}
    assert {environment.manager for environment in found.values()} == {manager}
    assert found["base"].is_base
    assert not found["work"].is_base


def test_micromamba_and_pixi_are_found_without_a_base(home: Path) -> None:
    make_prefix(home / "micromamba" / "envs" / "mm")
    make_prefix(home / ".pixi" / "envs" / "tool")
    managers = {name: environment.manager for name, environment in _found().items()}
    assert managers == {"mm": Manager.MICROMAMBA, "tool": Manager.PIXI}


def test_registered_configured_and_own_environments_are_found_once(
    home: Path, tmp_path: Path
) -> None:
    registered = make_prefix(tmp_path / "far" / "registered")
    register(registered)
    register(tmp_path / "vanished")
    (home / ".condarc").write_text(f"envs_dirs:\n  - '{tmp_path / 'dirs'}'\n", encoding="utf-8")
    configured = make_prefix(tmp_path / "dirs" / "configured")
    register(configured)
    (tmp_path / "dirs" / "no environment").mkdir()
    ours = make_prefix(home / ".conda" / "envs" / "ours", history=None)
    append_entry(
        ours, before=[], after=["c/noarch::a-1-0"], update_specs=["a"], remove_specs=[], command="x"
    )
    found = _found()
    assert {name: environment.manager for name, environment in found.items()} == {
        "configured": Manager.CONDA,
        "ours": Manager.GLASSHOUSE,
        "registered": Manager.UNKNOWN,
    }
    assert found["ours"].adopted
    assert not found["registered"].adopted


def test_nothing_outside_a_sandbox_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside"
    make_prefix(outside / "micromamba" / "envs" / "secret")
    monkeypatch.setenv("MAMBA_ROOT_PREFIX", str(outside / "micromamba"))
    monkeypatch.setenv("CONDA_ENVS_PATH", str(outside / "micromamba" / "envs"))
    assert _found() == {}


def test_a_card_tells_what_the_environment_is_for(home: Path) -> None:
    prefix = make_prefix(
        home / ".conda" / "envs" / "dl",
        [
            record("python", "3.11.7", "h1_0"),
            record("pytorch", "2.5.1", "cuda126_py311h1_0"),
            record("numpy", "2.1.0", "py311h1_0"),
            record("py-opencv", "4.10.0", "headless_0"),
        ],
    )
    distribution(prefix, "numpy", "2.1.0", installer="pip")
    distribution(prefix, "rich", "13.0", installer="conda")
    distribution(prefix, "einops", "0.8", installer="uv")
    card = _found()["dl"]
    assert (card.python_version, card.conda_count, card.pip_count) == ("3.11.7", 4, 1)
    chips = [(chip.name, chip.version, chip.build) for chip in card.key_packages]
    assert chips == [
        ("pytorch", "2.5.1", "cuda12.6"),
        ("opencv", "4.10.0", ""),
        ("numpy", "2.1.0", ""),
    ]
    assert card.last_changed is not None
    assert card.problem is None


@pytest.mark.parametrize(
    ("build", "variant"),
    [
        ("cuda126_py311h0123_200", "cuda12.6"),
        ("py3.11_cuda12.1_cudnn8.9.2_0", "cuda12.1"),
        ("gpu_cuda118py39h0_0", "cuda11.8"),
        ("cpu_generic_py311h0_0", "cpu"),
        ("gpu_py38h0", "cuda"),
        ("py311h0_0", ""),
    ],
)
def test_a_build_string_tells_what_it_computes_on(build: str, variant: str) -> None:
    assert compute_variant("pytorch", build) == variant


def test_frozen_and_damaged_environments_are_shown_as_such(home: Path) -> None:
    envs = home / ".conda" / "envs"
    frozen = make_prefix(envs / "frozen")
    (frozen / "conda-meta" / "frozen").touch()
    make_prefix(envs / "unfinished", history=None)
    damaged = make_prefix(envs / "damaged", [record("a")])
    (damaged / "conda-meta" / "b-1-0.json").touch()
    found = _found()
    assert found["frozen"].frozen is not None
    problems = {
        name: environment.problem.code if environment.problem else None
        for name, environment in found.items()
    }
    assert problems == {
        "frozen": None,
        "unfinished": "environment-unfinished",
        "damaged": "environment-damaged",
    }


def test_namesakes_are_told_apart(home: Path) -> None:
    for root in ("miniconda3", "miniforge3"):
        make_prefix(home / root, [CONDA])
        make_prefix(home / root / "envs" / "work")
    assert set(_found()) == {
        "base (miniconda3)",
        "base (miniforge3)",
        "work (miniconda3)",
        "work (miniforge3)",
    }


def test_the_last_known_list_answers_without_looking(home: Path) -> None:
    assert list_environments(cached=True).environments == ()
    prefix = make_prefix(home / ".conda" / "envs" / "one")
    seen = list_environments().environments
    make_prefix(home / ".conda" / "envs" / "two")
    last = list_environments(cached=True)
    assert last.from_cache
    assert last.environments == seen
    assert [environment.prefix for environment in seen] == [str(prefix)]


def test_a_change_is_seen_at_the_next_look(home: Path) -> None:
    prefix = make_prefix(home / ".conda" / "envs" / "one", [record("a")])
    assert _found()["one"].conda_count == 1
    (prefix / "conda-meta" / "b-1-0.json").write_text(json.dumps(record("b")), encoding="utf-8")
    stamp = time.time() + 5
    os.utime(prefix / "conda-meta", (stamp, stamp))
    assert _found()["one"].conda_count == 2


def test_damaged_caches_are_ignored(home: Path) -> None:
    make_prefix(home / ".conda" / "envs" / "one")
    list_environments()
    for file in (home / ".glasshouse" / "cache").glob("*.json"):
        file.write_bytes(b"{broken")
    assert list_environments(cached=True).environments == ()
    assert set(_found()) == {"one"}


def test_new_environments_go_where_the_user_wants_them(home: Path, tmp_path: Path) -> None:
    make_prefix(home / "miniforge3", [CONDA])
    assert choose_envs_dir() == home / "miniforge3" / "envs"
    SettingsFile().save(Settings(envs_dir=str(tmp_path / "mine")))
    assert choose_envs_dir() == tmp_path / "mine"


def test_another_drive_is_proposed_for_a_crowded_or_non_ascii_profile(tmp_path: Path) -> None:
    plain, chinese = Path("/users/li/envs"), Path("/users/李/envs")
    roomy = tmp_path / "D"
    gigabyte = 1_000_000_000
    assert roomier_place(plain, 50 * gigabyte, {roomy: 90 * gigabyte}) is None
    assert roomier_place(plain, 1 * gigabyte, {roomy: 90 * gigabyte}) == roomy
    assert roomier_place(chinese, 50 * gigabyte, {roomy: 90 * gigabyte}) == roomy
    assert roomier_place(chinese, 50 * gigabyte, {roomy: 1 * gigabyte}) is None
    assert roomier_place(chinese, None, {roomy: None}) is None


def test_twenty_environments_are_listed_at_once(home: Path) -> None:
    for number in range(20):
        records = [record("python", "3.11.7", "h1_0"), *(record(f"p{n}") for n in range(30))]
        prefix = make_prefix(home / ".conda" / "envs" / f"env{number}", records)
        for name in ("one", "two", "three"):
            distribution(prefix, name)
    assert len(list_environments().environments) == 20
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        assert len(list_environments().environments) == 20
        times.append(time.perf_counter() - begin)
    assert min(times) < 0.3
