"""A case whose reports are dated by hand."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from timeline import reading
from timeline.analyse import analyse
from timeline.case import Case
from timeline.errors import UsageError

TEXT = "وصل الوفد إلى العاصمة.\n\nالتقى الرئيس الروسي فلاديمير بوتين أمس وزير الخارجية التركي في موسكو.\n"


@pytest.fixture
def case() -> Case:
    return Case((analyse(TEXT, "one.txt"), analyse(TEXT, "two.txt")), ("three.txt: empty",))


def days(case: Case, name: str) -> set[tuple[str, str] | None]:
    return {row.days for row in case.rows if row.report == name}


def test_every_time_and_event_of_a_report_moves_with_its_day(case):
    moved = reading.redated(case, (("one.txt", "2017-04-27"),))
    assert days(case, "one.txt") == {None}
    assert ("2017-04-26", "2017-04-26") in days(moved, "one.txt")
    assert [time.value for time in moved.by_name["one.txt"].times] == ["2017-04-26"]
    assert moved.by_name["one.txt"].report.published.how == "given"


def test_the_other_reports_and_the_case_itself_stay_as_they_are(case):
    moved = reading.redated(case, (("one.txt", "2017-04-27"),))
    assert moved.by_name["two.txt"] is case.by_name["two.txt"]
    assert case.by_name["one.txt"].report.published.value is None
    assert moved.failures == case.failures
    assert [row.key for row in moved.rows if row.report == "one.txt"] == [row.key for row in case.rows if row.report == "one.txt"]


def test_the_same_days_give_the_same_case_whatever_their_order(case):
    first = reading.redated(case, (("one.txt", "2017-04-27"), ("two.txt", "2016-01-01")))
    assert reading.redated(case, (("two.txt", "2016-01-01"), ("one.txt", "2017-04-27"))) is first
    later = reading.redated(case, (("one.txt", "2017-04-27"), ("two.txt", "2016-01-02")))
    assert later.by_name["one.txt"] is first.by_name["one.txt"]


def test_views_that_ask_at_one_moment_get_one_case(case):
    with ThreadPoolExecutor(8) as pool:
        asked = list(pool.map(lambda _: reading.redated(case, (("one.txt", "2017-04-27"),)), range(8)))
    assert len(set(asked)) == 1


@pytest.mark.parametrize("dated", [(), (("nine.txt", "2017-04-27"),)])
def test_nothing_to_date_gives_the_case_itself(case, dated):
    assert reading.redated(case, dated) is case


def test_what_is_no_day_is_refused(case):
    with pytest.raises(UsageError):
        reading.redated(case, (("one.txt", "someday"),))
