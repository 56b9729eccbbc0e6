"""What the New environment sheet puts forward."""

from core.model.catalogue import PythonSupport
from gui.sheets.new_environment.python_choice import offered, recommended
from gui.sheets.new_environment.templates import EMPTY, TEMPLATES


def support(**missing: int) -> list[PythonSupport]:
    return [
        PythonSupport(
            minor=key.replace("_", ".").removeprefix("v"),
            version="",
            missing=tuple(f"package{n}" for n in range(count)),
        )
        for key, count in missing.items()
    ]


def test_the_newest_but_one_is_recommended_where_all_do_equally_well():
    assert recommended(support(v3_14=0, v3_13=0, v3_12=0)).minor == "3.13"


def test_a_version_with_every_package_is_recommended_before_a_newer_one_without():
    assert recommended(support(v3_14=2, v3_13=1, v3_12=0, v3_11=0)).minor == "3.12"


def test_the_newest_is_recommended_where_only_it_has_every_package():
    assert recommended(support(v3_14=0, v3_13=1, v3_12=1)).minor == "3.14"


def test_a_single_version_is_recommended_and_none_is_not():
    assert recommended(support(v3_11=0)).minor == "3.11"
    assert recommended([]) is None


def test_versions_are_offered_oldest_first_and_not_more_than_five():
    many = support(v3_14=0, v3_13=0, v3_12=0, v3_11=0, v3_10=0, v3_9=0)
    assert [one.minor for one in offered(many)] == ["3.10", "3.11", "3.12", "3.13", "3.14"]


def test_a_template_knows_which_of_its_packages_a_catalogue_lacks():
    data = next(one for one in TEMPLATES if one.key == "data")
    assert data.missing(set(data.packages) - {"scipy"}) == ("scipy",)
    assert EMPTY.missing(set()) == ()
