"""The configuration, explained line by line, and mended: real files of real people among them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.configuration.edits import apply_edit, preview_edit
from core.engine.configuration.pip_files import user_pip_file
from core.engine.configuration.report import read_report
from core.model.calls import ApplyEdit, PreviewEdit, ReadConfigurationReport
from core.model.configuration import (
    ConfigFile,
    ConfigFinding,
    ConfigurationReport,
    FixFindings,
    ProxySource,
    Tool,
    UndoEdit,
)
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.wording import MESSAGES

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "condarc"
TUNA = "https://mirrors.tuna.tsinghua.edu.cn/anaconda"


def _report() -> ConfigurationReport:
    return read_report(ReadConfigurationReport())


def _file(report: ConfigurationReport, tool: Tool = Tool.CONDA) -> ConfigFile:
    return next(file for file in report.files if file.tool is tool and file.own)


def _findings(file: ConfigFile) -> dict[str, tuple[int, ConfigFinding]]:
    found = {f.message.code: (line.number, f) for line in file.lines for f in line.findings}
    return found | {f.message.code: (0, f) for f in file.findings}


def _condarc(home: Path, text: str) -> Path:
    file = home / ".condarc"
    file.write_bytes(text.encode())
    return file


def _fix(*findings: ConfigFinding) -> str:
    """Mend, and return the id of the record."""
    shown = preview_edit(PreviewEdit(FixFindings(tuple(f.id for f in findings))))
    return apply_edit(ApplyEdit(shown)).record.id


SLIPS = [
    ("annels:\n  - defaults\n", "condarc-key-misspelt", 1, "channels:\n  - defaults\n"),
    (
        "update_dependencies: true\nsolver: rattler\n",
        "condarc-key-obsolete",
        1,
        "solver: rattler\n",
    ),
    ("ssl_verify: false # see wiki\nsolver: a\n", "condarc-no-certificates", 1, "solver: a\n"),
    (
        f"channels:\n  - conda-forge\n  - {TUNA}/pkgs/free/\n",
        "condarc-free-channel",
        3,
        "channels:\n  - conda-forge\n",
    ),
    (
        f"custom_channels:\n  conda-forge: {TUNA}/cloud/conda-forge\n",
        "condarc-full-address",
        2,
        f"custom_channels:\n  conda-forge: {TUNA}/cloud\n",
    ),
    (
        f"custom_channels:\n  conda-forge: {TUNA.replace('https', 'http')}/cloud # fast\n",
        "condarc-http",
        2,
        f"custom_channels:\n  conda-forge: {TUNA}/cloud # fast\n",
    ),
    (
        f"channels: [conda-forge, defaults]\ncustom_channels:\n  conda-forge: {TUNA}/cloud\n",
        "condarc-defaults-active",
        1,
        f"channels: [conda-forge]\ncustom_channels:\n  conda-forge: {TUNA}/cloud\n",
    ),
    (
        "channels: [bioconda, conda-forge, bioconda]\n",
        "condarc-twice",
        1,
        "channels: [bioconda, conda-forge]\n",
    ),
    (
        f"channels:\n- {TUNA}/cloud/conda-forge/\n",
        "condarc-channel-by-address",
        2,
        "channels:\n- conda-forge\n",
    ),
    (
        "channels:\n- http://conda.binstar.org/davclark\n",
        "condarc-host-old",
        2,
        "channels:\n- https://conda.anaconda.org/davclark\n",
    ),
    (f"channel_alias: {TUNA}/cloud\nsolver: a\n", "condarc-alias-mirror", 1, "solver: a\n"),
    (
        f"custom_channels:\n  msys2: {TUNA}/cloud\n  pytorch: {TUNA}/cloud\n",
        "condarc-cloud-msys2",
        2,
        f"custom_channels:\n  pytorch: {TUNA}/cloud\n",
    ),
    ("use_only_tar_bz2: true\nsolver: a\n", "condarc-old-archives", 1, "solver: a\n"),
]


@pytest.mark.parametrize(("text", "code", "line", "mended"), SLIPS, ids=[slip[1] for slip in SLIPS])
def test_a_slip_is_explained_at_its_line_mended_and_put_back(
    home: Path, text: str, code: str, line: int, mended: str
) -> None:
    file = _condarc(home, text)
    number, finding = _findings(_file(_report()))[code]
    assert number == line
    assert finding.why is not None
    assert finding.fix is not None
    record = _fix(finding)
    assert file.read_bytes().decode() == mended
    assert code not in _findings(_file(_report()))
    apply_edit(ApplyEdit(preview_edit(PreviewEdit(UndoEdit(record)))))
    assert file.read_bytes().decode() == text


def test_all_slips_of_a_file_can_be_mended_at_once(home: Path) -> None:
    text = "".join(
        (
            "# mine\r\n",
            "annels:\r\n  - defaults\r\n  - conda-forge\r\n  - conda-forge\r\n",
            f"default_channels:\r\n  - {TUNA}/pkgs/main\r\n  - {TUNA}/pkgs/free\r\n",
            "ssl_verify: false\r\n",
        )
    )
    file = _condarc(home, text)
    for _ in range(2):  # the doubled channel shows once the key has its name
        found = _findings(_file(_report()))
        _fix(*(finding for _, finding in found.values() if finding.fix))
    assert file.read_bytes().decode() == "".join(
        (
            "# mine\r\n",
            "channels:\r\n  - defaults\r\n  - conda-forge\r\n",
            f"default_channels:\r\n  - {TUNA}/pkgs/main\r\n",
        )
    )
    assert not _findings(_file(_report()))


def test_a_fix_for_what_is_gone_writes_nothing(home: Path) -> None:
    file = _condarc(home, "ssl_verify: false\n")
    _, finding = _findings(_file(_report()))["condarc-no-certificates"]
    file.write_text("ssl_verify: true\n", encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        _fix(finding)
    assert caught.value.problem.code == "configuration-finding-gone"
    assert file.read_text(encoding="utf-8") == "ssl_verify: true\n"


def test_only_the_users_own_file_is_mended(home: Path) -> None:
    other = home / ".conda" / ".condarc"
    other.parent.mkdir()
    other.write_text("ssl_verify: false\n", encoding="utf-8")
    file = next(file for file in _report().files if file.path == str(other))
    assert not file.own
    assert [f.fix for line in file.lines for f in line.findings] == [None]


def test_a_file_in_good_order_has_a_meaning_for_each_setting_and_no_finding(home: Path) -> None:
    _condarc(
        home,
        "channels:\n  - conda-forge\nchannel_priority: strict\n"
        f"custom_channels:\n  conda-forge: {TUNA}/cloud\n",
    )
    file = _file(_report())
    assert not _findings(file)
    assert [line.meaning.code for line in file.lines if line.meaning] == [
        "condarc-means-channels",
        "condarc-means-item-channel",
        "condarc-means-priority-strict",
        "condarc-means-custom-channels",
        "condarc-means-item-mirror",
    ]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"channels:\n\t- defaults\n", "config-broken-line", 2),
        (b"channels: [a\n", "config-broken-line", 2),
        (b"- a\n- b\n", "config-broken-line", 1),
        (b"a: 1\na: 2\n", "config-broken-line", 2),
        ("channels:\n  - \u6e05\u534e\n".encode("gbk"), "config-not-utf8", 2),
    ],
)
def test_a_file_conda_stops_at_names_its_line(
    home: Path, content: bytes, code: str, line: int
) -> None:
    (home / ".condarc").write_bytes(content)
    number, finding = _findings(_file(_report()))[code]
    assert finding.severity is Severity.BLOCK
    assert finding.message.params["line"] == line
    assert number in {line, 0}


def test_every_value_in_force_says_where_it_is_from_and_what_it_outweighs(home: Path) -> None:
    lighter = home / ".conda" / ".condarc"
    lighter.parent.mkdir()
    lighter.write_text("channel_priority: flexible\nchannels: [bioconda]\n", encoding="utf-8")
    own = _condarc(home, "channel_priority: strict\nchannels: [conda-forge]\n")
    settings = {setting.key: setting for setting in _report().settings}
    assert settings["channels"].value == "conda-forge, bioconda"
    assert settings["channel_priority"].value == "strict"
    assert settings["channel_priority"].origin == str(own)
    assert settings["channel_priority"].outweighs == ((str(lighter), "flexible"),)


def test_pips_file_is_explained_and_mended(home: Path) -> None:
    file = user_pip_file()
    file.parent.mkdir(parents=True)
    text = (
        "[global]\n# fast\nindex-url = http://pypi.tuna.tsinghua.edu.cn/simple\n"
        "[install]\ntrusted-host = pypi.tuna.tsinghua.edu.cn\n"
    )
    file.write_text(text, encoding="utf-8", newline="\n")
    shown = _file(_report(), Tool.PIP)
    found = _findings(shown)
    assert {code: line for code, (line, _) in found.items()} == {
        "pip-http": 3,
        "pip-trusted-host": 5,
    }
    assert shown.lines[2].meaning is not None
    _fix(*(finding for _, finding in found.values()))
    assert file.read_text(encoding="utf-8") == (
        "[global]\n# fast\nindex-url = https://pypi.tuna.tsinghua.edu.cn/simple\n"
    )


def test_proxies_that_contradict_each_other_are_said(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:s3cret@campus.example:3128")
    _condarc(home, "proxy_servers:\n  https: https://127.0.0.1:7890\n")
    report = _report()
    by_source = {proxy.source: proxy for proxy in report.proxies if proxy.scheme == "https"}
    campus = by_source[ProxySource.ENVIRONMENT]
    assert (campus.address, campus.login) == ("http://campus.example:3128", True)
    assert campus.used_by == ("pip",)
    assert by_source[ProxySource.CONDA].used_by == ("glasshouse", "conda")
    codes = {finding.message.code for finding in report.findings}
    assert codes == {"proxy-differs", "proxy-tls-to-local", "proxy-program"}
    assert "s3cret" not in str(report)


def test_no_credential_is_shown(home: Path) -> None:
    _condarc(
        home,
        "channels:\n  - https://ann:s3cret@example.org/lab\n  - https://example.org/t/s3cret/lab\n"
        "proxy_servers:\n  https: http://ann:s3cret@proxy.example:3128\n",
    )
    report = _report()
    assert "condarc-credentials" in _findings(_file(report))
    assert "s3cret" not in str(report)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of real files is not here")
def test_every_real_file_is_explained_and_mended_without_a_crash(home: Path) -> None:
    known = set(MESSAGES)
    mended = 0
    for source in sorted(CORPUS.iterdir()):
        file = home / ".condarc"
        file.write_bytes(source.read_bytes())
        shown = _file(_report())
        found = [f for line in shown.lines for f in line.findings] + list(shown.findings)
        said = {m.code for f in found for m in (f.message, f.why, f.fix) if m}
        said |= {line.meaning.code for line in shown.lines if line.meaning}
        assert said <= known, source.name
        fixable = [finding for finding in found if finding.fix]
        if fixable:
            record = _fix(*fixable)
            mended += 1
            gone = {f.id for f in fixable}
            left = _findings(_file(_report())).values()
            assert not [f for _, f in left if f.id in gone], source.name
            apply_edit(ApplyEdit(preview_edit(PreviewEdit(UndoEdit(record)))))
            assert file.read_bytes() == source.read_bytes(), source.name
    assert mended > 10


def test_the_report_crosses_the_line(home: Path, condarc: Callable[..., Path]) -> None:
    import msgspec

    condarc("conda-forge", ssl_verify="false")
    report = _report()
    encoded = msgspec.json.encode(report)
    assert msgspec.json.decode(encoded, type=ConfigurationReport) == report
    assert json.loads(encoded)["files"]
