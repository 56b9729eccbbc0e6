"""What answers the calls about the machine's GPU and its frameworks."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model import calls
from core.model.frameworks import Certificate, ChosenBuild, GpuReport, InstallChoices
from core.model.gpu import KnownHardware, MachineReport
from core.model.request import ChangeRequest
from core.server.table import answers


@answers(calls.DetectMachine)
async def _detect_machine(call: calls.DetectMachine, report: Report) -> MachineReport:
    from core.engine.gpu.machine import report_machine

    return await report_machine(again=call.again)


@answers(calls.DescribeMachine)
async def _describe_machine(call: calls.DescribeMachine, report: Report) -> MachineReport:
    from core.engine.gpu.machine import describe_machine

    return await describe_machine(call)


@answers(calls.ReadHardware)
def _read_hardware(call: calls.ReadHardware, report: Report) -> KnownHardware:
    from core.engine.gpu.knowledge.hardware import known_hardware

    return known_hardware()


@answers(calls.JudgeEnvironments)
async def _judge_environments(call: calls.JudgeEnvironments, report: Report) -> GpuReport:
    from core.engine.gpu.judging.report import judge_environments

    return await judge_environments(call)


@answers(calls.ReadInstallChoices)
async def _read_install_choices(call: calls.ReadInstallChoices, report: Report) -> InstallChoices:
    from core.engine.gpu.choosing.choices import read_choices

    return await read_choices(call.wish)


@answers(calls.WorkOutRepair)
async def _work_out_repair(call: calls.WorkOutRepair, report: Report) -> ChangeRequest:
    from core.engine.gpu.choosing.repairs import work_out

    return await work_out(call.request, call.wish)


@answers(calls.ChooseBuild)
async def _choose_build(call: calls.ChooseBuild, report: Report) -> ChosenBuild:
    from core.engine.gpu.choosing.elsewhere import choose_build

    return await choose_build(call.wish, report)


@answers(calls.ProveGpu)
async def _prove_gpu(call: calls.ProveGpu, report: Report) -> Certificate:
    from core.engine.gpu.proof.proving import prove

    return await prove(call, report)
