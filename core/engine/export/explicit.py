"""`@EXPLICIT`: addresses with hashes. Format: CEP 23, and what conda and mamba read.

conda writes `#<sha256>` and reads `#sha256:<sha256>` as well; others read only the latter.
"""

from __future__ import annotations

from core.engine.export.content import Content
from core.engine.export.yaml_text import comment_line
from core.engine.files.explicit import MARK

FILE_NAME = "explicit.txt"


def explicit(content: Content) -> str:
    """The text, dependencies before what needs them. pip packages are comments, as conda-lock
    writes them."""
    lines = [
        "# This file may be used to create an environment using:",
        "# $ conda create --name <env> --file <this file>",
        f"# platform: {content.subdir}",
        MARK,
    ]
    for record in content.records:
        digest = f"sha256:{record.sha256}" if record.sha256 else record.md5
        lines.append(f"{record.url}#{digest}" if digest else record.url)
    lines += [
        comment_line(f"only on the machine it was exported from: {record.name}={record.version}")
        for record in content.local
    ]
    lines += [comment_line(f"pip {line.text}") for line in content.pip if line.text]
    return "\n".join(lines) + "\n"
