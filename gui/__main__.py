"""`python -m gui`, the command `glasshouse`, and the one executable of a frozen bundle.

A bundle has no `python -m`, so the same executable also is the engine (`--engine ROLE`), the
practice server (`--practice …`) and what asks NVIDIA's driver (`--driver …`). None loads Qt.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.arguments import Arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the first argument names; the window by default. Returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _forget_bundle_libraries()
    match arguments:
        case ["--engine", role, *rest]:
            return _run_module("core.server", ["--role", role, *rest])
        case ["--practice", *rest]:
            return _run_module("core.engine.practice", [*rest, *_seed()])
        case ["--driver", *rest]:
            return _run_module("core.engine.gpu.detection.inside", rest)
    return _open_window(arguments)


def _open_window(arguments: list[str]) -> int:
    from gui import garbage
    from gui.arguments import parse
    from gui.prerequisites import missing

    garbage.wait()
    options = parse(arguments)
    lacking = missing()
    if lacking:
        if sys.stderr is not None:
            sys.stderr.write(lacking + "\n")
        return 1
    try:
        return _run(options)
    except KeyboardInterrupt:
        # Before the window is up, or in a run without one to ask; it is no fault.
        return 128 + signal.SIGINT


def _run(options: Arguments) -> int:
    from gui.app import run

    if options.self_test and options.home is None:
        # A home of its own, so that trying the app leaves nothing behind.
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            return run(replace(options, home=Path(folder)))
    return run(options)


def _run_module(name: str, arguments: list[str]) -> int:
    """As `python -m name` would; the window's own process never gets here."""
    sys.argv = [name, *arguments]
    runpy.run_module(name, run_name="__main__", alter_sys=True)
    return 0


def _seed() -> list[str]:
    """What the practice channels are made from in a bundle, see `installer/glasshouse.spec`."""
    folder = Path(getattr(sys, "_MEIPASS", ""), "practice-seed")
    return ["--channel", str(folder)] if getattr(sys, "frozen", False) else []


def _forget_bundle_libraries() -> None:
    """Keep the bundle's libraries from programs we start, such as the environments' Python.

    PyInstaller's boot loader points the loader at them and leaves the user's own value in
    `…_ORIG`. This process has loaded by then, and an engine is given them anew. On Windows
    programs inherit the folder that libraries are looked for in.
    """
    if sys.platform == "win32" and getattr(sys, "frozen", False):
        import ctypes

        ctypes.WinDLL("kernel32").SetDllDirectoryW(None)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
        original = os.environ.pop(f"{name}_ORIG", None)
        if original is not None:
            os.environ[name] = original
        elif getattr(sys, "frozen", False):
            os.environ.pop(name, None)


if __name__ == "__main__":
    sys.exit(main())
