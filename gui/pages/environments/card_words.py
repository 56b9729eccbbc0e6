"""From what the engine knows to the words of a card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.calls import (
    ApplyPlan,
    ProveGpu,
    Recover,
    RecoverEnvironment,
    TrashEnvironment,
    TryPlan,
    VerifyChange,
)
from core.model.environment import DiskUsage, Environment, EnvironmentDetail, KeyPackage
from core.model.progress import Phase
from gui.jobs.job import Job, State
from gui.language import format_size, say
from gui.pages.environments.cards import Card
from gui.pages.environments.gpu_words import GpuBadge
from gui.pages.environments.package_names import spelled
from gui.pages.environments.standing import Standing, standing
from gui.widgets.progress import percent_text

translate = QCoreApplication.translate


def card_of(
    environment: Environment,
    usage: DiskUsage | None = None,
    detail: EnvironmentDetail | None = None,
    live: Standing | None = None,
    updates: int = 0,
    gpu: GpuBadge | None = None,
) -> Card:
    """The card of an environment; sizes stay empty until they were measured."""
    unreadable = [say(message) for message in detail.unreadable] if detail is not None else []
    size, why = size_words(environment, usage)
    return Card(
        environment=environment,
        standing=standing(environment, say(environment.problem), unreadable),
        python=python_words(environment),
        size=size,
        size_why=why,
        badge=_badge(environment),
        chips=tuple(map(chip_words, environment.key_packages)),
        updates=translate("Environments", "%n update(s)", "", updates) if updates else "",
        gpu=gpu,
        live=live,
    )


def python_words(environment: Environment) -> str:
    """Which Python it has."""
    if environment.python_version is None:
        return translate("Environments", "No Python")
    return translate("Environments", "Python {version}").format(version=environment.python_version)


def chip_words(key: KeyPackage) -> str:
    """A key package, and what it computes on where its build says so."""
    words = f"{spelled(key.name)} {key.version}"
    if key.build == "cpu":
        return translate("Environments", "{package} · CPU only").format(package=words)
    if key.build.startswith("cuda"):
        platform = f"CUDA {key.build.removeprefix('cuda')}".strip()
        return f"{words} · {platform}"
    return words


def size_words(environment: Environment, usage: DiskUsage | None) -> tuple[str, str]:
    """Its size on disk, and how much of that deleting it would free."""
    if usage is None:
        total = environment.total_bytes
        return (format_size(total), "") if total is not None else ("", "")
    why = translate(
        "Environments",
        "{exclusive} belong to it alone, {shared} are shared with the package cache "
        "or other environments.",
    ).format(exclusive=format_size(usage.exclusive), shared=format_size(usage.shared))
    return format_size(usage.exclusive + usage.shared), why


def live_words(job: Job) -> Standing:
    """What a job is doing to an environment, in a word or two."""
    if job.state is State.QUEUED:
        return Standing(translate("Environments", "Waiting"), "hourglass", "text-2", job.title)
    if job.state is State.CANCELLING:
        undoing, stopping = (
            translate("Environments", "Undoing"),
            translate("Environments", "Stopping"),
        )
        word = undoing if job.committed else stopping
        return Standing(word, "undo-2", "info", job.title, busy=True)
    word = _phase_word(job)
    if (fraction := job.fraction) is not None and word:
        word = f"{word} {percent_text(fraction)}"
    return Standing(word or job.title, "hourglass", "info", job.title, busy=True)


def _phase_word(job: Job) -> str:
    match job.call:
        case TryPlan():
            return translate("Environments", "Tried in a copy")
        case VerifyChange():
            return translate("Environments", "Checking")
        case ProveGpu():
            return translate("Environments", "Testing the GPU")
    match job.phase:
        case Phase.DOWNLOAD:
            return translate("Environments", "Downloading")
        case Phase.LINK | Phase.SCRIPTS | Phase.PIP | Phase.COMPILE:
            return translate("Environments", "Installing")
        case Phase.VERIFY | Phase.TRY | Phase.RECORD:
            return translate("Environments", "Verifying")
        case Phase.UNDO:
            return translate("Environments", "Undoing")
    match job.call:
        case ApplyPlan(plan=plan) if plan.creates:
            return translate("Environments", "Creating")
        case ApplyPlan():
            return translate("Environments", "Changing")
        case TrashEnvironment():
            return translate("Environments", "Deleting")
        case Recover() | RecoverEnvironment():
            return translate("Environments", "Restoring")
    return ""


def _badge(environment: Environment) -> tuple[str, str] | None:
    if environment.is_base:
        return translate("Environments", "Protected"), "lock"
    if environment.frozen is not None:
        return translate("Environments", "Frozen"), "snowflake"
    return None
