"""What a certificate says in few words: which device, how long, and never a GPU that was not."""

from __future__ import annotations

from core.model.base import Message
from core.model.frameworks import Certificate, Compute
from gui.widgets.certificate_view import (
    certificate_brief,
    certificate_facts,
    certificate_icon,
    certificate_text,
    certificate_title,
    on_gpu,
)

GOOD = Certificate(
    "pytorch",
    passed=True,
    compute=Compute.CUDA,
    version="2.10.0",
    build="2.10.0+cu129",
    cuda="12.9",
    device="GeForce RTX 4060 Laptop GPU",
    capability="8.9",
    import_seconds=2.4,
    compute_seconds=0.0042,
    error=3e-7,
    time=1_795_000_000.0,
)


def test_a_gpu_that_computed_is_named_with_its_time() -> None:
    assert on_gpu(GOOD)
    assert certificate_title(GOOD) == "PyTorch uses your GPU"
    brief = certificate_brief(GOOD)
    assert brief == "PyTorch 2.10.0 uses your GPU: RTX 4060 Laptop, 4 ms"
    facts = dict(certificate_facts(GOOD))
    assert facts["Computation"] == "4 ms, within 3e-07 of the CPU's result"
    assert (facts["CUDA"], facts["Compute capability"]) == ("12.9", "8.9")


def test_what_computed_on_the_cpu_is_never_called_a_gpu() -> None:
    certificate = Certificate("jax", passed=True, compute=Compute.CPU, device="CPU")
    assert certificate_title(certificate) == "JAX works, on the CPU"
    assert certificate_icon(certificate)[1] != "ok"
    assert "No GPU was used" in certificate_brief(certificate)


def test_a_failure_is_copied_with_what_to_do_and_what_was_printed() -> None:
    certificate = Certificate(
        "pytorch",
        passed=False,
        compute=Compute.CUDA,
        message=Message("proof-unseen", {"title": "PyTorch", "gpu": "RTX 4060"}),
        remedy=Message("proof-unseen-remedy"),
        detail="CUDA error: no kernel image",
    )
    assert not on_gpu(certificate)
    text = certificate_text(certificate).splitlines()
    assert text[0] == "PyTorch does not work yet"
    assert text[-2].startswith("Look at the driver")
    assert text[-1] == "CUDA error: no kernel image"
