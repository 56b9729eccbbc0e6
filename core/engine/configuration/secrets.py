"""Hides credentials in a line of a configuration file before it is shown."""

from __future__ import annotations

import re

_HIDDEN = "********"
_IN_ADDRESSES = (
    # anaconda.org tokens: /t/<TOKEN>/ in a channel URL
    (re.compile(r"(/t/)[^/\s\"'<>]+"), rf"\1{_HIDDEN}"),
    # user:password@ and token@ in a URL
    (re.compile(r"(\w://)[^/\s\"'<>]*@"), rf"\1{_HIDDEN}@"),
    # The same where the password has a slash in it that should have been written %2F.
    (re.compile(r"(\w[\w+.-]*://)[^/\s\"'<>@:]+:(?!\d{1,5}/)[^\s\"'<>]*@"), rf"\1{_HIDDEN}@"),
    # user:password@host without a scheme, as proxies are written
    (
        re.compile(r"(^|[\s=:'\"])[^\s:@/'\"=]{1,256}:[^\s@/'\"]{1,256}@(?=[\w.\[])"),
        rf"\1{_HIDDEN}@",
    ),
    (
        re.compile(
            r"(?i)([?&;][\w-]*(?:token|key|secret|password|passwd|sig(?:nature)?)=)[^&\s'\"]+"
        ),
        rf"\1{_HIDDEN}",
    ),
)
_PATTERNS = (
    *_IN_ADDRESSES,
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


def hide_credentials_in_address(text: str) -> str:
    """The same where a text sets nothing: `tiktoken==0.5` asks for a package."""
    for pattern, replacement in _IN_ADDRESSES:
        text = pattern.sub(replacement, text)
    return text
