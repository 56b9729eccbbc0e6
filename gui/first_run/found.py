"""What was found on this computer, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.environment import EnvironmentDetail, EnvironmentList, Manager
from core.model.gpu import MachineReport
from gui.language import format_size, join_words, say
from gui.language.formats import format_memory
from gui.language.managers import manager_name
from gui.language.short_path import short_path

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Found:
    """A row: a title, a badge for what stays as it is, and a line with a path at its head."""

    title: str
    badge: str = ""
    path: str = ""
    line: str = ""


def managers_found(
    known: EnvironmentList, details: dict[str, EnvironmentDetail], *, loaded: bool
) -> Found:
    """Which tools are here already, and how many environments."""
    count = len(known.environments)
    if not loaded and not count:
        return Found(translate("FirstRun", "Looking for conda and its environments…"))
    roots = [one for one in known.environments if one.is_base]
    foreign = [one for one in known.environments if one.manager not in _OURS]
    if not foreign:
        title = translate("FirstRun", "No conda found; none is needed")
        line = translate("FirstRun", "Glasshouse brings what it takes to make environments")
        if count:
            title = translate("FirstRun", "Found %n environment(s)", "", count)
            line = translate("FirstRun", "There is no conda here, and none is needed")
        return Found(title, line=line)
    seen = dict.fromkeys(one.manager for one in roots or foreign if one.manager not in _UNNAMED)
    names = [manager_name(one) for one in seen]
    if len(roots) == 1 and len(names) == 1:
        names = [f"{names[0]} {_conda_version(details.get(roots[0].prefix))}".rstrip()]
    if not names:
        title = translate("FirstRun", "Found %n environment(s)", "", count)
    else:
        title = translate("FirstRun", "Found {names} and %n environment(s)", "", count)
        title = title.format(names=join_words(names))
    path = short_path((roots or foreign)[0].prefix)
    line = translate("FirstRun", "your terminal and commands keep working")
    return Found(title, translate("FirstRun", "Left as it is"), path, line)


def place_found(known: EnvironmentList, chosen: str) -> Found:
    """Where new environments go."""
    folder = chosen or known.envs_dir
    title = translate("FirstRun", "New environments go to")
    if not folder:
        return Found(title, line=translate("FirstRun", "Being looked up…"))
    line = ""
    if known.free_bytes is not None and folder == known.envs_dir:
        line = translate("FirstRun", "{size} free").format(size=format_size(known.free_bytes))
    return Found(title, path=short_path(folder), line=line)


def gpu_found(report: MachineReport | None) -> Found:
    """The GPU that counts, and what its driver runs."""
    if report is None:
        return Found(translate("FirstRun", "Looking for a GPU…"))
    machine = report.machine
    if not machine.nvidia:
        title = translate("FirstRun", "No NVIDIA GPU found")
        return Found(title, line=translate("FirstRun", "PyTorch is installed for the CPU then"))
    gpu, driver = machine.nvidia[0], machine.driver
    title = gpu.name
    if gpu.memory is not None:
        title = translate("FirstRun", "{gpu} · {memory}")
        title = title.format(gpu=gpu.name, memory=format_memory(gpu.memory))
    if driver is None or not machine.usable:
        line = translate("FirstRun", "Its driver is not there, or does not answer")
        return Found(
            title, line=say(driver.message).rstrip(".。") if driver and driver.message else line
        )
    line = translate("FirstRun", "Driver {version} runs CUDA up to {cuda}")
    badge = translate("FirstRun", "Found")
    return Found(title, badge, line=line.format(version=driver.version, cuda=driver.cuda))


_OURS = (Manager.GLASSHOUSE,)
_UNNAMED = (*_OURS, Manager.UNKNOWN)


def _conda_version(detail: EnvironmentDetail | None) -> str:
    packages = detail.packages if detail is not None else ()
    return next((one.record.version for one in packages if one.record.name == "conda"), "")
