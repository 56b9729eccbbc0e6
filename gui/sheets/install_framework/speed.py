"""How fast a download is likely to be."""

from __future__ import annotations

from collections.abc import Sequence

from core.model.frameworks import SourceLine
from core.model.mirror import OFFICIAL, MirrorCatalogue
from gui.sheets.preview.speed import measured_speed
from gui.state.store import Store


def likely_speed(store: Store, sources: Sequence[SourceLine]) -> float | None:
    """Bytes per second of the last large download, else of the server that was measured."""
    return measured_speed(store.activity) or _of_server(store.mirrors, sources)


def _of_server(catalogue: MirrorCatalogue | None, sources: Sequence[SourceLine]) -> float | None:
    report = catalogue.report if catalogue is not None else None
    if report is None or not sources:
        return None
    serving = sources[0].mirror or OFFICIAL
    return next((one.speed for one in report.measurements if one.mirror == serving), None)
