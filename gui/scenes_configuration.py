"""What the pictures show of the configuration: in order, in a mess, and about to be mended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.model.configuration import Tool
from gui.actions import channels as actions
from gui.app import App
from gui.pages.channels.configuration.file_list import PROXIES, VALUES
from gui.pages.channels.configuration.words import all_findings, findings_of
from gui.scenes import Scene, until
from gui.state.staging import staging_of

if TYPE_CHECKING:
    from gui.pages.channels.configuration.view import ConfigurationView
    from gui.pages.channels.page import ChannelsPage

_MESS = """\
annels:
  - bioconda
ssl_verify: false
default_channels:
  - http://mirrors.tuna.tsinghua.edu.cn/anaconda/pkgs/main
  - https://mirrors.tuna.tsinghua.edu.cn/anaconda/pkgs/free  # from a page of 2017
custom_channels:
  pytorch: https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud/pytorch
proxy_servers:
  http: http://127.0.0.1:7890
  https: https://127.0.0.1:7890
"""
"""What piles up from instructions of many years."""

_before: dict[Path, bytes] = {}


async def _view(app: App, chosen: str = "") -> ConfigurationView:
    actions.show_configuration(app.services)
    page: ChannelsPage = app.window.page("channels")  # type: ignore[assignment]
    page.show_configuration()
    staging_of(app.services).discard()
    await app.store.settle()
    view: ConfigurationView = page._configuration  # type: ignore[assignment]  # noqa: SLF001
    if chosen:
        view.files.chosen.emit(chosen)
    return view


def _own_file(app: App) -> Path:
    report = app.store.configuration
    assert report is not None
    files = [one for one in report.files if one.own and one.tool is Tool.CONDA]
    return Path(files[0].path)


async def _read_again(app: App) -> None:
    app.store.need_configuration(refresh=True)
    await app.store.settle()


async def _in_order(app: App) -> None:
    await _view(app)
    file = _own_file(app)
    await _view(app, str(file))


async def _mess(app: App) -> None:
    await _view(app)
    file = _own_file(app)
    if file not in _before:
        _before[file] = file.read_bytes()
        file.write_bytes(_before[file] + _MESS.encode())
    await _read_again(app)
    await _view(app, str(file))


async def _values(app: App) -> None:
    await _mess(app)
    await _view(app, VALUES)


async def _proxies(app: App) -> None:
    await _mess(app)
    await _view(app, PROXIES)


async def _mending(app: App) -> None:
    await _mess(app)
    view = await _view(app, str(_own_file(app)))
    report = app.store.configuration
    assert report is not None
    findings = [one for file in report.files for one in findings_of(file) if one.fix is not None]
    assert findings, all_findings(report)
    view.file.fix_all.click()
    staging = staging_of(app.services)
    await until(lambda: staging.preview is not None or staging.problem is not None)


async def _packages_offline(app: App) -> None:
    staging_of(app.services).discard()
    app.preferences.update(offline=True)
    app.window.show_page("packages")
    await app.store.settle()
    await until(lambda: app.store.names is not None and app.store.names.offline)


async def _tidied(app: App) -> None:
    """The practice file as it was, for whatever is pictured next."""
    app.preferences.update(offline=False)
    staging_of(app.services).discard()
    while _before:
        file, content = _before.popitem()
        file.write_bytes(content)
    await _read_again(app)
    await _view(app, VALUES)
    app.store.kept.pop(actions.WANTED_HALF, None)
    page: ChannelsPage = app.window.page("channels")  # type: ignore[assignment]
    page.head.halves.choose("mirrors")
    page.head.chosen.emit("mirrors")
    app.window.show_page("environments")


CONFIGURATION_SCENES = (
    Scene("configuration", _in_order),
    Scene("configuration-findings", _mess),
    Scene("configuration-values", _values),
    Scene("configuration-proxies", _proxies),
    Scene("configuration-mending", _mending),
    Scene("packages-offline", _packages_offline),
    Scene("configuration-tidied", _tidied),
)
