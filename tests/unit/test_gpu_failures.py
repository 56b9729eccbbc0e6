"""Failures of GPU software are known by their texts, whatever stands around them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from core.engine.gpu.proof.signatures import diagnose, failure_table
from core.model.wording import MESSAGES

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "cuda.yaml"
PARAMETER = re.compile(r"\{(\w+)")

TEXTS = [
    (
        "torch_cpu_build",
        (
            "Traceback (most recent call last):\n\nAssertionError: Torch not compiled with CUDA"
            " enabled"
        ),
        {},
    ),
    (
        "torch_driver_old",
        (
            "The NVIDIA driver on your system is too old (found version 11040). Please "
            "update your GPU driver by downloading and installing a new version"
        ),
        {"found": "11.4"},
    ),
    (
        "driver_too_old",
        "RuntimeError: CUDA error: CUDA driver version is insufficient for CUDA runtime version",
        {},
    ),
    (
        "torch_no_driver",
        (
            "Found no NVIDIA driver on your system. Please check that you have an NVIDIA "
            "GPU and installed a driver"
        ),
        {},
    ),
    (
        "no_kernel_image",
        (
            "RuntimeError: CUDA error: no kernel image is available for execution on the device\n"
            "CUDA kernel errors might be asynchronously reported"
        ),
        {},
    ),
    (
        "no_kernel_image",
        (
            "RTX 5070 with CUDA capability sm_120 is not compatible with "
            "the current PyTorch installation."
        ),
        {},
    ),
    ("nvml_mismatch", "Failed to initialize NVML: Driver/library version mismatch", {}),
    (
        "nvrm_legacy",
        (
            "NVRM: The NVIDIA GeForce GTX 1050 GPU installed in this system is\n"
            "NVRM:  supported through the NVIDIA 580.xx Legacy drivers."
        ),
        {"branch": "580"},
    ),
    (
        "libcudart_missing",
        "ImportError: libcudart.so.11.0: cannot open shared object file: No such file",
        {"library": "libcudart.so.11.0"},
    ),
    (
        "libcudart_missing",
        "ImportError: libcublas.so.12: cannot open shared object file: No such file",
        {"library": "libcublas.so.12"},
    ),
    ("libcuda_missing", "OSError: libcuda.so.1: cannot open shared object file: No such file", {}),
    (
        "cudnn_missing",
        "Could not load library libcudnn_cnn_infer.so.8. Error: libcuda.so: cannot open",
        {"library": "libcudnn_cnn_infer.so.8"},
    ),
    (
        "cudnn_missing",
        "ImportError: libcudnn.so.9: cannot open shared object file: No such file",
        {"library": "libcudnn.so.9"},
    ),
    (
        "dll_load_win",
        (
            'OSError: [WinError 126] 找不到指定的模块。 Error loading "D:\\envs\\课程'
            '\\torch\\lib\\c10_cuda.dll" or one of its dependencies.'
        ),
        {"library": "c10_cuda.dll"},
    ),
    (
        "omp_duplicate",
        "OMP: Error #15: Initializing libiomp5md.dll, but found libiomp5md.dll already here",
        {"library": "libiomp5md.dll"},
    ),
    ("companion_mismatch", "RuntimeError: operator torchvision::nms does not exist", {}),
    ("out_of_memory", "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB", {}),
    ("no_device", "RuntimeError: CUDA error: no CUDA-capable device is detected", {}),
    (
        "cuda_unknown",
        (
            "CUDA unknown error - this may be due to an incorrectly set up environment, "
            "e.g. changing env variable CUDA_VISIBLE_DEVICES after program start."
        ),
        {},
    ),
    (
        "unsupported_ptx",
        "CUDA error: the provided PTX was compiled with an unsupported toolchain.",
        {},
    ),
    (
        "tf_no_gpu",
        ("cudart_stub.cc:28] Could not find cuda drivers on your machine, GPU will not be used."),
        {},
    ),
    (
        "tf_dlopen",
        (
            "gpu_device.cc:2348] Cannot dlopen some GPU libraries."
            "\nSkipping registering GPU devices..."
        ),
        {},
    ),
    ("tf_blackwell", "INTERNAL: CUDA_ERROR_INVALID_PTX: a PTX JIT compilation failed", {}),
    (
        "nvidia_smi_failed",
        "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure",
        {},
    ),
    (
        "mps_missing",
        "MPS not available because the current PyTorch install was not built with MPS enabled.",
        {},
    ),
]


@pytest.mark.parametrize(("failure", "text", "params"), TEXTS)
def test_a_text_is_recognised(failure: str, text: str, params: dict[str, str]) -> None:
    found = diagnose(f"something before\n{text}\nand after")
    assert found is not None
    assert found[0] == failure
    assert found[1].params == params


@pytest.mark.parametrize(
    "text",
    [
        "",
        "libGL.so.1: cannot open shared object file: No such file or directory",
        "ModuleNotFoundError: No module named 'torch'",
        "RuntimeError: expected scalar type Float but found Double",
        '[WinError 126] 找不到指定的模块。 Error loading "C:\\gdal\\gdal.dll"',
        "MemoryError: Unable to allocate 3 GiB",
    ],
)
def test_other_failures_are_not_taken_for_one(text: str) -> None:
    assert diagnose(text) is None


def test_the_table_is_dated_and_sourced_and_every_entry_is_tried_here() -> None:
    table = failure_table()
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", table.date)
    names = [failure.id for failure in table.failures]
    assert len(set(names)) == len(names)
    assert set(names) == {name for name, _, _ in TEXTS}
    for failure in table.failures:
        assert failure.text, failure.id
        assert failure.sources, failure.id
        assert set(failure.sources) <= set(table.sources), failure.id


def test_every_failure_has_its_diagnosis_and_fix_with_the_parameters_its_texts_give() -> None:
    for failure in failure_table().failures:
        given = {
            name.rstrip("0123456789")
            for text in failure.text
            for name in re.compile(text).groupindex
        }
        assert set(PARAMETER.findall(MESSAGES[f"gpu-failure-{failure.id}"])) == given, failure.id
        assert not PARAMETER.findall(MESSAGES[f"gpu-failure-{failure.id}-fix"]), failure.id
        if given:  # no text may leave a parameter open
            assert all("(?P<" in text for text in failure.text), failure.id


@pytest.mark.skipif(not FACTS.exists(), reason="the collected facts are not here")
def test_every_signature_of_the_facts_is_in_the_table_or_left_out_with_a_reason() -> None:
    facts = yaml.safe_load(FACTS.read_text(encoding="utf-8"))["failure_signatures"]
    table = failure_table()
    known = {failure.id for failure in table.failures} | set(table.left_out)
    assert {entry["id"] for entry in facts} <= known
    for entry in facts:
        if entry["id"] in table.left_out:
            continue
        found = diagnose(entry["match"])
        if found is None:  # some are only part of a text
            continue
        assert found[0] == entry["id"]
