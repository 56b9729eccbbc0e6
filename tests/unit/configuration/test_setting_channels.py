"""Setting the list of channels, as a window does that knows them by their canonical names."""

from __future__ import annotations

from pathlib import Path

from core.engine.configuration.yaml_document import read_values
from core.model.configuration import SetChannels
from tests.unit.configuration.editing import TUNA, preview, served, use, write


def test_the_channels_are_set_in_their_order_and_lines_move_along(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(b"channels:\n  - conda-forge # main one\n  - bioconda\nsolver: classic\n")
    write(SetChannels(("bioconda", "conda-forge", "nvidia"), "strict"))
    assert condarc.read_bytes() == (
        b"channels:\n  - bioconda\n  - conda-forge # main one\n  - nvidia\nsolver: classic\n"
        b"channel_priority: strict\n"
    )


def test_a_new_channel_is_pointed_to_the_mirror_in_use(home: Path) -> None:
    (home / ".condarc").write_bytes(b"channels:\n  - conda-forge\n")
    use("tuna")
    shown = preview(SetChannels(("pytorch", "nvidia", "conda-forge")))
    added = [line.text for line in shown.files[0].lines if line.kind == "+"]
    assert added == ["  - pytorch", "  - nvidia", f"  pytorch: {TUNA}/cloud"]
    assert [note.params["names"] for note in shown.notes] == ["nvidia"]


def test_a_channel_another_file_adds_is_named(home: Path) -> None:
    (home / ".conda").mkdir()
    (home / ".conda" / "condarc").write_text("channels: [bioconda]\n", encoding="utf-8")
    shown = preview(SetChannels(("conda-forge",)))
    assert [note.params["names"] for note in shown.notes] == ["bioconda"]


def test_defaults_stays_defaults_where_nobody_touched_it(home: Path) -> None:
    (home / ".condarc").write_bytes(b"channels:\n  - conda-forge\n  - defaults # all of it\n")
    write(SetChannels(("nvidia", "conda-forge", *_defaults())))
    assert (home / ".condarc").read_bytes() == (
        b"channels:\n  - nvidia\n  - conda-forge\n  - defaults # all of it\n"
    )


def test_a_part_of_defaults_alone_is_written_so_that_conda_finds_it(home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(b"channels:\n  - conda-forge\n  - defaults\n")
    write(SetChannels(("conda-forge", "pkgs/main")))
    assert read_values(condarc.read_bytes())["channels"] == ["conda-forge", "pkgs/main"]
    condarc.write_bytes(b"channels:\n  - conda-forge\n  - defaults\n")
    use("tuna")
    write(SetChannels(("conda-forge", "pkgs/main")))
    values = read_values(condarc.read_bytes())
    assert values["channels"] == ["conda-forge", "pkgs/main"]
    assert values["custom_channels"]["pkgs/main"] == TUNA
    assert served()["pkgs/main"] == f"{TUNA}/pkgs/main"


def test_a_channel_conda_would_not_find_by_its_name_is_written_by_address(home: Path) -> None:
    write(SetChannels(("conda-forge", "pkgs/free")))
    channels = read_values((home / ".condarc").read_bytes())["channels"]
    assert channels == ["conda-forge", "https://repo.anaconda.com/pkgs/free"]


def test_the_priority_is_written_only_where_it_changes(home: Path) -> None:
    (home / ".condarc").write_bytes(b"channels: [a]\nchannel_priority: true # flexible\n")
    assert preview(SetChannels(("a",), "flexible")).files == ()
    write(SetChannels(("a",), "strict"))
    assert (home / ".condarc").read_bytes() == (
        b"channels: [a]\nchannel_priority: strict # flexible\n"
    )


def _defaults() -> tuple[str, ...]:
    return tuple(name for name in served() if name.startswith("pkgs/"))
