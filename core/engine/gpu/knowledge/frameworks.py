"""Frameworks: the shape of `resources/pytorch.yaml` and its like, and what can be asked of them."""

from __future__ import annotations

import datetime
from functools import lru_cache

import msgspec
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from core.engine.updates.variants import cuda_line

WHEELS = "wheels"
"""Source of what pip brings, beside the names of channels."""


class Names(msgspec.Struct, frozen=True):
    """What a framework is called."""

    conda: tuple[str, ...]
    """Packages whose build decides, the one to ask for first."""
    pip: dict[str, str]
    """The same for pip: name, and what it computes on where the name says so (`12`, `cpu`)."""
    module: str
    also: tuple[str, ...] = ()
    """Further conda packages to ask for."""
    family: tuple[str, ...] = ()
    """Further conda packages that belong to it, and go when it goes."""
    plugins: dict[str, str] = {}
    """pip packages that make it compute on something: `12`, `metal`."""


class Companion(msgspec.Struct, frozen=True):
    """A package that is often wanted beside it."""

    name: str
    pip: str = ""
    """Where pip calls it otherwise."""
    usual: bool = False
    bound: bool = False
    """Exists only for the versions whose `with` names it, and belongs to the family."""


class BuildStrings(msgspec.Struct, frozen=True):
    """What to ask a channel's build strings for; `{line}` is 126, `{cuda}` 12.6."""

    cuda: str
    cpu: str


class Older(msgspec.Struct, frozen=True):
    """Channels that hold a framework's older builds."""

    channels: tuple[str, ...]
    """In the order of their own instructions."""
    runtime: str
    """The package that chooses the CUDA runtime there: `pytorch-cuda=12.4`."""


class KernelRule(msgspec.Struct, frozen=True):
    """What builds have code for. Of a source, versions, CUDA lines and subdirs, all of them where
    nothing is said."""

    source: str
    sources: tuple[str, ...]
    versions: str = ""
    cuda: str = ""
    subdirs: tuple[str, ...] = ()
    kernels: str = ""
    ptx: str = ""
    least: str = ""
    toolkit: bool = False
    unproved: bool = False
    doubted: str = ""


class Need(msgspec.Struct, frozen=True):
    """What versions need of the system."""

    least: str
    sources: tuple[str, ...]
    source: str = ""
    versions: str = ""


class Release(msgspec.Struct, frozen=True, rename={"companions": "with"}):
    """A version, and where it exists."""

    version: str
    python: str
    """`3.10-3.14`; open where nothing is said after the dash."""
    released: datetime.date | None = None
    companions: dict[str, str] = {}
    conda: dict[str, dict[str, tuple[str, ...]]] = {}
    """CUDA lines by channel and subdirs."""
    wheels: tuple[str, ...] = ()
    """Local versions of wheels outside pip's default index (`cu126`)."""
    pypi: dict[str, str] = {}
    """What the default index's wheel computes on, by subdir or its beginning."""

    def lines(self, channel: str, subdir: str) -> tuple[str, ...]:
        """The CUDA lines a channel has it for."""
        for subdirs, lines in self.conda.get(channel, {}).items():
            if subdir in subdirs.split():
                return lines
        return ()

    @property
    def pythons(self) -> tuple[str, str]:
        """First and last minor version of Python; the last is empty where it is open."""
        first, _, last = self.python.partition("-")
        return first, last


class FrameworkTable(msgspec.Struct, frozen=True):
    """The whole file."""

    id: str
    title: str
    date: datetime.date
    sources: dict[str, str]
    names: Names
    releases: tuple[Release, ...]
    """The newest first."""
    offered: bool = False
    """To be installed by the wizard."""
    always_cuda: bool = False
    companions: tuple[Companion, ...] = ()
    builds: dict[str, BuildStrings] = {}
    older: Older | None = None
    same_as: dict[str, str] = {}
    """Channels whose builds are made like another one's."""
    pypi: dict[str, str] = {}
    """As in releases, for all that say nothing themselves."""
    kernels: tuple[KernelRule, ...] = ()
    """The first that applies counts."""
    glibc: tuple[Need, ...] = ()
    driver: tuple[Need, ...] = ()
    """Branches of the driver it asks for beyond what its CUDA needs."""
    metal: tuple[Need, ...] = ()
    """The least macOS of builds for Apple's GPUs."""
    libraries_apart: str = ""
    """Versions whose wheels for the GPU come without CUDA's libraries, which an extra brings."""
    last_gpu: dict[str, str] = {}
    """The last version that computes on a GPU, by the beginning of subdirs; empty: none ever."""

    def release(self, version: str) -> Release | None:
        """What is known of a version (a local part is left out)."""
        public = version.partition("+")[0]
        return next((each for each in self.releases if each.version == public), None)

    def source_of(self, channel: str) -> str:
        """The source whose rules a channel's builds follow."""
        name = channel.rstrip("/").rpartition("/")[2] if "pkgs/" not in channel else channel
        return self.same_as.get(name, name)

    def kernel_rule(self, source: str, version: str, cuda: str, subdir: str) -> KernelRule | None:
        """What is known of the code in a build."""
        for rule in self.kernels:
            if rule.source != source:
                continue
            if rule.subdirs and not subdir.startswith(rule.subdirs):
                continue
            if within(version, rule.versions) and within(cuda, rule.cuda):
                return rule
        return None

    @property
    def compiles_when_run(self) -> bool:
        """Whether the CUDA beside it decides what it runs on, and not the one it was built with."""
        return any(rule.toolkit for rule in self.kernels)

    def is_news(self, source: str, version: str) -> bool:
        """Whether a version came after the last one of a source that we were told of."""
        told = (
            each.version
            for each in self.releases
            if (each.wheels or each.pypi if source == WHEELS else source in each.conda)
        )
        newest = next(told, None)
        return newest is not None and within(version, f">{newest}")

    def current_rules(self) -> tuple[KernelRule, ...]:
        """Those of the newest version that channels have, and of the newest wheels."""
        built = [
            (self.source_of(channel), release.version, line, subdirs.split()[0])
            for release in [each for each in self.releases if each.conda][:1]
            for channel, by_subdir in release.conda.items()
            for subdirs, lines in by_subdir.items()
            for line in lines
        ]
        for release in [each for each in self.releases if each.wheels or each.pypi][:1]:
            labels = [cuda_line(label) for label in release.wheels] or list(release.pypi.values())
            built += [(WHEELS, release.version, line, "linux-64") for line in labels]
        found = (self.kernel_rule(*each) for each in built)
        return tuple(rule for rule in found if rule is not None)

    def needed(self, needs: tuple[Need, ...], source: str, version: str) -> str:
        """What a build needs by a list of needs; the first that applies counts."""
        for need in needs:
            if need.source in {"", source} and within(version, need.versions):
                return need.least
        return ""

    def default_wheel(self, version: str, subdir: str) -> str:
        """What the wheel of pip's default index computes on: a CUDA line, `cpu`, `metal`, `cuda`
        for a line that is not known; empty where nothing is known."""
        minor = ".".join(version.split(".")[:2]) + "."
        release = self.release(version) or next(
            (each for each in self.releases if each.version.startswith(minor)), None
        )
        for table in ((release.pypi if release else {}), self.pypi):
            for beginning in sorted(table, key=len, reverse=True):
                if subdir.startswith(beginning):
                    return table[beginning]
        return ""

    def last_on(self, subdir: str) -> str | None:
        """The last version that computes on NVIDIA's GPUs there: empty where none ever did, None
        where it goes on."""
        found = (last for start, last in self.last_gpu.items() if subdir.startswith(start))
        return next(found, None)


def within(version: str, spec: str) -> bool:
    """Whether a version is among those of a specifier; true for an empty one, false for a version
    that cannot be read."""
    if not spec:
        return True
    try:
        return _specifier(spec).contains(Version(version.partition("+")[0]), prereleases=True)
    except ValueError:  # InvalidVersion, or a number too long to be read
        return False


@lru_cache(maxsize=256)
def _specifier(text: str) -> SpecifierSet:
    return SpecifierSet(text)
