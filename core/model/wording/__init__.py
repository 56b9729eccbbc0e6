"""Every sentence the engine can say, as English templates that the window translates.

Each module of this package adds its templates to `MESSAGES` or `PROBLEMS`. The text is wrapped in
`QT_TRANSLATE_NOOP` so that Qt's own extractor finds it; the translation context is `Engine`.
Parameters are written `{name}`; a template with `%n` is plural in its integer parameter `n`.
Write plurals as `%n package(s)`; the English forms are derived from that.

The window formats numbers where a template asks for it: `{free:size}` takes bytes, `{gpu:memory}`
bytes of a GPU's memory, `{speed:speed}` bytes per second, `{wait:duration}` seconds, `{when:time}`
and `{when:ago}` seconds since the epoch, `{files:count}` a number.
"""

from __future__ import annotations

from core.model.wording import (
    activity,
    catalogue,
    channels,
    comparing,
    configuration,
    doctor,
    environments,
    exporting,
    gpu_choosing,
    gpu_detection,
    gpu_failures,
    gpu_findings,
    gpu_fit,
    gpu_proof,
    graph,
    graph_pictures,
    importing,
    importing_lines,
    importing_problems,
    meanings,
    mirrors,
    network,
    pip,
    pip_return,
    plan,
    policy,
    process,
    review_packages,
    reviewing,
    transaction,
    update_reasons,
    updates,
    verification,
    window,
)
from core.model.wording.template import ProblemText

_AREAS = (
    activity,
    catalogue,
    channels,
    comparing,
    configuration,
    doctor,
    environments,
    exporting,
    gpu_choosing,
    gpu_detection,
    gpu_failures,
    gpu_findings,
    gpu_fit,
    gpu_proof,
    graph,
    graph_pictures,
    importing,
    importing_lines,
    importing_problems,
    meanings,
    network,
    mirrors,
    pip,
    pip_return,
    plan,
    policy,
    process,
    review_packages,
    reviewing,
    transaction,
    update_reasons,
    updates,
    verification,
    window,
)

MESSAGES: dict[str, str] = {code: text for area in _AREAS for code, text in area.MESSAGES.items()}
PROBLEMS: dict[str, ProblemText] = {
    code: text for area in _AREAS for code, text in area.PROBLEMS.items()
}

__all__ = ["MESSAGES", "PROBLEMS", "ProblemText"]
