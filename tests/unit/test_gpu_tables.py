"""The tables of CUDA and of frameworks are whole and sourced."""

from __future__ import annotations

import re
from importlib import resources
from itertools import pairwise
from typing import Any

import msgspec
import pytest
import yaml

from core.engine.gpu.knowledge.cuda import CudaTable
from core.engine.gpu.knowledge.frameworks import FrameworkTable, within
from core.engine.gpu.knowledge.hardware import known_card, known_hardware
from core.engine.gpu.knowledge.numbers import numbers
from core.engine.gpu.knowledge.tables import (
    FRAMEWORKS,
    cuda_table,
    framework_tables,
)


def raw(name: str) -> dict[str, Any]:
    text = resources.files("resources").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@pytest.mark.parametrize(
    ("name", "shape"), [("cuda", CudaTable), *((name, FrameworkTable) for name in FRAMEWORKS)]
)
def test_a_file_has_all_its_parts_and_no_others(
    name: str, shape: type[CudaTable | FrameworkTable]
) -> None:
    found = raw(name)
    table = msgspec.convert(found, shape)
    fields = {field.encode_name for field in msgspec.structs.fields(shape)}
    assert set(found) <= fields
    assert table.date.year >= 2026
    assert table.sources


@pytest.mark.parametrize("name", ["cuda", *FRAMEWORKS])
def test_what_is_said_names_a_source_of_the_file(name: str) -> None:
    found = raw(name)
    used = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("sources"), list):
                used.update(value["sources"])
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(found)
    assert used
    assert used <= set(found["sources"])


def test_no_key_of_a_rule_or_a_row_is_misspelled() -> None:
    known: dict[str, set[str]] = {
        "kernels": {
            *("source", "sources", "versions", "cuda", "subdirs", "kernels", "ptx", "least"),
            *("toolkit", "unproved", "doubted"),
        },
        "releases": {"version", "python", "released", "with", "conda", "wheels", "pypi"},
        "companions": {"name", "pip", "usual", "bound"},
        "glibc": {"least", "sources", "source", "versions"},
        "metal": {"least", "sources", "source", "versions"},
        "driver": {"least", "sources", "source", "versions"},
    }
    for name in FRAMEWORKS:
        found = raw(name)
        for part, keys in known.items():
            for row in found.get(part, []):
                assert set(row) <= keys, (name, part, row)
    entries = set(CudaTable.__struct_fields__)
    assert set(raw("cuda")) == entries


def test_toolkits_and_branches_are_in_order_and_say_the_same() -> None:
    table = cuda_table()
    assert [numbers(each.cuda) for each in table.toolkits] == sorted(
        (numbers(each.cuda) for each in table.toolkits), reverse=True
    )
    branches = [each.branch for each in table.branches]
    assert branches == sorted(set(branches), reverse=True)
    for toolkit in table.toolkits:
        if toolkit.linux and toolkit.windows:
            for floor in (toolkit.linux, toolkit.windows):
                branch = table.branch_of(floor)
                assert branch is not None
                assert branch.cuda == toolkit.cuda, toolkit


def test_compute_capabilities_stand_once_and_in_order() -> None:
    found = [each.capability for each in cuda_table().capabilities]
    assert [numbers(each) for each in found] == sorted(
        {numbers(each) for each in found}, reverse=True
    )


def test_no_card_and_no_device_id_belongs_to_two_capabilities() -> None:
    names: dict[str, str] = {}
    ranges: list[tuple[int, int, str]] = []
    for entry in cuda_table().capabilities:
        for name in entry.names:
            assert name not in names, name
            names[name] = entry.capability
        for text in entry.pci:
            first, last = (int(part, 16) for part in text.split("-"))
            assert first <= last
            ranges.append((first, last, entry.capability))
    ranges.sort()
    for (_, last, _), (first, _, capability) in pairwise(ranges):
        assert last < first, capability


def test_every_card_is_found_by_its_own_name() -> None:
    for card in known_hardware().gpus:
        assert known_card(card.name) == card
        assert known_card(f"NVIDIA {card.name}") == card


@pytest.mark.parametrize(
    ("name", "pci_id", "capability", "shown"),
    [
        ("NVIDIA GeForce RTX 4060 Laptop GPU", "", "8.9", "GeForce RTX 4060"),
        ("GeForce RTX 4060 Ti", "", "8.9", "GeForce RTX 4060 Ti"),
        ("AD107M [GeForce RTX 4060 Max-Q / Mobile]", "10de:28e0", "8.9", "GeForce RTX 4060"),
        ("GM107M [GeForce GTX 860M]", "", "5.0", "GeForce GTX 860M"),
        ("GK104M [GeForce GTX 860M]", "", "3.0", "GeForce GTX 860M"),
        ("", "10de:1c03", "6.1", "Pascal"),
        ("", "0x10DE:0x1C03", "6.1", "Pascal"),
        ("NVIDIA GeForce RTX 3050 A Laptop GPU", "10de:28a3", "8.9", "GeForce RTX 3050 A"),
        ("GeForce RTX 3050 Laptop GPU", "10de:25a2", "8.6", "GeForce RTX 3050"),
        ("Tesla V100-SXM2-16GB", "", "7.0", "Tesla V100"),
        ("NVIDIA A100-SXM4-80GB", "", "8.0", "A100"),
        ("NVIDIA H100 80GB HBM3", "", "9.0", "H100"),
        ("NVIDIA B200", "", "10.0", "B200"),
        ("Tesla T4", "", "7.5", "Tesla T4"),
        ("NVIDIA T4", "", "7.5", "Tesla T4"),
        ("GeForce 940MX", "", "5.0", "GeForce 940MX"),
        ("GeForce MX350", "", "6.1", "GeForce MX350"),
        ("NVIDIA TITAN X (Pascal)", "", "6.1", "TITAN X Pascal"),
        ("GeForce GTX TITAN X", "", "5.2", "GeForce GTX TITAN X"),
        ("GeForce GTX 1650 with Max-Q Design", "", "7.5", "GeForce GTX 1650"),
        ("Quadro RTX 4000", "", "7.5", "Quadro RTX 4000"),
        ("NVIDIA RTX 4000 SFF Ada Generation", "", "8.9", "RTX 4000 Ada"),
        ("NVIDIA RTX PRO 6000 Blackwell Workstation Edition", "", "12.0", "RTX PRO 6000 Blackwell"),
        ("Orin (nvgpu)", "", "8.7", "Orin"),
    ],
)
def test_cards_are_known_by_what_drivers_and_buses_call_them(
    name: str, pci_id: str, capability: str, shown: str
) -> None:
    card = known_card(name, pci_id)
    assert card is not None
    assert (card.capability, card.name) == (capability, shown)


@pytest.mark.parametrize(
    ("capability", "devices"),
    [
        ("3.0", "1187"),
        ("3.5", "1287 1004"),
        ("3.7", "102d"),
        ("5.0", "1381 134d"),
        ("5.2", "13c2 1401"),
        ("6.0", "15f8"),
        ("6.1", "1b06 1b81 1c03 1c8c 1d01 1d10"),
        ("7.0", "1db4 1db6"),
        ("7.5", "1eb8 1f08 1f97 2191 1e04"),
        ("8.0", "20b0 20b5"),
        ("8.6", "2204 2503 25a2 2236"),
        ("8.9", "2684 28e0 27b8"),
        ("9.0", "2330 2342"),
        ("10.0", "2901"),
        ("12.0", "2b85 2c05 2d04 2f04"),
        ("12.1", "2e12"),
    ],
)
def test_cards_are_known_by_their_device_ids_alone(capability: str, devices: str) -> None:
    for device in devices.split():
        card = known_card(pci_id=f"10de:{device}")
        assert card is not None, device
        assert card.capability == capability, device


@pytest.mark.parametrize(
    ("name", "pci_id"),
    [
        ("", ""),
        ("GeForce RTX 9090", ""),
        ("Radeon RX 7900 XTX", "1002:744c"),
        ("Intel UHD Graphics 620", "8086:3ea0"),
        ("GF108 [GeForce GT 430]", "10de:0de1"),
        ("GF108 [GeForce GT 730]", "10de:0f02"),
        ("GeForce GT 730", "10de:0f02"),
        ("", "10de:ffff"),
        ("", "nonsense"),
    ],
)
def test_what_nobody_told_us_of_is_not_guessed(name: str, pci_id: str) -> None:
    assert known_card(name, pci_id) is None


def test_every_framework_answers_for_its_newest_version() -> None:
    for table in framework_tables():
        if table.releases:
            assert table.current_rules(), table.id
        for release in table.releases:
            first, last = release.pythons
            assert re.fullmatch(r"\d+\.\d+", first)
            assert not last or numbers(first) <= numbers(last)
        versions = [numbers(each.version) for each in table.releases]
        assert versions == sorted(set(versions), reverse=True)


def test_kernel_rules_can_be_read_and_ptx_is_never_newer_than_their_code() -> None:
    known = {each.capability for each in cuda_table().capabilities}
    for table in framework_tables():
        for rule in table.kernels:
            assert within("1.0", rule.versions) in {True, False}
            assert within("12.9", rule.cuda) in {True, False}
            assert bool(rule.kernels) + bool(rule.least) + rule.toolkit == 1, rule
            assert set(rule.kernels.split()) <= known
            if rule.ptx:
                assert rule.ptx in known


def test_no_rule_claims_code_that_its_toolkits_cannot_make() -> None:
    lines = [each.cuda for each in cuda_table().toolkits]
    for table in framework_tables():
        for rule in table.kernels:
            if not rule.cuda:
                continue
            fitting = [line for line in lines if within(line, rule.cuda)]
            for kernel in rule.kernels.split():
                entry = cuda_table().capability(kernel)
                assert entry is not None
                assert any(entry.compiled_by(line) for line in fitting), (table.id, rule, kernel)


def test_numbers_too_long_to_be_any_are_read_all_the_same() -> None:
    assert numbers("12." + "9" * 5_000) == (12, int("9" * 18))
    assert not within("9" * 5_000, ">=1")
