"""Hides credentials in a line of a configuration file before it is shown."""

from __future__ import annotations

import re

_HIDDEN = "********"
_PATTERNS = (
    # anaconda.org tokens: /t/<TOKEN>/ in a channel URL
    (re.compile(r"(/t/)[^/\s\"'<>]+"), rf"\1{_HIDDEN}"),
    # user:password@ and token@ in a URL
    (re.compile(r"(\w[\w+.-]*://)[^/\s\"'<>]*@"), rf"\1{_HIDDEN}@"),
    # user:password@host without a scheme, as proxies are written
    (re.compile(r"(^|[\s=:'\"])[^\s:@/'\"=]+:[^\s@/'\"]+@(?=[\w.\[])"), rf"\1{_HIDDEN}@"),
    (
        re.compile(
            r"(?i)([?&;][\w-]*(?:token|key|secret|password|passwd|sig(?:nature)?)=)[^&\s'\"]+"
        ),
        rf"\1{_HIDDEN}",
    ),
    # A setting that is a secret by its name. Names of files (`client_ssl_cert_key`) are none.
    (
        re.compile(
            r"(?i)^(\s*(?:-\s+)?[\w-]*(?:token|password|passwd|secret|api[_-]?key)['\"]?\s*[:=]\s*)"
            r"(?!(?:true|false|yes|no|on|off|null|~)\s*(?:#.*)?$)[^\s#].*$"
        ),
        rf"\1{_HIDDEN}",
    ),
)


def hide_credentials(line: str) -> str:
    """The line with user names, passwords and tokens replaced by asterisks."""
    for pattern, replacement in _PATTERNS:
        line = pattern.sub(replacement, line)
    return line
