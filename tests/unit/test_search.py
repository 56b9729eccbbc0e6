"""Searching 30,000 names while somebody types."""

from __future__ import annotations

import random
import string
import time

import pytest

from core.model.catalogue import CatalogueNames
from core.search import Index, nearest, rank

NAMES = (
    "numpy",
    "numpydoc",
    "bottleneck",
    "pytorch",
    "pytorch-lightning",
    "torchvision",
    "scikit-learn",
    "scikit-image",
    "my-numpy",
    "xnumpyx",
    "opencv",
    "pillow",
)
KNOWN = CatalogueNames(
    names=NAMES,
    channels=(),
    subdir="linux-64",
    checked=0.0,
    aliases={"sklearn": "scikit-learn", "cv2": "opencv", "PIL": "pillow", "torch": "pytorch"},
    favourites=("numpy", "pytorch", "scikit-learn"),
)


def _found(query: str) -> list[str]:
    return [hit.name for hit in rank(NAMES, query, KNOWN)]


def test_the_name_itself_comes_before_what_begins_so_and_what_contains_it() -> None:
    assert _found("numpy") == ["numpy", "numpydoc", "my-numpy", "xnumpyx"]


@pytest.mark.parametrize(
    ("query", "name"), [("sklearn", "scikit-learn"), ("cv2", "opencv"), ("pil", "pillow")]
)
def test_import_names_lead_to_their_package(query: str, name: str) -> None:
    first = rank(NAMES, query, KNOWN)[0]
    assert first.name == name
    assert first.alias is not None
    assert first.alias.lower() == query


def test_spaces_hyphens_and_underscores_mean_the_same() -> None:
    assert _found("scikit learn") == _found("Scikit_Learn") == ["scikit-learn"]


def test_names_that_differ_in_a_separator_alone_are_all_found() -> None:
    twins = ("ruamel-yaml", "ruamel.yaml", "ruamel_yaml", "ruamel.yaml.clib")
    hits = [hit.name for hit in rank(twins, "ruamel yaml")]
    assert sorted(hits[:3]) == sorted(twins[:3])
    assert hits[3] == twins[3]


def test_well_known_packages_come_first_where_the_match_is_equally_good() -> None:
    assert _found("scikit")[0] == "scikit-learn"
    assert _found("")[:3] == ["numpy", "pytorch", "scikit-learn"]


def test_a_slip_of_the_finger_finds_nothing_but_is_understood() -> None:
    assert _found("nunpy") == []
    assert nearest("nunpy", KNOWN)[0] == "numpy"
    assert nearest("", KNOWN) == ()


@pytest.mark.parametrize("query", ["[", "(", "\\", "*", "a.b+", "数组"])
def test_odd_characters_are_only_characters(query: str) -> None:
    assert _found(query) == []


def test_a_key_costs_less_than_a_frame_with_thirty_thousand_names() -> None:
    generator = random.Random(7)
    names = tuple(
        sorted(
            {
                "".join(generator.choices(string.ascii_lowercase + "-", k=generator.randint(4, 16)))
                for _ in range(30_000)
            }
        )
    )
    rank(names, "warm", None)
    times = []
    for query in ["nu", "num", "nump", "py", "pyt", "scikit", "zz", "torch", "lib", "a-b"]:
        began = time.perf_counter()
        rank(names, query, None)
        times.append(time.perf_counter() - began)
    # 2 to 4 ms each on an idle machine; the median leaves room for a busy one.
    assert sorted(times)[len(times) // 2] < 0.025


def test_a_misspelled_import_name_leads_to_its_package() -> None:
    index = Index(("scikit-learn", "scipy", "numpy"), {"sklearn": "scikit-learn"})
    assert index.nearest("sklern")[0] == "scikit-learn"
