"""What can be offered about mirrors, from what was measured: the words and bars of one card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from core.model.configuration import EditRecord
from core.model.mirror import OFFICIAL, Measurement, MirrorCatalogue, ProbeReport
from core.model.problem import Problem
from gui.language import format_speed, join_words, problem_text, say
from gui.language.mirrors import name_of
from gui.language.short_path import short_path

translate = QCoreApplication.translate

_CLEARLY = 1.15
"""Times as fast from which one calls it faster."""
_SECONDS = 15
"""A round of measuring takes at most this."""


class Stage(Enum):
    """How far it is."""

    WAITING = auto()
    ASK = auto()
    MEASURING = auto()
    BETTER = auto()
    """There is a mirror to switch to."""
    GOOD = auto()
    """Nothing is better than what is in use."""
    TROUBLE = auto()
    """The network is in the way, or nobody answered."""
    WRITTEN = auto()


@dataclass(frozen=True)
class Bar:
    """A speed, and its part of the highest one."""

    name: str
    speed: float | None
    fraction: float
    now: bool = False

    def words(self) -> str:
        """The speed in words."""
        return format_speed(self.speed) if self.speed else translate("FirstRun", "no answer")


@dataclass(frozen=True)
class Offer:
    """What the card says."""

    stage: Stage
    title: str
    line: str = ""
    bars: tuple[Bar, ...] = ()
    mirror: str = ""
    """Id of the one that is offered, or in use now."""
    fraction: float | None = None
    """How many of the mirrors were measured."""


def serving(catalogue: MirrorCatalogue) -> str:
    """Id of the mirror most channels come from now."""
    if catalogue.in_use:
        return catalogue.in_use
    counted = Counter(one.mirror for one in catalogue.servers if one.mirror)
    return counted.most_common(1)[0][0] if counted else OFFICIAL


def ask(catalogue: MirrorCatalogue | None) -> Offer:
    """Before anything is measured."""
    title = translate("FirstRun", "Downloads can be faster from a mirror near you")
    if catalogue is None:
        return Offer(Stage.WAITING, title)
    words = translate(
        "FirstRun", "Asks {n} servers for up to {seconds} s, once you click; nobody was asked yet"
    )
    return Offer(Stage.ASK, title, words.format(n=len(catalogue.mirrors), seconds=_SECONDS))


def measuring(catalogue: MirrorCatalogue, live: Mapping[str, Measurement]) -> Offer:
    """While it is measured."""
    total, done = len(catalogue.mirrors), sum(one.done for one in live.values())
    title = translate("FirstRun", "Measuring… {done} of {total} servers")
    fastest = max(live.values(), key=lambda one: one.speed or 0.0, default=None)
    line = translate("FirstRun", "Each is asked for a small sample")
    if fastest is not None and fastest.speed:
        line = translate("FirstRun", "Fastest so far: {mirror}, {speed}")
        name = name_of(catalogue, fastest.mirror)
        line = line.format(mirror=name, speed=format_speed(fastest.speed))
    fraction = done / total if total else None
    return Offer(Stage.MEASURING, title.format(done=done, total=total), line, fraction=fraction)


def measured(catalogue: MirrorCatalogue, report: ProbeReport) -> Offer:
    """After it: what is better, or why there is nothing to offer."""
    known = {one.mirror: one for one in report.measurements}
    if report.network is not None:
        title = translate("FirstRun", "The network is in the way")
        return Offer(Stage.TROUBLE, title, say(report.network))
    if not any(one.speed for one in known.values()):
        title = translate("FirstRun", "No server answered as it should")
        line = translate("FirstRun", "Most likely it is this computer's connection or its proxy")
        return Offer(Stage.TROUBLE, title, line)
    now = serving(catalogue)
    if not report.best or report.best == now:
        return _good(catalogue, known, now)
    return _better(catalogue, known, report.best, now)


def failed(problem: Problem) -> Offer:
    """Where it could not be measured."""
    words = problem_text(problem)
    return Offer(Stage.TROUBLE, words.title, words.why or words.next)


def written(catalogue: MirrorCatalogue | None, mirror: str, record: EditRecord) -> Offer:
    """After the second click."""
    title = translate("FirstRun", "Packages now come from {mirror}")
    files = join_words([short_path(one) for one in record.files])
    line = translate("FirstRun", "Written: {files}; what they said before is kept")
    bars = ()
    report = catalogue.report if catalogue is not None else None
    if catalogue is not None and report is not None:
        known = {one.mirror: one for one in report.measurements}
        bars = _bars(catalogue, known, (mirror,), now=mirror)
    name = name_of(catalogue, mirror)
    return Offer(Stage.WRITTEN, title.format(mirror=name), line.format(files=files), bars, mirror)


def _good(catalogue: MirrorCatalogue, known: dict[str, Measurement], now: str) -> Offer:
    title = translate("FirstRun", "{mirror}, in use now, is the best choice here")
    line = translate("FirstRun", "No mirror is clearly faster and up to date")
    bars = _bars(catalogue, known, (now,), now=now)
    return Offer(Stage.GOOD, title.format(mirror=name_of(catalogue, now)), line, bars, now)


def _better(
    catalogue: MirrorCatalogue, known: dict[str, Measurement], best: str, now: str
) -> Offer:
    speed = known[best].speed if best in known else None
    before = known[now].speed if now in known else None
    if not before:
        title = translate("FirstRun", "{mirror} answers; {current} does not")
    elif speed and speed >= 2 * before:
        title = translate("FirstRun", "{mirror} is {times} times faster than now")
    elif speed and speed >= _CLEARLY * before:
        title = translate("FirstRun", "{mirror} is faster than now")
    else:
        title = translate("FirstRun", "{mirror} answers better than what is in use")
    times = round(speed / before) if speed and before else 0
    title = title.format(
        mirror=name_of(catalogue, best), current=name_of(catalogue, now), times=times
    )
    line = translate(
        "FirstRun", "Writes the files of conda and pip only if you click; backed up, can be undone"
    )
    bars = _bars(catalogue, known, (best, now), now=now)
    return Offer(Stage.BETTER, title, line, bars, best)


def _bars(
    catalogue: MirrorCatalogue, known: dict[str, Measurement], mirrors: tuple[str, ...], *, now: str
) -> tuple[Bar, ...]:
    speeds = {one: known[one].speed if one in known else None for one in mirrors}
    most = max((speed or 0.0 for speed in speeds.values()), default=0.0)
    if not most:
        return ()
    return tuple(
        Bar(name_of(catalogue, one), speed, (speed or 0.0) / most, now=one == now)
        for one, speed in speeds.items()
    )
