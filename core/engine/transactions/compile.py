"""Compiles the Python files of noarch packages, as conda does and rattler does not.

Without it the first import of every user pays for it, and a read-only environment pays each time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from core.engine.transactions.children import clean_environment, quiet_child
from core.engine.transactions.installed import InstalledRecord
from core.engine.transactions.narrator import Narrator
from core.model.base import Message
from core.model.progress import Phase

TIMEOUT = 1800
"""Seconds."""


def python_of(prefix: Path) -> Path:
    """The environment's interpreter."""
    return prefix / ("python.exe" if sys.platform == "win32" else "bin/python")


def compile_bytecode(
    prefix: Path,
    linked: list[InstalledRecord],
    narrator: Narrator,
    more: Sequence[str] = (),
) -> None:
    """Write .pyc files for the noarch packages among `linked`; a failure is a note.

    `more` are further .py files, relative to the prefix.
    """
    sources = [
        item.path
        for record in linked
        if record.raw.get("noarch") == "python"
        for item in record.paths
        if item.path.endswith(".py") and item.kind != "windows_python_entry_point_script"
    ]
    sources += more
    python = python_of(prefix)
    if not sources or not python.exists():
        return
    with narrator.phase(Phase.COMPILE, total_items=len(sources)):
        # A list in a file: thousands of paths don't fit on a command line.
        handle, listing = tempfile.mkstemp(prefix="glasshouse-compile-", suffix=".txt")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.writelines(f"{path}\n" for path in sources)
            result = quiet_child(
                [
                    str(python), "-I", "-X", "utf8", "-W", "ignore",
                    "-m", "compileall", "-q", "-l", "-i", listing,
                ],
                env=clean_environment(),
                cwd=prefix,
                timeout=TIMEOUT,
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError) as error:
            narrator.log("compile", str(error))
            narrator.note(Message("compile-failed"))
        else:
            if result.exit_code != 0:
                # Packages do ship files for other Pythons; conda lets them pass as well.
                narrator.log("compile", result.output[-2000:])
            else:
                narrator.log("compile", f"{len(sources)} file{'' if len(sources) == 1 else 's'}")
        finally:
            Path(listing).unlink(missing_ok=True)
