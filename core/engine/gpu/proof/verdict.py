"""What the script's account proves, in one sentence and, where something failed, a way on."""

from __future__ import annotations

import math

from core.engine.gpu.proof.events import Account, Stage
from core.engine.gpu.proof.signatures import diagnose
from core.engine.verification.explaining import explain_death, explain_error
from core.engine.verification.importing import last_lines
from core.model.base import Message
from core.model.frameworks import Certificate, Compute, FrameworkBuild
from core.model.gpu import Machine

TOLERANCE = 5e-3
"""Of the largest value. GPUs may shorten mantissas to 10 bits (TF32), which stays below 1e-3."""
_LONGEST = 200
"""Characters of a foreign error's text within a sentence."""
_PRACTICE = "+practice"

Verdict = tuple[bool, Message, str, Message | None]
"""Passed, sentence, id of the known failure, remedy."""


def certify(
    build: FrameworkBuild,
    module: str,
    account: Account,
    machine: Machine,
    variables: dict[str, str],
) -> Certificate:
    """The certificate, but for time and place. `variables` are those the script ran with."""
    about = account.about
    compute = Compute(about.computes_on) if account.stage is Stage.DONE else Compute.UNKNOWN
    passed, message, signature, remedy = _judge(build, module, account, machine, variables)
    # What was printed is of interest where it went wrong, and where the GPU was left out.
    telling = [account.trace or about.why_not, account.printed] if remedy or not passed else []
    return Certificate(
        framework=build.framework,
        passed=passed,
        compute=compute,
        version=build.version,
        build=about.build,
        cuda=about.cuda,
        device=_device(account) if account.stage is Stage.DONE else about.device,
        capability=about.capability,
        import_seconds=round(account.import_seconds, 3),
        compute_seconds=account.compute_seconds,
        error=account.error if math.isfinite(account.error) else 0.0,
        message=message,
        signature=signature,
        remedy=remedy,
        detail=last_lines("\n".join(part for part in telling if part)),
    )


def _judge(
    build: FrameworkBuild,
    module: str,
    account: Account,
    machine: Machine,
    variables: dict[str, str],
) -> Verdict:
    if account.stage is not Stage.DONE:
        return _broken(build, module, account)
    if not account.error <= TOLERANCE:  # not a number is wrong, too
        params: dict[str, str | int] = {"title": build.title, "device": _device(account)}
        return (False, Message("proof-wrong", params), "", Message("proof-wrong-remedy"))
    if account.about.computes_on == "cpu":
        return _on_the_cpu(build, account, machine, variables)
    params = {"title": build.title, "device": _device(account)}
    return (True, Message("proof-gpu", params), "", None)


def _broken(build: FrameworkBuild, module: str, account: Account) -> Verdict:
    if account.stage is Stage.START and not account.too_long:
        return (False, Message("try-python-fails"), "", Message("proof-reinstall"))
    known = diagnose(account.said)
    if known is not None:
        signature, message, remedy = known
        return (False, message, signature, remedy)
    title = build.title
    importing = account.stage in (Stage.START, Stage.IMPORT)
    if account.too_long:
        code = "proof-import-too-long" if importing else "proof-too-long"
        return (False, Message(code, {"title": title}), "", Message("proof-again"))
    if account.kind and importing:
        message = explain_error(module, account.kind, account.text)
    elif account.kind:
        text = next(iter(account.text.strip().splitlines()), account.kind)[:_LONGEST]
        message = Message("proof-failed", {"title": title, "text": text})
    else:
        message = explain_death(module, account.code or 0, account.printed)
        if not importing:
            how = message.params.get("signal") or message.params.get("code") or ""
            message = Message("proof-crashed", {"title": title, "how": str(how)})
    return (False, message, "", Message("proof-reinstall"))


def _on_the_cpu(
    build: FrameworkBuild, account: Account, machine: Machine, variables: dict[str, str]
) -> Verdict:
    about, title = account.about, build.title
    usable = machine.usable
    if _PRACTICE in about.build:
        return (True, Message("proof-practice", {"title": title}), "", None)
    if usable and about.built_for == "cpu":
        params: dict[str, str | int] = {"title": title, "gpu": usable[0].name}
        remedy = Message("proof-cpu-build-remedy", {"title": title})
        signature = "torch_cpu_build" if build.framework == "pytorch" else ""
        return (True, Message("proof-cpu-build", params), signature, remedy)
    if usable and about.built_for == "cuda":
        return _unseen(title, usable[0].name, account, variables)
    params = {"title": title}
    if machine.nvidia and about.built_for == "cuda":
        params["gpu"] = machine.nvidia[0].name
        return (True, Message("proof-driver", params), "", Message("proof-driver-remedy"))
    if about.built_for in ("cuda", "rocm"):
        return (True, Message("proof-no-gpu", params), "", None)
    return (True, Message("proof-cpu", params), "", None)


def _unseen(title: str, gpu: str, account: Account, variables: dict[str, str]) -> Verdict:
    """A build for CUDA, a GPU whose driver works, and yet it computed on the CPU: not what it is
    there for."""
    hidden = variables.get("CUDA_VISIBLE_DEVICES")
    if hidden is not None and hidden.strip() in ("", "-1", "none", "NoDevFiles"):
        params: dict[str, str | int] = {"title": title, "gpu": gpu}
        return (False, Message("proof-hidden", params), "", Message("proof-hidden-remedy"))
    known = diagnose(f"{account.about.why_not}\n{account.said}")
    if known is not None:
        return (False, known[1], known[0], known[2])
    message = Message("proof-unseen", {"title": title, "gpu": gpu})
    return (False, message, "", Message("proof-unseen-remedy"))


def _device(account: Account) -> str:
    return account.about.device or "CPU"
