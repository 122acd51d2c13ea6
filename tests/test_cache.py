from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import platformdirs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presskit import cache
from presskit.cache import folder, remembered
from presskit.pipeline import Order, build

SEED = Path(__file__).parent.parent / "speakers.yaml"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(place))
    return place


class Making:
    """Counts how often something is made."""

    def __init__(self, result: bytes = b"made") -> None:
        self.result = result
        self.times = 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.result


def entries(place: Path) -> list[Path]:
    return sorted(place.iterdir())


def test_what_was_made_once_is_not_made_again() -> None:
    make = Making()
    assert [remembered(("thing", 1), make) for _ in range(3)] == [b"made"] * 3
    assert make.times == 1


def test_what_is_made_from_something_else_is_another_thing() -> None:
    remembered(("thing", 1), Making())
    assert remembered(("thing", "1"), Making(b"other")) == b"other"


def test_another_version_of_presskit_makes_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    remembered(("thing",), Making())
    monkeypatch.setattr("presskit.__version__", "99")
    assert remembered(("thing",), Making(b"other")) == b"other"


def test_what_cannot_be_made_is_not_remembered(place: Path) -> None:
    def fail() -> bytes:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - its own
        remembered(("thing",), fail)
    assert not place.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_entry_is_made_again(place: Path, data: st.DataObject) -> None:
    remembered(("thing",), Making(b"sound"))
    (entry,) = entries(place)
    sound = entry.read_bytes()
    at = data.draw(st.integers(0, len(sound) - 1))
    bit = data.draw(st.integers(0, 7))
    entry.write_bytes(sound[:at] + bytes([sound[at] ^ 1 << bit]) + sound[at + 1 :])
    assert remembered(("thing",), Making(b"again")) == b"again"
    entry.write_bytes(sound[:at])
    assert remembered(("thing",), Making(b"again")) == b"again"
    entry.unlink()


def test_an_entry_in_the_place_of_another_is_made_again(place: Path) -> None:
    remembered(("one",), Making(b"one"))
    (one,) = entries(place)
    remembered(("two",), Making(b"two"))
    (two,) = set(entries(place)) - {one}
    two.write_bytes(one.read_bytes())
    assert remembered(("two",), Making(b"two again")) == b"two again"


def test_a_damaged_entry_is_mended(place: Path) -> None:
    remembered(("thing",), Making())
    (entry,) = entries(place)
    entry.write_bytes(b"")
    remembered(("thing",), Making())
    make = Making()
    assert remembered(("thing",), make) == b"made"
    assert make.times == 0


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "cache"))
    assert remembered(("thing",), Making()) == b"made"


def test_an_entry_that_cannot_be_replaced_is_no_error(place: Path) -> None:
    remembered(("thing",), Making())
    (entry,) = entries(place)
    entry.unlink()
    entry.mkdir()
    assert remembered(("thing",), Making(b"again")) == b"again"
    assert entries(place) == [entry]


def test_the_folder_may_be_deleted(place: Path) -> None:
    remembered(("thing",), Making())
    for entry in entries(place):
        entry.unlink()
    place.rmdir()
    assert remembered(("thing",), Making(b"again")) == b"again"


def test_an_empty_variable_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    make = Making()
    remembered(("thing",), make)
    remembered(("thing",), make)
    assert (make.times, place.exists()) == (2, False)


def test_without_the_variable_entries_lie_in_the_users_folder_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.VARIABLE)
    assert folder() == platformdirs.user_cache_path("presskit", appauthor=False)


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: Path("~/.cache/presskit"))
    assert folder() is None


def test_what_was_used_longest_ago_goes_when_the_folder_is_full(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 3_000)
    for number in range(3):
        remembered((number,), Making(bytes(900)))
        for entry in entries(place):
            os.utime(entry, ns=(entry.stat().st_atime_ns, entry.stat().st_mtime_ns - 10**9))
    remembered((0,), Making())
    remembered((3,), Making(bytes(900)))
    again = {number: Making(bytes(900)) for number in (0, 2, 3)}
    for number, make in again.items():
        remembered((number,), make)
    assert [make.times for make in again.values()] == [0, 0, 0]
    assert len(entries(place)) == 3


def test_the_sweep_leaves_the_files_of_others(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 0)
    place.mkdir()
    (place / "letter.txt").write_text("dear")
    remembered(("thing",), Making())
    assert [entry.name for entry in entries(place)] == ["letter.txt"]


def test_builds_at_once_get_the_same(place: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: remembered(("thing",), Making(bytes(100_000))), range(40)))
    assert set(made) == {bytes(100_000)}
    assert len(entries(place)) == 1


def test_a_kit_is_the_same_bytes_from_a_cold_a_warm_and_a_damaged_cache(tmp_path: Path, place: Path) -> None:
    def built(name: str) -> list[bytes]:
        return [file.read_bytes() for file in build(Order(SEED, tmp_path / name)).files]

    cold = built("cold")
    assert entries(place)
    warm = built("warm")
    for entry in entries(place):
        entry.write_bytes(entry.read_bytes()[:-1])
    assert built("damaged") == warm == cold
