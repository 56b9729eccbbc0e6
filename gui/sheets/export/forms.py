"""The forms an environment can be written in, and whom each fits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.exporting import ExportForm

translate = QCoreApplication.translate

FIRST = ExportForm.VERSIONS
"""What is shown at first: a file that most people can use."""


@dataclass(frozen=True)
class Form:
    """One form, in the words of the list."""

    form: ExportForm
    name: str
    fits: str


@dataclass(frozen=True)
class FormGroup:
    """Forms for the same kind of reader."""

    title: str
    forms: tuple[Form, ...]


def form_groups() -> tuple[FormGroup, ...]:
    """All of them, the most used first."""
    return (
        FormGroup(
            translate("ExportForms", "To share"),
            (
                Form(
                    ExportForm.VERSIONS,
                    translate("ExportForms", "environment.yml, with versions"),
                    translate("ExportForms", "The same versions, also on another system"),
                ),
                Form(
                    ExportForm.REQUESTED,
                    translate("ExportForms", "environment.yml, what you asked for"),
                    translate("ExportForms", "Short; the rest is worked out anew"),
                ),
                Form(
                    ExportForm.EXACT,
                    translate("ExportForms", "environment.yml, with builds"),
                    translate("ExportForms", "The same builds, on this system only"),
                ),
            ),
        ),
        FormGroup(
            translate("ExportForms", "To recreate exactly"),
            (
                Form(
                    ExportForm.EXPLICIT,
                    translate("ExportForms", "Exact addresses"),
                    translate("ExportForms", "For conda, with checksums; nothing is solved"),
                ),
                Form(
                    ExportForm.CONDA_LOCK,
                    "conda-lock.yml",
                    translate("ExportForms", "For conda-lock and new versions of conda"),
                ),
                Form(
                    ExportForm.PIXI_LOCK,
                    "pixi.lock",
                    translate("ExportForms", "For pixi and new versions of conda"),
                ),
            ),
        ),
        FormGroup(
            translate("ExportForms", "For other tools"),
            (
                Form(
                    ExportForm.REQUIREMENTS,
                    "requirements.txt",
                    translate("ExportForms", "For pip and uv; Python packages only"),
                ),
                Form(
                    ExportForm.DOCKERFILE,
                    "Dockerfile",
                    translate("ExportForms", "A container that holds this environment"),
                ),
                Form(
                    ExportForm.CI,
                    translate("ExportForms", "GitHub Actions"),
                    translate("ExportForms", "Runs a project's tests in this environment"),
                ),
            ),
        ),
    )
