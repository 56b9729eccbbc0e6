"""Explicit files, lock files and project files."""

from __future__ import annotations

from core.model.importing import FileKind, PipKind
from tests.unit.files.reading import codes, pasted, specs, wishes

FORGE = "https://conda.anaconda.org/conda-forge"
MD5, SHA256 = "cd" * 16, "ab" * 32

PIXI = f"""version: 7
platforms:
- name: linux-64
- name: mine
  subdir: osx-arm64
environments:
  default:
    channels:
    - url: {FORGE}/
    packages:
      linux-64:
      - conda: {FORGE}/linux-64/zlib-1.3-h_0.conda
      - pypi: https://h.example/six-1.16-py3-none-any.whl
      mine:
      - conda: {FORGE}/noarch/a-1-0.conda
  test:
    channels:
    - url: {FORGE}/
    packages:
      linux-64:
      - pypi: ./src
packages:
- conda: {FORGE}/linux-64/zlib-1.3-h_0.conda
  sha256: {SHA256}
  md5: {MD5}
- conda: {FORGE}/noarch/a-1-0.conda
- pypi: https://h.example/six-1.16-py3-none-any.whl
  name: six
  version: '1.16'
  sha256: {SHA256}
- pypi: ./src
  name: src
"""


def test_an_explicit_file_gives_builds_hashes_channels_and_platform() -> None:
    file = pasted(
        f"# platform: linux-64\n@EXPLICIT\n{FORGE}/linux-64/a-1.0-h_0.conda#{MD5}\n"
        f"{FORGE}/noarch/b-2.0-py_0.tar.bz2#sha256:{SHA256}\n"
        f"# pip six @ https://h.example/six-1.16-py3-none-any.whl\n"
    )
    one, two = file.conda
    assert (one.name, one.version, one.build, one.subdir) == ("a", "1.0", "h_0", "linux-64")
    assert (one.channel, one.md5, two.sha256) == ("conda-forge", MD5, SHA256)
    assert (file.kind, file.platforms) == (FileKind.EXPLICIT, ("linux-64",))
    assert [channel.name for channel in file.channels] == ["conda-forge"]
    assert [entry.name for entry in file.pip] == ["six"]


def test_addresses_without_the_mark_are_an_explicit_file_too() -> None:
    file = pasted(f"{FORGE}/win-64/a-1-0.conda\n{FORGE}/osx-64/b-1-0.conda#12\n")
    assert (file.kind, file.platforms) == (FileKind.EXPLICIT, ("win-64", "osx-64"))
    assert codes(file, 0) == {
        "file-explicit-unmarked",
        "file-hashes-missing",
        "file-platforms-several",
    }
    assert codes(file, 2) == {"file-hash-unreadable"}


def test_a_package_for_another_platform_than_said_is_told_of() -> None:
    file = pasted(f"# platform: linux-64\n@EXPLICIT\n{FORGE}/osx-64/a-1-0.conda#{MD5}\n")
    assert codes(file, 3) == {"file-platform-mixed"}


def test_tokens_in_addresses_are_hidden() -> None:
    file = pasted("@EXPLICIT\nhttps://u:pw@h.example/t/tk-99/ch/linux-64/a-1-0.conda\n")
    assert "tk-99" not in repr(file)
    assert ":pw" not in repr(file)
    assert "file-credentials" in codes(file, 2)


def test_a_pixi_lock_gives_each_environment_and_platform() -> None:
    file = pasted(PIXI)
    assert (file.kind, file.platforms) == (FileKind.PIXI_LOCK, ("linux-64", "osx-arm64"))
    found = [(e.line, e.name, e.platform, e.group, e.sha256) for e in file.conda]
    assert found == [
        (12, "zlib", "linux-64", "", SHA256),
        (15, "a", "osx-arm64", "", ""),
    ]
    assert [(e.kind, e.name, e.group, e.wanted) for e in file.pip] == [
        (PipKind.REQUIREMENT, "six", "", True),
        (PipKind.PATH, "src", "test", False),
    ]
    assert codes(file) == {"file-several-environments", "file-lock-source"}
    assert not codes(pasted(PIXI.replace("version: 7", "version: 6"))) - codes(file)
    assert "file-lock-version" in codes(pasted(PIXI.replace("version: 7", "version: 4")))


def test_a_conda_lock_gives_each_platform_and_category() -> None:
    file = pasted(
        "version: 1\nmetadata:\n  channels:\n  - url: conda-forge\n  platforms: [linux-64]\n"
        "package:\n"
        "- name: zlib\n  version: '1.3'\n  manager: conda\n  platform: linux-64\n"
        f"  url: {FORGE}/linux-64/zlib-1.3-h_0.conda\n  hash:\n    md5: {MD5}\n"
        f"    sha256: {SHA256}\n"
        "  category: main\n- name: six\n  version: '1.16'\n  manager: pip\n  platform: linux-64\n"
        f"  url: https://h.example/six-1.16-py3-none-any.whl\n  hash: {{sha256: {SHA256}}}\n"
        "  category: dev\n"
    )
    assert file.kind is FileKind.CONDA_LOCK
    assert [(e.line, e.name, e.md5, e.sha256) for e in file.conda] == [(7, "zlib", MD5, SHA256)]
    (six,) = file.pip
    assert (six.requirement, six.hashes, six.group) == ("six==1.16", (f"sha256:{SHA256}",), "dev")
    assert not codes(file)


def test_a_pylock_gives_versions_hashes_and_sources() -> None:
    file = pasted(
        'lock-version = "1.0"\nrequires-python = ">=3.9"\n[[packages]]\nname = "attrs"\n'
        'version = "25.1.0"\nmarker = "os_name == \'nt\'"\n'
        'wheels = [{url = "https://h.example/a.whl", hashes = {sha256 = "ab"}}]\n'
        '[[packages]]\nname = "b"\n'
        'vcs = {type = "git", url = "https://h.example/b", commit-id = "c"}\n'
    )
    assert (file.kind, file.requires_python) == (FileKind.PYLOCK, ">=3.9")
    assert [(e.line, e.requirement, e.hashes, e.wanted) for e in file.pip] == [
        (3, "attrs==25.1.0", ("sha256:ab",), True),
        (8, "b @ git+https://h.example/b@c", (), False),
    ]
    assert file.pip[0].marker == "os_name == 'nt'"


def test_a_pyproject_gives_dependencies_extras_and_groups() -> None:
    file = pasted(
        '[project]\nname = "x"\nrequires-python = ">=3.9"\ndependencies = [\n  "numpy>=1",\n'
        '  "six; python_version<\'3.9\'",\n]\n[project.optional-dependencies]\ndev = ["pytest"]\n'
        '[dependency-groups]\ntest = ["nox", {include-group = "dev"}]\n'
        '[tool.poetry.dependencies]\npython = "^3.8"\n'
        'requests = {version = "^2.1", extras = ["s"]}\n'
        '[tool.pixi.workspace]\nchannels = ["conda-forge"]\n'
        '[tool.pixi.dependencies]\nzlib = ">=1"\n'
    )
    assert (file.kind, file.requires_python) == (FileKind.PYPROJECT, ">=3.9")
    assert [(e.line, e.name, e.group, e.wanted) for e in file.pip] == [
        (5, "numpy", "", True),
        (6, "six", "", True),
        (9, "pytest", "dev", False),
        (11, "nox", "test", False),
        (14, "requests", "", True),
    ]
    assert file.pip[-1].specifier == "<3,>=2.1"
    assert (specs(file), file.conda[0].line) == (["zlib >=1"], 18)
    assert wishes(file)[0] == (PipKind.REQUIREMENT, "numpy>=1")
    assert "file-project-itself" in codes(file)


def test_broken_toml_names_its_line() -> None:
    problem = pasted('[project]\nname = "a"\ndependencies = [\n  "b\n]\n').problem
    assert problem is not None
    assert (problem.code, problem.params["line"]) == ("file-broken-toml", 4)
