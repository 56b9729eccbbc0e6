"""Ways to the dependency graph from everywhere else."""

from __future__ import annotations

from gui.services import Services

PAGE = "graph"
WANTED = "graph.wanted"
"""Where the store keeps the name of the package that is to be seen."""


def show_in_graph(services: Services, prefix: str, name: str = "") -> None:
    """Show an environment's graph, with a package in the middle."""
    services.store.select(prefix)
    services.store.kept[WANTED] = name
    services.navigate(PAGE)
