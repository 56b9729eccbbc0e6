"""How the sheet ends: with something to preview, or with what is to be shown before."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.frameworks import Compute
from core.model.request import Request
from gui.sheets.install_framework.draft import Draft


@dataclass(frozen=True)
class Wanted:
    """To be previewed; leaving the preview opens the sheet with the draft again."""

    draft: Draft
    request: Request
    compute: Compute = Compute.UNKNOWN
    """What the build is to compute on: what the proof has to show."""


@dataclass(frozen=True)
class Leave:
    """Another page shows what can be done."""

    page: str


@dataclass(frozen=True)
class Describe:
    """Another computer is to be described first; then the sheet opens for it, else as it was."""

    draft: Draft
