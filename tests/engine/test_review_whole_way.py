"""From a teacher's file to an environment that works, through review, plan and transaction."""

from __future__ import annotations

from pathlib import Path

from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.engine.transactions.runner import apply
from core.engine.transactions.variables import read_variables
from core.model.calls import ApplyPlan, ReviewFile
from core.model.file_source import FileSource
from core.model.plan import Severity
from core.model.request import CreateRequest
from core.model.review import PipVia
from tests.support.assertions import verify_prefix
from tests.support.channels import PYTHON_OLD, ServedChannel
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import run
from tests.support.planning import plan

FILE = """\
name: dl-course
channels:
  - file:///home/teacher/channel
  - {channel}
dependencies:
  - python={python}=h_teachers_own
  - pyhelo=1.1          # a slip of the pen
  - app: 2.0
  - solo=1.1=teachers_0
  - solo=1.1=teachers_0
  - ghost  # [s390x]
  - pip:
    - timm==1.0
    - PyUtil==1.0
    - git+https://example.org/teacher/x.git
variables:
  COURSE: deep learning
  API_TOKEN: hush-hush-hush
  LD_PRELOAD: /home/teacher/x.so
prefix: /home/teacher/envs/dl
"""


async def test_a_teachers_file_becomes_an_environment_that_works(
    channel: ServedChannel, pip_index: PipIndex, tmp_path: Path, home: Path
) -> None:
    pip_index.add(wheel("timm", "1.0"))
    (home / ".conda" / "envs" / "dl-course").mkdir(parents=True)
    file = tmp_path / "environment.yml"
    text = FILE.format(channel=channel.url, python=PYTHON_OLD)
    file.write_text(text, encoding="utf-8")
    first = await review_file(ReviewFile(FileSource(str(file))), silent)
    assert first.request is None
    open_ = [found.id for found in first.findings if found.severity is Severity.BLOCK]
    assert open_[0].startswith("file-colon-in-entry")
    answers = {found.id: found.suggested for found in first.findings if found.suggested}
    assert answers["unknown:pyhelo"] == "use:pyhello"
    review = await review_file(ReviewFile(FileSource(str(file)), answers), silent)
    assert isinstance(review.request, CreateRequest)
    via = {row.name: row.via for row in review.pip}
    assert (via["timm"], via["pyutil"]) == (PipVia.PIP, PipVia.CONDA)
    assert list(via.values()).count(PipVia.NOBODY) == 1
    planned = await plan(review.request)
    assert [each.name for each in planned.pip_adds] == ["timm"]
    await apply(ApplyPlan(planned), silent)
    prefix = home / ".conda" / "envs" / "dl-course-2"
    verify_prefix(prefix)
    assert run(prefix, "import timm; print(timm.version)") == "1.0"
    assert read_variables(prefix) == {
        "COURSE": "deep learning",
        "API_TOKEN": "hush-hush-hush",
    }
    names = {record.name: record.version for record in planned.after}
    assert names["python"] == PYTHON_OLD
    assert {"pyhello", "app", "solo", "pyutil"} <= names.keys()
    assert "ghost" not in names
