"""A GitHub workflow that makes the environment from environment.yml and works in it."""

from __future__ import annotations

from core.engine.export.content import Content
from core.engine.export.environment_yml import FILE_NAME as ENVIRONMENT_YML
from core.engine.export.plain_name import plain_name
from core.engine.export.yaml_text import document

FILE_NAME = "environment-ci.yml"
_RUNNERS = {"win": "windows-latest", "osx": "macos-latest"}


def workflow(content: Content) -> str:
    """The text."""
    name = plain_name(content)
    try_it = "python --version" if content.python else "conda list"
    steps = [
        {"uses": "actions/checkout@v4"},
        {
            "uses": "conda-incubator/setup-miniconda@v3",
            "with": {
                "miniforge-version": "latest",
                "environment-file": ENVIRONMENT_YML,
                "activate-environment": name,
                "auto-activate-base": False,
            },
        },
        {"name": "Work in the environment: put commands of your own here", "run": try_it},
    ]
    job = {
        "runs-on": _RUNNERS.get(content.subdir.partition("-")[0], "ubuntu-latest"),
        "defaults": {"run": {"shell": "bash -el {0}"}},
        "steps": steps,
    }
    whole: dict[str, object] = {
        "name": "environment",
        "on": {"push": {}, "pull_request": {}},
        "jobs": {"test": job},
    }
    header = [
        f".github/workflows/{FILE_NAME}, with {ENVIRONMENT_YML} at the root of the repository"
    ]
    return document(whole, header)
