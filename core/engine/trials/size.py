"""What a copy costs."""

from __future__ import annotations

from core import paths
from core.engine.environments.disk_usage import count_bytes
from core.engine.environments.locations import free_bytes
from core.engine.trials.cloning import volume_shares_blocks
from core.model.plan import Plan
from core.model.trial import TrialSize


def measure_trial(plan: Plan) -> TrialSize:
    """The most a copy takes together with the plan's change in it. About 1 s per 100,000 files."""
    usage = count_bytes(plan.prefix)
    root = paths.trials_dir(plan.prefix)
    try:
        shares = volume_shares_blocks(root)
    except OSError:
        shares = False
    growth = max(0, plan.disk.bytes) + plan.download.bytes
    return TrialSize(
        bytes=usage.exclusive + usage.shared + growth,
        free_bytes=free_bytes(root),
        shares_blocks=shares,
    )
