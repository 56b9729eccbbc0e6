"""Files written for others: they give the same environment back, and tell nothing of this one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from core.engine.environments.activation import activated_environment
from core.engine.files.reading import read_source
from core.engine.transactions.variables import read_variables
from core.model.exporting import ExportForm
from core.model.file_source import FileSource
from core.model.request import CreateRequest
from tests.support.assertions import read_records, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.exporting import (
    EXACT_FORMS,
    SOLVED_FORMS,
    carry_out,
    exported,
    request_of,
    written,
)

VARIABLES = {"GREETING": "你好, it's: 'quoted' # no comment", "OMP_NUM_THREADS": "04", "EMPTY": ""}


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "我的 环境" / "论文-数据"


async def make(prefix: Path, channel: ServedChannel, *specs: str, **variables: str) -> None:
    request = CreateRequest(str(prefix), specs, (channel.url,), variables=variables)
    await carry_out(request)


def builds(prefix: Path) -> set[tuple[str, str]]:
    return {(record["url"], record["sha256"]) for record in read_records(prefix)}


@pytest.mark.parametrize("form", EXACT_FORMS)
async def test_an_exact_file_gives_the_same_builds_and_the_same_file(
    form: ExportForm, channel: ServedChannel, prefix: Path, tmp_path: Path
) -> None:
    await make(prefix, channel, "pyhello=1.0", "app=1.0", "python=3")
    first = exported(prefix, form)
    twin = prefix.with_name("twin")
    await carry_out(await request_of(written(first, tmp_path / "共享 folder"), twin))
    assert builds(twin) == builds(prefix)
    verify_prefix(twin)
    assert exported(twin, form).text == first.text


@pytest.mark.parametrize("form", SOLVED_FORMS)
async def test_an_environment_yml_is_the_same_after_a_trip_there_and_back(
    form: ExportForm, channel: ServedChannel, prefix: Path, tmp_path: Path
) -> None:
    await make(prefix, channel, "pyhello=1.0", "libx >=1.0,<2", "solo=1.1=0", **VARIABLES)
    first = exported(prefix, form)
    twin = prefix.parent.parent / "elsewhere" / prefix.name
    await carry_out(await request_of(written(first, tmp_path), twin))
    assert exported(twin, form).text == first.text
    assert read_variables(twin) == VARIABLES
    if form is ExportForm.EXACT:
        assert builds(twin) == builds(prefix)


@pytest.mark.parametrize("form", SOLVED_FORMS)
async def test_every_yaml_reader_reads_the_same(
    form: ExportForm, channel: ServedChannel, prefix: Path, tmp_path: Path
) -> None:
    await make(prefix, channel, "pyhello=1.0", "libx >=1.0,<2", **VARIABLES)
    path = written(exported(prefix, form), tmp_path)
    by_yaml = yaml.safe_load(path.read_text(encoding="utf-8"))
    file = read_source(FileSource(path=str(path)))
    assert by_yaml["name"] == file.name == "论文-数据"
    assert by_yaml["channels"] == [channel.url, "nodefaults"]
    assert [entry.text for entry in file.conda] == by_yaml["dependencies"]
    assert by_yaml["variables"] == VARIABLES
    assert {each.name: each.value for each in file.variables} == VARIABLES


async def test_nothing_of_this_machine_is_in_any_file(
    channel: ServedChannel,
    channel_factory: ChannelFactory,
    prefix: Path,
    home: Path,
    condarc: Callable[..., Path],
) -> None:
    await make(prefix, channel, "pyhello=1.0", MY_DATA=str(home / "data"), DOCS="/home/xu/docs")
    folder = channel_factory("own", [package("secret-sauce", "1.0")]).folder
    await carry_out(
        CreateRequest(
            str(prefix.with_name("two")), ("secret-sauce", "solo"), (folder.as_uri(), channel.url)
        )
    )
    for form in ExportForm:
        for place in (prefix, prefix.with_name("two")):
            text = exported(place, form).text
            for told in (str(home), str(prefix), "xu/docs", folder.as_uri(), str(folder.parent)):
                assert told not in text, form
            assert "file://" not in text
    remarks = exported(prefix, ExportForm.EXACT).remarks
    assert [m.params["names"] for m in remarks if m.code == "export-variables-here"] == [
        "DOCS, MY_DATA"
    ]
    remarks = exported(prefix.with_name("two"), ExportForm.EXPLICIT).remarks
    assert [m.params["names"] for m in remarks if m.code == "export-local-packages"] == [
        "secret-sauce"
    ]


async def test_a_mirrors_address_is_turned_back_to_its_channel(
    channel: ServedChannel, prefix: Path
) -> None:
    await make(prefix, channel, "solo=1.0")
    mirror = "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/conda-forge"
    file = next((prefix / "conda-meta").glob("solo-*.json"))
    record = json.loads(file.read_text(encoding="utf-8"))
    record |= {
        "url": f"{mirror}/noarch/{record['fn']}",
        "channel": mirror,
        "requested_spec": f"{mirror}::solo=1.0",
        "requested_specs": [f"{mirror}::solo=1.0"],
    }
    file.write_text(json.dumps(record), encoding="utf-8")
    for form in ExportForm:
        assert "tuna" not in exported(prefix, form).text, form
    assert "  - conda-forge::solo=1.0\n" in exported(prefix, ExportForm.REQUESTED).text
    assert "channels:\n  - conda-forge\n  - nodefaults\n" in exported(prefix, ExportForm.EXACT).text


async def test_secrets_stay_here_and_are_named(channel: ServedChannel, prefix: Path) -> None:
    secrets = {"HF_TOKEN": "hf_abc123", "PROXY": "http://xu:pass@host:80", "MODE": "fast"}
    await make(prefix, channel, "solo", **secrets)
    made = exported(prefix, ExportForm.REQUESTED)
    assert "hf_abc123" not in made.text
    assert "pass" not in made.text
    assert "MODE: fast" in made.text
    assert [m.params for m in made.remarks if m.code == "export-secrets"] == [
        {"n": 2, "names": "HF_TOKEN, PROXY"}
    ]


async def test_packages_of_a_second_channel_say_so(
    channel: ServedChannel, channel_factory: ChannelFactory, prefix: Path, tmp_path: Path
) -> None:
    second = channel_factory("second", [package("solo", "9.0"), package("extra", "1.0")])
    channels = (channel.url, second.url)
    specs = ("app=1.0", f"{second.url}::solo", "extra")
    await carry_out(CreateRequest(str(prefix), specs, channels))
    for form in SOLVED_FORMS:
        first = exported(prefix, form)
        assert f"{second.url}::solo" in first.text
        twin = prefix.with_name(f"twin-{form}")
        await carry_out(await request_of(written(first, tmp_path / form), twin))
        assert builds(twin) == builds(prefix)


async def test_python_distributions_become_requirements(
    channel: ServedChannel, prefix: Path
) -> None:
    await make(prefix, channel, "pyhello=2.0", "app")
    made = exported(prefix, ExportForm.REQUIREMENTS)
    assert made.text.splitlines()[1:] == ["pyhello==2.0", "pyutil==1.0"]
    assert made.text.startswith("# Python 3.")
    file = read_source(FileSource(text=made.text))
    assert [entry.requirement for entry in file.pip] == ["pyhello==2.0", "pyutil==1.0"]
    assert any(remark.code == "export-not-python" for remark in made.remarks)


async def test_variables_are_there_when_the_environment_is_active(
    channel: ServedChannel, prefix: Path
) -> None:
    await make(prefix, channel, "solo", PATH="/nowhere", **VARIABLES)
    active = activated_environment(prefix)
    assert {name: active[name] for name in VARIABLES} == VARIABLES
    assert "/nowhere" not in active["PATH"]
    state = json.loads((prefix / "conda-meta" / "state").read_text(encoding="ascii"))
    assert state == {"env_vars": VARIABLES}
