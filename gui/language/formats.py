"""Sizes, speeds, dates and durations in the language of the window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

_STEP = 1000
_GIB = 1024**3
_UNITS = ("kB", "MB", "GB", "TB")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_LAST = 32e9
"""Seconds since the epoch, in the year 2984: Windows has no dates from 3000 on."""


translate = QCoreApplication.translate


def format_size(size: float | None) -> str:
    """Bytes with a decimal unit, as `1.9 GB`; a dash where unknown."""
    if size is None:
        return "—"
    value = abs(float(size))
    unit = ""
    for unit in _UNITS:  # noqa: B007 - the last one reached is the answer
        value /= _STEP
        if value < _STEP:
            break
    digits = 0 if value >= 100 or unit == "kB" else 1
    if 0 < value < 1 and unit == "kB":
        value = 1.0
    number = QLocale().toString(value, "f", digits)
    sign = "−" if size < 0 else ""
    return f"{sign}{number} {unit}"


def format_memory(size: float) -> str:
    """Bytes of a GPU's memory, as `8 GB`: sold in units of 1024³, which everybody calls GB."""
    value = round(size / _GIB, 1)
    return f"{QLocale().toString(value, 'f', 0 if value == int(value) else 1)} GB"


def format_gpu(name: str) -> str:
    """A GPU as people call it: `RTX 4060 Laptop` for `NVIDIA GeForce RTX 4060 Laptop GPU`."""
    return name.removeprefix("NVIDIA ").removeprefix("GeForce ").removesuffix(" GPU")


def format_speed(bytes_per_second: float) -> str:
    """As `24.6 MB/s`."""
    return f"{format_size(bytes_per_second)}/s"


def format_count(number: int) -> str:
    """A number with the locale's group separators."""
    return QLocale().toString(number)


def format_duration(seconds: float) -> str:
    """As `9 s`, `2 min`, `1 h 5 min`; below ten seconds with one decimal."""
    if seconds < 9.95:
        return translate("Formats", "{seconds} s").format(
            seconds=QLocale().toString(seconds, "f", 1)
        )
    if seconds < _MINUTE:
        return translate("Formats", "{seconds} s").format(seconds=round(seconds))
    if seconds < _HOUR:
        return translate("Formats", "{minutes} min").format(minutes=round(seconds / _MINUTE))
    hours, rest = divmod(round(seconds / _MINUTE), 60)
    return translate("Formats", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def format_left(seconds: float) -> str:
    """What a progress bar says of the time that is left."""
    if seconds < _MINUTE:
        return translate("Formats", "{seconds} s left").format(seconds=max(1, round(seconds)))
    return translate("Formats", "{minutes} min left").format(minutes=round(seconds / _MINUTE))


def local_time(when: float) -> datetime:
    """A moment that has a date: channels and files may say any number of seconds."""
    within = min(max(when, 0.0), _LAST) if math.isfinite(when) else 0.0
    return datetime.fromtimestamp(within)  # noqa: DTZ006 - local time is meant


def format_relative(when: float, now: float | None = None) -> str:
    """How long ago, as `5 min ago`; a date when it is over a week."""
    current = datetime.now().timestamp() if now is None else now  # noqa: DTZ005 - local time
    past = max(0.0, current - when)
    if past < _MINUTE:
        return translate("Formats", "just now")
    if past < _HOUR:
        return translate("Formats", "%n min ago", "", int(past / _MINUTE))
    if past < _DAY:
        return translate("Formats", "%n hour(s) ago", "", int(past / _HOUR))
    if past < 7 * _DAY:
        return translate("Formats", "%n day(s) ago", "", int(past / _DAY))
    return format_date(when)


def format_time(when: float, now: float | None = None) -> str:
    """A moment as `Today 10:42`, `Yesterday 19:05`, `18 Nov`, `3 Nov 2024`."""
    moment = local_time(when)
    today = datetime.fromtimestamp(now) if now is not None else datetime.now()  # noqa: DTZ005,DTZ006
    clock = QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")
    if moment.date() == today.date():
        return translate("Formats", "Today {time}").format(time=clock)
    if moment.date() == (today - timedelta(days=1)).date():
        return translate("Formats", "Yesterday {time}").format(time=clock)
    return format_date(when, this_year=today.year)


def format_clock(when: float) -> str:
    """Hours, minutes and seconds of a moment."""
    return QDateTime.fromSecsSinceEpoch(int(when)).toString("HH:mm:ss")


def format_date(when: float, this_year: int | None = None) -> str:
    """A day; without its year where that is this one."""
    moment = local_time(when)
    day = QDate(moment.year, moment.month, moment.day)
    year = this_year or datetime.now().year  # noqa: DTZ005 - local time is meant
    pattern = (
        translate("Formats", "d MMM") if moment.year == year else translate("Formats", "d MMM yyyy")
    )
    return QLocale().toString(day, pattern)


def join_words(words: Sequence[str]) -> str:
    """A list as people write it: `a, b, c` or `a、b、c`."""
    return translate("Formats", ", ").join(words)
