"""What belongs to an environment's size where others lie inside it."""

from pathlib import Path

from core.engine.environments.disk_usage import count_bytes


def write(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)


def test_environments_inside_another_count_for_themselves(tmp_path: Path):
    base = tmp_path / "miniforge3"
    write(base / "conda-meta" / "history", 10)
    write(base / "lib" / "own.txt", 1000)
    write(base / "envs" / "thesis" / "conda-meta" / "history", 10)
    write(base / "envs" / "thesis" / "big.bin", 50_000)
    assert count_bytes(base).exclusive == 1010
    assert count_bytes(base / "envs" / "thesis").exclusive == 50_010


def test_the_package_cache_of_base_is_not_part_of_its_size(tmp_path: Path):
    base = tmp_path / "miniforge3"
    write(base / "conda-meta" / "conda-25.9.1-0.json", 10)
    (base / "condabin").mkdir()
    write(base / "pkgs" / "numpy-2.0-0.conda", 7000)
    assert count_bytes(base).exclusive == 10
