import json
from dataclasses import replace

import pytest

from tests.gold_case import gold_case
from timeline import chronology
from timeline.analyse import analyse
from timeline.case import Case, Filters
from timeline.language.sentences import paragraphs
from timeline.language.words import split
from timeline.records import Published, Reason
from timeline.times import find, resolve
from timeline.views import dating, evidence, network, page, reports, resolved, timeline
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
    assert "No reports were read. Start Masar again" in words_of(reports.listing(Case(), now))


@pytest.mark.parametrize("row", CASE.rows, ids=lambda row: row.key)
def test_every_event_has_its_evidence(row):
    told = words_of(evidence.show(CASE, Address("en", open=row.key)))
    text = CASE.by_name[row.report].report.text
    assert words_of(text[slice(*row.event.trigger)])[1:-1] in told
    assert "is-strong" in told


def test_the_panel_says_how_a_date_was_found():
    row = next(row for row in CASE.rows if row.event.date_from == "text")
    told = words_of(evidence.show(CASE, Address("en", open=row.key)))
    assert f"Read in the text: «{CASE.by_name[row.report].report.text[slice(*row.event.date_span)]}»" in told


@pytest.mark.parametrize(
    "opened", ["nobody", "tie:a", "tie:a|b", "actor:nobody", "report:none.txt", "report:@1-2", "tie:russia|turkey", "actor:russia"]
)
def test_whatever_is_open_gives_a_panel(opened):
    assert words_of(evidence.show(CASE, Address("ar", open=opened)))


def test_the_reader_shows_the_whole_report_and_folds_asides_away():
    analysis = CASE.analyses[0]
    told = reports.reader(CASE, analysis.report.name, (), None, Address("en", "reports"))
    body = words_of(told[-1])
    assert body.count('"Details"') == len(analysis.report.asides)
    shown = "".join(_strings(told[-1]))
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


TEXT = "وصل الوفد إلى العاصمة.\n\nالتقى الرئيس الروسي فلاديمير بوتين أمس وزير الخارجية التركي في موسكو في 3 مايو 2016.\n"
CLUE = Reason("2016 is told as past", (TEXT.index("2016"), TEXT.index("2016") + 4), "past")


def found(published: Published) -> Case:
    """One report with that day of publication, as it might have been found in it."""
    whole = analyse(TEXT, "one.txt")
    times = resolve(TEXT, find(TEXT, split(TEXT), tuple(paragraphs(TEXT))), published)
    return Case((replace(whole, report=replace(whole.report, published=published), times=times),))


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (Published("2017-10-05", "stated"), "Published 5 October 2017"),
        (Published("2017-10-05", "given"), "Published 5 October 2017 (set by hand)"),
        (Published("2017-10-02/2017-10-09", "inferred"), "Published some day between 2 October 2017 and 9 October 2017 (inferred)"),
        (Published(), "No publication date"),
        (Published(None, "unknown", "2016 is told as past", (CLUE,)), "No publication date"),
        (Published(None, "unknown", "the clues contradict each other: …", (CLUE,), contradicted=True), "the clues contradict each other"),
    ],
)
@pytest.mark.parametrize("opened", ["", "report:one.txt"])
def test_list_and_reader_say_what_is_known_of_the_day_and_offer_to_set_it(published, said, opened):
    case, now = found(published), Address("en", "reports", open=opened)
    told = words_of(reports.reader(case, "one.txt", (), None, now) if opened else reports.listing(case, now))
    assert said in told
    assert '"DateInput"' in told


def test_a_long_list_of_reports_is_turned_page_by_page():
    one = found(Published()).analyses[0]
    case = Case(tuple(replace(one, report=replace(one.report, name=f"{n}.txt")) for n in range(130)))
    told = [words_of(reports.listing(case, Address("en", "reports", page=n))) for n in (1, 2, 3, 99)]
    assert [text.count('"DateInput"') for text in told] == [60, 60, 10, 10]
    assert "61 to 120 of 130" in told[1]
    assert ["Next reports" in text for text in told] == [True, True, False, False]
    assert ["Previous reports" in text for text in told] == [False, True, True, True]


def test_each_reason_for_the_day_is_a_link_to_its_words():
    case = found(Published("2017-10-02/2017-10-09", "inferred", "", (CLUE,)))
    for language, because in (("en", "is told as past"), ("ar", "يُروى ماضيًا")):
        told = words_of(dating.reasons(case, "one.txt", Address(language), wording(language)))
        assert f"open=report%3Aone.txt%40{CLUE.span[0]}-{CLUE.span[1]}" in told
        assert because in told


def test_a_reason_that_counts_only_in_part_or_not_at_all_says_so():
    case = found(Published("2017-10-02/2017-10-09", "inferred", "", (Reason(
        "vladimir-putin held russia/president", (0, 3), "held", "vladimir-putin", "afterwards"),
        replace(CLUE, doubt="aside"))))  # fmt: skip
    told = words_of(dating.reasons(case, "one.txt", Address("en"), wording("en")))
    assert "Vladimir Putin held this office (people are called so afterwards too)" in told
    assert "is told as past (set aside, for the others contradict it)" in told


def test_a_reason_without_words_of_ours_is_shown_as_it_is():
    case = found(Published(None, "unknown", "", (Reason("the moon was full", (0, 3)), Reason("the file says so"))))
    told = words_of(dating.reasons(case, "one.txt", Address("ar"), wording("ar")))
    assert "the moon was full" in told
    assert "the file says so" in told


def test_a_report_dated_by_hand_says_so_and_has_a_way_back():
    now = Address("en", "reports", dated=(("one.txt", "2017-04-27"), ("two.txt", "2016-01-01")))
    told = words_of(reports.listing(found(Published()), now))
    assert "Published 27 April 2017 (set by hand)" in told
    assert "?lang=en&view=reports&dated=two.txt%3A2016-01-01" in told
    assert "1 report dated by hand" in words_of(page.status_line(found(Published()), now))


@pytest.mark.parametrize(
    ("published", "anchor"),
    [
        (Published("2017-10-05", "stated"), "Counted from the day of publication, 5 October 2017"),
        (
            Published("2017-10-02/2017-10-09", "inferred"),
            "Counted from the day of publication, some day between 2 October 2017 and 9 October 2017",
        ),
        (Published(), "Counted from the day of publication, which is not known"),
    ],
)
def test_reader_and_panel_say_what_a_time_was_counted_from(published, anchor):
    case = found(published)
    (yesterday, dated) = case.analyses[0].times
    told = words_of(reports.reader(case, "one.txt", (), None, Address("en", "reports")))
    assert f"{anchor} · Found by {yesterday.rule}" in told
    assert f"2016-05-03 · Fixed by its own words · Found by {dated.rule}" in told
    event = replace(case.rows[0].event, date_from="text", date_span=(yesterday.start, yesterday.end))
    panel = evidence.show(Case((replace(case.analyses[0], events=(event,)),)), Address("en", open=f"one.txt#{event.id}"))
    assert anchor in words_of(panel)


def test_a_time_counted_from_another_quotes_it():
    text = "On 3 May 2016 the ministers met in Moscow, and two days later they left."
    later = analyse(text, "one.txt")
    assert resolved.in_one_line(later.times[1], later, wording("en")).startswith("2016-05-05 · Counted from «3 May 2016» · ")


def test_a_recurring_time_and_a_duration_are_told_in_words_and_from_nothing():
    report = analyse("They meet every month for two weeks.", "one.txt")
    told = [resolved.in_one_line(time, report, wording("ar")) for time in report.times]
    assert [text.split(" · ")[0] for text in told] == ["كل شهر واحد", "أسبوعان"]
    assert all(len(text.split(" · ")) == 2 for text in told)


def test_the_tray_says_what_bounds_a_report_and_leads_to_where_it_is_dated():
    case = found(Published("2016-10-02/2017-10-09", "inferred"))
    told = words_of(timeline.tray(case, case.rows, Address("en")))
    assert "Published some day between 2 October 2016 and 9 October 2017" in told
    assert "?lang=en&view=reports&open=report%3Aone.txt" in told


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
    assert told.count('"chip status-') == len(rows)
    assert "one day before publication" in told


def test_nothing_left_says_so_and_offers_a_way_out():
    told = words_of(page.status_line(CASE, Address("en", filters=Filters(text="zzzz"))))
    assert "0 of 168 events" in told
    assert "Clear the filters" in told


def test_the_ranking_begins_with_the_actor_of_the_most_ties():
    _, table, *_ = network.beside_it(network.find(CASE, Address("en")), Address("en"))
    first, second = (words_of(row) for row in table.children[1].children[:2])
    assert "islamic-state" in first and "islamic-state" not in second
