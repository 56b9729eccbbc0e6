"""Requests that bring a build for the GPU, from the tables alone."""

from __future__ import annotations

import pytest

from core.engine.gpu.choosing import servers
from core.engine.gpu.choosing.alternatives import cpu_request, gpu_request
from core.engine.gpu.choosing.families import family_of
from core.engine.gpu.choosing.specs import build_glob
from core.engine.gpu.judging.on_offer import cuda_builds
from core.engine.mirrors.ranking import Source
from core.model.gpu import Driver, Gpu, Machine
from core.model.package import PackageRecord
from core.model.request import ChangeRequest


def record(
    name: str, version: str, build: str, *depends: str, channel: str = "conda-forge"
) -> PackageRecord:
    return PackageRecord(
        name, version, build, 0, "linux-64", channel, f"x/{name}", name, depends=depends
    )


def machine(capability: str, driver: str, subdir: str = "linux-64") -> Machine:
    glibc = "2.35" if subdir.startswith("linux") else ""
    return Machine(
        subdir, glibc=glibc, gpus=(Gpu("a card", capability=capability),), driver=Driver(driver)
    )


def asked(*records: PackageRecord, on: Machine, framework: str = "pytorch") -> ChangeRequest:
    python = record("python", "3.12.4", "h1_cpython")
    request = gpu_request(framework, "/env", (python, *records), on)
    assert request is not None
    return request


CPU = record("pytorch", "2.10.0", "cpu_mkl_py312_h1_100")


@pytest.mark.parametrize(
    ("capability", "driver", "subdir", "spec", "line"),
    [
        ("8.9", "580.95.05", "linux-64", "pytorch=2.10.0=cuda130*", "cuda-version=13.0"),
        ("8.9", "535.183.01", "linux-64", "pytorch=2.10.0=cuda129*", "cuda-version=12.9"),
        ("8.9", "551.61", "win-64", "pytorch=2.10.0=cuda128*", "cuda-version=12.8"),
        ("6.1", "580.95.05", "linux-64", "pytorch=2.10.0=cuda129*", "cuda-version=12.9"),
    ],
)
def test_the_same_version_comes_with_the_newest_cuda_that_fits(
    capability: str, driver: str, subdir: str, spec: str, line: str
) -> None:
    request = asked(CPU, on=machine(capability, driver, subdir))
    assert request.install == (spec, line)


def test_a_version_without_kernels_for_the_card_gives_way_to_one_with_them() -> None:
    old = record("pytorch", "2.5.1", "cuda126_mkl_py312_h1_300")
    request = asked(old, on=machine("12.0", "580.95.05"))
    version = request.install[0].split("=")[1]
    assert tuple(map(int, version.split("."))) >= (2, 7, 1)


def test_what_holds_the_framework_to_the_cpu_leaves_and_its_family_follows() -> None:
    request = asked(
        CPU,
        record("pytorch-cpu", "2.10.0", "cpu_mkl_0", "pytorch 2.10.0 cpu*"),
        record("torchvision", "0.25.0", "cpu_py312_h1_0", "pytorch 2.10.*"),
        record("libtorch", "2.10.0", "cpu_mkl_h1_100"),
        on=machine("8.9", "535.183.01"),
    )
    assert request.remove == ("pytorch-cpu",)
    assert "torchvision=*=*cuda*" in request.install


def test_the_old_channel_is_named_where_only_it_has_a_build() -> None:
    python = record("python", "3.11.4", "h1_cpython")
    old = record("pytorch", "2.2.2", "py3.11_cpu_0", channel="pytorch")
    request = gpu_request("pytorch", "/env", (python, old), machine("8.6", "460.91.03"))
    assert request is not None
    assert request.install == ("pytorch::pytorch=2.2.2=*cuda11.8*", "pytorch-cuda=11.8")
    assert request.channels[:2] == ("pytorch", "nvidia")


def of_the_old_channel() -> tuple[PackageRecord, ...]:
    main = record(
        "pytorch", "2.5.1", "py3.12_cuda12.1_cudnn9.1.0_0", "pytorch-cuda >=12.1,<12.2",
        "pytorch-mutex 1.0 cuda", "torchtriton 3.1.0", channel="pytorch",
    )  # fmt: skip
    runtime = record("pytorch-cuda", "12.1", "h_1", "cuda-cudart 12.1.*", channel="pytorch")
    mutex = record("pytorch-mutex", "1.0", "cuda", channel="pytorch")
    triton = record("torchtriton", "3.1.0", "py312", "pytorch", channel="pytorch")
    return (main, runtime, mutex, triton)


def test_what_only_the_old_channels_builds_need_goes_with_them() -> None:
    request = asked(*of_the_old_channel(), on=machine("12.0", "580.95.05"))
    assert "pytorch-cuda" not in " ".join(request.install)
    assert set(request.remove) == {"pytorch-cuda", "pytorch-mutex", "torchtriton"}
    cpu = cpu_request("pytorch", "/env", of_the_old_channel())
    assert cpu is not None
    assert cpu.remove == ("pytorch-cuda",)


def test_a_build_of_the_old_channel_is_asked_for_with_its_cuda() -> None:
    (one,) = cuda_builds(of_the_old_channel(), "")
    assert one.specs == ("pytorch=2.5.1=*cuda12.1*", "pytorch-cuda=12.1")


def test_jax_moves_together_with_the_library_that_decides() -> None:
    installed = (
        record("jaxlib", "0.4.20", "cpu_py312_h1_0"),
        record("jax", "0.4.20", "pyhd8ed1ab_0"),
    )
    request = asked(*installed, on=machine("12.0", "580.95.05"), framework="jax")
    assert request.install[0].startswith("jaxlib=")
    assert request.update == ("jax",)


def test_nothing_is_promised_where_nothing_is_known_to_fit() -> None:
    assert gpu_request("pytorch", "/env", (CPU,), Machine("linux-64")) is None
    assert gpu_request("pytorch", "/env", (CPU,), machine("3.0", "470.256.02")) is None
    assert gpu_request("nothing", "/env", (CPU,), machine("8.9", "580.95.05")) is None
    assert cpu_request("cupy", "/env", ()) is None


@pytest.mark.parametrize(
    ("build", "glob"),
    [
        ("cuda129_mkl_py311_h1234567_300", "*cuda129*"),
        ("py3.11_cuda12.4_cudnn9.1.0_0", "*cuda12.4*"),
        ("gpu_cuda118py311h1_0", "*cuda118*"),
        ("cpu_generic_py310_h1_0", "*cpu*"),
        ("py311h1_0", ""),
    ],
)
def test_a_kind_of_build_is_known_by_its_build_string(build: str, glob: str) -> None:
    assert build_glob(build) == glob


def test_a_channel_that_no_mirror_serves_is_told_among_those_that_have_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def serve(url: str) -> tuple[Source, ...]:
        if url.endswith("/conda-forge"):
            return (Source("near", "https://near.example/conda-forge"),)
        return (Source("official", url, official=True),)

    monkeypatch.setattr(servers, "sources_for", serve)
    near, far = servers.source_lines(("conda-forge", "nvidia"), "conda-forge", family_of("pytorch"))
    assert (near.server, near.mirror) == ("near.example", "near")
    assert near.note is not None
    assert near.note.code == "choose-source-builds"
    assert far.mirror == ""
    assert far.note is not None
    assert far.note.code == "choose-source-official"
