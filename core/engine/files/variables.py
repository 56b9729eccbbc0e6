"""Environment variables a file wants set."""

from __future__ import annotations

import re

from core.engine.files.draft import Draft
from core.model.base import Message
from core.model.importing import FileVariable

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_SECRET = re.compile(
    r"TOKEN|SECRET|PASSW|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY", re.IGNORECASE
)
_POWERFUL = frozenset(
    {"PATH", "LD_PRELOAD", "LD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH"}
    | {"PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "BASH_ENV", "ENV", "PROMPT_COMMAND"}
    | {"PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "UV_INDEX_URL", "SSL_CERT_FILE"}
    | {"PIP_FIND_LINKS", "PIP_CONFIG_FILE", "PIP_TRUSTED_HOST", "UV_INDEX", "UV_DEFAULT_INDEX"}
    | {"UV_EXTRA_INDEX_URL", "UV_FIND_LINKS", "UV_CONFIG_FILE", "CONDARC", "CONDA_CHANNELS"}
    | {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_DIR", "NODE_TLS_REJECT_UNAUTHORIZED"}
    | {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "COMSPEC", "PATHEXT", "LD_AUDIT", "ZDOTDIR"}
    | {"NODE_OPTIONS", "JAVA_TOOL_OPTIONS", "PERL5OPT", "PERL5LIB", "RUBYOPT", "RUBYLIB"}
    | {"R_PROFILE", "R_PROFILE_USER", "GIT_SSH_COMMAND", "GIT_EXEC_PATH", "PYTHONBREAKPOINT"}
)
"""They decide which programs and libraries run, or whom they trust."""


def is_secret(name: str) -> bool:
    """A variable whose value is a secret, by its name."""
    return bool(_SECRET.search(name))


def add_variable(draft: Draft, name: str, value: str, line: int) -> None:
    """Keep a variable, with what is odd about it."""
    usable = bool(_NAME.fullmatch(name)) and "\n" not in value
    secret = is_secret(name)
    if not usable:
        draft.block(Message("file-variable-unusable", {"name": name}), line)
    elif name.upper() in _POWERFUL:
        draft.warn(Message("file-variable-powerful", {"name": name}), line)
    if secret:
        draft.warn(Message("file-variable-secret", {"name": name}), line)
    draft.variables.append(
        FileVariable(line=line, name=name, value=value, usable=usable, secret=secret)
    )
