"""Which Python suits a new environment."""

from core.engine.channels.python_support import python_support


def test_each_minor_version_is_listed_once_with_its_newest_release_newest_first():
    found = python_support(["3.9.1", "3.12.1", "3.12.12", "3.12.9", "3.10.0"], {})
    assert [(one.minor, one.version) for one in found] == [
        ("3.12", "3.12.12"),
        ("3.10", "3.10.0"),
        ("3.9", "3.9.1"),
    ]


def test_prereleases_are_not_offered():
    assert [one.minor for one in python_support(["3.14.0rc2", "3.13.1"], {})] == ["3.13"]


def test_a_package_is_missing_where_no_build_accepts_that_python():
    builds = {
        "compiled": [
            ("python >=3.12,<3.13.0a0", "python_abi 3.12.* *_cp312"),
            ("python >=3.11,<3.12.0a0", "python_abi 3.11.* *_cp311"),
        ],
        "pure": [("python >=3.12",)],
        "library": [("libstdcxx >=13",)],
    }
    missing = {
        one.minor: one.missing for one in python_support(["3.11.1", "3.12.1", "3.13.1"], builds)
    }
    assert missing == {"3.13": ("compiled",), "3.12": (), "3.11": ("pure",)}


def test_a_package_nobody_offers_is_missing_everywhere():
    (only,) = python_support(["3.12.1"], {"nowhere": []})
    assert only.missing == ("nowhere",)
