"""Packages for tests of verification: modules that work, fail, crash, hang and misbehave."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.engine.practice.packages import Package
from core.engine.verification.budget import Budget
from core.engine.verification.importing import try_imports
from core.engine.verification.modules import Module
from core.engine.verification.room import room
from core.model.verification import Tried
from tests.support.channels import python_package

FAILING = "import module_that_is_nowhere\n"
CRASHING = "import os\nos.abort()\n"
HANGING = "import time\ntime.sleep(600)\n"
ENDING = "import os\nos._exit(3)\n"
SOCKET = "import socket\nsocket.create_connection(('198.51.100.1', 80), timeout=30)\n"
STARTING = (
    "import subprocess, sys\n"
    "quiet = subprocess.DEVNULL\n"
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], stdin=quiet,\n"
    "                 stdout=quiet, stderr=quiet, start_new_session=True)\n"
)
WRITING = (
    "import os, pathlib\n"
    "pathlib.Path('here.txt').write_text('x')\n"
    "(pathlib.Path.home() / 'there.txt').write_text('x')\n"
    "assert 'DISPLAY' not in os.environ and os.environ['MPLBACKEND'] == 'Agg'\n"
)


def module(name: str, version: str, source: str, *, depends: Iterable[str] = ()) -> Package:
    """A noarch package whose module is `source`, and which keeps its own version's dist-info."""
    path = f"site-packages/{name.replace('-', '_')}/__init__.py"
    return python_package(name, version, depends=depends, files={path: source})


def imports(
    prefix: Path, *names: str, seconds: float = 60.0, per_module: float = 30.0
) -> list[Tried]:
    """What trying to import these comes to, in the order told."""
    found: list[Tried] = []
    with room(prefix) as place:
        modules = [Module(name, name) for name in names]
        try_imports(prefix, modules, place, Budget(seconds), found.append, per_module=per_module)
    return found
