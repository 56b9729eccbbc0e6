"""How a copy for a trial is told from an environment.

<trials folder>/<token>/trial.json     what it is
<trials folder>/<token>/<name>/        the copy
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

NOTE: Final = "trial.json"


def is_copy(prefix: str | os.PathLike[str]) -> bool:
    """True for the prefix of a trial: no list shows it, and nothing in it is hard-linked."""
    place = Path(prefix).parent
    return place.parent.name == "trials" and (place / NOTE).is_file()
