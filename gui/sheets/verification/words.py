"""What was tried, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.model.verification import TrialKind, TrialOutcome, Tried, Verification
from gui.language import say

translate = QCoreApplication.translate

BAD = (TrialOutcome.FAILED, TrialOutcome.TIMED_OUT)


def subject_words(tried: Tried) -> str:
    """What was tried, as a line of its own."""
    match tried.kind:
        case TrialKind.IMPORT:
            # A line of Python, alike in every language.
            return f"import {tried.subject}"
        case TrialKind.REQUIREMENTS:
            return translate("Verification", "Requirements of {name}").format(name=tried.subject)
        case TrialKind.GPU:
            return translate("Verification", "GPU")
        case TrialKind.COMMAND:
            return tried.subject
    return tried.subject


def package_words(tried: Tried) -> str:
    """The package it belongs to, where the subject does not say so already."""
    if tried.kind is TrialKind.COMMAND:
        return translate("Verification", "your own check")
    return tried.package if tried.package != tried.subject else ""


def outcome_words(tried: Tried) -> str:
    """How it went, in one sentence."""
    if tried.message is not None:
        return say(tried.message)
    if tried.kind is TrialKind.GPU and tried.outcome is TrialOutcome.PASSED:
        return translate("Verification", "{module} can use the GPU.").format(module=tried.subject)
    return {
        TrialOutcome.PASSED: translate("Verification", "Works"),
        TrialOutcome.FAILED: translate("Verification", "Does not work"),
        TrialOutcome.TIMED_OUT: translate("Verification", "Gave no answer in time"),
        TrialOutcome.NOT_TRIED: translate("Verification", "Was not tried"),
    }[tried.outcome]


def about_gpu(found: Verification) -> tuple[Tried, ...]:
    """What was found out about the GPU, as far as it is no failure."""
    return tuple(one for one in found.tried if one.kind is TrialKind.GPU and one.outcome not in BAD)


def failed_before(found: Verification) -> tuple[Tried, ...]:
    """What fails now and failed before as well: not to be blamed on the change."""
    broken = found.broken
    return tuple(one for one in found.tried if one.outcome in BAD and one not in broken)


def with_outcome(found: Verification, outcome: TrialOutcome) -> tuple[Tried, ...]:
    """What went this way."""
    return tuple(one for one in found.tried if one.outcome is outcome)


def summary(found: Verification) -> str:
    """As `28 working · 2 no longer working · 1 failing before as well`."""
    works = len(with_outcome(found, TrialOutcome.PASSED))
    broken, old = len(found.broken), len(failed_before(found))
    skipped = len(with_outcome(found, TrialOutcome.NOT_TRIED))
    parts = [translate("Verification", "%n working", "", works)]
    if broken:
        parts.append(translate("Verification", "%n no longer working", "", broken))
    if old:
        parts.append(translate("Verification", "%n failing before as well", "", old))
    if skipped:
        parts.append(translate("Verification", "%n not tried", "", skipped))
    if not found.complete:
        parts.append(translate("Verification", "stopped before the end"))
    return " · ".join(parts)


def report_text(title: str, found: Verification, more: Sequence[str] = ()) -> str:
    """Everything as plain text, for whoever has to mend it."""
    lines = [title, summary(found), *more]
    before = {(one.kind, one.subject): one for one in found.before}
    for heading, listed in (
        (translate("Verification", "No longer works"), found.broken),
        (translate("Verification", "Failed before as well"), failed_before(found)),
        (
            translate("Verification", "Not tried"),
            with_outcome(found, TrialOutcome.NOT_TRIED),
        ),
        (translate("Verification", "Works"), with_outcome(found, TrialOutcome.PASSED)),
    ):
        if listed:
            lines += ["", heading]
        for one in listed:
            lines.append(f"  {subject_words(one)}: {outcome_words(one)}")
            if one.outcome in BAD:
                was = before.get((one.kind, one.subject))
                if was is not None:
                    said = translate("Verification", "before: {how}").format(how=outcome_words(was))
                    lines.append(f"    {said}")
                lines += [f"    {line}" for line in one.detail.splitlines()]
    return "\n".join(lines) + "\n"
