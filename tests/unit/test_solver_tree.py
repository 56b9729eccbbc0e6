"""The solver's words are understood; texts as rattler 0.28 really wrote them."""

from __future__ import annotations

from core.engine.solving.solver_tree import Outcome, read_tree

PAIR = """\
Cannot solve the request because of: The following packages are incompatible
├─ app 2.* cannot be installed because there are no viable options:
│  └─ app 2.0 | 2.1 would require
│     └─ libx 2.*, which cannot be installed because there are no viable options:
│        └─ libx 2.0, which conflicts with the versions reported above.
└─ tool * cannot be installed because there are no viable options:
   └─ tool 1.0 | 1.5 would require
      └─ libx 1.*, which cannot be installed because there are no viable options:
         ├─ libx 1.1, which conflicts with the versions reported above.
         └─ libx 1.0, which conflicts with the versions reported above.
"""

CONSTRAINS = """\
Cannot solve the request because of: The following packages are incompatible
├─ relic 1.* can be installed with any of the following options:
│  └─ relic 1.0
└─ libx 1.* cannot be installed because there are no viable options:
   └─ libx 1.0 | 1.1 would constrain
      └─ relic <1, which conflicts with any installable versions previously reported
"""

DEEP = """\
Cannot solve the request because of: The following packages are incompatible
└─ umap * can be installed with any of the following options:
   └─ umap 0.5 would require
      └─ numba *, which can be installed with any of the following options:
         └─ numba 0.62.0
└─ the constraint numba 0.60.* cannot be fulfilled
"""

MISSING = """\
Cannot solve the request because of: newglibc * cannot be installed because there are no \
viable options:
└─ newglibc 1.0 would require
   └─ __glibc >=99, for which no candidates were found.
"""

ALONE = "Cannot solve the request because of: No candidates were found for solo 9.*.\n"


def test_who_needs_what_is_read_from_the_branches() -> None:
    needs = [(need.owner, need.spec, need.root_name) for need in read_tree(PAIR)]
    assert needs == [
        ("", "app 2.*", "app"),
        ("app 2.0 | 2.1", "libx 2.*", "app"),
        ("", "tool", "tool"),
        ("tool 1.0 | 1.5", "libx 1.*", "tool"),
    ]


def test_a_constraint_of_a_package_is_told_from_a_need() -> None:
    (limit,) = [need for need in read_tree(CONSTRAINS) if need.limits]
    assert (limit.owner, limit.spec, limit.outcome) == (
        "libx 1.0 | 1.1",
        "relic <1",
        Outcome.CLASH,
    )


def test_chains_are_followed_and_pins_recognised() -> None:
    needs = read_tree(DEEP)
    assert needs[1].chain == ("umap 0.5",)
    assert (needs[-1].spec, needs[-1].outcome) == ("numba 0.60.*", Outcome.CONSTRAINT)


def test_what_nothing_provides_is_missing() -> None:
    assert [(need.spec, need.outcome) for need in read_tree(MISSING)][1:] == [
        ("__glibc >=99", Outcome.MISSING)
    ]
    (alone,) = read_tree(ALONE)
    assert (alone.spec, alone.owner, alone.outcome) == ("solo 9.*", "", Outcome.MISSING)


def test_words_never_met_are_passed_over() -> None:
    assert read_tree("Something else went wrong") == []
