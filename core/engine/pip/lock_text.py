"""What uv says a resolution comes to: exact wheels, and who needs which.

Formats: pylock.toml (PEP 751), and the annotated requirements.txt of `uv pip compile`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from packaging.utils import canonicalize_name

from core.engine.pip.addresses import without_credentials
from core.engine.pip.target import Target
from core.model.pip import PipWheel

_LINE = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*(?:==|@).*?\s#\svia\s(?P<via>.+)$")


@dataclass(frozen=True)
class Locked:
    """The wheels of a resolution, and packages of which no wheel was named that fits."""

    wheels: tuple[PipWheel, ...]
    without: tuple[str, ...] = field(default=())


def read_lock(
    text: str, annotated: str, target: Target, hashes: dict[str, frozenset[str]]
) -> Locked:
    """The wheels that fit `target` best. `hashes` are sha256 values that were demanded, by name.

    Stand-ins for conda packages are left out. Raises tomllib.TOMLDecodeError and KeyError.
    """
    needed_by = _needed_by(annotated)
    wheels, without = [], []
    for package in tomllib.loads(text).get("packages", ()):
        name = canonicalize_name(package["name"])
        archive = package.get("archive")
        if archive is not None and "path" in archive:
            continue
        offers = [archive] if archive is not None else package.get("wheels", [])
        chosen = _best(offers, target, hashes.get(name, frozenset()))
        if chosen is None:
            without.append(name)
            continue
        wheels.append(
            PipWheel(
                name=name,
                version=package["version"],
                file_name=_file_name(chosen),
                url=without_credentials(chosen["url"]),
                sha256=chosen["hashes"]["sha256"].lower(),
                size=chosen.get("size"),
                requested="" in needed_by.get(name, {""}),
            )
        )
    return Locked(tuple(sorted(wheels, key=lambda each: each.name)), tuple(without))


def requirements_of(annotated: str) -> dict[str, set[str]]:
    """What each package needs, by normalised names."""
    found: dict[str, set[str]] = {}
    for name, users in _needed_by(annotated).items():
        for user in users - {""}:
            found.setdefault(user, set()).add(name)
    return found


def _needed_by(annotated: str) -> dict[str, set[str]]:
    """Who needs each package; the empty name stands for the wish itself."""
    found: dict[str, set[str]] = {}
    for line in annotated.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        users = set()
        for user in match["via"].split(", "):
            if user.startswith("-r "):
                users.add("")
            elif not user.startswith("-"):
                users.add(canonicalize_name(user.partition("[")[0]))
        found[canonicalize_name(match["name"])] = users
    return found


def _best(
    offers: list[dict[str, Any]], target: Target, demanded: frozenset[str]
) -> dict[str, Any] | None:
    ranked = []
    for place, offer in enumerate(offers):
        digest = offer.get("hashes", {}).get("sha256")
        rank = target.rank(_file_name(offer)) if "url" in offer else None
        if rank is None or digest is None or (demanded and digest.lower() not in demanded):
            continue
        ranked.append((rank, place, offer))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _file_name(offer: dict[str, Any]) -> str:
    named = offer.get("name") or urlsplit(offer["url"]).path.rpartition("/")[2]
    return unquote(str(named))
