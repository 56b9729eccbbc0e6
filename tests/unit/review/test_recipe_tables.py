"""The tables of recipes and of systems are what the app takes them for."""

from __future__ import annotations

import datetime
from importlib import resources
from typing import Any

import pytest
import rattler
import yaml

from core.engine.review.recipes.tables import CPU, CUDA, PART, recipes

ROW = {
    "id": str,
    "title": str,
    "package": str,
    "companions": list,
    "channels": list,
    "replacement": str,
    "last": str,
    "ended": str,
    "aliases": dict,
    "marks": dict,
    "builds": dict,
    "sources": list,
}


def _table(name: str) -> dict[str, Any]:
    loaded = yaml.safe_load(resources.files("resources").joinpath(name).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.parametrize("name", ["recipes.yaml", "system_packages.yaml"])
def test_tables_carry_a_date_and_sources(name: str) -> None:
    table = _table(name)
    assert isinstance(table["date"], datetime.date)
    assert table["date"].year >= 2026
    assert table["sources"]


def test_every_recipe_has_all_its_parts_and_no_others() -> None:
    table = _table("recipes.yaml")
    assert set(table) == {"date", "sources", "recipes"}
    for row in table["recipes"]:
        assert set(row) == set(ROW)
        for key, kind in ROW.items():
            assert isinstance(row[key], kind), key
        assert set(row["sources"]) <= set(table["sources"])
        assert set(row["marks"]) == {CUDA, CPU, PART}
        assert set(row["builds"]) == {CUDA, CPU}


def test_a_recipe_does_not_contradict_itself() -> None:
    for recipe in recipes():
        marks = {name for names in recipe.marks.values() for name in names}
        members = {recipe.package, *recipe.companions}
        assert set(recipe.aliases.values()) <= members
        assert not marks & (members | set(recipe.aliases))
        assert not recipe.takes_from(recipe.replacement)
        for build in recipe.builds.values():
            assert rattler.MatchSpec(f"{recipe.package}=*={build}").build


def test_channels_of_labels_belong_to_a_recipe_too() -> None:
    recipe = next(each for each in recipes() if each.id == "pytorch")
    assert recipe.takes_from("nvidia/label/cuda-11.8.0")
    assert not recipe.takes_from("pytorch3d")
    assert recipe.member("torchvision-cpu") == "torchvision"
    assert recipe.member("gpytorch") == ""
    assert recipe.mark("cpuonly") == CPU


def test_no_package_belongs_to_two_systems() -> None:
    table = _table("system_packages.yaml")
    assert set(table) == {"date", "sources", "systems", "parts"}
    systems = table["systems"]
    assert set(systems) == {"linux", "osx", "win", "unix"}
    names = [name for listed in (*systems.values(), table["parts"]) for name in listed]
    assert len(names) == len(set(names))
