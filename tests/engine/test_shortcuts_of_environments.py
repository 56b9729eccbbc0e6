"""Start-menu entries appear with a package, leave with its environment, and come back with it."""

from __future__ import annotations

import json
from pathlib import Path

from core import paths
from core.engine.environments.trash import recover_environment, trash_environment
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.request import ChangeRequest, CreateRequest
from tests.support.channels import ChannelFactory, package
from tests.support.planning import plan

MENU = {
    "menu_name": "Lab",
    "menu_items": [
        {
            "name": "Lab notebook",
            "description": "Opens the notebook",
            "command": ["{{ PREFIX }}/share/lab/run"],
            "icon": None,
            "activate": False,
            "terminal": False,
            "platforms": {"linux": {}, "win": {}, "osx": {}},
        }
    ],
}


def entries() -> list[Path]:
    """Every shortcut that is listed as made, and really there."""
    made = [
        Path(file)
        for listing in (paths.state_dir() / "shortcuts").glob("*.json")
        for files in json.loads(listing.read_text(encoding="utf-8"))["files"].values()
        for file in files
    ]
    assert all(file.exists() for file in made)
    return made


async def test_shortcuts_come_and_go_with_their_environment(
    home: Path, channel_factory: ChannelFactory
) -> None:
    files = {"share/lab/run": "echo lab\n", "Menu/lab.json": json.dumps(MENU)}
    channel = channel_factory("menus", [package("lab", files=files), package("other")])
    prefix = home / ".conda" / "envs" / "study"
    wish = CreateRequest(str(prefix), ("lab", "other"), (channel.url,))
    await apply(ApplyPlan(await plan(wish)), silent)
    (entry,) = entries()

    trashed = trash_environment(prefix)
    assert not entry.exists()
    assert entries() == []

    recover_environment(trashed.token)
    assert entries() == [entry]

    removal = ChangeRequest(str(prefix), remove=("lab",), channels=(channel.url,))
    await apply(ApplyPlan(await plan(removal)), silent)
    assert not entry.exists()
    assert entries() == []
