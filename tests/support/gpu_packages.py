"""Small packages that look like builds of torch: by name, build string and dependencies."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from core.engine.practice.cuda_lines import Line, module_source
from core.engine.practice.packages import Package
from tests.support.channels import MINOR, package
from tests.support.prefixes import SITE

_PY = MINOR.replace(".", "")
LINE = "12.8" if sys.platform == "win32" else "12.9"
"""Of CUDA 12, what conda-forge builds for this system."""
TAG = f"cuda{LINE.replace('.', '')}"
SITE_PACKAGES = SITE.replace("3.11", MINOR)


_SEES = """

_larger = rand
CARD = "GeForce RTX 4060 Laptop GPU"


def rand(height, width):
    return _larger(4, 4)


class cuda:
    is_available = staticmethod(lambda: True)
    get_device_name = staticmethod(lambda index: CARD)
    get_device_capability = staticmethod(lambda index: (8, 9))
    get_arch_list = staticmethod(lambda: ["sm_86"])
    synchronize = staticmethod(lambda: None)


Tensor.to = lambda self, device: self
"""


def seeing(version: str, cuda: str) -> str:
    """The source of a torch that claims to see a card, and computes rightly and little."""
    line = Line(f"cuda{cuda.replace('.', '')}", 1)
    return module_source("torch", version, line).replace("practice.", "cu_") + _SEES


def torch(
    version: str = "2.9.1",
    cuda: str = LINE,
    *,
    number: int | None = None,
    name: str = "pytorch",
    source: str = "",
) -> Package:
    """A build of pytorch as conda-forge makes them, for a line of CUDA or, without, for the CPU."""
    line = cuda.replace(".", "")
    number = (300 if cuda else 100) if number is None else number
    kind = f"cuda{line}" if cuda else "cpu"
    needs: tuple[str, ...] = ()
    if cuda:
        after = int(cuda.partition(".")[0]) + 1
        needs = (f"cuda-version >={cuda},<{after}", "__cuda")
    module = {"pytorch": "torch"}.get(name, name)
    info = f"{SITE_PACKAGES}/{module}-{version}.dist-info"
    return package(
        name,
        version,
        build=f"{kind}_mkl_py{_PY}_h{line or 0}_{number}",
        build_number=number,
        depends=(f"python {MINOR}.*", *needs),
        noarch=None,
        files={
            f"{SITE_PACKAGES}/{module}/__init__.py": source or f'__version__ = "{version}"\n',
            f"{SITE_PACKAGES}/{module}/lib.py": f'CUDA = "{cuda}"\n',
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {module}\nVersion: {version}\n",
            f"{info}/INSTALLER": "conda\n",
            f"{info}/RECORD": f"{module}/__init__.py,,\n{module}/lib.py,,\n",
        },
    )


def cuda_versions(*lines: str) -> Iterable[Package]:
    """The metapackages that stand for toolkits."""
    return [
        package(
            "cuda-version",
            line,
            build="h_3",
            build_number=3,
            constrains=(f"__cuda >={line.split('.')[0]}",),
            files={},
        )
        for line in lines
    ]
