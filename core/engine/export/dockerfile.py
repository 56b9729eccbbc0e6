"""A Dockerfile that makes the environment from environment.yml beside it."""

from __future__ import annotations

from core.engine.export.content import Content
from core.engine.export.environment_yml import FILE_NAME as ENVIRONMENT_YML
from core.engine.export.plain_name import plain_name

FILE_NAME = "Dockerfile"


def dockerfile(content: Content) -> str:
    """The text. Programs run with the environment active, variables and hooks included."""
    name = plain_name(content)
    command = '["python"]' if content.python else '["bash"]'
    return f"""\
# Put {ENVIRONMENT_YML} beside this file, then:
#   docker build --tag {name} .
#   docker run --rm --interactive --tty {name}
FROM condaforge/miniforge3:latest
COPY {ENVIRONMENT_YML} /tmp/{ENVIRONMENT_YML}
RUN conda env create --name {name} --file /tmp/{ENVIRONMENT_YML} \\
    && conda clean --all --yes
ENTRYPOINT ["conda", "run", "--no-capture-output", "--name", "{name}"]
CMD {command}
"""
