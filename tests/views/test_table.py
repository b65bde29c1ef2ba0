"""The rows of the table, of every sort."""

import pytest

from tests.gold_case import gold_case
from tests.small_case import small_case
from timeline.case import Filters
from timeline.views.address import ROWS, Address
from timeline.views.lines import COLUMNS, table
from timeline.views.seen import seen
from timeline.views.table import tabs
from timeline.wording import wording

SMALL = small_case()


def told(rows: str, language: str = "en", **asked) -> list[dict]:
    found = table(rows, seen(SMALL, Address(language, rows=rows, **asked)))
    return found.lines(0, found.number, wording(language))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("rows", ROWS)
def test_every_row_has_a_value_for_each_column_and_a_key_of_its_own(rows, language):
    listed = table(rows, seen(gold_case(), Address(language)))
    found = listed.lines(0, listed.number, wording(language))
    assert found
    assert all({column.field for column in COLUMNS[rows]} <= row.keys() for row in found)
    assert len({row["key"] for row in found}) == len(found)
    assert all(isinstance(cell, str | int) for row in found for cell in row.values())


def test_a_tie_is_told_by_kind_with_its_status_sign_count_and_days():
    accused = next(row for row in told("ties") if row["kind"].startswith("Accused"))
    assert (accused["one"], accused["way"], accused["other"]) == ("Northland", "→", "Southland")
    assert (accused["weight"], accused["tie-status"], accused["sign"]) == (1, "Happened", "Hostile (−)")
    assert "2020-03-04" in accused["from"]
    assert "2020-03-04" in accused["until"]


def test_what_two_do_with_each_other_has_no_direction():
    assert {row["way"] for row in told("ties") if row["kind"] in ("Met", "Named together")} == {"↔"}


def test_what_is_planned_stands_in_a_row_of_its_own():
    assert "Planned" in {row["tie-status"] for row in told("ties")}


def test_actors_come_busiest_first_with_their_days():
    rows = told("actors")
    assert [row["events"] for row in rows] == sorted((row["events"] for row in rows), reverse=True)
    salem = next(row for row in rows if row["actor"] == "Salem")
    assert (salem["sort"], salem["side"], salem["reports"]) == ("Person", "Northland", 1)


def test_every_sort_of_row_is_of_what_the_filters_leave():
    filters = Filters(first="2020-05-01", last="2020-05-31")
    assert [len(told(rows, filters=filters)) for rows in ("events", "ties")] == [1, 1]


def test_by_side_persons_are_counted_as_whom_they_stand_for():
    assert "Salem" not in {row["actor"] for row in told("actors", by_side=True)}


def test_the_tabs_lead_to_each_sort_of_row_and_mark_the_one_shown():
    links = tabs(Address("en", "table", rows="ties"), wording("en")).children
    assert [link.className.endswith("is-on") for link in links] == [False, False, True]
    assert [("rows=" in link.href) for link in links] == [False, True, True]
