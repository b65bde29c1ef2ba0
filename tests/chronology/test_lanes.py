import pytest

from tests.chronology.rows import row
from timeline import chronology
from timeline.chronology import NONE, REST

SIDES = {"a-minister": "a-state"}


def told(key: str, kind: str = "CONSULT", **more):
    return row(key, "2017-01-01", kind, **{"source": (), "target": (), "others": (), "series": None, "speaker": None} | more)


def keys(lanes) -> dict[str, list[str]]:
    return {name: [each.key for each in rows] for name, rows in lanes.items()}


def test_the_fullest_lane_comes_first():
    lanes = chronology.share([told("1", "ASSAULT"), told("2"), told("3")], "type", {})
    assert list(lanes) == ["CONSULT", "ASSAULT"]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("type", {"CONSULT": ["1"]}),
        ("track", {"astana": ["1"]}),
        ("actor", {"a-minister": ["1"], "b-state": ["1"]}),
        ("side", {"a-state": ["1"], "b-state": ["1"]}),
        ("report", {"r.txt": ["1"]}),
    ],
)
def test_an_event_stands_in_every_lane_that_it_belongs_to(by, expected):
    rows = [told("1", source=("a-minister",), target=("b-state",), series="astana")]
    assert keys(chronology.share(rows, by, SIDES)) == expected


@pytest.mark.parametrize("by", ["track", "actor", "side"])
def test_what_belongs_to_no_lane_stands_last(by):
    rows = [told("1"), told("2"), told("3", source=("b-state",), series="astana")]
    assert list(chronology.share(rows, by, {}))[-1] == NONE


def test_lanes_beyond_the_most_become_one_and_no_event_is_lost():
    rows = [told(f"{kind}{n}", kind) for kind, many in zip("ABCDEF", range(6, 0, -1), strict=True) for n in range(many)]
    lanes = chronology.share(rows, "type", {}, most=4)
    assert list(lanes) == ["A", "B", "C", REST]
    assert sum(map(len, lanes.values())) == len(rows)


def test_an_event_with_a_lane_of_its_own_is_not_repeated_among_the_others():
    rows = [told("1", source=("a",)), told("2", source=("a",)), told("3", source=("a", "b")), told("4", source=("c",))]
    assert keys(chronology.share(rows, "actor", {}, most=2)) == {"a": ["1", "2", "3"], REST: ["4"]}
