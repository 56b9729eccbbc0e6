"""The words of the configuration view: tools, kinds of findings, where a value comes from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.configuration import (
    ConfigFile,
    ConfigFinding,
    ConfigurationReport,
    Proxy,
    ProxySource,
)
from core.model.plan import Severity
from gui.language.short_path import short_path

translate = QCoreApplication.translate

NEEDS_A_LOOK = frozenset({"condarc-no-certificates", "condarc-offline", "pip-trusted-host"})
"""Somebody may depend on these lines: an own certificate, a machine without a network. They are
mended one by one, never with all the others."""

KINDS = {
    Severity.OK: ("ok", "circle-check"),
    Severity.INFO: ("info", "info"),
    Severity.WARN: ("warn", "triangle-alert"),
    Severity.BLOCK: ("danger", "octagon-x"),
}
"""Kind of badge and icon."""

_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.INFO: 2, Severity.OK: 3}


def findings_of(file: ConfigFile) -> list[ConfigFinding]:
    """All of a file, from top to bottom."""
    return [*file.findings, *(one for line in file.lines for one in line.findings)]


def all_findings(report: ConfigurationReport) -> list[ConfigFinding]:
    """All there are."""
    return [*report.findings, *(one for file in report.files for one in findings_of(file))]


def worth_a_count(findings: list[ConfigFinding]) -> list[ConfigFinding]:
    """Those that ask for something; what is only good to know is not counted."""
    return [one for one in findings if one.severity in (Severity.WARN, Severity.BLOCK)]


def safe_fixes(findings: list[ConfigFinding]) -> tuple[str, ...]:
    """Ids of those that can be mended together without a second thought."""
    return tuple(
        one.id for one in findings if one.fix is not None and one.message.code not in NEEDS_A_LOOK
    )


def worst(findings: list[ConfigFinding]) -> Severity:
    """The severity to show for several."""
    return min((one.severity for one in findings), key=_WEIGHT.__getitem__, default=Severity.OK)


def kind_words(severity: Severity) -> str:
    """What a badge says."""
    return {
        Severity.OK: translate("Configuration", "Fine"),
        Severity.INFO: translate("Configuration", "Good to know"),
        Severity.WARN: translate("Configuration", "Worth mending"),
        Severity.BLOCK: translate("Configuration", "Serious"),
    }[severity]


def standing_words(file: ConfigFile) -> str:
    """Whose file it is."""
    if not file.exists:
        return translate("Configuration", "not there")
    if file.own:
        return translate("Configuration", "yours")
    return translate("Configuration", "somebody else's, only read")


def origin_words(origin: str) -> str:
    """A file, a variable, or the tool itself."""
    return short_path(origin) if origin else translate("Configuration", "built in")


def source_words(proxy: Proxy) -> str:
    """Who names a proxy."""
    return {
        ProxySource.ENVIRONMENT: translate("Configuration", "Environment variable"),
        ProxySource.SYSTEM: translate("Configuration", "System settings"),
        ProxySource.CONDA: "conda",
        ProxySource.PIP: "pip",
    }[proxy.source]


def scheme_words(proxy: Proxy) -> str:
    """What a proxy is for."""
    return {
        "http": "http",
        "https": "https",
        "all": translate("Configuration", "everything"),
        "no": translate("Configuration", "never for"),
    }.get(proxy.scheme, proxy.scheme)


def user_words(user: str) -> str:
    """Who goes through a proxy, as it spells itself."""
    return "Glasshouse" if user == "glasshouse" else user
