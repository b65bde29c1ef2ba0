import json

import pytest

from tests.gold_case import gold_case
from timeline import chronology
from timeline.case import Case, Filters
from timeline.views import evidence, network, page, reports, table, timeline
from timeline.views.address import VIEWS, Address
from timeline.wording import wording

CASE = gold_case()


def words_of(components) -> str:
    return json.dumps(components, ensure_ascii=False, default=lambda part: part.to_plotly_json())


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_page_can_be_built(language, view):
    assert words_of(page.page(CASE, Address(language, view)))


def test_a_page_of_no_reports_can_be_built():
    now = Address("en", "reports")
    assert "0 of 0 events" in words_of(page.page(Case(), now))
    assert "No reports were read." in words_of(reports.listing(Case(), now))


@pytest.mark.parametrize("row", CASE.rows, ids=lambda row: row.key)
def test_every_event_has_its_evidence(row):
    told = words_of(evidence.panel(CASE, Address("en", open=row.key)))
    text = CASE.by_name[row.report].report.text
    assert words_of(text[slice(*row.event.trigger)])[1:-1] in told
    assert "is-strong" in told


def test_the_panel_says_how_a_date_was_found():
    row = next(row for row in CASE.rows if row.event.date_from == "text")
    told = words_of(evidence.panel(CASE, Address("en", open=row.key)))
    assert f"Read in the text: «{CASE.by_name[row.report].report.text[slice(*row.event.date_span)]}»" in told


@pytest.mark.parametrize(
    "opened", ["nobody", "tie:a", "tie:a|b", "actor:nobody", "report:none.txt", "report:@1-2", "tie:russia|turkey", "actor:russia"]
)
def test_whatever_is_open_gives_a_panel(opened):
    assert words_of(evidence.panel(CASE, Address("ar", open=opened)))


def test_the_reader_shows_the_whole_report_and_folds_asides_away():
    analysis = CASE.analyses[0]
    told = reports.reader(analysis, (), None, Address("en", "reports"))
    body = words_of(told)
    assert body.count('"Details"') == len(analysis.report.asides)
    shown = "".join(_strings(told[1]))
    assert [char for char in analysis.report.text if not char.isspace()] == [
        char for char in shown.replace("1 passage set aside", "") if not char.isspace()
    ]


def _strings(part):
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for item in part:
            yield from _strings(item)
    elif part is not None:
        yield from _strings(part.children)


@pytest.mark.parametrize(
    ("opened", "report"),
    [(CASE.rows[0].key, CASE.rows[0].report), (f"report:{CASE.rows[0].report}@3-9", CASE.rows[0].report), ("report:x", ""), ("", "")],
)
def test_an_open_key_leads_to_its_report(opened, report):
    assert reports.target(CASE, opened)[0] == report


def test_the_tray_counts_every_undated_event_and_links_to_it():
    rows = chronology.undated(CASE.rows)
    told = words_of(timeline.tray(CASE, rows, Address("en")))
    assert f"{len(rows)} events" in told
    assert told.count('"chip"') == len(rows)
    assert "one day before publication" in told


def test_nothing_left_says_so_and_offers_a_way_out():
    told = words_of(page.status_line(CASE, Address("en", filters=Filters(text="zzzz"))))
    assert "0 of 168 events" in told
    assert "Clear the filters" in told


def test_the_table_is_plain_text():
    cells = [cell for row in CASE.rows for cell in table.line(CASE, row, wording("ar")).values()]
    assert all(isinstance(cell, str) for cell in cells)


def test_the_ranking_begins_with_the_busiest_actor():
    told = network.ranking(CASE, CASE.rows, Address("en"), wording("en"))
    assert "islamic-state" in words_of(told[1].children[0])
