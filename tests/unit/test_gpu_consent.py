"""Only who asks for the CPU in so many words, and of that framework, gets it without a word."""

from __future__ import annotations

import pytest

from core.engine.gpu.judging.consent import asks_for_cpu, pip_asks_for_cpu


@pytest.mark.parametrize(
    ("spec", "framework", "asked"),
    [
        ("cpuonly", "pytorch", True),
        ("pytorch-cpu", "pytorch", True),
        ("pytorch=*=cpu*", "pytorch", True),
        ("pytorch==2.9.1=*cpu*", "pytorch", True),
        ("torchvision=*=cpu*", "pytorch", True),
        ("tensorflow-cpu", "tensorflow", True),
        ("jaxlib=*=*cpu*", "jax", True),
        ("pytorch", "pytorch", False),
        ("pytorch=*=*cuda*", "pytorch", False),
        # A word about another package.
        ("faiss-cpu", "pytorch", False),
        ("onnxruntime=*=*cpu*", "pytorch", False),
        ("tensorflow=*=cpu*", "pytorch", False),
        ("tensorflow-cpu", "pytorch", False),
        ("cpuonly", "tensorflow", False),
        # As files from other computers have it.
        ("pytorch==2.9.1=cpu_mkl_py311_h1234567_100", "pytorch", False),
        ("not a spec at all ==", "pytorch", False),
    ],
)
def test_what_is_said_of_a_package_counts_for_its_own_framework(
    spec: str, framework: str, asked: bool
) -> None:
    assert asks_for_cpu(("python", spec), framework) is asked


@pytest.mark.parametrize(
    ("wish", "framework", "asked"),
    [
        ("torch==2.8.0+cpu", "pytorch", True),
        ("torchvision==0.23.0+cpu", "pytorch", True),
        ("tensorflow_cpu", "tensorflow", True),
        ("torch", "pytorch", False),
        ("torch==2.8.0+cu126", "pytorch", False),
        ("faiss==1.0+cpu", "pytorch", False),
        ("tensorflow-cpu", "pytorch", False),
        ("./folder", "pytorch", False),
    ],
)
def test_so_does_what_pip_is_asked_for(wish: str, framework: str, asked: bool) -> None:
    assert pip_asks_for_cpu((wish,), framework) is asked
