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
    | {"REQUESTS_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "COMSPEC"}
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
