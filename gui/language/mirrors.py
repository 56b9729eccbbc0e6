"""Mirrors in words: their names, how quickly they answer, and how far behind they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from core.model.mirror import OFFICIAL, Mirror, MirrorCatalogue

translate = QCoreApplication.translate

SLOW = 0.1
"""Seconds to the first byte from which an answer is called slow."""
LATE = 3 * 86400
"""Seconds behind the official server from which a mirror is called out of date."""
_HOUR, _DAY = 3600, 86400


def mirror_name(mirror: Mirror) -> str:
    """Its name in the language of the window."""
    chinese = QLocale().language() == QLocale.Language.Chinese
    preferred = ("zh_CN", "en") if chinese else ("en", "zh_CN")
    found = next((mirror.names[key] for key in preferred if mirror.names.get(key)), "")
    return found or mirror.address


def name_of(catalogue: MirrorCatalogue | None, mirror_id: str) -> str:
    """The name of a mirror by its id; the id itself where nothing is known of it."""
    for mirror in catalogue.mirrors if catalogue is not None else ():
        if mirror.id == mirror_id:
            return mirror_name(mirror)
    return translate("Mirrors", "Official") if mirror_id == OFFICIAL else mirror_id


def latency_words(seconds: float) -> str:
    """As `14 ms`."""
    return translate("Mirrors", "{n} ms").format(n=max(1, round(seconds * 1000)))


def behind_words(seconds: float) -> str:
    """As `2 h behind`; under an hour nobody would notice."""
    if seconds < _HOUR:
        return translate("Mirrors", "up to date")
    if seconds < 2 * _DAY:
        return translate("Mirrors", "%n h behind", "", round(seconds / _HOUR))
    return translate("Mirrors", "%n d behind", "", round(seconds / _DAY))
