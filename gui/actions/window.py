"""What can be done from anywhere in the window: the command palette and the shortcuts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.settings import Theme
from gui import theme
from gui.actions.action import Action
from gui.actions.gpu_palette import gpu_actions
from gui.language.frameworks import INSTALLABLE, framework_title
from gui.language.installing import LANGUAGES, resolve
from gui.services import Services
from gui.shell.pages import PAGES

translate = QCoreApplication.translate

ALWAYS = frozenset({"import", "paste"})
"""Actions whose keys work on the first page, too."""


def new_environment(services: Services) -> None:
    """Open the sheet that makes an environment."""
    from gui.actions import environments

    environments.new_environment(services)


def import_file(services: Services) -> None:
    """Choose files to import."""
    from gui.actions import importing

    importing.choose_file(services)


def paste(services: Services) -> None:
    """Import what lies on the clipboard."""
    from gui.actions import importing

    importing.paste(services)


def export(services: Services) -> None:
    """Write the current environment as a file."""
    from gui.actions import exporting

    exporting.export(services, services.store.current)


def compare(services: Services) -> None:
    """Compare the current environment with another one, or with a file."""
    from gui.actions import comparing

    comparing.compare_current(services)


def install_framework(services: Services, framework: str) -> None:
    """Open the sheet that installs PyTorch and the like."""
    from gui.actions import frameworks

    frameworks.install_framework(services, framework)


def refresh(services: Services) -> None:
    """Look at everything again."""
    services.store.refresh()


def check_updates(services: Services) -> None:
    """Look for updates of the current environment."""
    from gui.actions import updates

    updates.show_and_check(services)


def measure_mirrors(services: Services) -> None:
    """Find out which mirror is the fastest."""
    from gui.actions import channels

    channels.show_measuring(services)


def switch_theme(services: Services) -> None:
    """Light to dark and back."""
    choice = Theme.LIGHT if theme.tokens().is_dark else Theme.DARK
    services.preferences.update(theme=choice)


def switch_language(services: Services, language: str) -> None:
    """Show the window in a language."""
    services.preferences.update(language=language)


def window_actions(services: Services) -> list[Action]:
    """Every action of the window, in the order the palette lists them."""
    actions = [
        Action(
            "new-environment",
            translate("Actions", "New environment…"),
            "plus",
            partial(new_environment, services),
            "Ctrl+N",
        ),
        Action(
            "import",
            translate("Actions", "Import a file…"),
            "file-down",
            partial(import_file, services),
            "Ctrl+O",
        ),
        Action(
            "paste",
            translate("Actions", "Import from the clipboard"),
            "clipboard-paste",
            partial(paste, services),
            "Ctrl+V",
        ),
        Action(
            "export",
            translate("Actions", "Export the environment…"),
            "file-up",
            partial(export, services),
            "Ctrl+E",
            listed=bool(services.store.current),
        ),
        Action(
            "compare",
            translate("Actions", "Compare environments…"),
            "git-compare",
            partial(compare, services),
            listed=bool(services.store.current),
        ),
        *(
            Action(
                "install-" + framework,
                translate("Actions", "Install {framework}…").format(
                    framework=framework_title(framework)
                ),
                "flame",
                partial(install_framework, services, framework),
            )
            for framework in INSTALLABLE
        ),
        Action(
            "refresh",
            translate("Actions", "Look again"),
            "refresh-cw",
            partial(refresh, services),
            "F5",
        ),
        Action(
            "check-updates",
            translate("Actions", "Check for updates"),
            "circle-arrow-up",
            partial(check_updates, services),
            listed=bool(services.store.current),
        ),
        Action(
            "measure-mirrors",
            translate("Actions", "Measure the mirrors"),
            "gauge",
            partial(measure_mirrors, services),
        ),
    ]
    actions += gpu_actions(services)
    for number, page in enumerate(PAGES, start=1):
        keys = "Ctrl+," if page.key == "settings" else f"Ctrl+{number}"
        words = translate("Actions", "Go to {page}").format(page=page.words())
        actions.append(
            Action("go-" + page.key, words, page.icon, partial(services.navigate, page.key), keys)
        )
    words = (
        translate("Actions", "Light theme")
        if theme.tokens().is_dark
        else translate("Actions", "Dark theme")
    )
    icon = "sun" if theme.tokens().is_dark else "moon"
    actions.append(Action("theme", words, icon, partial(switch_theme, services)))
    used = resolve(services.preferences.value.language)
    for language, name in LANGUAGES.items():
        if language != used:
            change = partial(switch_language, services, language)
            actions.append(Action("language-" + language, name, "languages", change))
    return actions
