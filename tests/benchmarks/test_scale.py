"""A hundred times the events must not be a hundred times the work: what is drawn stays as large, the rest are sums."""

import pytest

from benchmarks import scale, synthetic
from timeline.views.page import prepare

SMALL, LARGE, CHANGES = 1_000, 30_000, 25
MOST_KB = 300


@pytest.fixture(scope="module")
def found() -> dict[int, list[scale.Change]]:
    out = {}
    for events in (SMALL, LARGE):
        case = synthetic.case(events, 1_500)
        prepare(case)
        out[events] = scale.changes(case, CHANGES)
    return out


def test_thirty_times_the_events_cost_a_change_of_filters_a_few_times_the_work(found):
    small, large = (sorted(change.worked for change in found[events]) for events in (SMALL, LARGE))
    # Measured: 1 to 2.
    assert sum(large[:-2]) < 6 * sum(small[:-2])


def test_no_reply_is_larger_than_a_screen_needs(found):
    assert max(change.largest for change in found[LARGE]) <= MOST_KB * 1024


def test_a_synthetic_case_is_the_same_for_the_same_seed():
    assert synthetic.case(50, 9).analyses == synthetic.case(50, 9).analyses
    assert synthetic.case(50, 9, seed=2).analyses != synthetic.case(50, 9).analyses


def test_a_synthetic_case_holds_what_it_says():
    case = synthetic.case(SMALL, 300)
    text = {one.report.name: one.report.text for one in case.analyses}
    assert len(case.rows) == SMALL
    assert all(text[row.report][a:b].endswith(".") for row in case.rows for a, b in row.event.sentences)
    assert all(case.actors[m.actor].name(one.report.language) == one.report.text[m.start : m.end] for one in case.analyses for m in one.mentions)


def test_ours_is_lighter_than_the_same_events_in_plotly_express():
    case = synthetic.case(5_000, 500)
    prepare(case)
    scale.with_us(case)
    assert scale.with_us(case)[1] < scale.with_plotly(case)[1]
