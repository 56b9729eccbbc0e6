"""Servers by name, the age of channel data wherever it matters, and the network's settings."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication

from core.model.activity import Provider
from core.model.catalogue import CatalogueNames
from core.model.channel import ChannelAge
from core.model.mirror import ChannelServer, Mirror, MirrorCatalogue
from core.settings import MetadataSource, SettingsFile
from gui.language import installing
from gui.language.servers import data_words, each_channel, late, server_name
from gui.pages.activity.provided import providers_card
from gui.pages.packages.page_head import PackagesHead
from gui.pages.settings.network import NetworkCard
from gui.sheets.preview.notices import stale_notices
from gui.theme.switching import ThemeSwitcher
from gui.widgets.text import Text
from tests.gui.window_driver import Window, open_window

TUNA = "mirrors.tuna.tsinghua.edu.cn"
DAY = 86400.0


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """With its plurals."""
    installing.install("en")


def mirror(mirror_id: str, english: str, address: str) -> Mirror:
    return Mirror(mirror_id, {"en": english, "zh_CN": english}, address)


CATALOGUE = MirrorCatalogue(
    "2026-11-21",
    (
        mirror("official", "Official", "https://conda.anaconda.org"),
        mirror("tuna", "Tsinghua TUNA", f"https://{TUNA}/anaconda"),
    ),
    ("pkgs/main", "conda-forge"),
    servers=(ChannelServer("pkgs/main", "official", "https://repo.anaconda.com/pkgs/main"),),
)


def age(server: str = TUNA, *, days: float = 0.1, behind: float = 0.0) -> ChannelAge:
    now = time.time()
    return ChannelAge("conda-forge", server, now - days * DAY, now - 300, behind * DAY)


def test_a_host_is_called_by_the_mirror_it_belongs_to() -> None:
    assert server_name(CATALOGUE, TUNA) == "Tsinghua TUNA"
    assert server_name(CATALOGUE, "repo.anaconda.com") == "Official"
    assert server_name(CATALOGUE, "files.example.org") == "files.example.org"
    assert server_name(None, TUNA) == TUNA


def test_where_data_came_from_is_one_line_and_every_channel_a_line_of_the_tooltip() -> None:
    ages = (age(), ChannelAge("pkgs/main", "repo.anaconda.com", time.time() - 7200, time.time()))
    assert data_words(ages, CATALOGUE) == "Data from Tsinghua TUNA, Official, 2 hours ago"
    lines = each_channel(ages, CATALOGUE).splitlines()
    assert lines[0].startswith("conda-forge: Tsinghua TUNA, updated 2 hours ago, checked 5 min ago")
    assert len(lines) == 2
    assert data_words((ChannelAge("local", ""),), CATALOGUE) == ""


def test_only_data_that_lags_behind_others_is_called_out_of_date() -> None:
    assert not late((age(days=40),)), "old is not late: nothing may have changed since"
    assert not stale_notices((age(days=40),), CATALOGUE)
    notice = stale_notices((age(behind=11),), CATALOGUE)[0]
    assert notice.kind == "warn"
    assert "conda-forge from Tsinghua TUNA: 11 d behind" in notice.sentence


def test_activity_names_mirrors_and_keeps_the_host_as_a_tooltip(theme: ThemeSwitcher) -> None:
    card = providers_card((Provider(TUNA, 7, 1000), Provider("cache", 2, 500)), CATALOGUE)
    words = [label.text() for label in card.findChildren(Text)]
    assert "Tsinghua TUNA" in words
    assert TUNA not in words
    assert "Package cache" in words


@pytest.mark.parametrize("offline", [False, True])
def test_the_packages_page_tells_both_ages_and_whether_it_is_offline(
    theme: ThemeSwitcher, *, offline: bool
) -> None:
    head = PackagesHead()
    names = CatalogueNames(("numpy",), ("conda-forge",), "linux-64", time.time() - 300)
    head.show_state(None, None, names, CATALOGUE, loading=False)
    assert head.freshness.text() == "Checked 5 min ago"
    assert head.offline.isHidden()
    names = CatalogueNames(
        ("numpy",), ("conda-forge",), "linux-64", time.time() - 300, ages=(age(),), offline=offline
    )
    head.show_state(None, None, names, CATALOGUE, loading=False)
    assert head.freshness.text() == "Checked 5 min ago · data updated 2 hours ago"
    assert head.offline.isHidden() is not offline
    names = CatalogueNames(("numpy",), (), "linux-64", time.time(), ages=(age(behind=4),))
    head.show_state(None, None, names, CATALOGUE, loading=False)
    assert "4 d behind" in head.freshness.text()


def card_of(window: Window) -> NetworkCard:
    page = window.page("settings")
    return next(one for one in page.cards() if isinstance(one, NetworkCard))


async def test_the_network_settings_are_kept_at_once(home: object) -> None:
    async with open_window() as window:
        card = card_of(window)
        await window.click(card.source.segment(MetadataSource.OFFICIAL.value))
        assert "Newest lists" in card._source_row.line.text()
        await window.click(card.fallback)
        await window.click(card.offline)
        kept = SettingsFile().load()
        assert kept.metadata_from is MetadataSource.OFFICIAL
        assert not kept.mirror_fallback
        assert kept.offline
        assert window.app.window.top_bar.channel_pill.text() == "Offline"
        window.app.preferences.update(offline=False)
        assert not card.offline.isChecked(), "it follows what is switched elsewhere"
        await window.app.store.settle()


async def test_the_settings_lead_to_mirrors_and_to_the_configuration(home: object) -> None:
    async with open_window() as window:
        await window.app.store.settle()
        card = card_of(window)
        card._show_configuration()
        page = window.app.window.page("channels")
        assert window.app.window.current_page == "channels"
        await window.until(lambda: page.head.halves.current() == "configuration", "it is shown")
        window.page("settings")
        card._show_mirrors()
        await window.until(lambda: page.head.halves.current() == "mirrors", "it is shown")
        await window.app.store.settle()
