"""The columns of a case against the plain meaning of its filters, on invented cases and filters."""

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import synthetic
from benchmarks.questions import questions
from tests.case.plain import plain
from tests.gold_case import gold_case
from timeline.case import Case, Filters, Row, Rows, by_side, counted
from timeline.records import Analysis, Report

CASES = {"gold": gold_case(), "few": synthetic.case(90, 12, seed=3), "more": synthetic.case(400, 40, seed=4)}


def keys(rows) -> list[str]:
    return [row.key for row in rows]


@pytest.mark.parametrize("name", CASES)
def test_rows_stand_in_order_of_time_and_then_of_their_keys(name):
    case = CASES[name]
    assert keys(case.rows) == plain(case, Filters())
    assert all(case.by_key[row.key] == row for row in case.rows)


@pytest.mark.parametrize("name", CASES)
def test_what_analysts_ask_is_answered_as_filters_mean_it(name):
    case = CASES[name]
    for now in islice(questions(case, seed=5), 150):
        assert keys(case.select(now.filters)) == plain(case, now.filters), now.filters


days = st.dates().map(lambda day: day.isoformat()) | st.none() | st.sampled_from([row.days[0] for row in CASES["few"].rows if row.days])
letters = st.text(st.sampled_from("اابتروق نيdoba ri7ـً"), max_size=6)
filters = st.builds(
    Filters, actors=st.lists(st.sampled_from(["actor-0", "actor-1", "actor-7", "nobody"]), max_size=3).map(tuple), first=days, last=days,
    types=st.lists(st.sampled_from(["CONSULT", "AGREE", "NONE"]), max_size=2).map(tuple), tracks=st.sampled_from([(), ("astana",)]),
    status=st.sampled_from([(), ("planned",), ("happened", "denied")]), text=letters, certain=st.booleans(),
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(filters)
def test_any_filters_mean_what_they_mean_event_by_event(asked):
    assert keys(CASES["few"].select(asked)) == plain(CASES["few"], asked)


@pytest.mark.parametrize("name", CASES)
def test_by_sides_events_are_told_as_each_report_tells_them_by_sides(name):
    case = CASES[name]
    told = {f"{one.report.name}#{event.id}": event for one in case.by_side.analyses for event in one.events}
    assert [row.event for row in case.by_side.rows] == [told[row.key] for row in case.rows]
    names, actors = case.by_side.table.actors
    for n, row in enumerate(case.by_side.rows):
        assert tuple(names[a] for a in actors.values[actors.starts[n] : actors.starts[n + 1]]) == row.event.actors


@pytest.mark.parametrize("name", CASES)
def test_an_actor_has_the_rows_that_it_is_in(name):
    case = CASES[name]
    some = case.rows[::2]
    for actor, number in counted(some).items():
        own = keys(row for row in some if actor in row.event.actors)
        assert (keys(some.of_actor(actor)), len(own)) == (own, number)


def test_the_busiest_come_first_and_of_equals_whoever_is_named_first():
    case = CASES["few"]
    found: dict[str, int] = {}
    for row in case.rows:
        for actor in row.event.actors:
            found[actor] = found.get(actor, 0) + 1
    assert list(counted(case.rows).items()) == sorted(found.items(), key=lambda pair: -pair[1])


def test_a_part_of_rows_knows_which_of_them_it_holds():
    rows = CASES["few"].rows[3:9]
    assert [rows.find(place) for place in (2, 3, 8, 9, None)] == [None, 0, 5, None, None]
    assert keys(rows[1:3]) == keys(CASES["few"].rows[4:6])


def test_rows_of_no_case_have_columns_too():
    rows = list(CASES["few"].rows)[::-1]
    found = Rows.of(rows)
    assert list(found) == rows
    assert [int(day) > 0 for day in found.table.days[0]] == [row.days is not None for row in rows]


def test_an_empty_case_answers_everything_with_nothing():
    for case in (Case(), Case((Analysis(Report("r.txt", "", "ar", "")),))):
        assert not case.select(Filters(text="x", first="2020-01-01", actors=("a",), types=("A",)))
        assert (len(case.rows), counted(case.rows), case.by_side.actors, "x" in case.by_key) == (0, {}, {}, False)
        assert by_side(case, case.rows)[1].is_whole


def test_words_of_a_search_may_stand_within_the_words_of_an_event():
    case, [row] = CASES["few"], CASES["few"].rows[:1]
    word = row.event.summary_en.split()[-2]
    assert row.key in keys(case.select(Filters(text=word[1:-1].upper())))
    assert isinstance(row, Row)
