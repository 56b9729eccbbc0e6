"""The whole configuration as the window shows it: files line by line, values in force, proxies."""

from __future__ import annotations

import os
from collections.abc import Iterator

from core import paths
from core.engine.channels.condarc import read_sources
from core.engine.channels.condarc_values import Source, merge_list, merge_map, merge_value
from core.engine.configuration import proxy_overview
from core.engine.configuration.examination import ExaminedFile, examine
from core.engine.configuration.ini_splice import IniError, normalized
from core.engine.configuration.pip_files import PipFile, pip_files
from core.engine.configuration.pip_text import PipText, read_pip_text
from core.engine.configuration.secrets import hide_credentials
from core.model.calls import ReadConfigurationReport
from core.model.configuration import (
    ConfigFile,
    ConfigLine,
    ConfigurationReport,
    Setting,
    Tool,
)

_LISTS = ("channels", "default_channels", "envs_dirs", "pkgs_dirs")
_VALUES = ("channel_priority", "channel_alias", "ssl_verify", "offline", "solver")
_PIP = ("index-url", "extra-index-url", "trusted-host", "proxy", "cert")
_UV = ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_NATIVE_TLS")


def read_report(call: ReadConfigurationReport) -> ConfigurationReport:
    """Everything about the configuration of conda, pip and uv. Contacts nobody, raises nothing."""
    del call
    sources = read_sources([])
    pip = [text for text in map(_pip_text, pip_files()) if text is not None]
    settings = (*_conda_settings(sources), *_pip_settings(pip), *_uv_settings())
    proxies = proxy_overview.proxies(_conda_proxies(sources), _pip_proxy(pip))
    findings = tuple(slip.finding("") for slip in proxy_overview.check(proxies))
    return ConfigurationReport(
        tuple(_shown(file) for file in examine()), settings, proxies, findings
    )


def _shown(file: ExaminedFile) -> ConfigFile:
    findings = [(slip.line, slip.finding(file.path)) for slip in file.noticed]
    return ConfigFile(
        tool=file.tool,
        path=str(file.path),
        exists=file.exists,
        own=file.own,
        lines=tuple(
            ConfigLine(
                number=number,
                text=hide_credentials(text),
                meaning=(file.meanings or {}).get(number),
                findings=tuple(finding for line, finding in findings if line == number),
            )
            for number, text in enumerate(file.lines, 1)
        ),
        findings=tuple(f for line, f in findings if not 0 < line <= len(file.lines)),
    )


def _conda_settings(sources: list[Source]) -> Iterator[Setting]:
    for key in _LISTS:
        named = _named(sources, key)
        if named:
            value = ", ".join(merge_list([source.entries[key] for source in named]))
            yield _setting(Tool.CONDA, key, value, named)
    for key in _VALUES:
        named = _named(sources, key)
        if named:
            value = str(merge_value([source.entries[key] for source in named]))
            yield _setting(Tool.CONDA, key, value, named, rest=True)
    named = _named(sources, "custom_channels")
    for name, parent in merge_map([source.entries["custom_channels"] for source in named]).items():
        having = [s for s in named if name in _map_of(s, "custom_channels")]
        yield _setting(Tool.CONDA, f"custom_channels.{name}", str(parent), having)


def _setting(
    tool: Tool, key: str, value: str, named: list[Source], *, rest: bool = False
) -> Setting:
    """`named` are the sources that have the key, the weightiest last."""
    winner = named[-1]
    outweighed = named[:-1] if rest else []
    return Setting(
        tool,
        key,
        hide_credentials(value),
        _origin(winner, key),
        outweighs=tuple(
            (_origin(source, key), hide_credentials(str(source.entries[key].value)))
            for source in reversed(outweighed)
        ),
    )


def _origin(source: Source, key: str) -> str:
    return source.origin or f"CONDA_{key.partition('.')[0].upper()}"


def _named(sources: list[Source], key: str) -> list[Source]:
    return [s for s in sources if key in s.entries and s.entries[key].value is not None]


def _map_of(source: Source, key: str) -> dict[str, object]:
    value = source.entries[key].value if key in source.entries else None
    return value if isinstance(value, dict) else {}


def _conda_proxies(sources: list[Source]) -> dict[str, tuple[str, str]]:
    return {
        scheme: (str(address), _origin(source, "proxy_servers"))
        for source in sources
        for scheme, address in _map_of(source, "proxy_servers").items()
        if address
    }


def _pip_settings(files: list[PipText]) -> Iterator[Setting]:
    for name in _PIP:
        found = _pip_values(files, name)
        if found:
            value, origin, line = found[-1]
            yield Setting(
                Tool.PIP,
                name,
                hide_credentials(", ".join(value.split())),
                origin,
                line,
                tuple((where, hide_credentials(what)) for what, where, _ in reversed(found[:-1])),
            )


def _pip_proxy(files: list[PipText]) -> tuple[str, str] | None:
    found = _pip_values(files, "proxy")
    return (found[-1][0], found[-1][1]) if found else None


def _pip_values(files: list[PipText], name: str) -> list[tuple[str, str, int]]:
    """Values of an option with origin and line (0: a variable), the weightiest last."""
    found = [
        (option.value, str(file.path), option.first + 1)
        for section in ("global", "install")
        for file in files
        for option in file.options
        if option.section == section and option.name == normalized(name) and option.value
    ]
    variable = f"PIP_{name.upper().replace('-', '_')}"
    value = os.environ.get(variable) if paths.sandbox() is None else None
    return [*found, (value, variable, 0)] if value else found


def _uv_settings() -> Iterator[Setting]:
    for variable in _UV if paths.sandbox() is None else ():
        if value := os.environ.get(variable):
            yield Setting(Tool.UV, variable, hide_credentials(value), variable)


def _pip_text(file: PipFile) -> PipText | None:
    try:
        return read_pip_text(file.path)
    except (OSError, IniError):
        return None
