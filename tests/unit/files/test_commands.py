"""Commands of tutorials, pasted with all that stands around them."""

from __future__ import annotations

import pytest

from core.model.importing import FileKind, PipKind
from tests.unit.files.reading import codes, pasted, specs, wishes


def test_a_tutorial_becomes_one_environment() -> None:
    file = pasted(
        "# First\n$ conda create -n demo -c conda-forge python=3.10 \\\n    'numpy >=1.2' -y\n"
        "(demo) PS C:\\Users\\me> pip install torch==2.1 ^\n  torchvision -U  # newest\n"
        "conda config --add channels bioconda\n"
    )
    assert (file.kind, file.name) == (FileKind.COMMANDS, "demo")
    assert specs(file) == ["python=3.10", "numpy >=1.2"]
    assert (file.conda[1].line, file.conda[1].end_line) == (2, 3)
    assert [requirement for _, requirement in wishes(file)] == ["torch==2.1", "torchvision"]
    assert [channel.name for channel in file.channels] == ["bioconda", "conda-forge"]


@pytest.mark.parametrize(
    "line",
    [
        "conda install zlib",
        "$ conda install zlib",
        "> mamba install zlib -y",
        "(base) $ micromamba install -n x zlib",
        "(base) C:\\Users\\me>conda install zlib",
        "(base) PS C:\\Users\\me> conda.exe install zlib",
        "me@host:~/work$ sudo conda install zlib",
        "[me@host ~]$ conda install zlib",
        "!conda install zlib",
        "%conda install -y zlib",
        "In [3]: !mamba install zlib",
        "conda activate x && conda install zlib",
        "CONDA_SUBDIR=osx-64 conda install zlib",
        "pixi add zlib",
        "conda install --solver libmamba --name=x 'zlib'",
    ],
)
def test_prompts_and_company_do_not_hide_a_command(line: str) -> None:
    file = pasted(line)
    assert (file.kind, specs(file)) == (FileKind.COMMANDS, ["zlib"])


@pytest.mark.parametrize(
    "line",
    [
        "pip install six",
        "python3 -m pip install --user six",
        "py -3.11 -m pip install six",
        "uv pip install six --python 3.12",
        "uv add six",
        "pixi add --pypi six",
        "pip3.11 install --no-cache-dir -q six",
    ],
)
def test_what_pip_is_asked_for_is_for_pip(line: str) -> None:
    file = pasted(line)
    assert (specs(file), wishes(file)) == ([], [(PipKind.REQUIREMENT, "six")])


def test_unsafe_arguments_are_off_and_passwords_hidden() -> None:
    file = pasted("pip install --index-url https://me:hunter2@h.example/simple git+https://x/y six")
    assert [(entry.kind, entry.wanted) for entry in file.pip] == [
        (PipKind.INDEX_URL, False),
        (PipKind.VCS, False),
        (PipKind.REQUIREMENT, True),
    ]
    assert "hunter2" not in repr(file)


def test_lines_that_ask_for_nothing_are_told_of_one_by_one() -> None:
    file = pasted(
        "conda install zlib\nconda activate x\ncd repo; python setup.py install\n\n# end\n"
    )
    assert [f.line for f in file.findings if f.message.code == "file-line-ignored"] == [2, 3]


def test_quotes_and_dashes_of_a_text_processor_are_mended() -> None:
    file = pasted("conda create –n demo “numpy<2” —channel conda-forge")
    assert (file.name, specs(file)) == ("demo", ["numpy<2"])
    assert [channel.name for channel in file.channels] == ["conda-forge"]
    assert "file-smart-quotes" in codes(file, 1)


def test_a_file_named_by_a_command_is_told_of() -> None:
    file = pasted("conda env create -f environment.yml\npip install -r requirements.txt\n")
    assert codes(file, 1) == codes(file, 2) == {"file-include-pasted"}


def test_variables_set_by_a_command_are_read() -> None:
    file = pasted("conda env config vars set A=b MY_TOKEN=abcdef -n demo\n")
    assert [(v.name, v.value) for v in file.variables] == [("A", "b"), ("MY_TOKEN", "********")]
    assert "abcdef" not in repr(file)
