"""conda's history file: read as conda reads it, written as conda writes it."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

from core.engine.environments.history import read_history
from core.engine.environments.history_file import (
    append_entry,
    read_entries,
    requested_specs,
    states,
)
from core.engine.environments.specs import spec_name
from tests.support.prefixes import make_prefix

HISTORY = """\
==> 2024-01-02 03:04:05 <==
# cmd: /opt/conda/bin/conda create -n x python=3.11 numpy pandas
# conda version: 24.1.0
+conda-forge/linux-64::python-3.11.7-h1_0
+conda-forge/linux-64::numpy-1.26.0-py311_0
+conda-forge/noarch::pandas-2.0.0-py_0
# update specs: ['python=3.11', 'numpy', 'pandas[version=">=2"]']
==> 2024-02-03 04:05:06 <==
# cmd: /opt/conda/bin/mamba remove pandas
# conda version: 24.1.0
-conda-forge/noarch::pandas-2.0.0-py_0
# remove specs: ['pandas']
==> 2024-03-04 05:06:07 <==
# cmd: /opt/conda/bin/conda update numpy
# conda version: 24.1.0
-conda-forge/linux-64::numpy-1.26.0-py311_0
+conda-forge/linux-64::numpy-2.0.1-py311_1
# update specs: ['numpy']
# neutered specs: ['python']
"""
OLD = """\
==> 2016-01-01 00:00:00 <==
# cmd: /scratch/conda install -c conda-forge param>=1.5.1,<2.0
# install specs: python>=3.5.1,jupyter >=1.0.0,<2.0,mkl@
+python-3.5.1-0
+jupyter-1.0.0-py35_0.tar.bz2
"""


def test_revisions_are_numbered_and_dated_like_condas(tmp_path: Path) -> None:
    revisions = read_history(make_prefix(tmp_path / "x", history=HISTORY))
    assert [revision.number for revision in revisions] == [0, 1, 2]
    assert time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(revisions[1].time)) == (
        "2024-02-03 04:05:06"
    )
    assert revisions[0].added == ("numpy-1.26.0-py311_0", "pandas-2.0.0-py_0", "python-3.11.7-h1_0")
    assert revisions[1].removed == ("pandas-2.0.0-py_0",)
    assert revisions[2].updated == (("numpy-1.26.0-py311_0", "numpy-2.0.1-py311_1"),)
    assert [revision.current for revision in revisions] == [False, False, True]
    assert [revision.by for revision in revisions] == ["conda", "mamba", "conda"]


def test_titles_say_what_was_done(tmp_path: Path) -> None:
    revisions = read_history(make_prefix(tmp_path / "x", history=HISTORY))
    assert [(r.title.code, r.title.params) for r in revisions] == [
        ("revision-created", {"n": 3}),
        ("revision-removed", {"names": "pandas"}),
        ("revision-updated", {"names": "numpy"}),
    ]


def test_requested_specs_follow_removals_and_neutering(tmp_path: Path) -> None:
    entries = read_entries(make_prefix(tmp_path / "x", history=HISTORY))
    found = requested_specs(entries, ["python", "numpy", "pandas"])
    assert found == {"python": "python", "numpy": "numpy"}


def test_requested_specs_of_packages_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    entries = read_entries(make_prefix(tmp_path / "x", history=HISTORY))
    assert requested_specs(entries, ["numpy"]) == {"numpy": "numpy"}


def test_histories_of_old_condas_are_understood(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", history=OLD)
    entries = read_entries(prefix)
    assert entries[0].update_specs == ("python>=3.5.1", "jupyter >=1.0.0,<2.0")
    assert read_history(prefix)[0].added == ("jupyter-1.0.0-py35_0", "python-3.5.1-0")


def test_garbage_in_a_history_is_survived(tmp_path: Path) -> None:
    text = "noise\n==> no date <==\n# update specs: [broken\n# cmd: \n+a-1-0\nplain\n"
    revisions = read_history(make_prefix(tmp_path / "x", history=text))
    assert len(revisions) == 1
    assert revisions[0].time == 0.0


def test_an_entry_is_written_as_conda_would(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", history=HISTORY)
    before = [
        "conda-forge/linux-64::python-3.11.7-h1_0",
        "conda-forge/linux-64::numpy-2.0.1-py311_1",
    ]
    append_entry(
        prefix,
        before=before,
        after=[before[0], "pkgs/main/linux-64::numpy-2.1-py311_0", "pkgs/r/noarch::r-1-0"],
        update_specs=["numpy>=2.1", "r"],
        remove_specs=["scipy"],
        command="conda install 'numpy>=2.1'\nr",
    )
    text = (prefix / "conda-meta" / "history").read_text(encoding="utf-8")
    assert text.startswith(HISTORY)
    added = text[len(HISTORY) :]
    head, *rest = added.splitlines()
    assert re.fullmatch(r"==> \d{4}-\d\d-\d\d \d\d:\d\d:\d\d <==", head)
    assert rest[0] == "# cmd: conda install 'numpy>=2.1' r"
    assert rest[2:] == [
        "-conda-forge/linux-64::numpy-2.0.1-py311_1",
        "+defaults/linux-64::numpy-2.1-py311_0",
        "+defaults/noarch::r-1-0",
        "# remove specs: ['scipy']",
        "# update specs: ['numpy>=2.1', 'r']",
    ]


def test_another_tools_spelling_of_a_package_that_stays_is_left_alone(tmp_path: Path) -> None:
    history = "==> 2024-01-01 00:00:00 <==\n# cmd: conda create\n+defaults::a-1-0\n+b-1-0\n"
    prefix = make_prefix(tmp_path / "x", history=history)
    before = ["pkgs/main/noarch::a-1-0", "conda-forge/noarch::b-1-0"]
    append_entry(
        prefix,
        before=before,
        after=[before[0]],
        update_specs=[],
        remove_specs=["b"],
        command="conda remove b",
    )
    entry = read_entries(prefix)[-1]
    assert entry.lines == ("-b-1-0",)
    assert states(read_entries(prefix))[-1] == {"defaults::a-1-0"}


def test_a_package_that_changes_its_channel_leaves_and_comes(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    for before, after in (
        ([], ["one/noarch::a-1-0"]),
        (["one/noarch::a-1-0"], ["two/noarch::a-1-0"]),
    ):
        append_entry(
            prefix, before=before, after=after, update_specs=[], remove_specs=[], command="c"
        )
    assert read_entries(prefix)[1].lines == ("-one/noarch::a-1-0", "+two/noarch::a-1-0")


def test_what_is_only_listed_again_did_not_come(tmp_path: Path) -> None:
    text = (
        "==> 2024-01-01 00:00:00 <==\n+c::a-1-0\n+c::b-1-0\n"
        "==> 2024-01-02 00:00:00 <==\n# cmd: conda install\n"
        "==> 2024-01-03 00:00:00 <==\n+c::a-1-0\n+c::b-1-0\n+c::d-1-0\n"
        "==> 2024-01-04 00:00:00 <==\nc::a-1-0\nc::d-2-0\n"
    )
    revisions = read_history(make_prefix(tmp_path / "x", history=text))
    assert [(r.added, r.removed, r.updated) for r in revisions] == [
        (("a-1-0", "b-1-0"), (), ()),
        ((), (), ()),
        (("d-1-0",), (), ()),
        ((), ("b-1-0",), (("d-1-0", "d-2-0"),)),
    ]


def test_a_change_of_specs_alone_leaves_condas_state_as_it_is(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    dists = ["c/noarch::a-1-0", "c/noarch::b-1-0"]
    for before in ([], dists):
        append_entry(
            prefix, before=before, after=dists, update_specs=["a"], remove_specs=[], command="c"
        )
    assert read_entries(prefix)[-1].lines == tuple(dists)


def test_what_the_history_lacked_is_caught_up_with(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    append_entry(
        prefix,
        before=["c/noarch::a-1-0"],
        after=["c/noarch::a-1-0", "c/noarch::b-1-0"],
        update_specs=["b"],
        remove_specs=[],
        command="conda install b",
    )
    assert states(read_entries(prefix))[-1] == {"c/noarch::a-1-0", "c/noarch::b-1-0"}


def test_our_own_entries_carry_our_title_and_can_be_restored(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x")
    append_entry(
        prefix,
        before=[],
        after=["c/noarch::a-1-0"],
        update_specs=["a"],
        remove_specs=[],
        command="x",
    )
    ours = prefix / "conda-meta" / "glasshouse"
    ours.mkdir()
    identity = {"id": "e1", "prefix": str(prefix)}
    kept = {
        "number": 0,
        "prefix": str(prefix),
        "environment_id": "e1",
        "time": 1.0,
        "title": {"code": "plan-create", "params": {"name": "x"}},
        "records": [],
    }
    (ours / "environment.json").write_text(json.dumps(identity), encoding="utf-8")
    (ours / "0000.json").write_text(json.dumps(kept), encoding="utf-8")
    (revision,) = read_history(prefix)
    assert revision.by == "glasshouse"
    assert revision.title.code == "plan-create"
    assert revision.restorable
    (ours / "environment.json").write_text(
        json.dumps({"id": "e1", "prefix": str(tmp_path / "original")}), encoding="utf-8"
    )
    assert not read_history(prefix)[0].restorable, "a copied environment inherits no past"


def test_names_are_found_in_every_form_of_spec() -> None:
    spelled = {
        "numpy": "numpy",
        "numpy=1.26": "numpy",
        "numpy >=1,<2": "numpy",
        "Conda-Forge::NumPy[version='>=1']": "numpy",
        "conda-forge/linux-64::ruamel.yaml==0.18=py311_0": "ruamel.yaml",
        "https://h/c/linux-64/scikit-learn-1.5-py311_0.conda#0123": "scikit-learn",
        "_libgcc_mutex": "_libgcc_mutex",
        "*[md5=abc]": "",
    }
    assert {spec: spec_name(spec) for spec in spelled} == spelled
