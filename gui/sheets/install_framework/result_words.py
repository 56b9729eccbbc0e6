"""What a plan comes to, in a few lines beside the questions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.frameworks import ChosenBuild, Compute, FrameworkBuild, InstallChoices
from core.model.plan import ChangeKind, Plan
from gui.language import format_duration, format_size

translate = QCoreApplication.translate

_DOT = "  ·  "
_LINKING = 40_000_000
"""Bytes a second that end up on the disk, when a plan is carried out: for "about 3 minutes"."""


def build_words(choices: InstallChoices, plan: Plan) -> tuple[str, str]:
    """Title and facts of the card: what the solver took, not what was expected."""
    build = choices.build
    name = build.package if build is not None else ""
    taken = next((record for record in plan.after if record.name == name), None)
    title = f"{taken.name} {taken.version}" if taken is not None else choices.title
    python = next((record.version for record in plan.after if record.name == "python"), "")
    same = build is not None and taken is not None and taken.build == build.build
    facts = [_python_words(python), _compute_words(build) if same else _kind_of(plan, build)]
    return title, _DOT.join(fact for fact in facts if fact)


def chosen_words(choices: InstallChoices, chosen: ChosenBuild) -> tuple[str, str, str]:
    """The same for another computer, and what there is to download."""
    build = chosen.build
    if build is None:
        return choices.title, "", ""
    packages = translate("InstallFramework", "%n package(s)", "", chosen.packages)
    download = translate("InstallFramework", "{size} to download").format(
        size=format_size(chosen.download)
    )
    facts = [_python_words(chosen.python), _compute_words(build)]
    title = f"{build.package} {build.version}"
    return title, _DOT.join(fact for fact in facts if fact), _DOT.join((packages, download))


def size_words(plan: Plan, speed: float | None) -> str:
    """Download, growth, and about how long it takes."""
    download, disk = plan.download, plan.disk
    words = translate("InstallFramework", "Download {download}, {disk} on disk")
    if download.at_least:
        words = translate("InstallFramework", "Download at least {download}, {disk} on disk")
    elif not download.bytes:
        words = translate("InstallFramework", "Nothing to download, {disk} on disk")
    sign = "+" if disk.bytes > 0 and not plan.creates else ""
    said = words.format(download=format_size(download.bytes), disk=sign + format_size(disk.bytes))
    if not speed and download.bytes:
        return said
    seconds = (download.bytes / speed if speed else 0.0) + max(0, disk.bytes) / _LINKING
    if seconds < 1:
        return said
    words = translate("InstallFramework", "{sizes}, about {time}")
    return words.format(sizes=said, time=format_duration(max(10.0, seconds)))


def cached_words(plan: Plan) -> str:
    """How much needs no download; empty where that is nothing."""
    cached = [change for change in plan.changes if change.cached]
    saved = sum(change.after.size or 0 for change in cached if change.after is not None)
    if not cached:
        return ""
    if not saved:
        return translate(
            "InstallFramework",
            "%n file(s) already on this computer, not downloaded again",
            "",
            len(cached),
        )
    words = translate(
        "InstallFramework",
        "%n file(s) already on this computer, {size} less to download",
        "",
        len(cached),
    )
    return words.format(size=format_size(saved))


def change_words(plan: Plan) -> tuple[str, str] | None:
    """What becomes of packages that are there already, and how grave that is."""
    moved = [change for change in plan.changes if change.kind is not ChangeKind.ADD]
    if not moved:
        return None
    grave = sum(bool(change.attention) for change in moved)
    words = translate("InstallFramework", "%n installed package(s) will change", "", len(moved))
    if grave:
        more = translate("InstallFramework", "{changes}, %n of them to look at", "", grave)
        return more.format(changes=words), "warn"
    return words, "info"


def _python_words(version: str) -> str:
    minor = ".".join(version.split(".")[:2])
    return f"Python {minor}" if minor else ""


def _compute_words(build: FrameworkBuild | None) -> str:
    if build is None:
        return ""
    if build.compute is Compute.CUDA:
        return f"CUDA {build.cuda}".strip()
    return translate("InstallFramework", "CPU only") if build.compute is Compute.CPU else ""


def _kind_of(plan: Plan, build: FrameworkBuild | None) -> str:
    """The build string, where the solver took another build than was expected."""
    name = build.package if build is not None else ""
    return next((record.build for record in plan.after if record.name == name), "")
