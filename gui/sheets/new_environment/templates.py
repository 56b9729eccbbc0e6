"""Starting points for a new environment: a few packages that are usually wanted together."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from core.model.wording.template import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Template:
    """A named set of packages. `title` is translated in the context `Template`."""

    key: str
    title: str
    packages: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    """How the first few are spelled on the card, in the order of `packages`."""

    def missing(self, names: Container[str]) -> tuple[str, ...]:
        """The packages that `names`, the catalogue, does not hold."""
        return tuple(name for name in self.packages if name not in names)


EMPTY = Template("empty", QT_TRANSLATE_NOOP("Template", "Empty environment"))

TEMPLATES: tuple[Template, ...] = (
    EMPTY,
    Template(
        "data",
        QT_TRANSLATE_NOOP("Template", "Data analysis"),
        (
            "pandas",
            "matplotlib",
            "jupyterlab",
            "numpy",
            "scipy",
            "scikit-learn",
            "seaborn",
            "openpyxl",
            "pyarrow",
        ),
        ("pandas", "matplotlib", "JupyterLab"),
    ),
    Template(
        "web",
        QT_TRANSLATE_NOOP("Template", "Web and scraping"),
        ("requests", "beautifulsoup4", "fastapi", "httpx", "lxml", "uvicorn"),
        ("requests", "Beautiful Soup", "FastAPI"),
    ),
    Template(
        "teaching",
        QT_TRANSLATE_NOOP("Template", "Jupyter teaching"),
        (
            "jupyterlab",
            "nbgrader",
            "notebook",
            "ipywidgets",
            "nbconvert",
            "numpy",
            "pandas",
            "matplotlib",
            "scipy",
            "sympy",
        ),
        ("JupyterLab", "nbgrader"),
    ),
)
