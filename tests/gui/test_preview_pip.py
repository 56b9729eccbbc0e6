"""What the preview shows of pip's part of a plan, and of environment variables."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.model.base import Message
from core.model.package import PackageRecord
from core.model.pip import PipWheel, PipWish
from core.model.plan import Change, ChangeKind, Check, Plan, Severity, Size
from core.model.request import CreateRequest
from core.settings import ScriptPolicy
from gui.language.rich import to_plain
from gui.sheets.preview import words
from gui.sheets.preview.notices import notices
from gui.sheets.preview.sheet import PreviewSheet

pytestmark = pytest.mark.usefixtures("theme")

WHEELS = (
    PipWheel(
        "huggingface-hub", "0.26", "huggingface_hub-0.26-py3-none-any.whl", "", "", size=440_000
    ),
    PipWheel(
        "timm",
        "1.0.11",
        "timm-1.0.11-py3-none-any.whl",
        "",
        "",
        size=2_300_000,
        requested=True,
        requires=("huggingface-hub",),
        cached=True,
    ),
)
BUILT = PipWish("git+https://example.org/thing.git", name="thing", builds=True)


def plan(**more: object) -> Plan:
    record = PackageRecord("python", "3.12", "0", 0, "linux-64", "practice", "", "python.conda")
    fields: dict[str, object] = {
        "id": "1",
        "request": CreateRequest(prefix="/envs/course"),
        "prefix": "/envs/course",
        "name": "course",
        "creates": True,
        "title": Message("title-create", {"name": "course"}),
        "changes": (Change("python", ChangeKind.ADD, after=record, chosen=True),),
        "after": (record,),
        "requested": {},
        "channels": (),
        "fingerprint": "",
        "download": Size(9_000_000),
    }
    return Plan(**{**fields, **more})  # type: ignore[arg-type]


def sheet(qtbot: QtBot, found: Plan) -> PreviewSheet:
    made = PreviewSheet(found, policy=ScriptPolicy.ASK, revision="")
    made.resize(1080, 678)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_pip_installs_is_a_group_of_its_own_the_wishes_first(qtbot: QtBot):
    made = sheet(qtbot, plan(pip_adds=WHEELS))
    assert [change.name for change in made.table.changes()] == [
        "python",
        "timm",
        "huggingface-hub",
    ]
    made.segments.segment("pip").click()
    shown = made.table.changes()
    assert [change.name for change in shown] == ["timm", "huggingface-hub"]
    assert words.download_words(shown[0]) == "Cached"
    assert words.download_words(shown[1]) == "440 kB"
    assert words.reason_words(shown[0]) == "Your choice"
    assert words.reason_words(shown[1]) == "Needed by timm"


def test_pips_packages_count_in_the_sentence():
    said = to_plain(words.sentence(plan(pip_adds=WHEELS), None))
    assert "3 package" in said
    assert "2 of them with pip" in said
    assert "pip" not in to_plain(words.sentence(plan(), None))


def test_a_plan_without_pip_has_no_segment_for_it(qtbot: QtBot):
    made = sheet(qtbot, plan())
    with pytest.raises(KeyError):
        made.segments.segment("pip")


def test_what_is_built_is_listed_without_a_version_and_warned_of(qtbot: QtBot):
    message = Message("pip-will-build", {"n": 1, "names": "thing"})
    found = plan(pip_builds=(BUILT,), checks=(Check(Severity.WARN, message),))
    made = sheet(qtbot, found)
    thing = made.table.changes()[-1]
    assert (thing.name, words.version_after(thing)) == ("thing", "known later")
    (warning,) = [notice for notice in notices(found) if notice.kind == "warn"]
    assert "thing" in warning.sentence
    assert "only then" in warning.sentence


def test_a_pip_package_of_a_conda_packages_name_has_a_row_of_its_own(qtbot: QtBot):
    twin = PipWheel("python", "1", "python-1-py3-none-any.whl", "", "", requested=True)
    made = sheet(qtbot, plan(pip_adds=(twin,)))
    assert [change.after.version for change in made.table.changes()] == ["3.12", "1"]


def test_variables_that_will_be_set_are_named():
    (said,) = [
        one for one in notices(plan(variables=("HF_HOME", "MODE"))) if "variable" in one.lead
    ]
    assert said.kind == "info"
    assert "HF_HOME" in said.sentence
    assert "MODE" in said.sentence


def test_a_plan_of_pip_packages_alone_is_not_called_unchanged():
    assert not [
        one for one in notices(plan(changes=(), pip_adds=WHEELS)) if "No package" in one.lead
    ]
    assert [one for one in notices(plan(changes=())) if "No package" in one.lead]
