"""Rows, marks and requests of the packages page, without a window."""

from __future__ import annotations

from core.model.base import Message
from core.model.catalogue import Build, CatalogueRow, SearchHit
from core.model.environment import Environment, EnvironmentDetail
from core.model.package import InstalledPackage, PackageRecord, PipPackage
from core.model.plan import Bump
from core.model.request import ChangeRequest, CreateRequest
from core.model.revision import Revision
from gui.pages.packages import marking
from gui.pages.packages.basket import Basket, Baskets, Mark, MarkKind
from gui.pages.packages.listing import Segment, listing
from gui.pages.packages.reasons import Reasons, needed_names
from gui.pages.packages.rows import Facts, Origin, RowKey, facts_of
from gui.pages.packages.versions import shortened, version_rows
from gui.sheets.problem.renaming import renamed
from gui.state.permission import refusal

PREFIX = "/envs/thesis"
EMPTY = Basket()


def installed(name: str, version: str, *depends: str, wanted: bool = False) -> InstalledPackage:
    record = PackageRecord(
        name=name,
        version=version,
        build="h1_0",
        build_number=0,
        subdir="noarch",
        channel="practice",
        url="",
        file_name="",
        depends=depends,
        size=10,
    )
    return InstalledPackage(record, requested_specs=(name,) if wanted else ())


DETAIL = EnvironmentDetail(
    environment=Environment(prefix=PREFIX, name="thesis"),
    packages=(
        installed("numpy", "2.0.2", "python >=3.11", "__glibc >=2.17"),
        installed("scipy", "1.0", "numpy >=2"),
        installed("umap", "0.5", "scipy", "numpy", wanted=True),
        installed("python", "3.11.7"),
        installed("seaborn", "0.13", "numpy", wanted=True),
        installed("orphan", "1.0"),
    ),
    pip_packages=(PipPackage("webdataset", "1.0"),),
    requested_known=True,
    revisions=(
        Revision(0, 1.0, Message("created"), "conda", added=("umap-0.5-h1_0", "numpy-1.0-0")),
        Revision(1, 2.0, Message("created"), "conda", added=("practice::seaborn-0.13-h1_0",)),
    ),
)
OFFERED = {
    "numpy": CatalogueRow("numpy", "2.3.4", "practice", 20, "Arrays", "数组"),
    "seaborn": CatalogueRow("seaborn", "0.13", "practice", 5),
    "scipy": CatalogueRow("scipy", "2.0", "practice", 7),
    "polars": CatalogueRow("polars", "1.35", "practice", 30),
}


def facts(basket: Basket = EMPTY, *, chinese: bool = False) -> Facts:
    return facts_of(DETAIL, OFFERED, basket, chinese=chinese)


def offered(*names: str) -> list[RowKey]:
    return [RowKey(name, Origin.AVAILABLE) for name in names]


def row(name: str, basket: Basket = EMPTY, origin: Origin = Origin.CONDA):
    return facts(basket).row(RowKey(name, origin))


def test_a_row_says_how_far_its_update_goes():
    assert row("numpy").bump is Bump.MINOR
    assert row("scipy").bump is Bump.MAJOR
    assert row("seaborn").bump is None
    assert not row("python").loaded


def test_sizes_are_what_would_be_downloaded():
    assert row("numpy").size == 20
    assert row("seaborn").size == 10


def test_summaries_speak_the_language_of_the_window():
    assert facts().row(RowKey("numpy", Origin.CONDA)).summary == "Arrays"
    assert facts(chinese=True).row(RowKey("numpy", Origin.CONDA)).summary == "数组"


def test_updates_are_what_the_channels_have_newer():
    assert set(facts().updates) == {"numpy", "scipy"}


def test_adding_updating_and_removing_become_one_request():
    basket = marking.toggled(facts(), row("polars", origin=Origin.AVAILABLE))
    basket = marking.toggled(facts(basket), row("numpy", basket))
    basket = marking.removal_toggled(facts(basket), row("seaborn", basket))
    assert basket.request(PREFIX) == ChangeRequest(
        prefix=PREFIX, install=("polars",), remove=("seaborn",), update=("numpy",)
    )


def test_a_second_toggle_takes_the_mark_back():
    basket = marking.toggled(facts(), row("numpy"))
    assert len(marking.toggled(facts(basket), row("numpy", basket))) == 0


def test_what_is_up_to_date_is_not_marked_by_a_toggle():
    assert len(marking.toggled(facts(), row("seaborn"))) == 0


def test_pip_packages_cannot_be_marked():
    pip = row("webdataset", origin=Origin.PIP)
    assert marking.toggled(facts(), pip) == Basket()
    assert marking.removal_toggled(facts(), pip) == Basket()


def test_a_chosen_version_is_asked_for_exactly():
    versions = version_rows(
        [Build("2.3.4", "0", "practice", "noarch"), Build("1.9", "0", "practice", "noarch")],
        DETAIL.packages[0].record,
    )
    newer, current, older = versions
    up = marking.version_chosen(facts(), row("numpy"), newer)
    assert up.get("numpy") == Mark("numpy", MarkKind.UPDATE, "2.3.4")
    assert up.request(PREFIX).install == ("numpy==2.3.4",)
    assert up.request(PREFIX).update == ()
    down = marking.version_chosen(facts(up), row("numpy", up), older)
    assert down.get("numpy") == Mark("numpy", MarkKind.DOWNGRADE, "1.9")
    assert down.request(PREFIX).install == ("numpy==1.9",)
    assert len(marking.version_chosen(facts(down), row("numpy", down), current)) == 0


def test_taking_one_out_of_everything_leaves_the_others_marked():
    everything = marking.everything_updated(facts(Basket((Mark("numpy", MarkKind.UPDATE),))))
    assert everything == Basket((), update_all=True)
    assert row("numpy", everything).mark is MarkKind.UPDATE
    rest = marking.toggled(facts(everything), row("numpy", everything))
    assert rest == Basket((Mark("scipy", MarkKind.UPDATE),))


def test_each_environment_has_a_basket_of_its_own():
    baskets, told = Baskets(), []
    baskets.changed.connect(told.append)
    baskets.put("/a", Basket((Mark("x", MarkKind.REMOVE),)))
    assert len(baskets.of("/a")) == 1
    assert len(baskets.of("/b")) == 0
    baskets.put("/a", baskets.of("/a"))
    assert told == ["/a"]


def test_without_a_query_everything_is_listed_in_two_groups():
    found = listing(facts(), offered("polars", "numpy"), Segment.ALL, None)
    names = [key.name for key in found.installed]
    assert names == ["numpy", "orphan", "python", "scipy", "seaborn", "umap", "webdataset"]
    assert [key.name for key in found.available] == ["polars"]


def test_a_search_keeps_the_order_of_its_hits_and_names_the_alias():
    hits = [SearchHit("scipy", "sp"), SearchHit("polars"), SearchHit("numpy")]
    found = listing(facts(), offered("polars"), Segment.ALL, hits)
    assert found.installed == [
        RowKey("scipy", Origin.CONDA, "sp"),
        RowKey("numpy", Origin.CONDA),
    ]
    assert found.available == [RowKey("polars", Origin.AVAILABLE)]
    assert listing(facts(), [], Segment.PIP, hits).matches == 0
    only_updates = listing(facts(), offered("polars"), Segment.UPDATES, None)
    assert [key.name for key in only_updates.installed] == ["numpy", "scipy"]


def test_reasons_lead_from_what_was_asked_for():
    reasons = Reasons(DETAIL)
    assert reasons.chains("scipy") == (("umap", "scipy"),)
    assert reasons.chains("numpy")[0] in {("seaborn", "numpy"), ("umap", "numpy")}
    assert reasons.chains("orphan") == ()
    assert reasons.needed_by("numpy") == ("scipy", "seaborn", "umap")
    assert reasons.is_requested("umap")
    assert not reasons.is_requested("scipy")


def test_the_revision_that_brought_a_package_is_known_whatever_its_version():
    reasons = Reasons(DETAIL)
    assert reasons.arrived("numpy").number == 0
    assert reasons.arrived("seaborn").number == 1
    assert reasons.arrived("orphan") is None


def test_needs_are_names_without_versions_or_virtual_packages():
    assert needed_names(["numpy >=2,<3", "__glibc >=2.17", "conda-forge::ssl=1", "numpy"]) == (
        "numpy",
        "ssl",
    )


def test_the_current_version_stays_in_a_shortened_list():
    builds = [Build(f"1.{n}", "0", "practice", "noarch") for n in range(9, -1, -1)]
    record = installed("x", "1.0").record
    shown = shortened(version_rows(builds, record), 4)
    assert [version.version for version in shown] == ["1.9", "1.8", "1.7", "1.0"]
    assert shown[-1].current


def test_an_installed_version_no_channel_has_is_listed_all_the_same():
    rows = version_rows([Build("2.0", "0", "practice", "noarch")], installed("x", "3.0").record)
    assert [(found.version, found.offered) for found in rows] == [("3.0", False), ("2.0", True)]


def test_base_and_read_only_environments_say_why_nothing_can_be_marked():
    assert refusal(Environment(prefix="/b", name="base", is_base=True)).new_environment
    assert refusal(Environment(prefix="/b", name="x", writable=False)) is not None
    assert refusal(Environment(prefix="/b", name="x")) is None
    assert refusal(None) is not None


def test_a_right_name_replaces_a_wrong_one_and_keeps_what_was_asked_of_it():
    change = ChangeRequest(prefix="/p", install=("sklearn>=1.5", "forge::sklearn", "numpy"))
    assert renamed(change, {"sklearn": "scikit-learn"}).install == (
        "scikit-learn>=1.5",
        "forge::scikit-learn",
        "numpy",
    )
    create = CreateRequest(prefix="/p", specs=("sklearn", "scikit-learn"))
    assert renamed(create, {"sklearn": "scikit-learn"}).specs == ("scikit-learn",)
