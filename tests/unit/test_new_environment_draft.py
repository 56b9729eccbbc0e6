"""The request that the New environment sheet makes."""

from pathlib import Path

import pytest

from gui.sheets.new_environment.draft import Draft, package_name
from gui.sheets.new_environment.templates import template


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        ("numpy", "numpy"),
        ("numpy>=2,<3", "numpy"),
        ("numpy 1.26.*", "numpy"),
        ("conda-forge::numpy=2", "numpy"),
        ("https://host/channel::PyYAML", "pyyaml"),
        ("scikit-learn==1.5", "scikit-learn"),
        (">=2", ""),
    ],
)
def test_the_package_of_a_spec_is_found(spec: str, name: str):
    assert package_name(spec) == name


def test_python_comes_first_and_template_packages_before_added_ones():
    draft = Draft(name="x", python="3.12", template="data", added=("polars",))
    assert draft.specs == ("python=3.12", *template("data").packages, "polars")


def test_an_added_spec_replaces_the_same_package_of_the_template():
    draft = Draft(python="3.12", template="data", added=("numpy<2",))
    assert [spec for spec in draft.specs if spec.startswith("numpy")] == ["numpy<2"]


def test_a_python_among_the_chips_is_not_asked_for_twice():
    assert Draft(python="3.12", added=("python=3.11.4",)).specs == ("python=3.11.4",)


def test_an_environment_without_python_asks_for_none():
    assert Draft(added=("git",)).specs == ("git",)


def test_the_prefix_lies_in_the_chosen_folder_or_the_usual_one(tmp_path: Path):
    usual, other = str(tmp_path / "envs"), str(tmp_path / "other place")
    assert Draft(name="thesis").request(usual).prefix == str(Path(usual) / "thesis")
    assert Draft(name="thesis", folder=other).request(usual).prefix == str(Path(other) / "thesis")
    assert Draft(name="a/b").request(usual, stand_in=True).prefix == str(
        Path(usual) / "new-environment"
    )
