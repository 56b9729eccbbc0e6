"""A real conda makes the environment from every file we write for it.

conda 26.7 asks for the word `nodefaults` as for any channel, which is there, and empty, on the
real server; so it is here. Lock files are read by its plugin conda-lockfiles, which has to be
installed beside the interpreter that runs conda; without it those two tests are skipped.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.environments.reading import read_environment
from core.engine.transactions.variables import read_variables
from core.model.exporting import ExportForm
from core.model.pip import PipWish
from core.model.request import CreateRequest
from tests.support.assertions import read_records, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel
from tests.support.conda_oracle import RealConda
from tests.support.exporting import SOLVED_FORMS, carry_out, exported, written
from tests.support.pip_index import PipIndex, wheel

pytestmark = pytest.mark.linux("the conda it is compared with is one for Linux")

VARIABLES = {"GREETING": "你好, it's: 'quoted' # no comment", "OMP_NUM_THREADS": "04"}
SPECS = ("pyhello=1.0", "libx >=1.0,<2", "solo=1.1=0", "app=1.0", "python=3")


@pytest.fixture
async def prefix(
    home: Path,
    channel: ServedChannel,
    channel_factory: ChannelFactory,
    condarc: Callable[..., Path],
) -> Path:
    nodefaults = channel_factory("nodefaults").url
    condarc(channel, custom_channels=f"{{nodefaults: '{nodefaults.rpartition('/')[0]}'}}")
    folder = home / ".conda" / "envs" / "论文"
    await carry_out(CreateRequest(str(folder), SPECS, (channel.url,), variables=VARIABLES))
    return folder


def builds(prefix: Path) -> set[tuple[str, str, str]]:
    return {(each["name"], each["version"], each["build"]) for each in read_records(prefix)}


@pytest.mark.parametrize("form", SOLVED_FORMS)
def test_conda_makes_the_environment_of_an_environment_yml(
    form: ExportForm, real_conda: RealConda, prefix: Path, tmp_path: Path
) -> None:
    path = written(exported(prefix, form), tmp_path)
    real_conda.run("env", "create", "--file", path, "--name", "twin", "--yes")
    twin = prefix.with_name("twin")
    verify_prefix(twin)
    if form is ExportForm.EXACT:
        assert builds(twin) == builds(prefix)
    if form is not ExportForm.REQUESTED:
        assert {one[:2] for one in builds(twin)} == {one[:2] for one in builds(prefix)}
    assert {one[:2] for one in builds(twin)} >= {("pyhello", "1.0"), ("solo", "1.1")}
    assert read_variables(twin) == VARIABLES
    listed = real_conda.run("env", "config", "vars", "list", "--json", "-p", twin)
    assert json.loads(listed) == VARIABLES


def test_conda_makes_the_environment_of_an_explicit_file(
    real_conda: RealConda, prefix: Path, tmp_path: Path
) -> None:
    path = written(exported(prefix, ExportForm.EXPLICIT), tmp_path)
    twin = prefix.with_name("twin")
    real_conda.run("create", "--yes", "-p", twin, "--file", path)
    assert builds(twin) == builds(prefix)
    verify_prefix(twin)


@pytest.mark.parametrize("form", [ExportForm.CONDA_LOCK, ExportForm.PIXI_LOCK])
def test_conda_makes_the_environment_of_a_lock_file(
    form: ExportForm, real_conda: RealConda, prefix: Path, tmp_path: Path
) -> None:
    real_conda.use_plugin("conda_lockfiles")
    path = written(exported(prefix, form), tmp_path)
    twin = prefix.with_name("twin")
    real_conda.run("create", "--yes", "-p", twin, "--file", path)
    assert builds(twin) == builds(prefix)
    verify_prefix(twin)


def test_conda_and_we_write_the_same_explicit_list(real_conda: RealConda, prefix: Path) -> None:
    ours = exported(prefix, ExportForm.EXPLICIT).text.splitlines()
    theirs = real_conda.run("list", "--explicit", "--sha256", "-p", prefix).splitlines()
    mine = {line.replace("#sha256:", "#") for line in ours if line.startswith("http")}
    assert mine == {line for line in theirs if line.startswith("http")}


def test_conda_exports_the_variables_that_we_set(real_conda: RealConda, prefix: Path) -> None:
    exported_by_conda = json.loads(real_conda.run("env", "export", "--json", "-p", prefix))
    assert exported_by_conda["variables"] == VARIABLES


async def test_conda_installs_the_pip_section_we_write(
    real_conda: RealConda,
    real_python_channel: ServedChannel,
    channel_factory: ChannelFactory,
    pip_index: PipIndex,
    condarc: Callable[..., Path],
    home: Path,
    tmp_path: Path,
) -> None:
    """With a complete Python, conda's own pip and an index of our own."""
    nodefaults = channel_factory("nodefaults").url
    condarc(
        real_python_channel, custom_channels=f"{{nodefaults: '{nodefaults.rpartition('/')[0]}'}}"
    )
    pip_index.add(wheel("Greeter", "1.2", requires=["voice>=2"]), wheel("voice", "2.0"))
    ours = home / ".conda" / "envs" / "ours"
    pip = (PipWish("greeter==1.2"),)
    specs = ("python", "packaging")
    await carry_out(CreateRequest(str(ours), specs, (real_python_channel.url,), pip=pip))
    path = written(exported(ours, ExportForm.VERSIONS), tmp_path)
    real_conda.run("env", "create", "--file", path, "--name", "twin", "--yes")
    twin = ours.with_name("twin")
    assert {one[:2] for one in builds(twin)} == {one[:2] for one in builds(ours)}
    found = {each.name: each.version for each in read_environment(twin).pip_packages}
    assert found == {"Greeter": "1.2", "voice": "2.0"}
    assert exported(twin, ExportForm.REQUIREMENTS).text == (
        exported(ours, ExportForm.REQUIREMENTS).text
    )
