"""Runs the pre-unlink scripts of packages that leave, where the user allowed scripts.

rattler would run them while unlinking; here files are moved aside instead, so this is ours.
Environment of a script: conda's (`PREFIX`, `PKG_NAME`, `PKG_VERSION`, `PKG_BUILDNUM`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from core.engine.transactions.children import quiet_child
from core.engine.transactions.installed import InstalledRecord
from core.engine.transactions.layout import link_script
from core.engine.transactions.narrator import Narrator
from core.model.base import Message
from core.model.progress import Phase

TIMEOUT = 600
"""Seconds a script may take."""


def run_pre_unlink(prefix: Path, leaving: Iterable[InstalledRecord], narrator: Narrator) -> None:
    """Run each package's script; a failing one is a note, as conda treats it."""
    waiting = [
        (record, script)
        for record in leaving
        if (script := link_script(prefix, record.name, "pre-unlink")).is_file()
    ]
    if not waiting:
        return
    with narrator.phase(Phase.SCRIPTS, total_items=len(waiting)):
        for record, script in waiting:
            narrator.log("script", f"{record.name}: {script.name}")
            if not _run(prefix, record, script, narrator):
                narrator.note(Message("script-failed", {"package": record.name}))


def _run(prefix: Path, record: InstalledRecord, script: Path, narrator: Narrator) -> bool:
    command = (
        ["cmd.exe", "/d", "/c", str(script)] if sys.platform == "win32" else ["bash", str(script)]
    )
    variables = {
        "PREFIX": str(prefix),
        "PKG_NAME": record.name,
        "PKG_VERSION": record.identity[1],
        "PKG_BUILDNUM": str(record.raw.get("build_number", "")),
    }
    try:
        result = quiet_child(command, env=os.environ | variables, cwd=prefix, timeout=TIMEOUT)
    except (OSError, subprocess.SubprocessError) as error:
        narrator.log("script", str(error))
        return False
    if result.output:
        narrator.log("script", result.output[-2000:])
    return result.exit_code == 0
