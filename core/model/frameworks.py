"""GPU frameworks: which build there is, whether it can run, what proves it, what mends it."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.plan import Severity
from core.model.request import Request


class BuildSource(StrEnum):
    """Who brought a build."""

    CONDA = "conda"
    PIP = "pip"


class Compute(StrEnum):
    """What a build computes on."""

    CPU = "cpu"
    CUDA = "cuda"
    ROCM = "rocm"
    METAL = "metal"
    """Apple's GPUs."""
    UNKNOWN = "unknown"


class FrameworkBuild(Data, frozen=True):
    """One build of a framework, installed or on offer."""

    framework: str
    """Id in the tables: `pytorch`, `tensorflow`, `jax`, `cupy`, `rapids`."""
    title: str
    """`PyTorch`."""
    package: str
    """The conda or pip package that decides: `pytorch`, `torch`, `jaxlib`…"""
    version: str
    build: str = ""
    """Build string, or the wheel's local version (`cu126`)."""
    source: BuildSource = BuildSource.CONDA
    channel: str = ""
    compute: Compute = Compute.UNKNOWN
    cuda: str = ""
    """Of the runtime it was built for: `12.9`, or `12` where only that is said."""
    kernels: tuple[str, ...] = ()
    """Compute capabilities it has machine code for (`7.5`); empty where that is not known."""
    ptx: str = ""
    """The newest capability it has PTX for, which drivers compile for newer cards."""
    least: str = ""
    """The least capability it can do with, where its kernels are not known one by one."""
    unproved: bool = False
    """What is said of its kernels is inferred; nobody has looked."""
    doubted: tuple[str, ...] = ()
    """Those among its kernels that sources disagree about."""
    glibc: str = ""
    """The least glibc it needs, where that is known."""
    macos: str = ""
    """The least macOS it needs, where that is known."""
    driver: str = ""
    """The branch of the driver it asks for beyond what its CUDA needs."""


class Fit(StrEnum):
    """How a check went."""

    YES = "yes"
    LIKELY = "likely"
    """It should, by PTX or by rules nobody proved."""
    NO = "no"
    UNKNOWN = "unknown"


class CheckKind(StrEnum):
    """The three things a build needs of a machine."""

    KERNELS = "kernels"
    """Compiled kernels and the card's compute capability."""
    DRIVER = "driver"
    """The driver and the least one the build's CUDA needs."""
    SYSTEM = "system"
    """glibc, or the build of Windows, or the version of macOS."""


class FitCheck(Data, frozen=True):
    """One of the three, as a sentence."""

    kind: CheckKind
    fit: Fit
    message: Message


class Certificate(Data, frozen=True):
    """What the proof said: a computation, inside the environment, on the device."""

    framework: str
    passed: bool
    """It computed, and rightly."""
    compute: Compute = Compute.UNKNOWN
    """What it computed on."""
    version: str = ""
    build: str = ""
    """As the framework says it itself (`2.9.1+cu130`)."""
    cuda: str = ""
    device: str = ""
    capability: str = ""
    import_seconds: float = 0.0
    compute_seconds: float = 0.0
    """Of the product of two matrices, the first run (which loads kernels) not counted."""
    error: float = 0.0
    """Largest relative difference from the same product on the CPU."""
    time: float = 0.0
    """Seconds since the epoch."""
    revision: int | None = None
    fingerprint: str = ""
    """Of the prefix it was made for; a certificate of another state is out of date."""
    machine: str = ""
    """Fingerprint of cards and driver."""
    message: Message | None = None
    """In one sentence: what works, or what failed."""
    signature: str = ""
    """Id of the known failure that its text matched."""
    remedy: Message | None = None
    detail: str = ""
    """What it printed, the end of it."""


class Repair(Data, frozen=True):
    """One way to mend something: a request to be previewed, or an advice."""

    message: Message
    """The button's, or the advice's words."""
    request: Request | None = None
    page: str = ""
    """A page of the window, where that is the way."""
    wish: InstallWish | None = None
    """The same as answers for the wizard, which goes on from there instead of planning. In a
    finding: `request` is what tables make of it; `WorkOutRepair` asks channels before planning."""


class GpuFinding(Data, frozen=True):
    """Something wrong with an environment's GPU frameworks."""

    code: str
    """`pip-over-conda`, `cpu-build`, `driver-too-old`, `no-kernels`, `companion-mismatch`,
    `duplicate-openmp`, `cpuonly-left`…"""
    severity: Severity
    message: Message
    detail: str = ""
    """Evidence: files, versions."""
    repairs: tuple[Repair, ...] = ()
    """The best first."""


class Standing(StrEnum):
    """An environment's result on the GPU page."""

    PROVEN = "proven"
    """A certificate of this very state and machine says so."""
    FITS = "fits"
    """By the three checks."""
    BROKEN = "broken"
    """The GPU cannot be used, or the framework does not work."""
    ATTENTION = "attention"
    """It runs, with something to know."""
    CPU = "cpu"
    """Without a GPU by choice, or because there is none."""
    INSTALLABLE = "installable"
    """No framework; one could be installed."""
    NONE = "none"
    """No framework, and none is offered here (base)."""
    UNKNOWN = "unknown"


class EnvironmentGpu(Data, frozen=True):
    """A row of the GPU page: one framework of one environment, or an environment without one."""

    prefix: str
    name: str
    standing: Standing
    message: Message
    """The sentence."""
    python: str = ""
    build: FrameworkBuild | None = None
    offer: FrameworkBuild | None = None
    """What is recommended for an environment without a framework, as far as that is known."""
    checks: tuple[FitCheck, ...] = ()
    findings: tuple[GpuFinding, ...] = ()
    certificate: Certificate | None = None
    """The last one, of whatever state."""
    current: bool = False
    """The certificate is of this state and this machine."""


class CardVerdict(Data, frozen=True):
    """What a GPU can be used for, in a sentence (`core.engine.gpu.judging.cards`)."""

    message: Message
    usable: bool = False
    """Frameworks can compute on it as it is."""
    runs: str = ""
    """The major version of CUDA that the driver runs, `12`; empty where it runs none."""
    least_cuda: str = ""
    """The oldest CUDA toolkit with machine code for it, `11.8`."""
    last_cuda: str = ""
    """The newest one, where there is an end: `12.9` for Pascal."""
    last_branch: int | None = None
    """The last branch of the driver that drives it, where there is an end."""


class RulerPart(StrEnum):
    """Stretches of the CUDA ruler."""

    NATIVE = "native"
    COMPATIBLE = "compatible"
    """Newer than the driver, of the same major version."""
    BEYOND = "beyond"
    """Needs a newer driver."""
    NO_KERNELS = "no_kernels"
    """The driver would run it, but builds for it have no code for the card."""


class RulerMark(Data, frozen=True):
    """A CUDA version on the ruler."""

    cuda: str
    part: RulerPart


class GpuReport(Data, frozen=True):
    """The environments on the machine that counts."""

    rows: tuple[EnvironmentGpu, ...] = ()
    marks: tuple[RulerMark, ...] = ()
    """Ascending. Empty where no NVIDIA card is there."""
    advice: tuple[Message, ...] = ()
    """Below the ruler: what a newer driver would allow, what is the last branch for the card."""
    cards: tuple[CardVerdict, ...] = ()
    """Of each of the machine's GPUs, in its order; of the machine as a whole where it has none."""


# The wizard --------------------------------------------------------------------------------------


class InstallWish(Data, frozen=True):
    """What is chosen so far; empty fields are chosen by the engine."""

    framework: str
    prefix: str
    """Where to. May not exist yet."""
    creates: bool = False
    version: str = ""
    """`2.9.1`."""
    python: str = ""
    """`3.12`."""
    compute: Compute = Compute.UNKNOWN
    """CPU or CUDA; UNKNOWN lets the machine decide."""
    cuda: str = ""
    """A line: `12.9`."""
    companions: tuple[str, ...] | None = None
    """Names of packages to be installed together; None for the usual ones."""
    channels: tuple[str, ...] = ()
    described: bool = False
    """For the described machine instead of the one that counts."""


class Badge(StrEnum):
    """A word on a choice."""

    NONE = ""
    RECOMMENDED = "recommended"
    NEWEST = "newest"
    CURRENT = "current"
    """What the environment has."""
    FOUND = "found"
    """The GPU that was found."""
    LAST = "last"
    """The last one that supports this card or driver."""


class Choice(Data, frozen=True):
    """A value of one question of the wizard."""

    value: str
    chosen: bool = False
    badge: Badge = Badge.NONE
    note: Message | None = None
    """One line about it."""
    available: bool = True
    why: Message | None = None
    """Why it is not available."""


class SourceLine(Data, frozen=True):
    """A channel, and who serves it."""

    channel: str
    server: str
    """Host."""
    mirror: str = ""
    """Id of the mirror, empty for the official server."""
    note: Message | None = None


class InstallChoices(Data, frozen=True):
    """Every question of the wizard, answered as far as it was, the rest proposed."""

    wish: InstallWish
    """With nothing left open."""
    title: str
    """`PyTorch`."""
    request: Request | None
    """To be planned; None where `refusal` says why there is none."""
    versions: tuple[Choice, ...] = ()
    pythons: tuple[Choice, ...] = ()
    computes: tuple[Choice, ...] = ()
    cudas: tuple[Choice, ...] = ()
    companions: tuple[Choice, ...] = ()
    build: FrameworkBuild | None = None
    """What is expected to come; the solve decides."""
    checks: tuple[FitCheck, ...] = ()
    reasons: tuple[Message, ...] = ()
    """Why this version, and each exclusion, in one line."""
    python_note: Message | None = None
    refusal: Message | None = None
    """Why nothing can run here."""
    ways: tuple[Repair, ...] = ()
    """Ways forward: a newer driver, the last build that runs, the CPU…"""
    sources: tuple[SourceLine, ...] = ()
    machine: str = ""
    """The GPU and driver it is for, in a line."""


class ChosenBuild(Data, frozen=True):
    """What the solver says for a machine that need not be this one."""

    build: FrameworkBuild | None
    """None where there is none, and `choices.refusal` says why."""
    choices: InstallChoices
    python: str = ""
    packages: int = 0
    download: int = 0
    """Bytes, of those with a known size."""
    environment_yml: str = ""
    """To carry to that machine."""
