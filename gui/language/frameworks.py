"""Frameworks that compute on a GPU: their names, which are alike in every language."""

from __future__ import annotations

FRAMEWORKS = {
    "pytorch": "PyTorch",
    "tensorflow": "TensorFlow",
    "jax": "JAX",
    "cupy": "CuPy",
    "rapids": "RAPIDS",
}
"""Titles by id, as in the engine's tables."""
INSTALLABLE = ("pytorch", "tensorflow", "jax")
"""Those that have an entry of their own in menus."""


def framework_title(framework: str) -> str:
    """The title of an id; the id itself where it is not known."""
    return FRAMEWORKS.get(framework, framework)
