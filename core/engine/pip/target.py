"""The Python wheels must fit, known before it is installed: from the records of the plan.

Tags: the platform compatibility tags of PEP 425, best first, as `packaging` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from packaging.tags import Tag, compatible_tags, cpython_tags, platform_tags
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from core.model.package import PackageRecord
from core.model.problem import fail

_RELEASE = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?")
_FREE_THREADED = re.compile(r"cp\d+t\b|_cp\d+t$")


@dataclass(frozen=True)
class Target:
    """A Python on this machine."""

    major: int
    minor: int
    patch: int | None = None
    free_threaded: bool = False

    @property
    def version(self) -> str:
        """`3.12.3`."""
        patch = "" if self.patch is None else f".{self.patch}"
        return f"{self.major}.{self.minor}{patch}"

    @cached_property
    def tags(self) -> dict[Tag, int]:
        """What it can use; the lower the number, the better it fits."""
        version = (self.major, self.minor)
        short = f"cp{self.major}{self.minor}"
        platforms = list(platform_tags())
        abi = f"{short}t" if self.free_threaded else short
        ordered = [
            *cpython_tags(version, abis=[abi], platforms=platforms),
            *compatible_tags(version, interpreter=short, platforms=platforms),
        ]
        return {tag: rank for rank, tag in reversed(list(enumerate(ordered)))}

    def rank(self, file_name: str) -> int | None:
        """How well a wheel fits; None where it does not."""
        try:
            tags = parse_wheel_filename(file_name)[3]
        except InvalidWheelFilename:
            return None
        return min((self.tags[tag] for tag in tags if tag in self.tags), default=None)


def target_of(records: Iterable[PackageRecord]) -> Target:
    """The Python among the records. Raises the Problem `pip-needs-python`."""
    for record in records:
        found = _RELEASE.match(record.version) if record.name == "python" else None
        if found is not None:
            patch = found[3]
            return Target(
                int(found[1]),
                int(found[2]),
                int(patch) if patch else None,
                bool(_FREE_THREADED.search(record.build)),
            )
    raise fail("pip-needs-python")
