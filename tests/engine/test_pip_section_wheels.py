"""Wheels are fetched once, hashed, kept, and found again without a network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core import paths
from core.engine import package_cache
from core.engine.pip.wheel_store import store_of
from core.engine.transactions import journal
from core.model.problem import ProblemError
from core.model.request import RestoreRequest
from core.settings import Settings, SettingsFile
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make, request, run
from tests.support.planning import plan


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def test_a_wheel_that_is_here_is_not_fetched_twice(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    await make(await plan(request(prefix, channel, "voice")))
    pip_index.asked.clear()
    planned = await plan(request(prefix.with_name("second"), channel, "voice"))
    assert planned.pip_adds[0].cached
    await make(planned)
    assert not [path for path in pip_index.asked if path.endswith(".whl")]


async def test_a_list_with_wheels_is_restored_without_a_network(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice", requires=["deep"]), wheel("deep"))
    first = await plan(request(prefix, channel, "voice"))
    await make(first)
    pip_index.stop()
    SettingsFile().save(Settings(offline=True))
    again = RestoreRequest(
        str(prefix.with_name("again")), first.after, first.requested, pip=first.pip_adds
    )
    planned = await plan(again)
    assert not [check for check in planned.checks if check.severity == "block"]
    await make(planned)
    assert run(Path(again.prefix), "import voice, deep; print(deep.version)") == "1.0"


async def test_a_request_looked_up_before_is_made_again_offline(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice", requires=["deep>=1"]), wheel("deep"))
    await make(await plan(request(prefix, channel, "voice")))
    pip_index.stop()
    SettingsFile().save(Settings(offline=True))
    second = prefix.parent.with_name("my envs") / "论文"
    await make(await plan(request(second, channel, "voice")))
    assert run(second, "import voice, deep; print(deep.version)") == "1.0"


async def test_offline_a_wheel_that_is_missing_forbids_the_change(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    first = await plan(request(prefix, channel, "voice"))
    SettingsFile().save(Settings(offline=True))
    planned = await plan(
        RestoreRequest(str(prefix), first.after, first.requested, pip=first.pip_adds)
    )
    assert "offline-wheels-missing" in {check.message.code for check in planned.checks}


async def test_a_damaged_wheel_in_the_store_is_fetched_anew(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    first = await plan(request(prefix, channel, "voice"))
    await make(first)
    (stored,) = store_of(prefix).rglob("*.whl")
    data = bytearray(stored.read_bytes())
    data[40] ^= 0xFF
    stored.unlink()
    stored.write_bytes(bytes(data))
    await make(await plan(request(prefix.with_name("second"), channel, "voice")))
    assert run(prefix.with_name("second"), "import voice; print(voice.version)") == "1.0"


async def test_a_wheel_with_another_hash_is_refused_and_nothing_is_left(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    planned = await plan(request(prefix, channel, "voice"))
    pip_index.broken.add("voice-1.0-py3-none-any.whl")
    with pytest.raises(ProblemError) as caught:
        await make(planned)
    assert caught.value.problem.code == "pip-wrong-hash"
    assert caught.value.problem.unchanged
    assert not prefix.exists()
    assert journal.open_transactions() == ()
    assert not list(store_of(prefix).rglob("*.whl"))


async def test_a_broken_download_goes_on_from_where_it_was(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    archive = wheel("big", files={"big/__init__.py": "", "big/data": os.urandom(300_000)})
    pip_index.add(archive)
    planned = await plan(request(prefix, channel, "big"))
    pip_index.cut.add(archive[0])
    applied = await make(planned)
    assert [path for path in pip_index.asked if path.endswith(".whl")] == [
        f"/files/{archive[0]}",
        f"/files/{archive[0]}",
    ]
    assert any("connection-broken" in line.text for line in applied.operation.log)


async def test_a_login_page_is_no_wheel(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    planned = await plan(request(prefix, channel, "voice"))
    pip_index.pages.add(planned.pip_adds[0].file_name)
    with pytest.raises(ProblemError) as caught:
        await make(planned)
    assert caught.value.problem.code == "pip-download-failed"
    assert caught.value.problem.params["server"] == pip_index.url.removeprefix("http://")
    assert not prefix.exists()


async def test_the_index_is_asked_where_an_address_leads_nowhere(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    import msgspec

    pip_index.add(wheel("voice"))
    first = await plan(request(prefix, channel, "voice"))
    gone = msgspec.structs.replace(first.pip_adds[0], url=f"{pip_index.url}/gone/x.whl")
    restored = RestoreRequest(str(prefix), first.after, first.requested, pip=(gone,))
    await make(await plan(restored))
    assert run(prefix, "import voice; print(voice.version)") == "1.0"


async def test_wheels_count_in_the_cache_and_can_be_cleared(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    planned = await plan(request(prefix, channel, "voice"))
    await make(planned)
    size = planned.pip_adds[0].size
    assert package_cache.measure().reclaimable == size
    assert package_cache.clear().freed == size
    assert not list(store_of(prefix).iterdir())
    assert run(prefix, "import voice; print(voice.version)") == "1.0"


def test_the_store_lies_beside_the_package_cache(prefix: Path) -> None:
    assert store_of(prefix).parent == paths.package_cache(prefix).parent
