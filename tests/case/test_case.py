from dataclasses import replace

import pytest

from timeline.case import Case, Filters, Row, Rows, by_side
from timeline.records import Actor, Analysis, Event, Published, Report

TEXT = "التقى بوتين أردوغان في موسكو.\nأدانت فرنسا القصف."
ACTORS = (
    Actor("vladimir-putin", "Vladimir Putin", "فلاديمير بوتين", "person", "russia"),
    Actor("turkey", "Turkey", "تركيا", "state", "turkey"),
    Actor("france", "France", "فرنسا", "state", "france"),
)
MEETING = Event(
    id="e1", type="CONSULT", trigger=(0, 5), source=("vladimir-putin", "turkey"), target=(), others=(), date="2017-04-26",
    first="2017-04-26", last="2017-04-26", date_from="text", date_span=None, status="happened", series="astana", round=4, place=None,
    sentences=((0, 29),), quote=None, speaker=None, rule="r", summary_en="met", summary_ar="لقاء",
)  # fmt: skip
BLAME = replace(MEETING, id="e2", type="ACCUSE", trigger=(30, 35), source=("france",), date="published-1d", first=None, last=None,
                series=None, round=None, status="claimed", sentences=((30, 49),))  # fmt: skip


@pytest.fixture
def case() -> Case:
    return Case((Analysis(Report("r.txt", TEXT, "ar", "t"), actors=ACTORS, events=(BLAME, MEETING)),))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["e1", "e2"]),
        (Filters(actors=("france",)), ["e2"]),
        (Filters(actors=("russia",)), ["e1"]),
        (Filters(first="2017-04-01", last="2017-04-30"), ["e1"]),
        (Filters(first="2017-05-01"), []),
        (Filters(types=("ACCUSE", "AID")), ["e2"]),
        (Filters(tracks=("astana",)), ["e1"]),
        (Filters(status=("claimed",)), ["e2"]),
        (Filters(text="ادانت"), ["e2"]),
        (Filters(text="اردوغان putin"), ["e1"]),
    ],
)
def test_filters_choose_events(case: Case, filters: Filters, expected: list[str]) -> None:
    assert [row.event.id for row in case.select(filters)] == expected


def test_an_undated_event_stays_while_no_period_is_asked_for(case: Case) -> None:
    assert [row.event.first for row in case.rows] == ["2017-04-26", None]


def bounded(value: str, first: str | None = None, last: str | None = None, published: str = "2017-05-10/2017-05-20") -> Row:
    return Row("r.txt#e", "r.txt", replace(MEETING, date=value, first=first, last=last), published)


def select(row: Row, filters: Filters) -> Rows:
    """What filters leave of a case of one row."""
    report = Report("r.txt", TEXT, "ar", "t", Published(row.published))
    return Case((Analysis(report, events=(row.event,)),)).select(filters)


@pytest.mark.parametrize(
    ("row", "days", "exact"),
    [
        (bounded("2017-05-03", "2017-05-03", "2017-05-03"), ("2017-05-03", "2017-05-03"), True),
        (bounded("2017-05", "2017-05-01", "2017-05-31"), ("2017-05-01", "2017-05-31"), True),
        (bounded("published-1d", "2017-05-09", "2017-05-19"), ("2017-05-09", "2017-05-19"), False),
        (bounded("XXXX-08-05", "2016-08-05", "2017-08-05"), ("2016-08-05", "2017-08-05"), False),
        (bounded("published"), ("2017-05-10", "2017-05-20"), False),
        (bounded("published", published="2017-05-10"), ("2017-05-10", "2017-05-10"), True),
        (bounded("published", published=""), None, False),
        (bounded("PAST_REF"), None, False),
    ],
)
def test_an_event_of_a_bounded_report_has_possible_days_and_no_exact_ones(row: Row, days: tuple[str, str] | None, exact: bool) -> None:
    assert (row.days, row.is_exact) == (days, exact)


@pytest.mark.parametrize(
    ("first", "last", "possibly", "certainly"),
    [
        ("2017-05-01", "2017-05-31", True, True),
        ("2017-05-10", "2017-05-20", True, True),
        ("2017-05-11", "2017-05-31", True, False),
        (None, "2017-05-19", True, False),
        ("2017-05-20", None, True, False),
        (None, "2017-05-20", True, True),
        ("2017-05-21", None, False, False),
        (None, None, True, True),
    ],
)
def test_a_period_means_what_may_lie_in_it_or_what_certainly_does(first, last, possibly, certainly) -> None:
    found = [select(bounded("published"), Filters(first=first, last=last, certain=certain)) for certain in (False, True)]
    assert [bool(rows) for rows in found] == [possibly, certainly]


def test_an_event_without_any_bound_is_in_no_period() -> None:
    assert not select(bounded("PAST_REF"), Filters(first="1900-01-01"))


def test_an_actor_stands_for_its_side(case: Case) -> None:
    assert case.sides["vladimir-putin"] == "russia"


def test_by_side_persons_count_as_the_side_that_they_stand_for(case: Case) -> None:
    shown, rows = by_side(case, case.select(Filters(actors=("vladimir-putin",))))
    assert [row.event.source for row in rows] == [("russia", "turkey")]
    assert shown.actors["russia"].name("en") == "Russia"
    assert "vladimir-putin" not in shown.actors


def test_by_side_rows_keep_their_keys_and_order(case: Case) -> None:
    _, rows = by_side(case, case.rows)
    assert [row.key for row in rows] == [row.key for row in case.rows]


def test_by_side_nobody_is_also_involved_in_the_deed_of_its_own_side() -> None:
    told = replace(MEETING, source=("turkey",), others=("vladimir-putin", "russia", "turkey"))
    case = Case((Analysis(Report("r.txt", TEXT, "ar", "t"), actors=ACTORS, events=(told,)),))
    assert case.by_side.rows[0].event.others == ("russia",)


def test_a_period_the_wrong_way_round_means_the_days_between():
    assert Filters(first="2020-02-02", last="2020-01-01") == Filters(first="2020-01-01", last="2020-02-02")
