"""CPU builds are often out before the much longer CUDA builds of the same version are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping

import rattler

from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.judging.plan_remarks import Switch
from core.engine.records import to_model
from core.model.frameworks import BuildSource, Compute
from core.model.package import PackageRecord


async def not_published(
    switches: Iterable[Switch],
    after: Iterable[PackageRecord],
    builds: Callable[[Iterable[str]], Awaitable[Mapping[str, list[rattler.RepoDataRecord]]]],
) -> frozenset[str]:
    """Ids of frameworks whose new version channels have for the CPU alone, while older ones are
    there for CUDA."""
    lost = {each.after.package: each for each in switches if each.after.source is BuildSource.CONDA}
    if not lost:
        return frozenset()
    channels = {record.name: record.channel for record in after}
    offers = await builds(lost.keys())
    found = set()
    for name, switch in lost.items():
        with_cuda = set()
        for offered in offers.get(name, []):
            record = to_model(offered)
            build = build_of(record) if record.channel == channels.get(name) else None
            if build is not None and build.compute is Compute.CUDA:
                with_cuda.add(record.version)
        if with_cuda and switch.after.version not in with_cuda:
            found.add(switch.after.framework)
    return frozenset(found)
