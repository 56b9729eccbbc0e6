"""Parts of a solution that hold by themselves, and bounds that let through what may come."""

from __future__ import annotations

import random
from typing import Any

import pytest
import rattler

from core.engine.records import to_rattler
from core.engine.updates.candidates import Candidate, Candidates
from core.engine.updates.mixture import holds, mixed, needed_part, part_without
from core.model.package import PackageRecord

Content = dict[str, PackageRecord]


def record(name: str, version: str = "1.0", *depends: str, **fields: Any) -> PackageRecord:
    build = fields.pop("build", "h_0")
    return PackageRecord(
        name=name,
        version=version,
        build=build,
        build_number=fields.pop("build_number", 0),
        subdir="linux-64",
        channel="c",
        url=f"https://example.org/c/linux-64/{name}-{version}-{build}.conda",
        file_name=f"{name}-{version}-{build}.conda",
        depends=depends,
        **fields,
    )


def content(*records: PackageRecord) -> Content:
    return {one.name: one for one in records}


BEFORE = content(
    record("top", "1.0", "lib 1.0"),
    record("lib", "1.0", "base"),
    record("base", "1.0"),
    record("solo", "1.0"),
)
AFTER = content(
    record("top", "1.1", "lib 1.1", "new"),
    record("lib", "1.1", "base >=1.1"),
    record("base", "1.1"),
    record("solo", "1.1"),
    record("new"),
)


def test_a_part_takes_along_what_it_needs_and_who_needs_the_old_one() -> None:
    assert needed_part(BEFORE, AFTER, ["solo"]) == {"solo"}
    assert needed_part(BEFORE, AFTER, ["base"]) == {"base"}
    assert needed_part(BEFORE, AFTER, ["top"]) == {"top", "lib", "base", "new"}
    assert needed_part(BEFORE, AFTER, ["lib"]) == {"top", "lib", "base", "new"}


def test_what_is_left_out_takes_along_who_needs_it() -> None:
    assert part_without(BEFORE, AFTER, ["new"]) == {"base", "solo"}
    assert part_without(BEFORE, AFTER, ["solo"]) == {"top", "lib", "base", "new"}
    assert part_without(BEFORE, AFTER, ["base"]) == {"solo", "new"}


def test_a_limit_counts_like_a_requirement() -> None:
    before = content(record("one"), record("shy", constrains=("one <1.1",)))
    after = content(record("one", "1.1"), record("shy", "1.1"))
    assert needed_part(before, after, ["one"]) == {"one", "shy"}
    assert not holds(before, mixed(before, after, ["one"]))
    assert holds(before, mixed(before, after, ["shy"]))


def test_what_was_unmet_before_is_nobodys_fault() -> None:
    before = content(record("broken", "1.0", "gone"), record("solo"))
    after = content(before["broken"], record("solo", "1.1"))
    assert holds(before, after)
    assert needed_part(before, after, ["solo"]) == {"solo"}


@pytest.mark.parametrize("seed", range(25))
def test_every_part_of_a_consistent_change_is_consistent(seed: int) -> None:
    generator = random.Random(seed)
    before, after = {}, {}
    for number in range(12):
        names = [f"p{other}" for other in range(number)]
        some = generator.sample(names, min(len(names), 2))
        before[f"p{number}"] = record(f"p{number}", "1.0", *(f"{name} 1.0" for name in some))
        loose = [f"{name} >={generator.choice(('1.0', '1.1'))}" for name in some]
        after[f"p{number}"] = record(f"p{number}", "1.1", *loose)
    chosen = generator.sample(sorted(after), 3)
    part = needed_part(before, after, chosen)
    rest = part_without(before, after, chosen)
    assert part >= set(chosen)
    assert not rest & set(chosen)
    for some in (part, rest):
        both = mixed(before, after, some)
        rattler.PackageRecord.validate([to_rattler(one) for one in both.values()])
    for name in part - set(chosen):
        assert not holds(before, mixed(before, after, part - {name})), name


def candidates(*offered: PackageRecord) -> Candidates:
    before = record("one", "1.0", build="h_1", build_number=1)
    made = [Candidate(each, to_rattler(each)) for each in offered]
    newer = tuple(each for each in made if each.record.version != "1.0")
    rebuilt = tuple(each for each in made if each.record.version == "1.0")
    return Candidates("one", before, newer, rebuilt)


def test_a_bound_lets_through_what_is_allowed_and_what_is_there() -> None:
    allowed = [record("one", "1.2"), record("one", "1!1.1", build="py3.12_0")]
    refused = [record("one", "2.0"), record("one", "1.2", build="cpu_0")]
    known = candidates(*allowed, *refused)
    spec = rattler.MatchSpec(known.bound(allowed))
    for each in (*allowed, known.before):
        assert spec.matches(to_rattler(each)), each
    for each in refused:
        assert not spec.matches(to_rattler(each)), each


def test_a_bound_without_anything_allowed_keeps_the_installed_build() -> None:
    offered = [record("one", "1.2"), record("one", "1.0", build="h_2", build_number=2)]
    known = candidates(*offered)
    spec = rattler.MatchSpec(known.bound([]))
    assert spec.matches(to_rattler(known.before))
    assert not any(spec.matches(to_rattler(each)) for each in offered)


def test_a_build_that_was_refused_never_slips_through() -> None:
    # The older build of 1.0 has the build string of the newer version's only build.
    allowed = [record("one", "1.1", build="h_0")]
    older = record("one", "1.0", build="h_0")
    known = candidates(*allowed, older)
    wide = rattler.MatchSpec(known.bound(allowed))
    assert wide.matches(to_rattler(allowed[0]))
    narrow = rattler.MatchSpec(known.bound(allowed, [older]))
    assert not narrow.matches(to_rattler(older))
    assert narrow.matches(to_rattler(known.before))
