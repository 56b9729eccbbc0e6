"""What using a mirror writes: cases by conda's rules, and by what each mirror carries."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.engine.configuration.mirror_conda import built_in_defaults
from core.engine.configuration.pip_files import user_pip_file
from core.engine.configuration.yaml_document import read_values
from core.engine.mirrors.catalogue import entries
from core.engine.mirrors.own import add_mirror
from core.engine.mirrors.report_file import keep_report
from core.model.calls import AddMirror
from core.model.configuration import UseMirror
from core.model.mirror import OFFICIAL, Carried, ChannelAnswer, Measurement, ProbeReport
from core.model.problem import ProblemError
from tests.unit.configuration.editing import BFSU, TUNA, preview, proposed, served, use

CLOUD = "https://conda.anaconda.org"
PKGS = "https://repo.anaconda.com/pkgs"
MIRRORS = [entry.id for entry in entries() if entry.id != OFFICIAL]


def _write(home: Path, text: str) -> None:
    (home / ".condarc").write_text(text, encoding="utf-8", newline="")


def _after(mirror: str) -> dict[str, object]:
    return read_values(proposed(mirror))


def _notes(mirror: str) -> dict[str, str]:
    notes = preview(UseMirror(mirror)).notes
    return {note.code: str(note.params.get("names", "")) for note in notes}


@pytest.mark.parametrize("mirror", MIRRORS)
def test_each_mirror_gets_the_parent_of_what_it_carries_and_nothing_else(
    mirror: str, home: Path
) -> None:
    entry = next(entry for entry in entries() if entry.id == mirror)
    _write(home, "channels: [conda-forge, pytorch, nvidia, bioconda, defaults]\n")
    use(mirror)
    for name in ("conda-forge", "pytorch", "nvidia", "bioconda"):
        carried = name in entry.channels
        assert served()[name] == (entry.channel_url(name) if carried else f"{CLOUD}/{name}")
    for name in built_in_defaults():
        channel = f"pkgs/{name}"
        if channel in entry.channels:
            assert served()[channel] == entry.channel_url(channel)
        elif "pkgs/main" in entry.channels:
            assert channel not in served(), "left out: it would wait for the foreign server"
        else:
            assert served()[channel] == f"{PKGS}/{name}"


def test_where_nobody_names_a_channel_conda_gets_the_one_this_app_uses(home: Path) -> None:
    _write(home, "always_yes: true\n")
    assert served() == {"conda-forge": f"{CLOUD}/conda-forge"}
    use("tuna")
    assert read_values((home / ".condarc").read_bytes())["channels"] == ["conda-forge"]
    assert served() == {"conda-forge": f"{TUNA}/cloud/conda-forge"}


def test_defaults_is_never_added(home: Path) -> None:
    _write(home, "channels: [conda-forge]\n")
    assert "defaults" not in proposed("tuna").decode()
    assert "default_channels" not in proposed("tuna").decode()


def test_defaults_named_by_another_file_count_too(home: Path) -> None:
    (home / ".conda").mkdir()
    (home / ".conda" / "condarc").write_text("channels: [defaults]\n", encoding="utf-8")
    _write(home, "channels: [conda-forge]\n")
    use("tuna")
    assert served()["pkgs/main"] == f"{TUNA}/pkgs/main"


def test_a_channel_no_mirror_has_stays_official_and_is_named(home: Path) -> None:
    _write(home, "channels: [nvidia, conda-forge]\n")
    assert "nvidia" not in (_after("tuna")["custom_channels"] or {})
    assert _notes("tuna")["edit-stays-official"] == "nvidia"


def test_what_the_new_mirror_lacks_leaves_the_mirror_that_is_left(home: Path) -> None:
    _write(home, "channels: [nvidia, conda-forge]\n")
    use("sustech")
    assert served()["nvidia"].startswith("https://mirrors.sustech.edu.cn/anaconda-extra/cloud/")
    use("bfsu")
    assert served()["nvidia"] == f"{CLOUD}/nvidia"


def test_what_the_new_mirror_lacks_stays_at_a_third_one(home: Path) -> None:
    _write(
        home,
        "channels: [nvidia, conda-forge]\n"
        "custom_channels:\n"
        "  nvidia: https://mirrors.sustech.edu.cn/anaconda-extra/cloud\n"
        f"  conda-forge: {TUNA}/cloud\n",
    )
    use("bfsu")
    assert served()["nvidia"].startswith("https://mirrors.sustech.edu.cn/")
    assert served()["conda-forge"] == f"{BFSU}/cloud/conda-forge"


def test_addresses_among_the_channels_become_names_in_the_same_order(home: Path) -> None:
    _write(
        home,
        "channels:\n"
        f"  - {TUNA}/cloud/pytorch/  # mine\n"
        "  - https://company.example/conda/private\n"
        f"  - {TUNA}/pkgs/main/\n"
        f"  - {TUNA}/cloud/conda-forge/linux-64\n"
        "  - conda-forge\n",
    )
    assert _after("bfsu")["channels"] == [
        "pytorch",
        "https://company.example/conda/private",
        "pkgs/main",
        "conda-forge/linux-64",
        "conda-forge",
    ]
    assert "- pytorch  # mine\n" in proposed("bfsu").decode()
    use("bfsu")
    assert served()["pkgs/main"] == f"{BFSU}/pkgs/main"
    assert served()["pytorch"] == f"{BFSU}/cloud/pytorch"
    use(OFFICIAL)
    assert served()["pkgs/main"] == f"{PKGS}/main"


def test_private_addresses_and_credentials_are_left_alone(home: Path) -> None:
    text = (
        "channels:\n"
        "  - https://conda.anaconda.org/t/tk-123-secret/team\n"
        "  - https://user:word@company.example/conda\n"
        "  - own\n"
        "custom_channels:\n"
        "  own: https://company.example/conda\n"
        "  conda-forge: https://company.example/proxy # through the firewall\n"
        "custom_multichannels:\n"
        "  both: [https://company.example/a, https://company.example/b]\n"
    )
    _write(home, text)
    assert proposed("tuna").decode() == text
    assert proposed(OFFICIAL).decode() == text


def test_a_private_address_of_a_configured_channel_is_named(home: Path) -> None:
    _write(
        home, "channels: [conda-forge]\ncustom_channels:\n  conda-forge: https://company.example\n"
    )
    assert _notes("tuna")["edit-private-stays"] == "conda-forge"


def test_a_mirror_as_alias_goes_and_its_channels_are_named(home: Path) -> None:
    _write(home, f"channel_alias: {TUNA}/cloud\nchannels: [conda-forge, nvidia]\n")
    assert served()["nvidia"] == f"{TUNA}/cloud/nvidia"
    assert "edit-alias-removed" in _notes("tuna")
    use("tuna")
    assert served() == {
        "conda-forge": f"{TUNA}/cloud/conda-forge",
        "nvidia": f"{CLOUD}/nvidia",
    }


def test_the_full_address_where_conda_wants_the_parent_is_mended(home: Path) -> None:
    _write(
        home,
        f"channels: [conda-forge]\ncustom_channels:\n  conda-forge: {TUNA}/cloud/conda-forge\n",
    )
    assert _after("bfsu")["custom_channels"] == {"conda-forge": f"{BFSU}/cloud"}


def test_a_label_the_mirror_lacks_stays_official(home: Path) -> None:
    _write(home, "channels: [conda-forge/label/rc, conda-forge]\n")
    use("tuna")
    assert served() == {
        "conda-forge/label/rc": f"{CLOUD}/conda-forge/label/rc",
        "conda-forge": f"{TUNA}/cloud/conda-forge",
    }
    use(OFFICIAL)
    assert (home / ".condarc").read_bytes() == b"channels: [conda-forge/label/rc, conda-forge]\n"


def test_members_of_multichannels_are_switched_by_address(home: Path) -> None:
    _write(home, f"channels: [mine]\ncustom_multichannels:\n  mine:\n    - {TUNA}/cloud/bioconda\n")
    use("bfsu")
    assert served()["bioconda"] == f"{BFSU}/cloud/bioconda"
    use(OFFICIAL)
    assert served()["bioconda"] == f"{CLOUD}/bioconda"


def test_http_becomes_https(home: Path) -> None:
    _write(
        home,
        "channels: [conda-forge]\ncustom_channels:\n"
        "  conda-forge: http://mirrors.aliyun.com/anaconda/cloud\n",
    )
    use("aliyun")
    assert served()["conda-forge"] == "https://mirrors.aliyun.com/anaconda/cloud/conda-forge"


def test_what_a_probe_found_missing_is_not_written(home: Path) -> None:
    _write(home, "channels: [conda-forge, defaults]\n")
    gone = tuple(
        ChannelAnswer(name, Carried.NO) for name in ("pkgs/r", "pkgs/msys2", "conda-forge")
    )
    keep_report(ProbeReport(finished=1.0, measurements=(Measurement("tuna", True, channels=gone),)))
    assert _after("tuna")["default_channels"] == [f"{TUNA}/pkgs/main"]
    assert "custom_channels" not in _after("tuna")
    left_out = ["pkgs/r", "pkgs/msys2"] if sys.platform == "win32" else ["pkgs/r"]
    assert _notes("tuna")["edit-defaults-left-out"] == ", ".join(left_out)


def test_official_takes_away_what_a_mirror_brought_and_no_more(home: Path) -> None:
    text = (
        "# mine\nchannels:\n  - conda-forge\n  - defaults\n"
        "custom_channels:\n  own: https://company.example/conda\n"
    )
    _write(home, text)
    use("zju")
    assert "zju" in (home / ".condarc").read_text(encoding="utf-8")
    use(OFFICIAL)
    assert (home / ".condarc").read_text(encoding="utf-8") == text


def test_a_file_that_outweighs_the_users_own_is_named(home: Path) -> None:
    (home / ".conda").mkdir()
    system = home / ".conda" / "condarc"
    system.write_text(
        f"custom_channels: #!final\n  conda-forge: {TUNA}/cloud #!final\n", encoding="utf-8"
    )
    _write(home, "channels: [conda-forge]\n")
    notes = [note for note in preview(UseMirror("bfsu")).notes if note.code == "edit-outweighed"]
    assert [note.params for note in notes] == [{"channel": "conda-forge", "origin": str(system)}]


def test_pip_gets_its_index_and_keeps_everything_else(home: Path) -> None:
    file = user_pip_file()
    file.parent.mkdir(parents=True)
    original = (
        "[global]\r\n; the old one\r\nindex-url = http://mirrors.aliyun.com/pypi/simple/\r\n"
        "extra-index-url = https://user:word@company.example/simple\r\ntimeout = 60\r\n"
    )
    file.write_bytes(original.encode())
    use("tuna", pip=True)
    index = "https://mirrors.tuna.tsinghua.edu.cn/pypi/web/simple"
    assert file.read_bytes().decode() == original.replace(
        "http://mirrors.aliyun.com/pypi/simple/", index
    )
    use(OFFICIAL, pip=True)
    assert "index-url = http" not in file.read_bytes().decode().replace("extra-index-url", "")
    assert "timeout = 60" in file.read_bytes().decode()


def test_an_index_of_the_users_own_stays_and_is_named(home: Path) -> None:
    file = user_pip_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(b"[install]\nindex-url = https://company.example/simple\n")
    shown = preview(UseMirror("tuna", conda=False))
    assert [note.code for note in shown.notes] == ["edit-private-index"]
    assert shown.files == ()


def test_pip_is_left_alone_by_a_mirror_without_an_index(home: Path) -> None:
    shown = preview(UseMirror("prefix", conda=False))
    assert (shown.files, [note.code for note in shown.notes]) == ((), ["edit-no-index"])


def test_a_mirror_that_was_forgotten_is_a_problem(home: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        preview(UseMirror("nobody"))
    assert caught.value.problem.code == "mirror-unknown"


def test_the_mirrors_of_a_sandbox_are_switched_like_any_other(home: Path) -> None:
    folder = home / ".glasshouse" / "config"
    folder.mkdir(parents=True)
    (folder / "mirrors.yaml").write_text(
        "date: 2026-11-21\n"
        "columns: [conda-forge]\n"
        "sample: conda-forge/noarch/repodata.json.zst\n"
        "official: {cloud: 'http://127.0.0.1:1/official', pkgs: 'http://127.0.0.1:1/pkgs'}\n"
        "mirrors:\n"
        "  - id: near\n"
        "    names: {en: Near, zh_CN: 近}\n"
        "    address: http://127.0.0.1:2/anaconda\n"
        "    pkgs: [main]\n"
        "    channels: [conda-forge]\n"
        "    index: http://127.0.0.1:2/simple\n",
        encoding="utf-8",
    )
    original = "channels:\n  - conda-forge\n  - defaults\n"
    _write(home, original)
    use("near", pip=True)
    assert served() == {
        "conda-forge": "http://127.0.0.1:2/anaconda/cloud/conda-forge",
        "pkgs/main": "http://127.0.0.1:2/anaconda/pkgs/main",
    }
    assert "index-url = http://127.0.0.1:2/simple" in user_pip_file().read_text(encoding="utf-8")
    use(OFFICIAL, pip=True)
    assert (home / ".condarc").read_text(encoding="utf-8") == original
    assert not user_pip_file().exists()


def test_a_mirror_of_the_users_own_is_used_for_every_channel(home: Path) -> None:
    mirror = add_mirror(AddMirror("https://company.example/conda", name="Ours"))
    _write(home, "channels: [conda-forge, nvidia]\n")
    use(mirror.id)
    assert all(url.startswith("https://company.example/conda/") for url in served().values())
    use(OFFICIAL)
    assert (home / ".condarc").read_bytes() == b"channels: [conda-forge, nvidia]\n"


def test_an_address_does_not_become_a_name_that_leads_to_a_server_of_ones_own(home: Path) -> None:
    own = b"custom_channels:\n  conda-forge: https://user:secret@company.example/conda\n"
    condarc = home / ".condarc"
    condarc.write_bytes(b"channels:\n  - https://conda.anaconda.org/conda-forge\n" + own)
    before = condarc.read_bytes()
    condarc.write_bytes(proposed("tuna"))
    assert served() == {"conda-forge": f"{TUNA}/cloud/conda-forge"}
    condarc.write_bytes(proposed(OFFICIAL))
    assert condarc.read_bytes() == before
