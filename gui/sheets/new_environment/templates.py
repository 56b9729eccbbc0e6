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
            "statsmodels",
            "plotly",
        ),
        ("pandas", "matplotlib"),
    ),
    Template(
        "learning",
        QT_TRANSLATE_NOOP("Template", "Machine learning"),
        ("scikit-learn", "xgboost", "lightgbm", "pandas", "numpy", "matplotlib", "jupyterlab"),
        ("scikit-learn", "XGBoost"),
    ),
    Template(
        "teaching",
        QT_TRANSLATE_NOOP("Template", "Jupyter teaching"),
        ("jupyterlab", "matplotlib", "ipython", "numpy", "pandas", "scipy", "sympy", "networkx"),
        ("JupyterLab", "matplotlib"),
    ),
)


def template(key: str) -> Template:
    """The template of a key; the empty one for an unknown key."""
    return next((one for one in TEMPLATES if one.key == key), EMPTY)
