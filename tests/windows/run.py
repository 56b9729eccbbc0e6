"""Runs the portable part of the suite in a Windows world, under a Chinese code page.

`GLASSHOUSE_WINDOWS_WORLD` names a folder with a `run` script that runs a command in that world,
and the world's drive C: in `w/prefix/drive_c`. Without it, or without root, there is nothing to
run and a plain line says so. Arguments are handed to pytest; the suite runs once as Python comes
(gbk) and once with `-X utf8`. `--mode plain` or `--mode utf8` leaves the other one out.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
VARIABLE = "GLASSHOUSE_WINDOWS_WORLD"
COPIED = (
    "core", "gui", "resources", "tests", "installer", "pyproject.toml", "constraints.txt",
    "Makefile", "LICENSE", "README.md", "README.zh-CN.md", "ARCHITECTURE.md",
)  # fmt: skip
PYTHON = r"C:\py313\python.exe"
SHORT = r"C:\t"
"""Where tests write. Wine cannot name a file whose path has more than 260 characters (Windows
can), and unpacking needs that."""
MODES: dict[str, list[str]] = {"plain": [], "utf8": ["-X", "utf8"]}
CHINESE = ("LC_ALL=zh_CN.UTF-8", "LANG=zh_CN.UTF-8")
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1400x900x24")
LIMIT = 7200
"""Seconds for one run of the suite."""


def main(arguments: list[str]) -> int:
    world = os.environ.get(VARIABLE, "")
    if not world or not Path(world, "run").exists():
        print(f"The Windows tests are left out: {VARIABLE} does not name a Windows world.")
        return 0
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        print("The Windows tests are left out: the Windows world needs root.")
        return 0
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--mode", choices=tuple(MODES))
    options, chosen = parser.parse_known_args(arguments)
    copy_code(Path(world, "w", "prefix", "drive_c", "app"))
    modes = [MODES[options.mode]] if options.mode else list(MODES.values())
    return max(run(Path(world), mode, chosen) for mode in modes)


def copy_code(target: Path) -> None:
    """The code under test, fresh."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(source, target / name, ignore=ignore)
        elif source.exists():
            shutil.copy2(source, target / name)


def run(world: Path, mode: list[str], arguments: list[str]) -> int:
    title = " ".join(["python", *mode, "-m pytest", *arguments])
    print(f"== Windows, code page 936: {title}", flush=True)
    paths = [to_windows(argument) for argument in arguments]
    if not any("tests" in argument for argument in arguments):
        paths.append(r"C:\app\tests")
    command = [
        str(world / "run"), "env", *CHINESE, *SCREEN, "wine", PYTHON, *mode,
        "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={SHORT}",
        # On Windows the first test that takes too long ends all of them.
        "--timeout=600", "-o", "faulthandler_timeout=900", *paths,
    ]  # fmt: skip
    begun = time.monotonic()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout
        for line in process.stdout:
            # Windows speaks gbk here unless told otherwise; half a word is better than none.
            print(decode(line), flush=True)
            if time.monotonic() - begun > LIMIT:
                process.kill()
    print(f"== ended after {time.monotonic() - begun:.0f} s with status {process.returncode}")
    return process.returncode


def to_windows(argument: str) -> str:
    """`tests/unit/test_x.py::test_y` as the world sees it; other arguments as they are."""
    if not argument.startswith("tests"):
        return argument
    path, separator, rest = argument.partition("::")
    return "C:\\app\\" + path.replace("/", "\\") + separator + rest


def decode(line: bytes) -> str:
    for encoding in ("utf-8", "gbk"):
        try:
            return line.decode(encoding).rstrip()
        except UnicodeDecodeError:
            continue
    return line.decode("utf-8", "replace").rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
