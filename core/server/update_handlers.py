"""What answers the calls about updates, verification, comparison and trials."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model import calls
from core.model.changes import Changes
from core.model.comparison import Comparison
from core.model.trial import Trial, TrialSize
from core.model.updates import EnvironmentPolicy, Explanation, UpdateReport
from core.model.verification import Verification
from core.server.table import answers


@answers(calls.FindUpdates)
async def _find_updates(call: calls.FindUpdates, report: Report) -> UpdateReport:
    from core.engine.updates import finding

    return await finding.find_updates(call, report)


@answers(calls.LastUpdates)
def _last_updates(call: calls.LastUpdates, report: Report) -> tuple[UpdateReport, ...]:
    from core.engine.updates import kept

    return kept.last_reports(call.prefixes)


@answers(calls.ExplainUpdate)
async def _explain_update(call: calls.ExplainUpdate, report: Report) -> Explanation:
    from core.engine.updates import explaining

    return await explaining.explain_update(call, report)


@answers(calls.ReadPolicy)
def _read_policy(call: calls.ReadPolicy, report: Report) -> EnvironmentPolicy:
    from core.engine.updates import policy

    return policy.read_policy(call.prefix)


@answers(calls.SetPin)
def _set_pin(call: calls.SetPin, report: Report) -> Changes:
    from core.engine.updates import policy

    return policy.set_pin(call)


@answers(calls.SkipVersion)
def _skip_version(call: calls.SkipVersion, report: Report) -> Changes:
    from core.engine.updates import policy

    return policy.skip_version(call)


@answers(calls.SetCheckCommand)
def _set_check_command(call: calls.SetCheckCommand, report: Report) -> Changes:
    from core.engine.updates import policy

    return policy.set_check_command(call)


@answers(calls.VerifyChange)
async def _verify_change(call: calls.VerifyChange, report: Report) -> Verification:
    from core.engine.verification import changes

    return await changes.verify_change(call, report)


@answers(calls.ReadVerification)
def _read_verification(call: calls.ReadVerification, report: Report) -> Verification | None:
    from core.engine.verification import kept

    return kept.read_verification(call.prefix, call.revision)


@answers(calls.Compare)
async def _compare(call: calls.Compare, report: Report) -> Comparison:
    from core.engine.comparing import comparison

    return await comparison.compare(call)


@answers(calls.MeasureTrial)
def _measure_trial(call: calls.MeasureTrial, report: Report) -> TrialSize:
    from core.engine.trials import size

    return size.measure_trial(call.plan)


@answers(calls.TryPlan)
async def _try_plan(call: calls.TryPlan, report: Report) -> Trial:
    from core.engine.trials import trying

    return await trying.try_plan(call, report)


@answers(calls.ListTrials)
def _list_trials(call: calls.ListTrials, report: Report) -> tuple[Trial, ...]:
    from core.engine.trials import places

    return places.list_trials()


@answers(calls.DiscardTrial)
def _discard_trial(call: calls.DiscardTrial, report: Report) -> Changes:
    from core.engine.trials import places

    return places.discard_trial(call.token)
