"""Certificates lie beside the revisions, and hold for the state and the machine they name.

A file `0003.proof-pytorch.json` is the last one of a framework at revision 3 of conda's history.
Like a kept state it names prefix and environment, and is ignored where they don't match.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from core.engine.environments.history_file import history_path
from core.engine.environments.kept_states import keep_beside, kept_places
from core.engine.environments.whose_states import same_place
from core.engine.gpu.machine import machine_fingerprint
from core.engine.pip.presence import pip_fingerprint
from core.engine.transactions.durable import read_json, write_json
from core.model.base import Data
from core.model.frameworks import Certificate
from core.model.gpu import Machine

_DAY = 86400
"""Seconds that clocks may differ, of computers with one home."""
_FILE = re.compile(r"(\d{4,9}|none)\.proof-[a-z0-9_]+\.json")


class KeptCertificate(Data, frozen=True):
    """Content of the file."""

    prefix: str
    environment_id: str
    certificate: Certificate


def read_certificates(prefix: Path) -> dict[str, Certificate]:
    """The last one of each framework, of whatever state."""
    found: dict[str, Certificate] = {}
    for certificate in sorted(_kept(prefix), key=lambda one: one.time):
        found[certificate.framework] = certificate
    return found


def certificates_of_revisions(prefix: Path) -> dict[int, tuple[Certificate, ...]]:
    """Those that are kept, by the number of the revision they were made at."""
    found: dict[int, list[Certificate]] = {}
    for certificate in _kept(prefix):
        if certificate.revision is not None:
            found.setdefault(certificate.revision, []).append(certificate)
    return {number: tuple(each) for number, each in found.items()}


def is_current(certificate: Certificate, prefix: Path, machine: Machine) -> bool:
    """Whether it was made of this very state on this very machine."""
    if certificate.machine != machine_fingerprint(machine):
        return False
    try:
        return certificate.fingerprint == state_fingerprint(prefix)
    except OSError:
        return False


def state_fingerprint(prefix: Path) -> str:
    """Changes with what conda and pip have in a prefix or did to it. Raises OSError.

    Unlike the fingerprint of plans it lets pins be, which change nothing that runs.
    """
    meta = prefix / "conda-meta"
    records = sorted(entry.name for entry in os.scandir(meta) if entry.name.endswith(".json"))
    history = history_path(prefix)
    digest = hashlib.sha256("\0".join(records).encode("utf-8", "surrogatepass"))
    digest.update(history.read_bytes() if history.is_file() else b"")
    digest.update(pip_fingerprint(prefix).encode())
    return digest.hexdigest()[:32]


def keep_certificate(prefix: Path, certificate: Certificate) -> bool:
    """Keep it in place of the one of the same framework and revision. False where it can't be."""
    number = certificate.revision
    stem = "none" if number is None else f"{number:04d}"
    name = f"{stem}.proof-{certificate.framework}.json"

    def write(folder: Path, identity: str) -> None:
        kept = KeptCertificate(os.fspath(prefix), identity, certificate)
        write_json(folder / name, kept, sync=False)

    return keep_beside(prefix, write)


def _kept(prefix: Path) -> Iterator[Certificate]:
    for folder, identity in kept_places(prefix):
        for file in _files(folder):
            kept = read_json(file, KeptCertificate)
            if kept is None or kept.environment_id != identity.id:
                continue
            # From a clock that was wrong, it would pass for the last one for ever.
            if same_place(kept.prefix, prefix) and kept.certificate.time <= time.time() + _DAY:
                yield kept.certificate


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if _FILE.fullmatch(file.name))
    except OSError:
        return []
