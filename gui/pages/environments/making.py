"""Environments that a running job is about to bring: they have a card before they exist."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.calls import ApplyPlan
from core.model.environment import Environment, Manager
from gui.jobs.job import Job


def environments_in_the_making(
    jobs: Iterable[Job], known: Iterable[Environment]
) -> list[Environment]:
    """One for each creating job whose prefix is not listed yet."""
    prefixes = {environment.prefix for environment in known}
    return [
        _from_plan(job.call)
        for job in jobs
        if isinstance(job.call, ApplyPlan)
        and job.call.plan.creates
        and job.call.plan.prefix not in prefixes
    ]


def _from_plan(call: ApplyPlan) -> Environment:
    plan = call.plan
    versions = {record.name: record.version for record in plan.after}
    return Environment(
        prefix=plan.prefix,
        name=plan.name,
        manager=Manager.GLASSHOUSE,
        adopted=True,
        python_version=versions.get("python"),
        conda_count=len(plan.after),
    )
