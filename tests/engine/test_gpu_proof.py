"""The proof: a computation in a real environment, whatever its framework does meanwhile."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from core.client import Cancelled, EngineClient
from core.engine.gpu.proof import proving
from core.engine.gpu.proof.certificates import read_certificates
from core.engine.gpu.proof.proving import prove
from core.engine.practice.channels import build_channel
from core.model.calls import ProveGpu
from core.model.frameworks import Compute
from core.model.problem import ProblemError
from core.model.progress import Advanced, Event, Noted, PhaseFinished, PhaseStarted
from tests.support.assertions import snapshot
from tests.support.proving import TORCH, certificate, rewrite_torch, torch_packages
from tests.support.raw_engine import raw_create

HANGING = "import time\ntime.sleep(600)\n"
LAST_WORD = (
    "raise RuntimeError('CUDA error: no kernel image is available for execution on the device')"
)
EXACT = """

class Exact(Tensor):
    __matmul__ = Tensor.__matmul__


def wrong(self, other):
    return Tensor([[1.02 * x for x in row] for row in Exact.__matmul__(self, other)._rows])


Tensor.double = lambda self: Exact(self._rows)
Tensor.__matmul__ = wrong
"""
WRONG = TORCH + EXACT
NO_NUMBER = TORCH.replace("return self._rows[0][0]", "return float('nan')")
CRASHING = TORCH.replace(
    "        columns = list(zip(*other._rows))\n",
    # ctypes makes an exception of it on Windows.
    "        import ctypes, os\n"
    "        os.name == 'nt' and os.abort()\n"
    "        ctypes.string_at(0)\n",
)
FAILING = TORCH.replace("        columns = list(zip(*other._rows))\n", f"        {LAST_WORD}\n")
LOUD = (
    "import os, sys\n"
    'line = b\'{"stage": "done", "seconds": 1, "error": "0"}\\n\'\n'
    "os.write(1, line * 5_000)\n"
    "print('x' * 300_000)\n"
    "sys.stderr.write('y' * 300_000)\n"
    f"{TORCH}"
)


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that another tool made; tests put their own module in place of its torch."""
    root = tmp_path_factory.mktemp("proof")
    build_channel(root / "channel", torch_packages())
    made = root / "envs" / "with space 中文"
    specs = ["python", "pytorch=2.7"]
    asyncio.run(raw_create(made, [str(root / "channel")], specs, root / "cache"))
    return made


@pytest_asyncio.fixture
async def client(home: Path) -> AsyncIterator[EngineClient]:
    made = EngineClient()
    yield made
    await made.aclose()


async def test_a_framework_that_computes_is_certified_and_nothing_in_its_prefix_moves(
    prefix: Path,
) -> None:
    rewrite_torch(prefix, TORCH)
    before = snapshot(prefix)
    events: list[Event] = []
    found = await prove(ProveGpu(str(prefix)), events.append)
    assert found.passed
    assert found.framework == "pytorch"
    assert found.compute is Compute.CPU  # and so nobody may call it a GPU that works
    assert found.device == "CPU"
    assert (found.version, found.build) == ("2.7.1", "2.7.1+cpu.cpu")
    assert found.compute_seconds > 0
    assert found.error <= 1e-6
    assert found.time > 0
    assert found.fingerprint
    assert found.machine
    assert before.difference(snapshot(prefix)) == []
    assert read_certificates(prefix) == {"pytorch": found}
    assert isinstance(events[0], PhaseStarted)
    assert isinstance(events[-1], PhaseFinished)
    steps = [event.done_items for event in events if isinstance(event, Advanced)]
    assert steps == [1, 2, 3]


@pytest.mark.parametrize(
    ("source", "code", "signature"),
    [
        ("import os\nos._exit(7)\n", "try-ended", ""),
        ("import module_that_is_nowhere\n", "try-module-missing", ""),
        ("raise SystemExit(0)\n", "try-error", ""),
        (
            "raise ImportError('libcudart.so.12: cannot open shared object file: No such file')\n",
            "gpu-failure-libcudart_missing",
            "libcudart_missing",
        ),
        ("raise ImportError('no \\udcff at \\ud800')\n", "try-error", ""),  # bytes that are no text
        (FAILING, "gpu-failure-no_kernel_image", "no_kernel_image"),
        (CRASHING, "proof-crashed", ""),
        (WRONG, "proof-wrong", ""),
        (NO_NUMBER, "proof-wrong", ""),
        ("value = 1\n", "proof-failed", ""),  # a module of that name, and not the framework
    ],
    ids=[
        "ends",
        "imports",
        "leaves",
        "lacks",
        "letters",
        "fails",
        "crashes",
        "errs",
        "nan",
        "other",
    ],
)
async def test_what_goes_wrong_inside_becomes_a_certificate_that_says_so(
    prefix: Path, source: str, code: str, signature: str
) -> None:
    rewrite_torch(prefix, source)
    found = await certificate(prefix)
    assert not found.passed
    assert found.message is not None
    assert (found.message.code, found.signature) == (code, signature)
    assert found.remedy is not None
    assert read_certificates(prefix)["pytorch"] == found


async def test_a_framework_that_hangs_ends_with_the_time_there_is(
    prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrite_torch(prefix, HANGING)
    monkeypatch.setattr(proving, "_SLOW_IMPORT", 0.0)
    events: list[Event] = []
    found = await prove(ProveGpu(str(prefix), limit=2.0), events.append)
    assert not found.passed
    assert found.message is not None
    assert found.message.code in ("proof-import-too-long", "proof-too-long")
    said = [event.message.code for event in events if isinstance(event, Noted)]
    ending = "-windows" if sys.platform == "win32" else ""
    assert said in ([f"proof-first-start{ending}"], [])  # a slow machine may not come that far


async def test_what_a_framework_prints_is_neither_believed_nor_kept_whole(prefix: Path) -> None:
    rewrite_torch(prefix, LOUD)
    found = await certificate(prefix)
    assert found.passed
    assert found.compute_seconds < 1
    rewrite_torch(prefix, LOUD + "raise ValueError('z' * 100_000)\n")
    found = await certificate(prefix)
    assert not found.passed
    assert len(found.detail) < 40_000


async def test_what_is_not_there_is_a_problem(prefix: Path, tmp_path: Path) -> None:
    for call, code in (
        (ProveGpu(str(tmp_path / "nowhere")), "environment-gone"),
        (ProveGpu(str(prefix), "jax"), "framework-missing"),
    ):
        with pytest.raises(ProblemError) as caught:
            await prove(call, lambda event: None)
        assert caught.value.problem.code == code


async def test_an_environment_removed_meanwhile_is_gone(prefix: Path) -> None:
    meta = prefix / "conda-meta"
    away = meta.with_name("away")
    rewrite_torch(prefix, f"import os\nos.rename({str(meta)!r}, {str(away)!r})\n{TORCH}")
    try:
        with pytest.raises(ProblemError) as caught:
            await prove(ProveGpu(str(prefix)), lambda event: None)
    finally:
        away.rename(meta)
    assert caught.value.problem.code == "environment-gone"


async def test_cancelling_ends_the_computation_and_keeps_nothing(
    client: EngineClient, prefix: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "runs"
    rewrite_torch(prefix, f"import os\nopen({str(mark)!r}, 'w').write(str(os.getpid()))\n{HANGING}")
    running = client.start(ProveGpu(str(prefix)))
    for _ in range(2400):
        if mark.exists() and mark.read_text(encoding="utf-8"):
            break
        await asyncio.sleep(0.025)
    child = int(mark.read_text(encoding="utf-8"))
    assert psutil.pid_exists(child)
    await running.cancel()
    with pytest.raises(Cancelled):
        await running.result()
    for _ in range(2400):
        if not _runs(child):
            break
        await asyncio.sleep(0.025)
    assert not _runs(child)
    assert read_certificates(prefix) == {}


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
