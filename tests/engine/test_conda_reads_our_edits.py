"""A real conda fetches each channel from where we say, after a switch to each mirror."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.engine.channels.channels import fetch_addresses
from core.engine.channels.condarc import read_settings
from core.engine.configuration.yaml_document import read_values
from core.engine.mirrors.catalogue import entries
from core.model.configuration import SetChannels
from core.model.mirror import OFFICIAL
from tests.support.conda_oracle import RealConda
from tests.unit.configuration.editing import FILES, TUNA, proposed, use, write

WRITTEN_HERE = {
    "nothing": "always_yes: true\n",
    "defaults": "channels: [defaults]\n",
    "many": "channels: [pytorch, nvidia, conda-forge, bioconda, defaults]\n",
    "labels": "channels: [conda-forge/label/rc, conda-forge, numba/label/dev, numba]\n",
    "addresses": (
        f"channels:\n  - {TUNA}/cloud/conda-forge/\n  - {TUNA}/pkgs/main\n  - {TUNA}/pkgs/free\n"
        f"  - {TUNA}/cloud/pytorch/linux-64\n  - {TUNA}/pkgs/msys2\n"
    ),
    "alias": f"channel_alias: {TUNA}/cloud\nchannels: [conda-forge, nvidia, defaults]\n",
    "private alias": "channel_alias: https://company.example/conda\nchannels: [own, conda-forge]\n",
    "whole address": (
        f"channels: [conda-forge]\ncustom_channels:\n  conda-forge: {TUNA}/cloud/conda-forge\n"
    ),
    "multichannels": (
        f"channels: [mine]\ncustom_multichannels:\n  mine: [{TUNA}/cloud/bioconda, conda-forge]\n"
    ),
    "names in default_channels": (
        "channels: [defaults]\ndefault_channels: [main, r]\n"
        f"custom_channels: {{main: {TUNA}/pkgs, r: {TUNA}/pkgs}}\n"
    ),
}


@pytest.mark.linux("conda's own meaning of `defaults` is another on Windows")
def test_conda_resolves_every_switched_file_as_we_do(
    real_conda: RealConda, home: Path, tmp_path: Path
) -> None:
    sources = {file.name: file.read_bytes() for file in FILES}
    sources |= {name: text.encode() for name, text in WRITTEN_HERE.items()}
    files: list[Path] = []
    ours: list[list[str]] = []
    named: list[str] = []
    for name, content in sources.items():
        for entry in entries():
            (home / ".condarc").write_bytes(content)
            after = proposed(entry.id)
            (home / ".condarc").write_bytes(after)
            if not read_values(after).get("channels"):
                continue  # conda has no channel then; this app has conda-forge
            file = tmp_path / f"{len(files)}.yml"
            file.write_bytes(after)
            files.append(file)
            ours.append(_served_from())
            named.append(f"{name} → {entry.id}")
    theirs = real_conda.resolved_channels(files)
    assert len(files) > 9 * len(entries())
    different = {
        case: (mine, other)
        for case, mine, other in zip(named, ours, theirs, strict=True)
        if mine != other
    }
    assert not different


def _served_from() -> list[str]:
    """Every address once, in order; conda does not know that two may serve one channel."""
    settings = read_settings()
    pairs = (pair for item in settings.channels for pair in fetch_addresses(item, settings))
    return list(dict.fromkeys(address for _, address in pairs))


def test_conda_shows_what_was_written(real_conda: RealConda, home: Path) -> None:
    (home / ".condarc").write_text("channels: [conda-forge, defaults]\n", encoding="utf-8")
    for entry in entries():
        use(entry.id)
        keys = ("channels", "default_channels", "custom_channels")
        shown = json.loads(real_conda.run("config", "--show", *keys, "--json"))
        assert shown["channels"] == ["conda-forge", "defaults"]
        parent = None if entry.official else entry.parent_of("conda-forge")
        custom = shown["custom_channels"].get("conda-forge")
        assert (custom or {}).get("location") == (parent and parent.split("://")[1])
    use(OFFICIAL)
    shown = json.loads(real_conda.run("config", "--show", "custom_channels", "--json"))
    assert "conda-forge" not in shown["custom_channels"]
    write(SetChannels(("bioconda",), "strict"))
    shown = json.loads(real_conda.run("config", "--show", "channels", "channel_priority", "--json"))
    assert shown == {"channel_priority": "strict", "channels": ["bioconda"]}
