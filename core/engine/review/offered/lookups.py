"""What was looked up in channels, kept from one review to the next: each answer brings another."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field

import rattler

from core.engine.channels import network
from core.model.problem import Problem

_UNREAD = 60.0
"""Seconds for which a channel that could not be read is not asked again."""


@dataclass
class Lookups:
    """Answers of one gateway: another one knows of other data."""

    gateway: rattler.Gateway
    names: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """By the channel's address and subdir."""
    unions: dict[tuple[tuple[str, ...], str], frozenset[str]] = field(default_factory=dict)
    """By the addresses of several channels and subdir."""
    offers: dict[tuple[tuple[str, ...], str], list[rattler.RepoDataRecord]] = field(
        default_factory=dict
    )
    """By the addresses of channels and name."""
    matches: dict[tuple[tuple[str, ...], str, str], bool] = field(default_factory=dict)
    """Whether anything is what a spec asks for, by the addresses of channels, spec and Python."""
    bound: dict[tuple[str, ...], dict[str, tuple[bool, str]]] = field(default_factory=dict)
    """What `inspect_builds` found of specs with a build, by the addresses of channels."""
    needs: dict[tuple[tuple[str, ...], str], frozenset[str]] = field(default_factory=dict)
    """Names of what a package needs, by the addresses of channels and its name."""
    near: dict[tuple[tuple[str, ...], str], list[str]] = field(default_factory=dict)
    """What was probably meant, by the addresses of channels and name."""
    _unread: dict[str, tuple[float, Problem]] = field(default_factory=dict)

    def unread(self, url: str) -> Problem | None:
        """Why a channel could not be read a moment ago."""
        since, problem = self._unread.get(url, (0.0, None))
        return problem if time.monotonic() - since < _UNREAD else None

    def keep_unread(self, url: str, problem: Problem) -> None:
        """Note that a channel could not be read."""
        self._unread[url] = (time.monotonic(), problem)


def lookups(urls: Iterable[str]) -> Lookups:
    """Those of the shared gateway, able to ask for these channels."""
    gateway = network.gateway(urls)
    if not _kept or _kept[0].gateway is not gateway:
        _kept[:] = [Lookups(gateway)]
    return _kept[0]


_kept: list[Lookups] = []
