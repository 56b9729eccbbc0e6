"""Frameworks are recognised in conda's records and in what pip installed."""

from __future__ import annotations

import pytest

from core.engine.gpu.compatibility.builds import build_of, build_of_pip, builds_in
from core.engine.gpu.compatibility.checks import check_build, overall
from core.engine.gpu.compatibility.places import no_gpu_builds
from core.engine.gpu.knowledge.tables import framework_table
from core.model.frameworks import BuildSource, Compute, Fit, FrameworkBuild
from core.model.gpu import Driver, Gpu, Machine
from core.model.package import PackageRecord, PipPackage


def conda(
    name: str,
    version: str,
    build: str,
    *depends: str,
    channel: str = "conda-forge",
    subdir: str = "linux-64",
    constrains: tuple[str, ...] = (),
) -> PackageRecord:
    file = f"{name}-{version}-{build}.conda"
    return PackageRecord(
        name=name,
        version=version,
        build=build,
        build_number=0,
        subdir=subdir,
        channel=channel,
        url=f"https://example.org/{channel}/{subdir}/{file}",
        file_name=file,
        depends=depends,
        constrains=constrains,
    )


def found(build: FrameworkBuild | None) -> FrameworkBuild:
    assert build is not None
    return build


def machine(card: str, driver: str = "580.95.05", subdir: str = "linux-64") -> Machine:
    return Machine(subdir, glibc="2.39", gpus=(Gpu(card),), driver=Driver(driver))


@pytest.mark.parametrize(
    ("version", "build", "channel", "subdir", "compute", "cuda", "newest"),
    [
        (
            "2.12.0",
            "cuda129_mkl_py312_h6d5e2fd_300",
            "conda-forge",
            "linux-64",
            "cuda",
            "12.9",
            "12.0",
        ),
        (
            "2.13.0",
            "cuda130_generic_py313_h1_200",
            "conda-forge",
            "linux-64",
            "cuda",
            "13.0",
            "12.0",
        ),
        ("2.13.0", "cuda128_mkl_py311_h2_303", "conda-forge", "win-64", "cuda", "12.8", "12.0"),
        ("2.12.0", "cpu_mkl_py312_h6d5e2fd_100", "conda-forge", "linux-64", "cpu", "", ""),
        ("2.5.1", "cuda120_py310h1bc3e04_304", "conda-forge", "linux-64", "cuda", "12.0", "9.0"),
        ("1.13.1", "cuda112py310he33e0d6_200", "conda-forge", "linux-64", "cuda", "11.2", "8.6"),
        ("2.5.1", "py3.11_cuda12.4_cudnn9.1.0_0", "pytorch", "linux-64", "cuda", "12.4", "9.0"),
        ("2.3.1", "py3.11_cuda12.1_cudnn8_0", "pytorch", "win-64", "cuda", "12.1", "9.0"),
        ("1.7.1", "py3.8_cuda11.0.221_cudnn8.0.5_0", "pytorch", "linux-64", "cuda", "11.0", ""),
        ("2.5.1", "py3.11_cpu_0", "pytorch", "linux-64", "cpu", "", ""),
        ("2.2.2", "py3.11_0", "pytorch", "osx-64", "cpu", "", ""),
        ("2.12.0", "cpu_generic_py312_h1_0", "conda-forge", "osx-arm64", "metal", "", ""),
        ("2.3.0", "gpu_cuda124py312h4b1b1b1_0", "pkgs/main", "linux-64", "cuda", "12.4", ""),
        ("2.8.0", "cuda129_generic_py311_hx_200", "practice", "linux-64", "cuda", "12.9", "12.0"),
    ],
)
def test_a_build_string_says_what_pytorch_computes_on(
    version: str, build: str, channel: str, subdir: str, compute: str, cuda: str, newest: str
) -> None:
    record = conda("pytorch", version, build, channel=channel, subdir=subdir)
    got = found(build_of(record))
    assert (got.framework, got.source) == ("pytorch", BuildSource.CONDA)
    assert (got.compute, got.cuda) == (Compute(compute), cuda)
    assert (got.kernels[-1] if got.kernels else "") == newest


def test_other_packages_are_no_framework() -> None:
    assert build_of(conda("numpy", "2.0", "py312h1_0")) is None
    assert build_of(conda("torchvision", "0.27.0", "cuda129_py312_h1_0")) is None
    assert build_of_pip(PipPackage("torchvision", "0.27.0+cu126")) is None


def test_what_lies_around_tells_what_a_build_string_leaves_open() -> None:
    cupy = conda("cupy", "13.6.0", "py312h7d319b9_2", "cuda-version >=12.0,<13.0a0", "cupy-core")
    assert found(build_of(cupy)).cuda == "12"
    assert overall(check_build(found(build_of(cupy)), machine("GeForce RTX 5090"))) is Fit.LIKELY
    around = [cupy, conda("cuda-version", "12.4", "h3060b56_3")]
    got = found(build_of(cupy, around))
    assert got.cuda == "12.4"
    assert overall(check_build(got, machine("GeForce RTX 4090"))) is Fit.YES
    assert overall(check_build(got, machine("GeForce RTX 5090"))) is Fit.NO
    around = [cupy, conda("cuda-version", "12.9", "h4f385c5_3")]
    got = found(build_of(cupy, around))
    assert overall(check_build(got, machine("GeForce RTX 5090"))) is Fit.YES


def test_a_dependency_tells_the_cuda_of_an_untagged_build() -> None:
    old = conda("pytorch", "2.3.1", "py311hx_0", "pytorch-cuda >=12.1,<12.2", channel="pytorch")
    got = found(build_of(old))
    assert (got.compute, got.cuda) == (Compute.CUDA, "12.1")


def test_the_newer_glibc_of_record_and_cuda_counts() -> None:
    record = conda("pytorch", "2.12.0", "cuda129_mkl_py312_h1_300", "__glibc >=2.17,<3.0.a0")
    assert found(build_of(record)).glibc == "2.28"
    record = conda("pytorch", "2.5.1", "cuda126_mkl_py312_h1_300", "__glibc >=2.17,<3.0.a0")
    assert found(build_of(record)).glibc == "2.17"


@pytest.mark.parametrize(
    ("version", "subdir", "compute", "cuda"),
    [
        ("2.7.1+cu126", "linux-64", "cuda", "12.6"),
        ("2.13.0+cu132", "win-64", "cuda", "13.2"),
        ("2.13.0+cpu", "win-64", "cpu", ""),
        ("2.13.0", "win-64", "cpu", ""),
        ("2.13.0", "linux-64", "cuda", "13.0"),
        ("2.9.1", "linux-64", "cuda", "12.8"),
        ("2.9.1", "linux-aarch64", "cpu", ""),
        ("2.11.0", "linux-aarch64", "cuda", "13.0"),
        ("2.99.0", "linux-64", "cuda", ""),
        ("2.13.0", "osx-arm64", "metal", ""),
        ("2.2.2", "osx-64", "cpu", ""),
        ("2.9.0+rocm6.4", "linux-64", "rocm", ""),
        ("2.8.0+xpu", "linux-64", "unknown", ""),
        ("2.6.0a0+gitunknown", "linux-64", "unknown", ""),
    ],
)
def test_a_wheel_says_it_by_its_local_version_or_by_where_it_is_from(
    version: str, subdir: str, compute: str, cuda: str
) -> None:
    got = found(build_of_pip(PipPackage("torch", version), subdir=subdir))
    assert (got.compute, got.cuda) == (Compute(compute), cuda)
    assert got.version + (f"+{got.build}" if got.build else "") == version


def test_the_runtime_a_wheel_asks_for_counts_more_than_a_table() -> None:
    wheel = PipPackage(
        "torch", "2.12.9", requires=("filelock", "nvidia-cuda-runtime-cu12==12.6.77; os == 'x'")
    )
    assert found(build_of_pip(wheel, subdir="linux-64")).cuda == "12.6"
    wheel = PipPackage("torch", "2.16.0", requires=("cuda-toolkit[cublas,cudart]==13.2.1",))
    assert found(build_of_pip(wheel, subdir="linux-64")).cuda == "13.2"


def test_runtime_wheels_around_tell_the_minor_version() -> None:
    wheel = PipPackage("cupy-cuda12x", "13.6.0")
    around = [
        PipPackage("nvidia-cuda-runtime", "13.0.88"),
        PipPackage("nvidia_cuda_runtime_cu12", "12.9.79"),
    ]
    assert found(build_of_pip(wheel, subdir="win-64")).cuda == "12"
    assert found(build_of_pip(wheel, around, subdir="win-64")).cuda == "12.9"


def test_tensorflow_on_windows_computes_on_the_gpu_until_2_10() -> None:
    old = found(build_of_pip(PipPackage("tensorflow", "2.10.1"), subdir="win-64"))
    assert (old.compute, old.cuda) == (Compute.CUDA, "11.2")
    new = found(build_of_pip(PipPackage("tensorflow", "2.11.0"), subdir="win-64"))
    assert new.compute is Compute.CPU
    cpu = found(build_of_pip(PipPackage("tensorflow-cpu", "2.21.0"), subdir="linux-64"))
    assert cpu.compute is Compute.CPU


@pytest.mark.parametrize(
    ("version", "beside", "compute"),
    [
        ("2.19.0", "", Compute.CPU),
        ("2.19.0", "nvidia-cuda-runtime-cu12", Compute.CUDA),
        ("2.19.0", "cudatoolkit", Compute.CUDA),
        ("2.12.0", "", Compute.CUDA),  # took the system's, as everybody knew
    ],
)
def test_tensorflow_from_pip_without_the_libraries_of_cuda_computes_on_the_cpu(
    version: str, beside: str, compute: Compute
) -> None:
    wheel = PipPackage(
        "tensorflow", version, requires=("nvidia-cuda-runtime-cu12 ==12.5.82; extra == 'and-cuda'",)
    )
    pip = [wheel, *([PipPackage(beside, "12.5.82")] if beside.startswith("nvidia") else [])]
    records = [conda("cudatoolkit", "11.8.0", "h_1")] if beside == "cudatoolkit" else []
    (build,) = builds_in(records, pip, "linux-64")
    assert build.compute is compute


def test_where_a_framework_left_the_gpu_behind_is_said() -> None:
    table = framework_table("tensorflow")
    assert table is not None
    message = no_gpu_builds(table, "win-64")
    assert message is not None
    assert message.params == {"framework": "TensorFlow", "version": "2.10.1"}
    assert no_gpu_builds(table, "linux-64") is None
    jax = framework_table("jax")
    assert jax is not None
    never = no_gpu_builds(jax, "win-64")
    assert never is not None
    assert never.code == "fit-gpu-never-on-windows"


@pytest.mark.parametrize(
    ("card", "fit"),
    [
        ("GeForce GTX 960", Fit.NO),
        ("GeForce GTX 1060", Fit.YES),
        ("GeForce RTX 2060", Fit.YES),
        ("GeForce RTX 4090", Fit.YES),
        ("H100", Fit.LIKELY),
        ("GeForce RTX 5090", Fit.LIKELY),
    ],
)
def test_wheels_of_tensorflow_have_code_for_few_generations(card: str, fit: Fit) -> None:
    got = found(build_of_pip(PipPackage("tensorflow", "2.21.0"), subdir="linux-64"))
    assert overall(check_build(got, machine(card))) is fit


def test_conda_forge_builds_of_tensorflow_have_code_for_more() -> None:
    newest = conda("tensorflow", "2.19.1", "cuda129py312h6f9c1f3_252")
    assert overall(check_build(found(build_of(newest)), machine("GeForce RTX 5090"))) is Fit.YES
    earlier = conda("tensorflow", "2.17.0", "cuda120py312h02ad3b9_203")
    assert overall(check_build(found(build_of(earlier)), machine("GeForce RTX 5090"))) is Fit.LIKELY
    assert overall(check_build(found(build_of(earlier)), machine("GeForce GTX 960"))) is Fit.NO


def test_jax_from_pip_computes_on_what_its_plugin_is_for() -> None:
    jaxlib = PipPackage("jaxlib", "0.10.2")
    assert found(build_of_pip(jaxlib, subdir="linux-64")).compute is Compute.CPU
    around = [PipPackage("jax-cuda12-plugin", "0.10.2"), PipPackage("jax", "0.10.2")]
    got = found(build_of_pip(jaxlib, around, subdir="linux-64"))
    assert (got.compute, got.cuda, got.least) == (Compute.CUDA, "12", "5.2")
    assert overall(check_build(got, machine("GeForce GTX 780", "470.256.02"))) is Fit.NO
    assert overall(check_build(got, machine("GeForce RTX 3060", "535.129.03"))) in {
        Fit.YES,
        Fit.LIKELY,
    }
    thirteen = [PipPackage("jax-cuda13-plugin", "0.10.2")]
    got = found(build_of_pip(jaxlib, thirteen, subdir="linux-64"))
    assert overall(check_build(got, machine("GeForce GTX 1060"))) is Fit.NO
    conda_build = found(build_of(conda("jaxlib", "0.10.2", "cuda129_py313h7be4e6e_201")))
    assert overall(check_build(conda_build, machine("GeForce RTX 5090"))) is Fit.YES


def test_rapids_asks_for_volta_and_a_newer_driver() -> None:
    record = conda(
        "cudf",
        "25.12.00",
        "cuda12_py312_251203_g58ce77_0",
        "cuda-version >=12.2,<13.0a0",
        channel="rapidsai",
    )
    got = found(build_of(record, [record, conda("cuda-version", "12.9", "h4f385c5_3")]))
    assert (got.framework, got.cuda, got.glibc) == ("rapids", "12.9", "2.28")
    assert overall(check_build(got, machine("Tesla V100"))) is Fit.YES
    assert overall(check_build(got, machine("GeForce GTX 1080"))) is Fit.NO
    checks = check_build(got, machine("GeForce RTX 3060", "525.147.05"))
    assert checks[1].message.code == "fit-driver-own"


def test_every_framework_of_an_environment_is_found_once_and_pips_counts() -> None:
    records = [
        conda("tensorflow", "2.19.1", "cuda129py312h1_252"),
        conda("tensorflow-base", "2.19.1", "cuda129py312h1_252"),
        conda("pytorch", "2.12.0", "cuda129_mkl_py312_h1_300"),
        conda("numpy", "2.0", "py312h1_0"),
    ]
    builds = builds_in(records)
    assert [(build.framework, build.package) for build in builds] == [
        ("pytorch", "pytorch"),
        ("tensorflow", "tensorflow"),
    ]
    over = PipPackage("torch", "2.13.0+cpu", overwrites="pytorch")
    builds = builds_in(records, [over], "linux-64")
    assert (builds[0].source, builds[0].compute) == (BuildSource.PIP, Compute.CPU)
    assert len(builds) == 2
