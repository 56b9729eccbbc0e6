"""The pip section, row by row: who installs what."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.names import Names


async def inspect_pip(draft: Draft, names: Names, groups: tuple[str, ...] = ()) -> None:
    """Make a row of each line for pip, those of included files and of `groups` too.

    Rows by conda are not wishes of the draft: whoever makes the request adds their `conda_spec`.
    `draft.pip_entries` has the entry of each row (also for index options the user agreed to).
    Raises Problems of the network, where no channel can be read.
    """
    del draft, names, groups
