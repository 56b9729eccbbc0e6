"""Whether a build has code for a card.

Machine code for X.y runs on X.z with z >= y, and on no other major capability. PTX for X.y can be
compiled by the driver for every card from X.y on, if the driver is as new as the CUDA that wrote
it: minor-version compatibility does not extend to PTX.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.engine.gpu.compatibility.cards import Card, cards_of, counted
from core.engine.gpu.compatibility.driver_floors import native_cuda
from core.engine.gpu.knowledge.numbers import major, numbers
from core.engine.gpu.knowledge.tables import cuda_table, framework_table
from core.model.base import Message
from core.model.frameworks import CheckKind, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Machine

NOT_ALL = "fit-kernels-not-all"
_RANK = {Fit.YES: 3, Fit.LIKELY: 2, Fit.UNKNOWN: 1, Fit.NO: 0}


@dataclass(frozen=True)
class _Verdict:
    fit: Fit
    message: Message
    card: Card


def check_kernels(build: FrameworkBuild, machine: Machine) -> FitCheck:
    """The card of the machine that can do most with it counts."""
    cards = counted(cards_of(machine))
    if not cards:
        others = ", ".join(gpu.name for gpu in machine.gpus)
        message = Message("fit-no-nvidia", {"cards": others}) if others else Message("fit-no-gpu")
        return FitCheck(CheckKind.KERNELS, Fit.UNKNOWN, message)
    verdicts = [_judge(build, card, machine) for card in cards]
    best = max(verdicts, key=lambda verdict: _RANK[verdict.fit])
    message = best.message
    left_out = {each.card.name: None for each in verdicts if each.fit is Fit.NO}
    if best.fit is Fit.YES and left_out:
        message = Message(NOT_ALL, {**_about(best.card), "others": ", ".join(left_out)})
    return FitCheck(CheckKind.KERNELS, best.fit, message)


def best_card(build: FrameworkBuild, machine: Machine) -> Card | None:
    """The card a build can do most with; None where there is none of NVIDIA's."""
    cards = counted(cards_of(machine))
    return max(cards, key=lambda card: _RANK[_judge(build, card, machine).fit], default=None)


def runs_on(build: FrameworkBuild, capability: str) -> Fit:
    """Whether it has code for a capability, with the newest driver there is."""
    if not capability or not (build.kernels or build.ptx or build.least):
        return Fit.UNKNOWN
    running = {kernel for kernel in build.kernels if _machine_code_runs(kernel, capability)}
    if running:
        sure = not build.unproved and not running.issubset(build.doubted)
        return Fit.YES if sure else Fit.LIKELY
    if build.ptx and numbers(build.ptx) <= numbers(capability):
        return Fit.LIKELY
    if build.least and numbers(build.least) <= numbers(capability):
        return _above_least(build, capability)
    return Fit.NO


def _judge(build: FrameworkBuild, card: Card, machine: Machine) -> _Verdict:
    about = _about(card)
    if not card.capability:
        return _Verdict(Fit.UNKNOWN, Message("fit-card-unknown", {"card": card.name}), card)
    fit = runs_on(build, card.capability)
    if fit is Fit.YES:
        return _Verdict(fit, Message("fit-kernels", about), card)
    if fit is Fit.UNKNOWN:
        if _dropped(build.cuda, card):
            return _Verdict(Fit.NO, _too_old(build, card), card)
        return _Verdict(fit, Message("fit-kernels-unknown", about), card)
    if fit is Fit.NO:
        return _Verdict(fit, _why_not(build, card), card)
    if any(_machine_code_runs(kernel, card.capability) for kernel in build.kernels):
        return _Verdict(fit, Message("fit-kernels-unproved", about), card)
    if not build.ptx:
        return _Verdict(fit, Message("fit-kernels-least", about), card)
    native = native_cuda(machine.driver)
    if native and build.cuda and numbers(native) < numbers(build.cuda):
        params = {**about, "cuda": build.cuda, "native": native}
        return _Verdict(Fit.NO, Message("fit-ptx-driver", params), card)
    return _Verdict(fit, Message("fit-kernels-ptx", {**about, "ptx": build.ptx}), card)


@lru_cache(maxsize=4096)
def _machine_code_runs(kernel: str, capability: str) -> bool:
    if kernel[-1:].isalpha() or _exact(kernel) or _exact(capability):
        return kernel.rstrip("af") == capability
    return major(kernel) == major(capability) and numbers(kernel) <= numbers(capability)


def _exact(capability: str) -> bool:
    known = cuda_table().capability(capability)
    return known is not None and known.exact


def _above_least(build: FrameworkBuild, capability: str) -> Fit:
    known = cuda_table().capability(capability)
    if known is None or build.unproved or not build.cuda:
        return Fit.LIKELY
    first, last = known.toolkits
    if last and numbers(last) < numbers(build.cuda):
        return Fit.NO
    return Fit.YES if numbers(first) <= numbers(build.cuda) else Fit.LIKELY


def _dropped(cuda: str, card: Card) -> bool:
    """Whether a toolkit no longer compiles for a card, so that nothing built with it can run."""
    last = card.known.toolkits[1] if card.known else None
    return bool(cuda and last) and numbers(last or "") < numbers(cuda)


def _why_not(build: FrameworkBuild, card: Card) -> Message:
    capability = numbers(card.capability)
    if any(numbers(kernel) > capability for kernel in build.kernels) or build.least:
        if not any(numbers(kernel) < capability for kernel in build.kernels):
            return _too_old(build, card)
        code = " ".join(build.kernels)
        return Message("fit-kernels-gap", {**_about(card), "kernels": code})
    newest = max(build.kernels, key=numbers, default=build.ptx)
    return Message("fit-card-too-new", {**_about(card), "newest": newest})


def _too_old(build: FrameworkBuild, card: Card) -> Message:
    about = {**_about(card), "architecture": card.architecture}
    if _too_old_for_all(build, card):
        return Message("fit-card-too-old-for-all", {**about, "framework": build.title})
    if _dropped(build.cuda, card):
        return Message("fit-card-too-old-for-cuda", {**about, "cuda": str(major(build.cuda))})
    least = min(build.kernels, key=numbers, default=build.least)
    return Message("fit-card-too-old", {**about, "least": least})


def _too_old_for_all(build: FrameworkBuild, card: Card) -> bool:
    """Whether even the newest versions, of whatever source, have no code for the card."""
    table = framework_table(build.framework)
    rules = table.current_rules() if table else ()
    return bool(rules) and not any(
        numbers(kernel) <= numbers(card.capability)
        for rule in rules
        for kernel in (rule.least, *rule.kernels.split())
        if kernel
    )


def _about(card: Card) -> dict[str, str | int]:
    return {"card": card.name, "capability": card.capability}
