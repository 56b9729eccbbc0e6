"""In which order mirrors are listed, on the page and in the pill's popup alike."""

from __future__ import annotations

from core.model.mirror import OFFICIAL, Measurement, Mirror, MirrorCatalogue


def last_measured(catalogue: MirrorCatalogue) -> dict[str, Measurement]:
    """What the last round found, by mirror, best first."""
    report = catalogue.report
    return {one.mirror: one for one in report.measurements} if report is not None else {}


def ranked(catalogue: MirrorCatalogue) -> list[Mirror]:
    """As the last round ranks them, those it could not use last, the rest as in the catalogue.

    The official servers come below whatever is better than they: whoever looks here looks for
    something else, most likely.
    """
    last = last_measured(catalogue)
    best = catalogue.report.best if catalogue.report is not None else ""
    place = {mirror_id: index for index, mirror_id in enumerate(last)}
    better = best not in ("", OFFICIAL)

    def rank(mirror: Mirror) -> tuple[bool, bool, bool, int]:
        known = last.get(mirror.id)
        usable = known is not None and bool(known.speed)
        below = better and mirror.id == OFFICIAL
        return (not usable, below, mirror.id != best, place.get(mirror.id, len(place)))

    return sorted(catalogue.mirrors, key=rank)
