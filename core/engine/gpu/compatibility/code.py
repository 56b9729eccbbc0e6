"""What a build has code for, by the tables."""

from __future__ import annotations

from msgspec.structs import replace

from core.engine.gpu.knowledge.frameworks import FrameworkTable, KernelRule
from core.engine.gpu.knowledge.numbers import numbers
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.frameworks import Compute, FrameworkBuild


def with_code(
    build: FrameworkBuild, table: FrameworkTable, source: str, subdir: str
) -> FrameworkBuild:
    """The build with what is known of its kernels and of its needs."""
    if build.compute is Compute.METAL:
        return replace(build, macos=table.needed(table.metal, source, build.version))
    if build.compute is not Compute.CUDA:
        return build
    build = replace(
        build,
        glibc=_glibc(build, table, source, subdir),
        driver=table.needed(table.driver, source, build.version),
    )
    rule = table.kernel_rule(source, build.version, build.cuda, subdir)
    if rule is None:
        return build
    if rule.toolkit:
        return _compiled_when_run(build)
    return replace(
        build,
        kernels=tuple(rule.kernels.split()),
        ptx=rule.ptx,
        least=rule.least,
        unproved=rule.unproved,
        doubted=(*rule.doubted.split(), *_may_be_gone(build, table, source, rule)),
    )


def _may_be_gone(
    build: FrameworkBuild, table: FrameworkTable, source: str, rule: KernelRule
) -> tuple[str, ...]:
    """What a version newer than our knowledge may have dropped: code that the newest toolkits do
    not make any more."""
    if not table.is_news(source, build.version):
        return ()
    entries = [cuda_table().capability(kernel) for kernel in rule.kernels.split()]
    return tuple(entry.capability for entry in entries if entry and entry.toolkits[1])


def _compiled_when_run(build: FrameworkBuild) -> FrameworkBuild:
    """What the CUDA that lies beside it compiles for; where only its major version is known, what
    any of them does."""
    open_end = bool(build.cuda) and "." not in build.cuda
    lines = [build.cuda]
    if open_end:
        lines = [
            toolkit.cuda
            for toolkit in cuda_table().toolkits
            if toolkit.cuda.startswith(f"{build.cuda}.")
        ]
    kernels = tuple(
        entry.capability
        for entry in reversed(cuda_table().capabilities)
        if build.cuda and any(entry.compiled_by(line) for line in lines)
    )
    return replace(build, kernels=kernels, unproved=open_end)


def _glibc(build: FrameworkBuild, table: FrameworkTable, source: str, subdir: str) -> str:
    if not subdir.startswith("linux"):
        return ""
    own = table.needed(table.glibc, source, build.version)
    return max(own, build.glibc, key=numbers)
