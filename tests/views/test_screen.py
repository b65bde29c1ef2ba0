"""The workbench in a real Chromium: what a person does, and what must never happen meanwhile."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from tests.gold_case import gold_case
from tests.views.conftest import served
from timeline.analyse import analyse
from timeline.case import Case
from timeline.language.sentences import paragraphs
from timeline.language.words import split
from timeline.records import Published, Reason
from timeline.times import find, resolve

pytestmark = pytest.mark.browser
PAYLOADS = ("<img src=x onerror=alert(1)>", "<b>bold</b>", "<a href='javascript:alert(1)'>x</a>", "</script><script>alert(1)</script>")


def hostile_case() -> Case:
    """The gold case with markup for titles, names and summaries."""
    out = []
    for n, analysis in enumerate(gold_case().analyses):
        payload = PAYLOADS[n % len(PAYLOADS)]
        events = tuple(replace(event, summary_en=payload, summary_ar=payload, rule=payload) for event in analysis.events)
        actors = tuple(replace(actor, name_en=payload, name_ar=payload) for actor in analysis.actors)
        out.append(replace(analysis, report=replace(analysis.report, title=payload), events=events, actors=actors))
    return Case(tuple(out))


STATED = "وصل الوفد إلى العاصمة\n\nالخميس 5/أكتوبر/2017\n\nالتقى الرئيس الروسي فلاديمير بوتين أمس وزير الخارجية التركي في موسكو.\n"
UNDATED = "التقى وزير الخارجية المصري أمس نظيره التركي في القاهرة. واتهمت روسيا تركيا في 3 مايو 2016 بقصف المدينة.\n"
BOUNDED = Published("2017-02-01/2017-02-09", "inferred", "", (Reason("3 مايو 2016 is told as past", (UNDATED.index("3 مايو"), UNDATED.index(" بقصف")), "past"),))


def uncertain_case() -> Case:
    """A report with its day, one without, and one of which only some days are left possible."""
    bounded = analyse(UNDATED, "bounded.txt")
    times = resolve(UNDATED, find(UNDATED, split(UNDATED), tuple(paragraphs(UNDATED))), BOUNDED)
    yesterday = {"date": "published-1d", "first": times[0].first, "last": times[0].last}
    events = tuple(replace(event, **yesterday) if event.date == "published-1d" else event for event in bounded.events)
    bounded = replace(bounded, report=replace(bounded.report, published=BOUNDED), times=times, events=events)
    return Case((analyse(STATED, "stated.txt"), analyse(UNDATED, "undated.txt"), bounded))


@pytest.fixture(scope="module")
def hostile() -> Iterator[str]:
    yield from served(hostile_case())


@pytest.fixture(scope="module")
def uncertain() -> Iterator[str]:
    yield from served(uncertain_case())


# Every answer has come some time ago, and every chart on screen is drawn: on a busy machine long after its data have come.
SETTLED = """() => watch.open === 0 && performance.now() - watch.last > 250
&& [...document.querySelectorAll('.dash-graph')].every(graph => !graph.offsetParent || graph.querySelector('.main-svg'))"""


def visit(page: Page, url: str) -> None:
    page.goto(url)
    page.wait_for_selector("#count")
    page.wait_for_function(SETTLED)


def count(page: Page) -> str:
    return page.inner_text("#count")


def changed(page: Page, before: str) -> str:
    page.wait_for_function("before => document.querySelector('#count').innerText !== before", arg=before)
    return count(page)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_every_view_fits_the_screen_without_sideways_scrolling(page, address, language, direction):
    visit(page, f"{address}?lang={language}")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [language, direction]
    for view in ("together", "timeline", "network", "table", "reports"):
        if view != "together":
            page.click(f"a[href*='view={view}']")
        page.wait_for_selector(f".view-is-{view}")
        for width, height in ((1440, 900), (1024, 768)):
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(400)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, view


def test_a_click_on_a_mark_opens_its_evidence(page, address):
    visit(page, f"{address}?lang=en&view=timeline")
    page.locator("#timeline-graph .scatterlayer .points path").first.click(force=True)
    page.wait_for_selector("#evidence .quoted .is-strong")
    assert "open=" in page.url


def test_a_click_on_a_row_opens_its_evidence(page, address):
    visit(page, f"{address}?lang=en&view=table")
    page.locator(".ag-cell").nth(2).click()
    page.wait_for_selector("#evidence .quoted")


def test_a_click_on_a_tie_opens_the_sentences_that_name_both(page, address):
    visit(page, f"{address}?lang=en&view=network")
    page.wait_for_selector("#network-graph .scatterlayer .points path")
    where = page.evaluate(
        """() => { const g = document.querySelector('#network-graph .js-plotly-plot'), box = g.getBoundingClientRect(), f = g._fullLayout;
        const ties = g.data.find(t => (t.customdata || []).some(key => key.startsWith('tie:')));
        return [box.left + f._size.l + f.xaxis.d2p(ties.x[0]), box.top + f._size.t + f.yaxis.d2p(ties.y[0])]; }"""
    )
    page.mouse.move(*where)
    page.wait_for_timeout(200)
    page.mouse.click(*where)
    page.wait_for_selector("#evidence .quoted .mark-actor")
    assert "tie%3A" in page.url


def test_the_reader_scrolls_to_the_chosen_sentence(page, address):
    key = gold_case().rows[-1].key.replace("#", "%23")
    visit(page, f"{address}?lang=ar&view=reports&open={key}")
    page.wait_for_function("() => document.querySelector('.reader .is-strong').getBoundingClientRect().top < innerHeight")
    assert page.locator(".reader .is-strong").first.is_visible()


def test_actors_are_found_in_forgiving_spelling_and_the_address_follows(page, address):
    visit(page, f"{address}?lang=en")
    before = count(page)
    page.click("#filter-actors")
    page.keyboard.type("الامم المتحده")
    page.wait_for_timeout(300)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert changed(page, before).startswith("5 of")
    assert "actors=united-nations" in page.url
    page.go_back()
    assert changed(page, "5 of 168 events") == before


def test_a_link_reopens_the_same_view(page, address):
    visit(page, f"{address}?lang=en&actors=russia&types=CONSULT&from=2017-01-01&to=2017-12-31")
    assert count(page) != "168 of 168 events"
    assert page.input_value("#filter-text") == ""
    assert "Russia" in page.inner_text(".filters")


def test_a_filter_that_leaves_nothing_says_so_and_can_be_cleared(page, address):
    visit(page, f"{address}?lang=en&text=zzzz")
    assert "No event meets these filters." in page.inner_text(".counts")
    page.click(".counts a")
    assert changed(page, "0 of 168 events") == "168 of 168 events"
    assert page.input_value("#filter-text") == ""


def test_the_language_is_switched_and_the_rest_kept(page, address):
    visit(page, f"{address}?lang=ar&view=table&types=CONSULT")
    page.click("#language")
    page.wait_for_selector("html[lang=en] #count")
    assert {"lang=en", "view=table", "types=CONSULT"} <= set(page.url.split("?")[1].split("&"))


def test_what_is_on_screen_can_be_saved(page, address, tmp_path):
    visit(page, f"{address}?lang=ar")
    page.wait_for_selector("#network-graph .scatterlayer .points path")
    starts = {
        "timeline-png": b"\x89PNG", "timeline-svg": b"<svg", "network-png": b"\x89PNG", "network-svg": b"<svg",
        "csv": b"\xef\xbb\xbf", "gexf": b"<",
    }  # fmt: skip
    for button, start in starts.items():
        page.click("#export summary")
        with page.expect_download() as download:
            page.click(f"#export-{button}")
        download.value.save_as(tmp_path / button)
        assert (tmp_path / button).read_bytes().startswith(start)


def test_zooming_in_lays_the_timeline_out_again_and_whole_time_goes_back(page, address):
    visit(page, f"{address}?lang=en&view=timeline")
    first = "document.querySelector('#timeline-graph .js-plotly-plot').layout.xaxis.range[0].slice(0, 10)"
    whole = page.evaluate(first)
    box = page.locator("#timeline-graph .nsewdrag").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 150)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 150, steps=5)
    page.mouse.up()
    page.wait_for_function(f"whole => {first} > whole", arg=whole)
    page.click("#whole-time")
    page.wait_for_function(f"whole => {first} === whole", arg=whole)


@pytest.mark.parametrize("view", ["together", "table", "reports"])
def test_text_of_a_report_never_becomes_markup(page, hostile, view):
    row = gold_case().rows[0]
    visit(page, f"{hostile}?lang=en&view={view}&open={row.key.replace('#', '%23')}")
    page.wait_for_timeout(500)
    assert page.locator("#page img, #page iframe, #page script, #page [onerror], #page a[href^=javascript]").count() == 0


def dates(page: Page) -> list[str]:
    """The dates of the rows of the table on screen, in order."""
    page.wait_for_selector(".ag-row")
    page.wait_for_timeout(300)
    rows = page.locator(".ag-center-cols-container .ag-row")
    return sorted(rows.nth(n).locator("[col-id=date]").inner_text().strip("\u2066\u2069") for n in range(rows.count()))


def test_a_report_is_dated_by_hand_and_every_view_follows_until_it_is_taken_back(page, uncertain):
    visit(page, f"{uncertain}?lang=en&view=reports&open=report:undated.txt")
    assert "No publication date" in page.inner_text(".report-date")
    page.click(".date-field input")
    page.keyboard.type("2018-03-10")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.report-date').innerText.includes('Published 10 March 2018 (set by hand)')")
    assert "dated=undated.txt%3A2018-03-10" in page.url
    assert page.locator(".reader .mark-time[title*='2018-03-09']").count() == 1
    page.click("a[href*='view=table']")
    assert "2018-03-09" in dates(page)
    assert "1 report dated by hand" in page.inner_text(".counts")
    page.click("#language")
    page.wait_for_selector("html[lang=ar] #count")
    page.click(".counts a")
    page.wait_for_selector(".report-list")
    page.click("text=العودة إلى ما في التقرير")
    page.wait_for_function("() => !location.search.includes('dated=')")
    page.click("a[href*='view=table']")
    assert "2018-03-09" not in dates(page)


def test_a_day_is_picked_from_the_calendar_in_the_list_and_cleared_again(page, uncertain):
    visit(page, f"{uncertain}?lang=ar&view=reports&dated=undated.txt:2018-03-10")
    field = page.locator(".report-list > li").nth(1).locator(".date-field")
    assert field.locator("input").input_value() == "2018-03-10"
    field.locator("input").click()
    page.locator(".mantine-DateInput-day", has_text="15").first.click()
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search.includes('2018-03-15')")
    page.wait_for_function("() => document.querySelector('.report-list').innerText.includes('نُشر 15 مارس 2018')")
    page.locator(".report-list > li").nth(1).locator(".date-field button").click()
    page.wait_for_function("() => !location.search.includes('dated=')")


def test_a_day_that_the_report_states_can_be_overruled(page, uncertain):
    visit(page, f"{uncertain}?lang=en&view=reports&open=report:stated.txt")
    page.fill(".date-field input", "2016-01-02")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.report-date').innerText.includes('2 January 2016 (set by hand)')")
    page.click("text=Back to what the report says")
    page.wait_for_function("() => document.querySelector('.report-date').innerText.startsWith('Published 5 October 2017')")
    assert page.input_value(".date-field input") == "2017-10-05"


def test_a_reason_for_the_day_leads_to_its_words(page, uncertain):
    visit(page, f"{uncertain}?lang=en&view=reports&open=report:bounded.txt")
    page.click(".report-date .reasons a")
    page.wait_for_selector(".reader .chosen")
    assert "".join(page.locator(".reader .chosen").all_inner_texts()) == "3 مايو 2016"


def test_the_period_means_what_may_lie_in_it_or_what_certainly_does(page, uncertain):
    visit(page, f"{uncertain}?lang=en&from=2017-02-04&to=2017-12-31")
    possibly = count(page)
    page.locator(".within", has=page.locator("#filter-certain")).locator("label").click()
    certainly = changed(page, possibly)
    assert int(certainly.split()[0]) < int(possibly.split()[0])
    assert "within=certain" in page.url
    visit(page, page.url)
    assert page.is_checked("#filter-certain")
    assert count(page) == certainly
    page.click("#clear")
    changed(page, certainly)
    assert "within" not in page.url
    assert not page.is_checked("#filter-certain")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_bounded_event_fades_on_the_timeline_and_opens_like_any_other(page, uncertain, language):
    visit(page, f"{uncertain}?lang={language}&view=timeline&from=2016-01-01&to=2017-12-31")
    where = page.evaluate(
        """() => { const g = document.querySelector('#timeline-graph .js-plotly-plot'), box = g.getBoundingClientRect(), f = g._fullLayout;
        const bar = g.data.find(t => t.type === 'bar' && (t.customdata || []).some(key => key.startsWith('bounded')));
        return [box.left + f._size.l + f.xaxis.d2p(bar.base[0] + bar.x[0] / 2), box.top + f._size.t + f.yaxis.d2p(bar.y[0])]; }"""
    )
    page.mouse.move(*where)
    page.wait_for_selector("#timeline-graph .hoverlayer .hovertext")
    assert {"ar": "يوم ما بين", "en": "some day between 31 January 2017"}[language] in page.text_content("#timeline-graph .hoverlayer")
    page.mouse.click(*where)
    page.wait_for_selector("#evidence .how")
    assert {"ar": "محسوب من يوم النشر", "en": "Counted from the day of publication, some day between"}[language] in page.inner_text("#evidence .how")


def test_a_case_of_uncertain_days_fits_the_screen(page, uncertain):
    for query in ("lang=ar", "lang=en", "lang=ar&view=reports", "lang=en&view=reports&open=report:bounded.txt", "lang=ar&view=timeline"):
        visit(page, f"{uncertain}?{query}")
        for width, height in ((1440, 900), (1024, 768)):
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(300)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, query


def test_an_address_that_dates_what_it_cannot_is_harmless(page, uncertain):
    visit(page, f"{uncertain}?lang=en&dated=nobody.txt:2017-01-01&dated=undated.txt:0000-00-00&dated=%3Cb%3E")
    assert count(page) == "7 of 7 events"
    assert "dated by hand" not in page.inner_text(".counts")
