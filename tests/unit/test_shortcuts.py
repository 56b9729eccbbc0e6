"""Start-menu entries: read from Menu/*.json, written for this platform, removed again."""

from __future__ import annotations

import json
import plistlib
import sys
from pathlib import Path, PureWindowsPath

import pytest

from core import paths
from core.engine.transactions.shortcuts import desktop_entry, mac_bundle, menus, windows_link
from core.engine.transactions.shortcuts.menus import MenuItem, menu_items, render, slug

PREFIX = Path("/envs/my thesis")


def menu(folder: Path, **item: object) -> Path:
    entry: dict[str, object] = {
        "name": "Notebook ({{ ENV_NAME }})",
        "description": "Opens notebooks",
        "command": ["{{ PYTHON }}", "-m", "notebook", "{{ HOME }}"],
        "icon": "{{ MENU_DIR }}/notebook.{{ ICON_EXT }}",
        "activate": True,
        "terminal": False,
        "platforms": {
            "linux": {"Categories": ["Science", "Education"]},
            "win": {"desktop": True},
            "osx": {"CFBundleName": "Notebook"},
        },
    }
    document = {"menu_name": "{{ DISTRIBUTION_NAME }}", "menu_items": [entry | item]}
    file = folder / "notebook.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def test_placeholders_are_filled_in_and_unknown_ones_left() -> None:
    values = menus.placeholders(PREFIX, "3.12.4")
    assert (
        render("{{ ENV_NAME }} {{PY_VER}} {{ NEW_THING }}", values)
        == "my thesis 3.12 {{ NEW_THING }}"
    )
    assert slug("My Notebook (论文)") == "my-notebook-论文"


def test_items_for_other_platforms_are_left_out(tmp_path: Path) -> None:
    assert menu_items(menu(tmp_path, platforms={"plan9": {}}), PREFIX, "3.12") == []
    assert len(menu_items(menu(tmp_path), PREFIX, "3.12")) == 1


@pytest.mark.parametrize("content", ["", "{", '{"menu_items": [{}]}', '{"menu_items": 3}', "[]"])
def test_a_broken_menu_has_no_entries(tmp_path: Path, content: str) -> None:
    file = tmp_path / "broken.json"
    file.write_text(content, encoding="utf-8")
    assert menu_items(file, PREFIX, "3.12") == []


ITEM = MenuItem(
    menu="Glasshouse",
    name="Notebook",
    command=("/envs/my thesis/bin/python", "-m", "note book", "100%"),
    description="Opens notebooks",
    working_dir="/home/me",
    extra=(("Categories", ["Science"]), ("Unknown", "x")),
)


@pytest.mark.linux("desktop entries are its own")
def test_a_desktop_entry_activates_quotes_and_escapes() -> None:
    text = desktop_entry.entry_text(ITEM, PREFIX)
    assert "Type=Application\nName=Notebook\n" in text
    assert "Categories=Science;\n" in text
    assert "Unknown" not in text
    exec_line = next(line for line in text.splitlines() if line.startswith("Exec="))
    assert "CONDA_PREFIX='/envs/my thesis'" in exec_line
    assert "'note book' 100%%" in exec_line
    assert '\\\\"$' not in exec_line.replace('\\\\"\\\\$', "")


@pytest.mark.linux("desktop entries are its own")
def test_the_command_of_an_entry_does_run_in_the_environment(tmp_path: Path) -> None:
    import subprocess

    prefix = tmp_path / "my $env"
    (prefix / "etc/conda/activate.d").mkdir(parents=True)
    (prefix / "etc/conda/activate.d/x.sh").write_text("export X=yes\n", encoding="utf-8")
    item = MenuItem("M", "N", ("sh", "-c", 'echo "$X $CONDA_PREFIX"'))
    script = desktop_entry.shell_command(item, prefix)
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == f"yes {prefix}"


def test_a_bundle_has_a_name_a_script_and_no_leftovers(home: Path) -> None:
    file = mac_bundle.write_bundle(ITEM, PREFIX)
    assert file == paths.home() / "Applications" / "Notebook (my thesis).app"
    information = plistlib.loads((file / "Contents/Info.plist").read_bytes())
    script = file / "Contents/MacOS" / information["CFBundleExecutable"]
    assert script.read_text(encoding="utf-8").startswith("#!/bin/bash\n")
    assert [child.name for child in file.parent.iterdir()] == [file.name]


def test_a_windows_link_activates_first() -> None:
    prefix = Path(PureWindowsPath("C:/envs/thesis"))
    target, arguments = windows_link.link_command(ITEM, prefix)
    assert target.lower().endswith("cmd.exe")
    assert f'set "CONDA_PREFIX={prefix}"' in arguments
    assert 'start ""' in arguments
    plain = MenuItem("M", "N", ("C:\\x\\python.exe", "-m", "a b"), activate=False)
    assert windows_link.link_command(plain, prefix) == ("C:\\x\\python.exe", '-m "a b"')


@pytest.mark.skipif(sys.platform != "win32", reason="the shell's COM object")
def test_a_link_file_is_written(home: Path) -> None:
    file = windows_link.write_link(ITEM, home / "envs" / "thesis")
    assert file.stat().st_size > 100
    assert file.suffix == ".lnk"
