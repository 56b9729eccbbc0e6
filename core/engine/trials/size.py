"""What a copy costs."""

from __future__ import annotations

from pathlib import Path

from core import paths
from core.engine.environments.locations import free_bytes
from core.engine.trials.cloning import volume_shares_blocks
from core.engine.trials.inventory import take_inventory
from core.model.plan import Plan
from core.model.trial import TrialSize


def measure_trial(plan: Plan) -> TrialSize:
    """The most a copy takes together with the plan's change in it, in bytes.

    Counts what the copy is made of: a folder that was moved elsewhere, with a link in its place,
    comes along, and so does each of several links to the same file. About 1 s per 100,000 files.
    Raises OSError.
    """
    copied = take_inventory(Path(plan.prefix)).bytes
    root = paths.trials_dir(plan.prefix)
    try:
        shares = volume_shares_blocks(root)
    except OSError:
        shares = False
    growth = max(0, plan.disk.bytes) + plan.download.bytes
    return TrialSize(
        bytes=copied + growth,
        free_bytes=free_bytes(root),
        shares_blocks=shares,
    )
