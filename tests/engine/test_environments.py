"""Environments made of really linked packages: found, read, run, measured, trashed and back."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import rattler

from core.engine.channels import condarc
from core.engine.environments import discovery, disk_usage, launching, reading, trash
from core.engine.practice.demo import Practice
from core.engine.records import to_model
from tests.support.channels import ServedChannel


async def _install(channel: ServedChannel, prefix: Path, *specs: str) -> None:
    gateway = rattler.Gateway(cache_dir=prefix.parent / "repodata")
    wanted = [rattler.MatchSpec(spec) for spec in specs]
    virtual = [found.into_generic() for found in rattler.VirtualPackage.detect()]
    records = await rattler.solve([channel.url], wanted, gateway=gateway, virtual_packages=virtual)
    await rattler.install(records, prefix, cache_dir=prefix.parent / "cache", show_progress=False)


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


async def test_what_rattler_linked_is_read_like_rattler_reads_it(
    channel: ServedChannel, tmp_path: Path
) -> None:
    prefix = tmp_path / "envs 中文" / "linked"
    await _install(channel, prefix, "python", "pyhello=2.0", "app=2.1")
    detail = reading.read_environment(prefix)
    theirs = {
        record.name.normalized: to_model(record)
        for record in map(rattler.PrefixRecord.from_path, (prefix / "conda-meta").glob("*.json"))
    }
    assert {p.record.name: p.record for p in detail.packages} == theirs
    assert detail.environment.conda_count == len(theirs)
    assert detail.pip_packages == ()
    assert detail.unreadable == ()
    assert not detail.requested_known
    assert not detail.environment.adopted
    for package in detail.packages:
        files = rattler.PrefixRecord.from_path(
            next((prefix / "conda-meta").glob(f"{package.record.name}-*.json"))
        ).files
        expected = sum((prefix / file).lstat().st_size for file in files)
        # A script of a noarch package is written at linking and has no recorded size everywhere.
        assert package.installed_size == pytest.approx(expected, abs=4096)
    assert next(p for p in detail.packages if p.record.name == "app").summary


async def test_linked_files_are_shared_with_the_package_cache(
    channel: ServedChannel, tmp_path: Path
) -> None:
    prefix = tmp_path / "linked"
    await _install(channel, prefix, "dataset=1.1")
    usage = disk_usage.count_bytes(prefix)
    linked = [path for path in prefix.rglob("*") if path.is_file() and path.stat().st_nlink > 1]
    assert linked, "the file system links nothing; then there is nothing to test"
    assert usage.shared == sum(path.stat().st_size for path in linked)
    assert usage.exclusive > 0
    assert usage.files == sum(path.is_file() or path.is_symlink() for path in prefix.rglob("*"))


def test_practice_environments_are_found_read_and_run(practice: Practice) -> None:
    # Under practice mode the practice server stands for the official one.
    assert [c.name for c in condarc.read_configuration().channels] == ["practice", "practice-extra"]
    cards = discovery.list_environments().environments
    assert {Path(card.prefix) for card in cards} == set(practice.prefixes)
    ran = 0
    for card in cards:
        assert card.problem is None
        detail = reading.read_environment(card.prefix)
        # The list judges by names of files, the reading by what is in them.
        assert detail.environment.conda_count == card.conda_count
        assert detail.environment.pip_count == card.pip_count
        assert detail.environment.python_version == card.python_version
        if card.python_version:
            result = launching.run_python(card.prefix, "import sys; print(sys.prefix)")
            assert result.exit_code == 0, result.stderr
            assert Path(result.stdout.strip()).samefile(card.prefix)
            ran += 1
    assert ran


def test_a_practice_environment_survives_the_trash_whole(practice: Practice) -> None:
    prefix = practice.prefixes[-1]
    before = _hashes(prefix)
    trashed = trash.trash_environment(prefix)
    assert str(prefix) not in {c.prefix for c in discovery.list_environments().environments}
    trash.recover_environment(trashed.token)
    assert _hashes(prefix) == before
    assert str(prefix) in {c.prefix for c in discovery.list_environments().environments}
