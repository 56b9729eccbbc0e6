"""Every card with every driver and build, against expectations written by hand."""

from __future__ import annotations

from itertools import product

from core.engine.gpu.compatibility.checks import check_build, overall
from core.model.frameworks import CheckKind, Fit
from core.model.wording import MESSAGES
from tests.support.gpu_cases import (
    CASES,
    DRIVERS,
    GPUS,
    code_of,
    has_code,
    machine,
    pytorch,
    verdict,
)


def test_every_card_with_every_driver_and_build_is_judged_as_the_facts_say() -> None:
    fitting = 0
    for case in CASES:
        build = pytorch(case)
        for gpu, (linux, windows, branch, native) in product(GPUS, DRIVERS):
            driver = windows if case.subdir == "win-64" else linux
            checks = check_build(build, machine(gpu, driver=driver, subdir=case.subdir))
            assert overall(checks) is verdict(case, gpu, branch, native), (case, gpu, driver)
            fitting += overall(checks) is Fit.YES
    assert len(GPUS) >= 25
    assert fitting > 500


def test_no_build_without_code_for_a_card_is_ever_said_to_fit() -> None:
    for case, gpu in product(CASES, GPUS):
        if has_code(case, GPUS[gpu][0]):
            continue
        for linux, windows, _, _ in DRIVERS:
            driver = windows if case.subdir == "win-64" else linux
            checks = check_build(pytorch(case), machine(gpu, driver=driver, subdir=case.subdir))
            assert overall(checks) is not Fit.YES, (case, gpu, driver)
            kernels = next(check for check in checks if check.kind is CheckKind.KERNELS)
            assert kernels.fit in {Fit.NO, Fit.LIKELY}


def test_every_sentence_has_its_words_and_all_of_its_parameters() -> None:
    said = set()
    for case, gpu, driver in product(CASES, GPUS, DRIVERS[::4]):
        for check in check_build(pytorch(case), machine(gpu, driver=driver[0])):
            text = MESSAGES[check.message.code].format(**check.message.params)
            assert "{" not in text
            assert " ," not in text
            said.add(check.message.code)
    assert len(said) >= 12


def test_nobody_with_an_old_card_is_told_just_to_update_the_driver() -> None:
    for case, gpu, (linux, windows, _, _) in product(CASES, GPUS, DRIVERS[::3]):
        if GPUS[gpu][2] == 999:
            continue
        driver = windows if case.subdir == "win-64" else linux
        checks = check_build(pytorch(case), machine(gpu, driver=driver, subdir=case.subdir))
        assert code_of(checks, CheckKind.DRIVER) != "fit-driver-too-old", (case, gpu, driver)
