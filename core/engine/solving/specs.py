"""Reading match specs as people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import rattler
from rattler.exceptions import InvalidMatchSpecError, InvalidPackageNameError

from core.model.base import Message
from core.model.problem import Suggestion, UseName, fail

_BUILD_THAT_IS_A_VERSION = re.compile(r"[<>=!~]")
_KIND_OF_BUILD = re.compile(r"cuda|rocm|gpu|cpu|mkl|openblas|nompi|openmpi|mpich", re.IGNORECASE)
_ONE_VERSION = re.compile(r"==[^|,<>=!~*]+|[^|,<>=!~*.]+(\.[^|,<>=!~*.]+){2,}\.\*")
""""==1.2", or "1.2.3.*", which is how `=1.2.3` is parsed; not "3.11.*"."""


@dataclass(frozen=True)
class Spec:
    """A match spec: as written, as parsed, and the package it is about."""

    text: str
    name: str
    parsed: rattler.MatchSpec

    @property
    def is_bare(self) -> bool:
        """Nothing but a name."""
        return self.canonical == self.name

    @property
    def is_exact(self) -> bool:
        """One release or one build, as `conda env export` writes it: more a note than a wish.

        A range or a minor version (`>=1.2`, `=3.11`) is a wish, and so is a kind of build.
        """
        parsed = self.parsed
        if parsed.md5 or parsed.sha256 or parsed.file_name or "[url=" in self.canonical:
            return True
        return bool(parsed.version) and _ONE_VERSION.fullmatch(str(parsed.version)) is not None

    @property
    def canonical(self) -> str:
        """As py-rattler writes it."""
        return self.parsed.to_canonical_string()

    def matches(self, record: rattler.PackageRecord) -> bool:
        """True where the record is what the spec asks for."""
        return bool(self.parsed.matches(record))


@lru_cache(maxsize=16384)
def match_spec(text: str) -> rattler.MatchSpec:
    """A parsed match spec; the same texts come again with every solve.

    Raises InvalidMatchSpecError and InvalidPackageNameError.
    """
    return rattler.MatchSpec(text)


def parse(text: str) -> Spec:
    """Parse one match spec, leniently as conda does.

    Raises the Problems `spec-unreadable` and `spec-space-in-version`: in `libx >=1.0 <2` the
    second bound would be taken for a build string, and then nothing matches.
    """
    written = " ".join(text.split())
    try:
        parsed = match_spec(written)
    except (InvalidMatchSpecError, InvalidPackageNameError) as error:
        raise fail("spec-unreadable", spec=written, detail=str(error)) from None
    if parsed.name is None or not parsed.name.normalized:
        raise fail("spec-unreadable", spec=written, detail="no package name")
    if parsed.build and _BUILD_THAT_IS_A_VERSION.search(parsed.build):
        better = f"{parsed.name.normalized}{parsed.version or ''},{parsed.build}"
        raise fail(
            "spec-space-in-version",
            Suggestion(Message("suggest-spelling", {"right": better}), UseName(text, better)),
            spec=written,
            right=better,
        )
    return Spec(written, parsed.name.normalized, parsed)


def parse_all(texts: tuple[str, ...]) -> dict[str, tuple[Spec, ...]]:
    """Parse several specs, by package name, in the order written. Raises as `parse`."""
    found: dict[str, tuple[Spec, ...]] = {}
    for text in texts:
        if text.strip():
            spec = parse(text)
            found[spec.name] = (*found.get(spec.name, ()), spec)
    return found


def widened(specs: tuple[Spec, ...]) -> tuple[Spec, ...]:
    """Specs of one package for an update of everything: exact ones let go of their version.

    What else they say stays a wish: the channel, and the kind of a build, lest a build for the
    GPU be followed by one without.
    """
    return tuple(
        kept
        for spec in specs
        for kept in ((spec,) if not spec.is_exact else without_versions((spec,)))
    )


def without_versions(specs: tuple[Spec, ...]) -> tuple[Spec, ...]:
    """What specs of one package say besides versions: the channel and the kind of a build."""
    found = []
    for spec in specs:
        channel, mark, _ = spec.text.partition("::")
        kind = _KIND_OF_BUILD.search(spec.parsed.build or "")
        if mark or kind:
            prefix = f"{channel}::" if mark else ""
            build = f"=*=*{kind[0]}*" if kind else ""
            found.append(parse(f"{prefix}{spec.name}{build}"))
    return tuple(found)


def written_name(text: str) -> str:
    """The package name in a spec, spelled as it was written."""
    first = text.strip().partition(" ")[0].rpartition("::")[2]
    return re.split(r"[<>=!~\[;]", first, maxsplit=1)[0]


@lru_cache(maxsize=65536)
def name_of(dependency: str) -> str:
    """The package name of a dependency string of a record, which is never anything odd."""
    return written_name(dependency).lower()


def readable(name: str, texts: tuple[str, ...]) -> tuple[Spec, ...]:
    """Recorded specs of a package that still parse and still are about it."""
    found = []
    for text in texts:
        try:
            spec = Spec(text, name, match_spec(text))
        except (InvalidMatchSpecError, InvalidPackageNameError):
            continue
        if spec.parsed.name is not None and spec.parsed.name.normalized == name:
            found.append(spec)
    return tuple(found)
