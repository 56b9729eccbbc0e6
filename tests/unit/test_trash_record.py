"""How long a deleted environment waits."""

import time
from pathlib import Path

from core.engine import activity
from core.engine.environments import trash, trash_record
from tests.support.prefixes import make_prefix, record


def deleted(home: Path, name: str) -> str:
    prefix = make_prefix(home / ".conda" / "envs" / name, [record("solo")])
    return trash_record.remember(trash.trash_environment(prefix), time.time()).token


def test_a_deletion_is_listed_with_its_way_back_even_after_clearing(home: Path):
    token = deleted(home, "thesis")
    activity.clear()
    (operation,) = activity.list_operations()
    assert (operation.environment, operation.trash_token) == ("thesis", token)


def test_what_waited_a_week_is_deleted_for_good_and_nothing_sooner(home: Path):
    deleted(home, "thesis")
    week = trash_record.KEPT_DAYS * 86400
    trash_record.empty_expired(time.time() + week - 60)
    assert len(trash.trash_entries()) == 1
    trash_record.empty_expired(time.time() + week + 60)
    assert trash.trash_entries() == []
    assert activity.list_operations()[0].trash_token == ""
