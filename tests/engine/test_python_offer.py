"""The Pythons offered for a new environment, from real channel data."""

from core.engine.channels.catalogue import read_python_support
from core.model.calls import ReadPythonSupport


async def test_the_pythons_of_the_channels_are_offered_with_what_each_lacks(channel, condarc):
    condarc(channel)
    found = await read_python_support(ReadPythonSupport(names=("python",)))
    assert found
    assert all(one.version.startswith(one.minor + ".") for one in found)
    assert found == tuple(sorted(found, key=lambda one: one.version, reverse=True))


async def test_channels_without_a_python_offer_none(channel_factory, condarc):
    condarc(channel_factory("bare"))
    assert await read_python_support(ReadPythonSupport()) == ()
