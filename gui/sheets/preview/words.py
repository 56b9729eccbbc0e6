"""The words of the preview: its sentence with bold numbers, groups, badges, reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.plan import Bump, Change, ChangeKind, Plan, Size
from gui.language import format_count, format_duration, format_size, join_words, say
from gui.language.rich import bold, emphasised
from gui.sheets.preview.groups import Group, GroupKey, count
from gui.sheets.preview.pip import is_pip, pip_changes

translate = QCoreApplication.translate


def sentence(plan: Plan, bytes_per_second: float | None) -> str:
    """What would happen, in one sentence. The time is said only where a speed was measured."""
    counts = count(plan.changes)
    facts = _creation_facts(plan, counts[GroupKey.NEW]) if plan.creates else _facts(plan, counts)
    if bytes_per_second and plan.download.bytes > bytes_per_second:
        facts = translate("Preview", "{facts}, about {time}").format(
            facts=facts, time=bold(format_duration(plan.download.bytes / bytes_per_second))
        )
    return translate("Preview", "{title}: {facts}").format(
        title=emphasised(plan.title), facts=facts
    )


def _creation_facts(plan: Plan, number: int) -> str:
    by_pip = len(plan.pip_adds) + len(plan.pip_builds)
    packages = bold(translate("Preview", "%n package(s)", "", number + by_pip))
    if by_pip:
        packages = translate("Preview", "{packages}, {number} of them with pip").format(
            packages=packages, number=bold(format_count(by_pip))
        )
    return translate("Preview", "{packages}; {download} to download, {disk} on disk").format(
        packages=packages,
        download=_size(plan.download),
        disk=_size(plan.disk),
    )


def _facts(plan: Plan, counts: dict[GroupKey, int]) -> str:
    by_pip = len(pip_changes(plan))
    facts = translate(
        "Preview",
        "{new} new, {updated} updated, {removed} removed; {download} to download, {disk} on disk",
    ).format(
        new=bold(format_count(counts[GroupKey.NEW])),
        updated=bold(format_count(counts[GroupKey.UPDATED])),
        removed=bold(format_count(counts[GroupKey.REMOVED])),
        download=_size(plan.download),
        disk=_size(plan.disk, signed=True),
    )
    if by_pip:
        facts = translate("Preview", "{number} with pip, {facts}").format(
            number=bold(format_count(by_pip)), facts=facts
        )
    return facts


def _size(size: Size, *, signed: bool = False) -> str:
    sign = "+" if signed and size.bytes > 0 else ""
    words = bold(sign + format_size(size.bytes))
    if size.at_least:
        return translate("Preview", "at least {size}").format(size=words)
    if size.estimated:
        return translate("Preview", "about {size}").format(size=words)
    return words


_REASONS = 2
"""Reasons a banner has room for; the table lists every change that has one."""


def attention(changes: tuple[Change, ...], risks: Sequence[Message] = ()) -> tuple[str, str]:
    """Lead and sentence of the banner: each reason once, with the packages it is about.

    `risks` say it for the whole plan, the gravest first; they take the place of the changes' own.
    """
    lead = translate("Preview", "%n item(s) need attention", "", len(changes) or len(risks))
    if risks:
        said = [say(risk).rstrip(".。") for risk in risks]
        rest = len(said) - _REASONS
    else:
        by_reason: dict[str, list[str]] = {}
        for change in changes:
            by_reason.setdefault(say(change.attention[0]), []).append(change.name)
        said = [_attention_words(*item) for item in by_reason.items()]
        listed = sum(len(names) for names in list(by_reason.values())[:_REASONS])
        rest = len(changes) - listed
    shown = said[:_REASONS]
    if len(said) > _REASONS:
        shown.append(translate("Preview", "%n more below", "", rest))
    return lead, " · ".join(shown)


def _attention_words(reason: str, names: list[str]) -> str:
    """A single name leads; a list of them would keep the reader from the reason."""
    if len(names) == 1:
        return translate("Preview", "{package}: {reason}").format(package=names[0], reason=reason)
    return translate("Preview", "{reason}: {packages}").format(packages=some(names), reason=reason)


def some(names: list[str], most: int = 3) -> str:
    """Names as a list; of many the first few, and how many more there are."""
    if len(names) <= most + 1:
        return join_words(names)
    rest = len(names) - most
    return translate("Preview", "{names} and %n more", "", rest).format(
        names=join_words(names[:most])
    )


def segment_name(key: GroupKey | None) -> str:
    """The word on a segment; None is All."""
    return {
        None: translate("Preview", "All"),
        GroupKey.ATTENTION: translate("Preview", "Attention"),
        GroupKey.NEW: translate("Preview", "New"),
        GroupKey.UPDATED: translate("Preview", "Updated"),
        GroupKey.REMOVED: translate("Preview", "Removed"),
        GroupKey.PIP: translate("Preview", "pip"),
        GroupKey.PIP_REMOVED: translate("Preview", "pip removes"),
    }[key]


def group_name(key: GroupKey) -> str:
    """The bold word of a group row."""
    if key is GroupKey.ATTENTION:
        return translate("Preview", "Needs attention")
    if key is GroupKey.PIP:
        return translate("Preview", "With pip, after that")
    if key is GroupKey.PIP_REMOVED:
        return translate("Preview", "Removed by pip, before that")
    return segment_name(key)


def group_note(group: Group) -> str:
    """The grey note of a group row."""
    if group.key is GroupKey.REMOVED and not group.total:
        return translate("Preview", "Nothing will be removed")
    if group.elsewhere and group.elsewhere == group.total:
        return translate("Preview", "Listed under Needs attention")
    if group.elsewhere:
        return translate("Preview", "%n of them listed under Needs attention", "", group.elsewhere)
    if group.cached:
        return translate("Preview", "%n already cached, no download", "", group.cached)
    return ""


def version_after(change: Change) -> str:
    """The After column: a version, a dash, or that it is not known before it is built."""
    if change.after is not None:
        return change.after.version
    return translate("Preview", "known later") if is_pip(change) else "—"


def download_words(change: Change) -> str:
    """The download column."""
    if change.after is None or change.kind is ChangeKind.RELINK:
        return ""
    if change.cached:
        return translate("Preview", "Cached")
    return format_size(change.download_size)


def reason_words(change: Change) -> str:
    """The Why column: for what needs attention, the reason to look; else why it happens."""
    if change.reason is not None:
        return say(change.reason)
    if change.chosen:
        return translate("Preview", "Your choice")
    if is_pip(change):
        return translate("Preview", "Needed by other pip packages")
    return translate("Preview", "Fits the other changes")


def badges(change: Change) -> list[tuple[str, str, str]]:
    """Words, kind and icon of each badge of a change."""
    found = []
    moved = bool(change.before and change.after and change.before.channel != change.after.channel)
    if change.variant is not None:
        found.append(_variant_badge(change.variant))
    if moved:
        found.append((translate("Preview", "Channel"), "info", "arrow-left-right"))
    match change.kind:
        case ChangeKind.REBUILD if change.variant is not None:
            pass
        case ChangeKind.DOWNGRADE:
            found.append((translate("Preview", "Downgrade"), "warn", "arrow-down"))
        case ChangeKind.UPGRADE:
            found.append(_other_version() if is_pip(change) else _bump_badge(change.bump))
        case ChangeKind.REBUILD:
            found.append((translate("Preview", "New build"), "neutral", "dot"))
        case ChangeKind.RELINK:
            found.append((translate("Preview", "Linked again"), "neutral", "dot"))
        case ChangeKind.REMOVE:
            found.append((translate("Preview", "Remove"), "danger", "minus"))
    return found


def _variant_badge(variant: Message) -> tuple[str, str, str]:
    params = {"before": "", "after": "", **variant.params}
    match variant.code:
        case "variant-gpu-lost":
            words = translate("Preview", "GPU → CPU")
        case "variant-gpu-gained":
            words = translate("Preview", "CPU → GPU")
        case "variant-cuda":
            words = translate("Preview", "CUDA {before} → {after}").format(**params)
        case _:
            words = translate("Preview", "{before} → {after}").format(**params)
    return (words, "warn", "arrow-left-right")


def _other_version() -> tuple[str, str, str]:
    # Which of two of pip's versions is the newer one is its own business.
    return (translate("Preview", "Other version"), "info", "arrow-left-right")


def _bump_badge(bump: Bump | None) -> tuple[str, str, str]:
    if bump is Bump.MAJOR:
        return (translate("Preview", "Major"), "major", "chevrons-up")
    if bump is Bump.MINOR:
        return (translate("Preview", "Minor"), "info", "chevron-up")
    return (translate("Preview", "Patch"), "neutral", "dot")


def change_words(change: Change) -> str:
    """A change as one sentence for screen readers."""
    words = [change.name]
    if change.before is not None:
        words.append(translate("Preview", "now {version}").format(version=change.before.version))
    if change.after is not None:
        words.append(translate("Preview", "after {version}").format(version=change.after.version))
    elif is_pip(change):
        words.append(version_after(change))
    words += [badge[0] for badge in badges(change)]
    if change.kind is ChangeKind.ADD:
        words.append(translate("Preview", "New"))
    words += [download_words(change), say(change.variant), reason_words(change)]
    words += [say(message) for message in change.attention]
    return join_words([word for word in words if word])
