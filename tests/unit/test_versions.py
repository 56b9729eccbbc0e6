import pytest

from core.model.plan import Bump
from core.versions import bump, is_newer, newest_first, version


def test_versions_sort_as_conda_documents_it():
    documented = [
        "0.4", "0.4.1.rc", "0.4.1", "0.5a1", "0.5b3", "0.5C1", "0.5", "0.9.6", "0.960923",
        "1.0", "1.1dev1", "1.1a1", "1.1.0dev1", "1.1.a1", "1.1.0rc1", "1.1.0", "1.1.0post1",
        "1996.07.12", "1!0.4.1", "1!3.1.1.6", "2!0.4.1",
    ]  # fmt: skip
    documented.remove("1.1.0dev1")  # equal to 1.1dev1
    documented.remove("1.1.a1")  # equal to 1.1.0a1, after 1.1a1
    assert sorted(documented, key=newest_first) == list(reversed(documented))


def test_missing_components_count_as_zero():
    assert version("1.0") == version("1.0.0")
    assert not is_newer("1.0.0", than="1.0")


def test_a_local_part_decides_only_between_equal_versions():
    assert is_newer("1.0+1", than="1.0")
    assert is_newer("1.1", than="1.0+1")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("5.29.5", "6.33.0", Bump.MAJOR),
        ("1.5.2", "1.7.2", Bump.MINOR),
        ("3.1.3", "3.1.4", Bump.PATCH),
        ("1.0", "1.0.1", Bump.PATCH),
        ("2024a", "2025b", Bump.MAJOR),
    ],
)
def test_a_bump_is_named_by_the_first_component_that_moves(before, after, expected):
    assert bump(before, after) is expected
