from benchmarks import synthetic
from tests.small_case import analysis, event
from timeline.case import Case
from timeline.network import candidates, meetings, ties

SUMMIT = "التقى سالم والشمالية والجنوبية ولجنة السلام. اتهمت الشمالية الجنوبية."
AGAIN = "التقى سالم والشمالية والجنوبية."
PARTIES = ("salem", "northland", "southland", "found/peace-committee")


def summit(**more):
    """Two reports of a meeting of four and of three, and an accusation."""
    first = event(SUMMIT, "التقى", "CONSULT", PARTIES[:2], PARTIES[2:], day="2020-01-01", **more)
    blame = event(SUMMIT, "اتهمت", "ACCUSE", ["northland"], ["southland"], day="2020-01-02")
    second = event(AGAIN, "التقى", "CONSULT", PARTIES[:3], day="2020-01-01", **more)
    return Case((analysis("a.txt", SUMMIT, (first, blame)), analysis("b.txt", AGAIN, (second,))))


CASE = summit()
KEYS = [row.key for row in CASE.rows if row.event.type == "CONSULT"]


def test_a_meeting_of_three_or_more_is_one_node_with_its_parties():
    found = meetings(CASE.rows, {})
    assert [(meeting.key, meeting.parties, meeting.is_done) for meeting in found] == [(KEYS[0], PARTIES, True), (KEYS[1], PARTIES[:3], True)]


def test_a_meeting_that_two_reports_tell_is_one_node():
    (found,) = meetings(CASE.rows, dict.fromkeys(KEYS, KEYS))
    assert (found.rows, found.parties) == (tuple(KEYS), PARTIES)


def test_a_meeting_of_two_stays_a_tie():
    case = Case((analysis("b.txt", AGAIN, (event(AGAIN, "التقى", "CONSULT", PARTIES[:2]),)),))
    assert meetings(case.rows, {}) == ()


def test_a_planned_meeting_is_not_held():
    planned = summit(status="planned")
    assert [meeting.is_done for meeting in meetings(planned.rows, {})] == [False, False]


def test_those_who_met_are_not_tied_to_each_other_as_well():
    told = {(tie.source, tie.target, tie.kind) for tie in ties(CASE, CASE.rows, meetings=meetings(CASE.rows, {}))}
    assert told == {("northland", "southland", "ACCUSE"), ("northland", "southland", "mentioned")}
    assert len(ties(CASE, CASE.rows)) > 10


def test_whom_a_meeting_is_against_is_none_of_its_parties():
    case = summit(against=("southland",))
    assert all("southland" not in meeting.parties for meeting in meetings(case.rows, {}))


def test_only_what_may_tell_a_meeting_of_many_is_looked_at():
    assert [row.key for row in candidates(CASE.rows, alone=True)] == KEYS
    pairs = synthetic.case(900, 30)
    assert {row.event.type for row in candidates(pairs.rows, alone=False)} == {"CONSULT"}
    assert not candidates(pairs.rows, alone=True)
