"""How well-known packages spell themselves; all others are shown as they are called."""

from __future__ import annotations

_SPELLINGS = {
    "jupyterlab": "JupyterLab",
    "libmamba": "libmamba",
    "matplotlib": "Matplotlib",
    "numpy": "NumPy",
    "opencv": "OpenCV",
    "pytorch": "PyTorch",
    "scikit-image": "scikit-image",
    "scipy": "SciPy",
    "tensorflow": "TensorFlow",
    "torch": "PyTorch",
    "pandas": "pandas",
    "scanpy": "Scanpy",
    "fastapi": "FastAPI",
    "django": "Django",
    "flask": "Flask",
    "r-base": "R",
}


def spelled(name: str) -> str:
    """The name as its makers write it."""
    return _SPELLINGS.get(name, name)
