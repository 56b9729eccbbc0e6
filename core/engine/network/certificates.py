"""Certificate authorities the user named beside those the system trusts."""

from __future__ import annotations

import os
from pathlib import Path

from core import paths
from core.engine.channels.condarc import read_settings
from core.engine.network.settled import settled

_VARIABLES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


@settled(1.0)
def extra_authorities() -> tuple[Path, ...]:
    """Files from the usual variables and from conda's `ssl_verify`, as far as they exist.

    `ssl_verify: false` is not followed: what is fetched here ends up being run.
    """
    named = [read_settings().ssl_verify]
    if paths.sandbox() is None:
        named += [os.environ.get(name, "") for name in _VARIABLES]
    files = [Path(name).expanduser() for name in named if name]
    return tuple(dict.fromkeys(file for file in files if file.is_absolute() and file.is_file()))
