"""The tables of names in resources are what the app takes them for."""

from __future__ import annotations

from importlib import resources

import pytest
import yaml

from core.engine.channels.known_names import (
    conda_name_of,
    import_names,
    package_for_import,
    summaries,
)


@pytest.mark.parametrize("name", ["import_names.yaml", "summaries.yaml"])
def test_tables_carry_a_date_and_sources(name: str) -> None:
    table = yaml.safe_load(resources.files("resources").joinpath(name).read_text(encoding="utf-8"))
    assert table["date"].year >= 2026
    assert table["sources"]


def test_the_names_everybody_stumbles_over_are_known() -> None:
    expected = {
        "sklearn": "scikit-learn",
        "cv2": "opencv",
        "PIL": "pillow",
        "yaml": "pyyaml",
        "bs4": "beautifulsoup4",
        "skimage": "scikit-image",
        "torch": "pytorch",
        "Crypto": "pycryptodome",
        "dotenv": "python-dotenv",
    }
    assert expected.items() <= import_names().items()
    assert package_for_import("pil") == "pillow"


def test_pip_names_lead_to_conda_names() -> None:
    assert conda_name_of("torch") == "pytorch"
    assert conda_name_of("Ruamel.Yaml") == "ruamel.yaml"
    assert conda_name_of("requests") == "requests"


def test_every_summary_is_one_short_line_in_both_languages() -> None:
    assert len(summaries()) >= 150
    for name, known in summaries().items():
        assert name == name.lower()
        assert 0 < len(known.en) <= 60, name
        assert 0 < len(known.zh) <= 30, name
        assert not known.en.endswith((".", "!"))
        assert any("\u4e00" <= letter <= "\u9fff" for letter in known.zh) or name == "openjdk"
