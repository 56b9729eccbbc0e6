"""From the Packages page through the preview to a changed environment, with the real engine."""

from __future__ import annotations

import shutil
from pathlib import Path

import psutil
from PySide6.QtCore import Qt

from core import paths
from core.model.calls import ApplyPlan, Role, RunPython
from core.settings import Theme
from gui.pages.packages.basket import MarkKind
from gui.pages.packages.listing import Segment
from gui.pages.packages.rows import Origin, RowKey
from gui.sheets.preview.planning import PlanningSheet
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.problem.sheet import ProblemSheet
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from tests.gui.packages_driver import (
    apply,
    choose,
    find,
    make_environment,
    mark,
    open_packages,
    preview,
    versions,
)
from tests.gui.window_driver import open_window
from tests.support.channels import ServedChannel, package


async def test_a_package_marked_on_the_page_can_be_imported_after_the_preview(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        prefix = await make_environment(window, home, "study", "python")
        page = await open_packages(window)
        await mark(window, page, "pyhello")
        sheet = await preview(window, page)
        promised = {record.identity for record in sheet.plan.after}
        assert {change.name for change in sheet.table.changes()} == {"pyhello", "pyutil"}
        await apply(window, sheet)
        run = await window.app.client.call(
            RunPython(prefix=prefix, code="import pyhello; print(pyhello.__version__)")
        )
        assert run.stdout.strip() == "2.0", run.stderr
        detail = window.app.store.current_detail()
        assert {one.record.identity for one in detail.packages} == promised
        assert len(page.marker.basket()) == 0
        assert not page.bar.isVisible()
        assert "pyhello 2.0 is in study" in window.toasts()[-1].accessibleName()


async def test_updates_and_removals_of_one_basket_are_applied_together(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "mix", "chain-a", "libbase=1.0", "solo=1.1")
        page = await open_packages(window)
        assert set(page.marker.facts.updates) == {"libbase", "solo"}
        await mark(window, page, "solo")
        await mark(window, page, "chain-a", key=Qt.Key.Key_Delete)
        assert page.marker.basket().get("chain-a").kind is MarkKind.REMOVE
        sheet = await preview(window, page)
        listed = {change.name: change.kind for change in sheet.table.changes()}
        assert listed["solo"] == "upgrade"
        assert listed["chain-a"] == listed["chain-b"] == listed["chain-c"] == "remove"
        await apply(window, sheet)
        assert versions(window) == {"solo": "1.2", "libbase": "1.0"}


async def test_refresh_finds_newer_versions_and_update_all_takes_them(
    home: Path, channel_factory, condarc
) -> None:
    made = channel_factory("news", [package("solo", "1.0"), package("libbase", "1.0")])
    condarc(made)
    async with open_window() as window:
        await make_environment(window, home, "old", "libbase", "solo")
        page = await open_packages(window)
        assert not page.marker.facts.updates
        assert not page.head.update_all.isEnabled()
        made.add(package("solo", "1.1"), package("libbase", "1.2"))
        page.list.setFocus()
        await window.press(page.list, Qt.Key.Key_F5)
        await window.until(lambda: len(page.marker.facts.updates) == 2, "both updates are known")
        updates = page.browser.segments.segment(Segment.UPDATES.value)
        assert updates.accessibleName() == "Updates 2"
        await window.click(page.head.update_all)
        assert page.list.row(RowKey("solo", Origin.CONDA)).mark is MarkKind.UPDATE
        sheet = await preview(window, page)
        assert len(sheet.table.changes()) == 2
        await apply(window, sheet)
        assert versions(window) == {"libbase": "1.2", "solo": "1.1"}
        await window.until(lambda: updates.accessibleName() == "Updates 0", "nothing is newer")


async def test_as_many_updates_are_counted_as_an_update_of_everything_takes(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "held", "solo>=1.0,<1.2", "dataset==1.0", "app=2.0")
        page = await open_packages(window)
        # solo and app are newer on the channel, but what was asked for holds them.
        await window.until(lambda: set(page.marker.facts.updates) == {"dataset"}, "one is counted")
        assert set(page.marker.facts.newer) == {"app", "dataset", "solo"}
        updates = page.browser.segments.segment(Segment.UPDATES.value)
        assert updates.accessibleName() == "Updates 1"
        await window.click(page.head.update_all)
        assert page.list.row(RowKey("dataset", Origin.CONDA)).mark is MarkKind.UPDATE
        assert page.list.row(RowKey("solo", Origin.CONDA)).mark is None
        sheet = await preview(window, page)
        assert {change.name for change in sheet.table.changes()} == {"dataset"}
        said = [banner.accessibleName() for banner in sheet.findChildren(Banner)]
        assert any("holds 2 packages back: app=2.0, solo>=1.0,<1.2" in text for text in said)
        assert any("1 exact version on record" in text for text in said)
        await apply(window, sheet)
        assert versions(window)["dataset"] == "1.1"
        await window.until(lambda: updates.accessibleName() == "Updates 0", "nothing is left")


async def test_an_impossible_version_offers_a_way_and_the_chosen_way_is_applied(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "clash", "tool=1.5")
        page = await open_packages(window)
        await choose(window, page, "app", Origin.AVAILABLE)
        await window.until(lambda: page.panel.versions.buttons, "the versions are listed")
        newest = page.panel.versions.buttons[0]
        assert newest.row.version == "2.1"
        await window.click(newest)
        assert page.marker.basket().get("app").version == "2.1"
        await window.click(page.bar.preview_button)
        problem = await window.sheet_of(ProblemSheet)
        assert problem.picture is not None
        assert problem.picture.accessibleName()
        assert len(page.marker.basket()) == 1
        assert problem.ways is not None
        offered = problem.ways.current().action.request
        await window.click(problem.preview_button)
        sheet = await window.sheet_of(PreviewSheet)
        assert sheet.plan.request == offered
        after = {record.name: record.version for record in sheet.plan.after}
        await apply(window, sheet)
        assert versions(window) == after


async def test_back_from_a_problem_keeps_the_marks_and_changes_nothing(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "back", "solo")
        page = await open_packages(window)
        await mark(window, page, "impossible")
        await window.click(page.bar.preview_button)
        problem = await window.sheet_of(ProblemSheet)
        await window.press(problem.safe, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert page.marker.basket().get("impossible") is not None
        assert versions(window) == {"solo": "1.2"}


async def test_cancel_while_planning_stops_the_solver_and_leaves_no_sheet(
    home: Path, fault_channel: ServedChannel, condarc
) -> None:
    condarc(fault_channel)
    async with open_window() as window:
        await make_environment(window, home, "slow", "solo=1.0")
        page = await open_packages(window)
        await mark(window, page, "dataset")
        # A solver that knows nothing yet has to ask, and nobody answers.
        psutil.Process(window.app.client.pid(Role.SOLVER)).kill()
        # The reader may be writing there at this very moment.
        shutil.rmtree(paths.cache_dir(), ignore_errors=True)
        fault_channel.server.fail("*shards/*", silent=True)
        fault_channel.server.fail("*repodata*", silent=True)
        await window.click(page.bar.preview_button)
        planning = await window.sheet_of(PlanningSheet)
        await window.click(planning.stop_button)
        await window.no_sheet()
        assert not window.app.runner.jobs
        assert page.marker.basket().get("dataset") is not None
        fault_channel.server.heal()
        sheet = await preview(window, page)
        assert {change.name for change in sheet.table.changes()} == {"dataset"}


async def test_a_double_click_opens_one_preview_and_applies_once(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "twice", "solo=1.0")
        started = []
        runner = window.app.runner
        runner.listed.connect(
            lambda: started.extend(
                job for job in runner.jobs if isinstance(job.call, ApplyPlan) and job not in started
            )
        )
        page = await open_packages(window)
        await mark(window, page, "solo")
        page.bar.preview_button.click()
        page.bar.preview_button.click()
        sheet = await window.sheet_of(PreviewSheet)
        sheet.apply_button.click()
        sheet.apply_button.click()
        await window.until(lambda: started and not runner.visible(), "it is applied")
        assert len(started) == 1
        await window.app.store.settle()
        assert versions(window) == {"solo": "1.2"}


async def test_without_the_channel_installed_packages_are_listed_and_retry_helps(
    home: Path, fault_channel: ServedChannel, condarc
) -> None:
    condarc(fault_channel)
    async with open_window() as window:
        await make_environment(window, home, "offline", "solo=1.0")
        fault_channel.server.fail("*", status=503)
        page = window.page("packages")
        store = window.app.store
        store.names = None
        store.need_names(refresh=True)
        await window.until(page.browser.notices.isVisible, "the banner is shown")
        await window.until(lambda: page.marker.facts.installed, "what is installed is listed")
        assert page.list.row(RowKey("solo", Origin.CONDA)).installed == "1.0"
        fault_channel.server.heal()
        await window.click(page.head.refresh)
        await window.until(lambda: store.names and "app" in store.names.names, "names are known")
        await window.until(page.browser.notices.isHidden, "the banner is gone")


async def test_an_import_name_finds_its_package_and_says_so(
    home: Path, channel_factory, condarc
) -> None:
    made = channel_factory("aliases", [package("scikit-learn", "1.7"), package("solo", "1.0")])
    condarc(made)
    async with open_window() as window:
        await make_environment(window, home, "names", "solo")
        page = await open_packages(window)
        await find(window, page, "sklearn")
        (found,) = page.list._rows_model.records()
        assert (found.name, found.alias) == ("scikit-learn", "sklearn")
        await find(window, page, "soloo")
        await window.until(page.browser.empty.isVisible, "near names are offered")
        (near, *_) = page.browser.empty.buttons
        assert near.text() == "solo"
        await window.click(near)
        await window.until(page.list._rows_model.records, "it is listed")


async def test_marks_survive_another_page_another_query_and_another_theme(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "keeps", "solo=1.0")
        page = await open_packages(window)
        await mark(window, page, "dataset")
        await find(window, page, "chain")
        window.page("environments")
        assert len(window.page("packages").bar.items) == 1
        old = window.app.window
        window.app.preferences.update(theme=Theme.DARK)
        await window.until(lambda: window.app.window is not old, "the window is dark")
        page = await open_packages(window)
        assert page.field.text() == "chain"
        assert [item.key for item in page.bar.items] == ["dataset"]
        await window.click(page.bar.clear_button)
        assert not page.bar.isVisible()
        dark = window.app.window
        window.app.preferences.update(theme=Theme.LIGHT)
        await window.until(lambda: window.app.window is not dark, "the window is light again")


async def test_a_change_behind_the_preview_shows_the_new_plan(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        prefix = await make_environment(window, home, "moved", "solo=1.0", "libbase=1.0")
        page = await open_packages(window)
        await mark(window, page, "solo")
        first = await preview(window, page)
        record = next((Path(prefix) / "conda-meta").glob("libbase-*.json"))
        record.unlink()
        await window.click(first.apply_button)
        await window.until(
            lambda: isinstance(window.sheet, PreviewSheet) and window.sheet is not first,
            "the new preview is shown",
        )
        assert window.sheet.plan.fingerprint != first.plan.fingerprint
        assert versions(window).get("solo") == "1.0"


async def test_a_failed_download_is_explained_and_trying_again_finishes_it(
    home: Path, fault_channel: ServedChannel, condarc
) -> None:
    condarc(fault_channel)
    async with open_window() as window:
        await make_environment(window, home, "retry", "solo=1.0")
        page = await open_packages(window)
        await mark(window, page, "dataset")
        sheet = await preview(window, page)
        fault_channel.server.fail("*/dataset-*", status=404)
        await window.click(sheet.apply_button)
        problem = await window.sheet_of(ProblemSheet)
        assert problem.problem.unchanged
        assert "dataset" not in versions(window)
        assert page.marker.basket().get("dataset") is not None
        fault_channel.server.heal()
        again = next(
            button for button in problem.findChildren(Button) if button.text() == "Try again"
        )
        await window.click(again)
        await window.until(lambda: "dataset" in versions(window), "the second try finished")
        await window.no_sheet()
        assert len(page.marker.basket()) == 0
