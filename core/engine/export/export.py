"""ExportEnvironment: one writer per form."""

from __future__ import annotations

from core.model.calls import ExportEnvironment
from core.model.exporting import Exported
from core.model.problem import fail


def export_environment(call: ExportEnvironment) -> Exported:
    """Write an environment as a text. Raises `environment-gone`."""
    raise fail("environment-gone", path=call.prefix)
