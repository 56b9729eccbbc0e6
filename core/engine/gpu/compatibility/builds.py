"""Recognises frameworks in package records and in what pip installed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import rattler
from msgspec.structs import replace

from core.engine.gpu.compatibility.code import with_code
from core.engine.gpu.knowledge.frameworks import WHEELS, FrameworkTable, within
from core.engine.gpu.knowledge.numbers import major, numbers
from core.engine.gpu.knowledge.tables import cuda_table, framework_tables
from core.engine.solving.specs import name_of
from core.engine.updates.variants import GPU, cuda_line, variant_of
from core.model.frameworks import BuildSource, Compute, FrameworkBuild
from core.model.package import PackageRecord, PipPackage

_RUNTIMES = ("cuda-version", "cudatoolkit", "pytorch-cuda")
"""conda packages whose version is that of CUDA, the most telling first."""
_RUNTIME_LIBRARIES = frozenset({"cudatoolkit", "cuda-cudart", "cuda-runtime", "cuda-toolkit"})
_RUNTIME_WHEEL = re.compile(r"nvidia-cuda-(runtime|nvrtc)(-cu\d+)?|cuda-toolkit")
_RUNTIME_NEED = re.compile(
    r"(?:nvidia-cuda-runtime(?:-cu\d+)?|cuda-toolkit)\s*(?:\[[^\]]*\])?\s*\(?==\s*(\d+\.\d+)"
)
_GLIBC = re.compile(r"__glibc\s*>=\s*(\d+\.\d+)")
_MAJOR_MINOR = re.compile(r"\d+(\.\d+)?")


def build_of(record: PackageRecord, around: Iterable[PackageRecord] = ()) -> FrameworkBuild | None:
    """The framework build a record is, None for any other package.

    `around` are the records it stands among, whose `cuda-version` and the like tell what a build
    string leaves open.
    """
    table = _conda_names().get(record.name)
    if table is None:
        return None
    compute = _compute(record, table)
    cuda = _cuda(record, table, tuple(around)) if compute is Compute.CUDA else ""
    source = table.source_of(record.channel)
    build = FrameworkBuild(
        framework=table.id,
        title=table.title,
        package=record.name,
        version=record.version,
        build=record.build,
        source=BuildSource.CONDA,
        channel=record.channel,
        compute=compute,
        cuda=cuda,
        glibc=_glibc(record, cuda),
    )
    return with_code(build, table, source, record.subdir)


def build_of_pip(
    package: PipPackage, around: Iterable[PipPackage] = (), subdir: str = ""
) -> FrameworkBuild | None:
    """The same for a wheel; `around` may hold NVIDIA's runtime wheels. On this machine's subdir,
    unless another is named."""
    name = _normal(package.name)
    table = _pip_names().get(name)
    if table is None:
        return None
    subdir = subdir or str(rattler.Subdir.current())
    version, _, local = package.version.partition("+")
    compute, cuda = _wheel(table, package, tuple(around), subdir)
    build = FrameworkBuild(
        framework=table.id,
        title=table.title,
        package=package.name,
        version=version,
        build=local,
        source=BuildSource.PIP,
        compute=compute,
        cuda=cuda,
        glibc=table.needed(table.glibc, WHEELS, version) if subdir.startswith("linux") else "",
    )
    return with_code(build, table, WHEELS, subdir)


def builds_in(
    records: Iterable[PackageRecord], pip: Iterable[PipPackage] = (), subdir: str = ""
) -> tuple[FrameworkBuild, ...]:
    """Every framework of an environment once. Where pip's stands over conda's, pip's counts."""
    records, pip = tuple(records), tuple(pip)
    found: dict[str, FrameworkBuild] = {}
    for table in framework_tables():
        by_name = {_normal(package.name): package for package in pip}
        wheel = next((by_name[name] for name in table.names.pip if name in by_name), None)
        record = next(
            (each for name in table.names.conda for each in records if each.name == name), None
        )
        build = None
        if wheel is not None:
            build = build_of_pip(wheel, pip, subdir)
            if build is not None and _lacks_libraries(build, table, records, pip):
                build = replace(build, compute=Compute.CPU, cuda="", kernels=(), ptx="", least="")
        elif record is not None:
            build = build_of(record, records)
        if build is not None:
            found[table.id] = build
    return tuple(found.values())


def _lacks_libraries(
    build: FrameworkBuild,
    table: FrameworkTable,
    records: tuple[PackageRecord, ...],
    pip: tuple[PipPackage, ...],
) -> bool:
    """Whether nothing in the environment brings the CUDA that a wheel would load: `tensorflow`
    without `[and-cuda]` computes on the CPU, and only says so when it runs."""
    if build.compute is not Compute.CUDA or not table.libraries_apart:
        return False
    by_pip = any(_RUNTIME_WHEEL.fullmatch(_normal(package.name)) for package in pip)
    by_conda = any(record.name in _RUNTIME_LIBRARIES for record in records)
    return within(build.version, table.libraries_apart) and not by_pip and not by_conda


def expected_build(
    table: FrameworkTable, version: str, cuda: str, channel: str, subdir: str
) -> FrameworkBuild:
    """The CUDA build of a version that a channel would have, by the tables alone."""
    build = FrameworkBuild(
        framework=table.id,
        title=table.title,
        package=table.names.conda[0],
        version=version,
        channel=channel,
        compute=Compute.CUDA,
        cuda=cuda,
        glibc=cuda_table().glibc_for(cuda) if subdir.startswith("linux") else "",
    )
    return with_code(build, table, table.source_of(channel), subdir)


def _compute(record: PackageRecord, table: FrameworkTable) -> Compute:
    kind = variant_of(record).get(GPU)
    if kind == "rocm":
        return Compute.ROCM
    if kind == "cuda" or table.always_cuda:
        return Compute.CUDA
    if record.subdir == "osx-arm64" and table.needed(table.metal, "", record.version):
        return Compute.METAL
    return Compute.CPU


def _cuda(record: PackageRecord, table: FrameworkTable, around: tuple[PackageRecord, ...]) -> str:
    """The build string's word, else that of what lies around, else what it depends on."""
    line = cuda_line(record.build)
    if "." in line:
        return line
    for name in _RUNTIMES:
        for other in around:
            said = _MAJOR_MINOR.match(other.version) if other.name == name else None
            if said and (not line or major(said[0]) == major(line)):
                return said[0]
    for name in _RUNTIMES:
        for text in (*record.depends, *record.constrains):
            said = _MAJOR_MINOR.search(text.partition(" ")[2]) if name_of(text) == name else None
            if said and (not line or major(said[0]) == major(line)):
                # The least that was asked for is what it was built with, and not what will come.
                return str(major(said[0])) if table.compiles_when_run else said[0]
    return line


def _glibc(record: PackageRecord, cuda: str) -> str:
    if not record.subdir.startswith("linux"):
        return ""
    needs = [found[1] for text in record.depends if (found := _GLIBC.search(text))]
    if cuda:
        needs.append(cuda_table().glibc_for(cuda))
    return max(needs, key=numbers, default="")


def _wheel(
    table: FrameworkTable, package: PipPackage, around: tuple[PipPackage, ...], subdir: str
) -> tuple[Compute, str]:
    """What a wheel computes on, and with which CUDA."""
    version, _, local = package.version.partition("+")
    if local:
        said = _local(local)
    elif said := table.names.pip.get(_normal(package.name), ""):
        pass
    elif plugin := _plugin(table, around):
        said = plugin
    elif not subdir.startswith(("win", "osx")) and (needed := _needed(package)):
        return Compute.CUDA, needed
    else:
        said = table.default_wheel(version, subdir)
    if said in {"cpu", "metal", "rocm", ""}:
        compute = {"cpu": Compute.CPU, "rocm": Compute.ROCM}.get(said, Compute.UNKNOWN)
        if said == "metal":
            usable = not table.metal or table.needed(table.metal, "", version)
            compute = Compute.METAL if usable else Compute.CPU
        return compute, ""
    line = said if said[0].isdigit() else ""
    return Compute.CUDA, line if "." in line else _runtime(around, line) or line


def _local(local: str) -> str:
    if local.startswith(("cpu", "rocm")):
        return "cpu" if local.startswith("cpu") else "rocm"
    return cuda_line(local)


def _plugin(table: FrameworkTable, around: tuple[PipPackage, ...]) -> str:
    names = {_normal(other.name) for other in around}
    return next((said for name, said in table.names.plugins.items() if name in names), "")


def _needed(package: PipPackage) -> str:
    """The CUDA runtime a wheel asks for."""
    for text in package.requires:
        if found := _RUNTIME_NEED.match(text):
            return found[1]
    return ""


def _runtime(around: tuple[PipPackage, ...], line: str) -> str:
    """The CUDA runtime that lies around, of a major version if one is named."""
    for other in around:
        if not _RUNTIME_WHEEL.fullmatch(_normal(other.name)):
            continue
        said = _MAJOR_MINOR.match(other.version)
        if said and (not line or major(said[0]) == major(line)):
            return said[0]
    return ""


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@lru_cache(maxsize=1)
def _conda_names() -> dict[str, FrameworkTable]:
    return {name: table for table in framework_tables() for name in table.names.conda}


@lru_cache(maxsize=1)
def _pip_names() -> dict[str, FrameworkTable]:
    return {name: table for table in framework_tables() for name in table.names.pip}
