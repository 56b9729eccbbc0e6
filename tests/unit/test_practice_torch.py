"""Practice mode's PyTorch is shaped like conda-forge's, and honest about what it computes on."""

from __future__ import annotations

import types

import pytest

from core.engine.practice.cuda_lines import (
    Line,
    build_string,
    dependencies,
    lines_of,
    module_source,
)

ENTRY = {"kilobytes": 3, "builds": {"2.9.1": "cpu@20 cuda126 cuda130@6"}}


def loaded(line: Line) -> types.ModuleType:
    module = types.ModuleType("torch")
    exec(module_source("torch", "2.9.1", line), module.__dict__)
    return module


@pytest.mark.parametrize("line", [Line("cpu", 1), Line("cuda130", 1)])
def test_it_multiplies_and_never_claims_to_see_a_gpu(line: Line) -> None:
    torch = loaded(line)
    assert torch.__version__ == f"2.9.1+practice.{line.name}"
    assert torch.version.cuda == (line.cuda or None)
    product = torch.tensor([[1.0, 2.0], [3.0, 4.0]]) @ torch.tensor([[5.0, 6.0], [7.0, 8.0]])
    assert product.tolist() == [[19.0, 22.0], [43.0, 50.0]]
    assert (product - product).abs().max().item() == 0
    assert not torch.cuda.is_available()
    with pytest.raises(AssertionError, match="not compiled with CUDA"):
        torch.cuda.init()
    with pytest.raises(RuntimeError):
        product.to("cuda")


def test_lines_of_cuda_are_told_apart_as_conda_forge_does() -> None:
    cpu, old, new = (line for line in lines_of(ENTRY, "2.9.1", "linux-64") if line)
    assert (cpu.kilobytes, old.kilobytes, new.kilobytes) == (20, 3, 6)
    assert (cpu.cuda, old.cuda, new.cuda) == ("", "12.6", "13.0")
    assert dependencies(ENTRY, cpu) == []
    assert dependencies(ENTRY, old) == ["cuda-version >=12.6,<13", "__cuda"]
    follower = {**ENTRY, "follows": "pytorch"}
    assert dependencies(follower, new) == ["cuda-version >=13.0,<14", "pytorch * cuda130*"]
    strings = [build_string("pytorch", "2.9.1", line, "generic") for line in (cpu, old, new)]
    numbers = [int(text.rpartition("_")[2]) for text in strings]
    assert numbers[1] == numbers[2] == numbers[0] + 200
    assert strings[1].startswith("cuda126_generic_py3")
    assert [line and line.name for line in lines_of(ENTRY, "2.9.1", "osx-arm64")] == ["cpu"]
    assert lines_of({"kilobytes": 1}, "1.0", "linux-64") == (None,)
