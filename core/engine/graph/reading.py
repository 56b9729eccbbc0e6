"""The graph of an environment, from its records and what pip installed."""

from __future__ import annotations

from core.model.graph import PackageGraph


def read_graph(prefix: str) -> PackageGraph:
    """Kept in memory as long as the prefix stays the same. Raises `environment-gone`."""
    raise NotImplementedError


def graph_of(prefix: str, fingerprint: str) -> PackageGraph:
    """The graph read before. Raises `graph-outdated` where the prefix has changed since."""
    raise NotImplementedError
