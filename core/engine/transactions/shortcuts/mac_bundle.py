"""macOS: a small application bundle in the user's own Applications folder."""

from __future__ import annotations

import plistlib
import shutil
from pathlib import Path

from core import paths
from core.engine.transactions.durable import remove, rename
from core.engine.transactions.shortcuts.desktop_entry import shell_command
from core.engine.transactions.shortcuts.menus import MenuItem, slug


def write_bundle(item: MenuItem, prefix: Path) -> Path:
    """Write `NAME (ENVIRONMENT).app` and return its path. Raises OSError."""
    folder = paths.home() / "Applications"
    name = f"{item.name} ({prefix.name})".replace("/", "-").replace(":", "-")
    bundle, partial = folder / f"{name}.app", folder / f".{name}.partial"
    remove(partial)
    contents = partial / "Contents"
    (contents / "MacOS").mkdir(parents=True)
    (contents / "Resources").mkdir()
    (contents / "Info.plist").write_bytes(plistlib.dumps(_information(item, prefix, name)))
    script = contents / "MacOS" / slug(item.name)
    script.write_text(_script(item, prefix), encoding="utf-8")
    script.chmod(0o755)
    if item.icon and Path(item.icon).is_file():
        shutil.copyfile(item.icon, contents / "Resources" / Path(item.icon).name)
    remove(bundle)
    rename(partial, bundle)
    return bundle


def _information(item: MenuItem, prefix: Path, name: str) -> dict[str, object]:
    values: dict[str, object] = {
        "CFBundleName": item.name,
        "CFBundleDisplayName": name,
        "CFBundleExecutable": slug(item.name),
        "CFBundleIdentifier": f"org.glasshouse.{slug(prefix.name)}.{slug(item.name)}",
        "CFBundlePackageType": "APPL",
        "CFBundleVersion": "1.0",
        "CFBundleShortVersionString": "1.0",
    }
    if item.icon:
        values["CFBundleIconFile"] = Path(item.icon).name
    values |= {key: value for key, value in item.extra if key.startswith(("CF", "LS", "NS"))}
    return values


def _script(item: MenuItem, prefix: Path) -> str:
    script = shell_command(item, prefix)
    if item.working_dir:
        script = f'cd "{item.working_dir}" || exit 1\n{script}'
    if item.terminal:
        quoted = script.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "; ")
        tell = f'tell application "Terminal" to do script "{quoted}"'
        script = "osascript <<'END'\n" + tell + "\nEND"
    return f"#!/bin/bash\n{script}\n"
