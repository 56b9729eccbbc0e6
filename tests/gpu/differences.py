"""In what an answer differs from what the oracle expected."""

from __future__ import annotations

from core.model.frameworks import FrameworkBuild, InstallChoices
from tests.gpu.oracle import Build, Expected

_REASONS = {
    "driver": ("fit-driver-too-old", "fit-driver-too-old-last"),
    "dropped": ("fit-driver-dropped",),
    "unborn": ("fit-driver-before-card",),
    "card-old": ("fit-card-too-old", "fit-card-too-old-for-cuda", "fit-card-too-old-for-all"),
    "card-new": ("fit-card-too-new", "fit-ptx-driver", "fit-kernels-ptx"),
    "glibc": ("fit-glibc-too-old",),
}


def mismatch(wanted: Expected, found: InstallChoices, build: FrameworkBuild | None) -> str:
    """Empty where they agree. `build` is what was chosen, or what a solve came to."""
    if wanted.build is not None:
        if build is None or found.request is None:
            return f"nothing, {found.refusal}; expected {wanted.build}"
        got = Build(build.version, build.cuda, build.channel)
        return "" if got == wanted.build else f"{got}; expected {wanted.build}"
    if build is not None or found.request is not None:
        return f"{build}; expected none, {wanted.reason}"
    if found.refusal is None or found.refusal.code not in _REASONS[wanted.reason]:
        return f"reason {found.refusal}; expected {wanted.reason}"
    codes = {way.message.code for way in found.ways}
    if wanted.driver_helps != any(code.startswith("choose-way-driver") for code in codes):
        return f"ways {codes}; another driver helps: {wanted.driver_helps}"
    last = [way.message.params for way in found.ways if way.message.code == "choose-way-last-when"]
    got_last = [(params["version"], params["cuda"]) for params in last]
    named = [(wanted.last.version, wanted.last.cuda)] if wanted.last else []
    return "" if got_last == named else f"last {got_last}; expected {named}"
