"""The table of update rules is what the app takes it for."""

from __future__ import annotations

import datetime
import re
from importlib import resources

import pytest
import yaml

from core.engine.updates.families import abi_step, family_of, is_security_relevant
from core.engine.updates.rules import RULES
from core.engine.updates.schemes import Scheme, is_pre_release, scheme_of, shown_bump, step
from core.engine.updates.tables import UpdateTable, update_table
from core.model.plan import Bump
from core.model.wording import MESSAGES

FAMILIES = {"torch", "cuda", "numpy", "python", "qt", "compilers", "r", "blas", "mpi"}


def test_the_file_has_all_its_parts_and_no_others() -> None:
    file = resources.files("resources").joinpath("update_rules.yaml")
    raw = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert set(raw) == set(UpdateTable.__struct_fields__)
    assert isinstance(update_table().date, datetime.date)
    assert update_table().date.year >= 2026


def test_every_family_is_told_by_a_source() -> None:
    table = update_table()
    assert {family.id for family in table.families} >= FAMILIES
    used = {source for family in table.families for source in family.sources}
    assert used <= set(table.sources)
    assert len({family.id for family in table.families}) == len(table.families)


def test_no_plain_name_is_in_two_families() -> None:
    seen: dict[str, str] = {}
    for family in update_table().families:
        for name in family.members:
            assert "*" in name or name not in seen, name
            seen[name] = family.id
            if "*" not in name:
                assert family_of(name) is family, name


def test_patterns_of_variants_can_be_read() -> None:
    for kind in update_table().variants:
        assert not kind.untagged or kind.untagged in kind.tags
        for pattern in kind.tags.values():
            re.compile(pattern)


def test_every_rule_has_its_sentence_for_a_whole_plan() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        if rule.counts_in_plans:
            assert f"risk-{rule.code}" in MESSAGES
        assert rule.look.__doc__


@pytest.mark.parametrize(
    ("name", "before", "after", "expected"),
    [
        ("any", "1.2.3", "1.2.4", Bump.PATCH),
        ("any", "1.2", "1.10", Bump.MINOR),
        ("any", "1.9", "2.0", Bump.MAJOR),
        ("any", "0.9", "0.10", Bump.MAJOR),
        ("any", "0.9.1", "0.9.2", Bump.PATCH),
        ("any", "0.9", "1.0", Bump.MAJOR),
        ("any", "1.0", "1!1.0", Bump.MAJOR),
        ("any", "1!1.0", "1!1.1", Bump.MINOR),
        ("any", "2024.12.1", "2025.1", Bump.MAJOR),
        ("any", "2025.1", "2025.3", Bump.MINOR),
        ("jpeg", "9d", "9e", Bump.PATCH),
        ("openssl", "1.1.1v", "1.1.1w", Bump.PATCH),
        ("tzdata", "2025b", "2026c", Bump.MINOR),
        ("certifi", "2025.8.3", "2026.1.4", Bump.MINOR),
        ("pip", "24.0", "25.0", Bump.MAJOR),
    ],
)
def test_a_step_is_measured_by_the_scheme(
    name: str, before: str, after: str, expected: Bump
) -> None:
    assert step(name, before, after) is expected


def test_schemes_are_told_apart() -> None:
    assert scheme_of("tzdata", "2025b") is Scheme.ROLLING
    assert scheme_of("font-ttf-ubuntu", "0.83") is Scheme.ROLLING
    assert scheme_of("dask", "2024.12.1") is Scheme.CALENDAR
    assert scheme_of("black", "24.1") is Scheme.CALENDAR
    assert scheme_of("any", "0.3") is Scheme.ZERO
    assert scheme_of("any", "1!0.3") is Scheme.ZERO
    assert scheme_of("any", "3.1") is Scheme.SEMVER


def test_a_badge_shows_a_new_year_of_data_as_minor_and_zero_versions_by_their_numbers() -> None:
    assert shown_bump("certifi", "2025.8.3", "2026.1.4") is Bump.MINOR
    assert shown_bump("any", "0.9", "0.10") is Bump.MINOR
    assert shown_bump("any", "1.0", "2.0") is Bump.MAJOR
    assert shown_bump("jpeg", "9d", "9e") is Bump.PATCH


@pytest.mark.parametrize(
    "version",
    ["1.0rc1", "1.0b1", "1.0a0", "2.0.dev0", "3.0.0alpha", "0.24.0_pre", "4.0.0.rc.2", "1!2.0rc1"],
)
def test_unfinished_versions_are_seen(version: str) -> None:
    assert is_pre_release(version)


@pytest.mark.parametrize(
    "version",
    ["9e", "1.1.1w", "2026b", "1.0.post1", "2.1.0+cu121", "7.1.1_21", "1.0b", "2025.2.post0"],
)
def test_finished_versions_are_not_taken_for_unfinished(version: str) -> None:
    assert not is_pre_release(version)


@pytest.mark.parametrize(
    ("name", "before", "after", "family"),
    [
        ("pytorch", "2.5.1", "2.6.0", "torch"),
        ("pytorch", "2.5.0", "2.5.1", None),
        ("cuda-version", "12.4", "12.6", "cuda"),
        ("libcublas-dev", "12.4.1", "12.6.0", "cuda"),
        ("numpy", "1.26.4", "2.0.0", "numpy"),
        ("numpy", "2.0.1", "2.0.2", None),
        ("python", "3.11.1", "3.12.0", "python"),
        ("qt6-main", "6.7.2", "6.8.0", "qt"),
        ("libgcc", "14.2.0", "15.1.0", "compilers"),
        ("libgcc", "14.1.0", "14.2.0", None),
        ("r-base", "4.3.3", "4.4.0", "r"),
        ("libopenblas", "0.3.27", "0.3.30", None),
        ("openmpi", "4.1.6", "5.0.0", "mpi"),
        ("any", "1.0", "9.0", None),
    ],
)
def test_families_take_their_own_least_step(
    name: str, before: str, after: str, family: str | None
) -> None:
    found = abi_step(name, before, after)
    assert (found.id if found else None) == family


def test_what_matters_for_security_is_known_by_name() -> None:
    assert is_security_relevant("openssl")
    assert not is_security_relevant("matplotlib")
