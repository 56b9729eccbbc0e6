"""What the account of a computation proves, on machines of every kind."""

from __future__ import annotations

import ast

import pytest

from core.engine.gpu.proof.events import About, Account, Stage
from core.engine.gpu.proof.script import CODE
from core.engine.gpu.proof.verdict import certify
from core.model.frameworks import Certificate, Compute, FrameworkBuild
from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor

CARD = Gpu("GeForce RTX 4060", capability="8.9")
WITH_GPU = Machine("linux-64", gpus=(CARD,), driver=Driver("580.65", cuda="13.0"))
FAILING = Machine("linux-64", gpus=(CARD,), driver=Driver(state=DriverState.FAILING))
NO_GPU = Machine("linux-64")
AMD = Machine("linux-64", gpus=(Gpu("Radeon RX 7600", vendor=Vendor.AMD),))
TORCH = FrameworkBuild("pytorch", "PyTorch", "pytorch", "2.9.1")
CPU_BUILD = About(build="2.9.1", built_for="cpu", why_not="Torch not compiled with CUDA enabled")
CUDA_BUILD = About(build="2.9.1", cuda="12.9", built_for="cuda")
ON_CARD = About(
    build="2.9.1+cu129",
    cuda="12.9",
    built_for="cuda",
    computes_on="cuda",
    device="NVIDIA GeForce RTX 4060",
    capability="8.9",
)


def judge(
    about: About, machine: Machine, variables: dict[str, str] | None = None, **more: object
) -> Certificate:
    account = Account(stage=Stage.DONE, about=about, compute_seconds=0.01, error=1e-7)
    for name, value in more.items():
        setattr(account, name, value)
    return certify(TORCH, "torch", account, machine, variables or {})


@pytest.mark.parametrize(
    ("about", "machine", "passed", "code"),
    [
        (ON_CARD, WITH_GPU, True, "proof-gpu"),
        (CPU_BUILD, NO_GPU, True, "proof-cpu"),
        (CPU_BUILD, AMD, True, "proof-cpu"),
        (CPU_BUILD, FAILING, True, "proof-cpu"),
        (CPU_BUILD, WITH_GPU, True, "proof-cpu-build"),
        (CUDA_BUILD, NO_GPU, True, "proof-no-gpu"),
        (CUDA_BUILD, FAILING, True, "proof-driver"),
        (CUDA_BUILD, WITH_GPU, False, "proof-unseen"),
        (About(build="2.9.1+practice.cuda129", built_for="cuda"), WITH_GPU, True, "proof-practice"),
    ],
)
def test_each_build_on_each_machine_has_its_sentence(
    about: About, machine: Machine, passed: bool, code: str
) -> None:
    found = judge(about, machine)
    assert found.message is not None
    assert (found.passed, found.message.code) == (passed, code)
    on_gpu = found.passed and found.compute is not Compute.CPU
    assert on_gpu == (code == "proof-gpu")


def test_what_computed_on_the_card_says_what_it_was() -> None:
    found = judge(ON_CARD, WITH_GPU)
    assert found.compute is Compute.CUDA
    assert (found.device, found.capability) == ("NVIDIA GeForce RTX 4060", "8.9")
    assert (found.cuda, found.build, found.error) == ("12.9", "2.9.1+cu129", 1e-7)
    assert found.detail == ""


def test_a_build_for_the_cpu_beside_a_gpu_is_named_and_mended() -> None:
    found = judge(CPU_BUILD, WITH_GPU)
    assert found.signature == "torch_cpu_build"
    assert found.remedy is not None
    assert "Torch not compiled" in found.detail


@pytest.mark.parametrize(
    ("why", "variables", "code", "signature"),
    [
        (
            "The NVIDIA driver on your system is too old (found version 11040). Please update",
            {},
            "gpu-failure-torch_driver_old",
            "torch_driver_old",
        ),
        ("No CUDA GPUs are available", {}, "gpu-failure-no_device", "no_device"),
        ("No CUDA GPUs are available", {"CUDA_VISIBLE_DEVICES": "-1"}, "proof-hidden", ""),
        ("", {"CUDA_VISIBLE_DEVICES": ""}, "proof-hidden", ""),
        ("", {"CUDA_VISIBLE_DEVICES": "0"}, "proof-unseen", ""),
    ],
)
def test_a_gpu_that_is_not_seen_has_a_cause(
    why: str, variables: dict[str, str], code: str, signature: str
) -> None:
    about = About(build="2.9.1", cuda="12.9", built_for="cuda", why_not=why)
    found = judge(about, WITH_GPU, variables)
    assert found.message is not None
    assert (found.passed, found.message.code, found.signature) == (False, code, signature)
    assert found.remedy is not None


def test_a_wrong_result_is_no_proof_whatever_it_was_computed_on() -> None:
    for about in (ON_CARD, CPU_BUILD):
        for error in (0.02, float("nan"), float("inf")):
            found = judge(about, WITH_GPU, error=error)
            assert found.message is not None
            assert (found.passed, found.message.code) == (False, "proof-wrong")
    assert judge(ON_CARD, WITH_GPU, error=1e-3).passed  # TF32


def test_a_crash_while_computing_is_not_blamed_on_a_gpu_that_is_not_used() -> None:
    found = judge(CPU_BUILD, NO_GPU, stage=Stage.ABOUT, code=-11)
    assert found.message is not None
    assert found.message.code == "proof-crashed"
    assert found.compute is Compute.UNKNOWN
    assert not found.passed


def test_lines_that_are_not_the_scripts_are_passed_over() -> None:
    account = Account()
    for line in (b"", b"hello", b"[1]", b'{"stage": "dance"}', b"\xff", b'{"stage": 1}'):
        assert account.take(line) is None
    assert account.stage is Stage.START
    assert account.take(b'{"stage": "imported", "seconds": 2.5}') is Stage.IMPORTED
    assert account.take(b'{"stage": "done", "seconds": 1, "error": "nan"}') is Stage.DONE
    assert account.error != account.error


def test_the_script_is_code_for_every_python_in_use() -> None:
    ast.parse(CODE, feature_version=(3, 8))
