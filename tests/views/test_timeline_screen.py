"""The timeline and the table in a real Chromium."""

from dataclasses import replace

import pytest

from tests.gold_case import gold_case
from tests.views.conftest import served
from tests.views.test_screen import changed, count, visit
from timeline.case import Case

pytestmark = pytest.mark.browser
GRAPH = "document.querySelector('#timeline-graph .js-plotly-plot')"
RANGE = f"{GRAPH}.layout.xaxis.range.map(end => end.slice(0, 10))"
# Where the first mark is whose key begins so, in pixels of the page.
PLACE = """start => { const g = document.querySelector('#timeline-graph .js-plotly-plot'), box = g.getBoundingClientRect(), f = g._fullLayout;
for (const t of g.data) { const n = (t.customdata || []).findIndex(key => typeof key === 'string' && key.startsWith(start));
if (n >= 0) return [box.left + f._size.l + f.xaxis.d2p(t.x[n]), box.top + f._size.t + f.yaxis.d2p(t.y[n])]; } return null; }"""


def crowded_case() -> Case:
    """The gold case with each event many times over, more of them than are drawn one by one."""
    out = []
    for analysis in gold_case().analyses:
        events = tuple(replace(event, id=f"{event.id}-{n}") for event in analysis.events for n in range(16))
        out.append(replace(analysis, events=events))
    return Case(tuple(out))


@pytest.fixture(scope="module")
def crowded():
    yield from served(crowded_case())


def drag(page, start: float, end: float) -> None:
    """Slowly, as a person does, over a part of the overview."""
    box = page.locator("#overview .nsewdrag").first.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    for n in range(1, 5):
        page.mouse.move(box["x"] + box["width"] * (start + (end - start) * n / 4), y)
        page.wait_for_timeout(150)
    page.mouse.up()


def focused(page) -> str:
    return page.inner_text("#timeline-said")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1920, 1080)])
def test_all_lanes_are_seen_without_scrolling_when_both_charts_are_on_screen(page, address, language, width, height):
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{address}?lang={language}")
    page.wait_for_timeout(500)
    frame = page.evaluate("(() => { const f = document.querySelector('.view-timeline .graph-frame'); return [f.scrollHeight, f.clientHeight, f.getBoundingClientRect().bottom]; })()")
    assert frame[0] <= frame[1] + 1
    assert frame[2] < height
    assert page.evaluate(f"{GRAPH}.layout.annotations.length") >= 12


def test_a_number_opens_the_list_of_what_lies_under_it(page, address):
    visit(page, f"{address}?lang=en")
    where = page.evaluate(PLACE, "days:")
    page.mouse.move(*where)
    page.wait_for_selector("#timeline-graph .hoverlayer .hovertext")
    page.mouse.click(*where)
    page.wait_for_selector("#evidence .links a")
    assert "open=days" in page.url
    assert "events" in page.inner_text("#evidence")
    page.click("#evidence .links a >> nth=0")
    page.wait_for_selector("#evidence .quoted")


@pytest.mark.parametrize(("by", "name"), [("track", "Astana"), ("actor", "Russia"), ("side", "Russia"), ("report", "(")])
def test_lanes_are_chosen_and_kept_in_the_address(page, address, by, name):
    visit(page, f"{address}?lang=en&view=timeline")
    page.click(f"#timeline-tools a[href*='lanes={by}']")
    page.wait_for_function(f"name => {GRAPH}.layout.annotations.some(a => a.text.includes(name)) && !{GRAPH}.layout.annotations.some(a => a.text.includes('Consult'))", arg=name)
    visit(page, page.url)
    assert page.inner_text("#timeline-tools .is-on").lower() == by


@pytest.mark.parametrize("language", ["ar", "en"])
def test_dragging_over_the_overview_sets_the_period_and_the_address_moves_the_box(page, address, language):
    visit(page, f"{address}?lang={language}")
    before = count(page)
    drag(page, 0.3, 0.6)
    after = changed(page, before)
    first, last = (page.url.split(f"{name}=")[1].split("&")[0] for name in ("from", "to"))
    assert first < last
    box = "document.querySelector('#overview .js-plotly-plot').layout.selections"
    page.wait_for_function(f"first => {box}.length === 1 && {box}[0].x0.slice(0, 10) === first", arg=first)
    drag(page, 0.4, 0.5)
    page.wait_for_function("first => !location.search.includes('from=' + first)", arg=first)
    assert "from=" in page.url
    page.click("#whole-time")
    page.wait_for_function("() => !location.search.includes('from=')")
    page.wait_for_function(f"() => !({box} || []).length")
    assert changed(page, after) == before


def test_a_bin_zooms_in_until_marks_are_drawn(page, crowded):
    visit(page, f"{crowded}?lang=en&view=timeline")
    page.wait_for_function(f"() => {GRAPH}.data[0].type === 'heatmap'")
    whole = page.evaluate(RANGE)
    where = page.evaluate(
        """() => { const g = document.querySelector('#timeline-graph .js-plotly-plot'), box = g.getBoundingClientRect(), f = g._fullLayout, t = g.data[0];
        const row = t.z[0], n = row.indexOf(Math.max(...row.filter(Boolean)));
        return [box.left + f._size.l + f.xaxis.d2p(t.x[n]), box.top + f._size.t + f.yaxis.d2p(t.y[0])]; }"""
    )
    page.mouse.move(*where)
    page.wait_for_selector("#timeline-graph .hoverlayer .hovertext")
    page.mouse.click(*where)
    page.wait_for_function(f"() => {GRAPH}.data[0].type !== 'heatmap'")
    assert page.evaluate(RANGE) != whole
    assert "open=" not in page.url
    page.click("#whole-time")
    page.wait_for_function(f"() => {GRAPH}.data[0].type === 'heatmap'")


@pytest.mark.parametrize(("language", "ahead", "back"), [("en", "ArrowRight", "ArrowLeft"), ("ar", "ArrowLeft", "ArrowRight")])
def test_arrows_move_along_time_and_enter_opens_the_evidence(page, address, language, ahead, back):
    visit(page, f"{address}?lang={language}&view=timeline")
    page.focus(".view-timeline .graph-frame")
    page.keyboard.press(ahead)
    first = focused(page)
    assert "2014" in first
    page.keyboard.press(ahead)
    assert focused(page) != first
    page.keyboard.press(back)
    assert focused(page) == first
    page.keyboard.press("Enter")
    page.wait_for_selector("#evidence .quoted .is-strong")
    assert "open=" in page.url


def test_the_axis_is_turned_round_and_back(page, address):
    visit(page, f"{address}?lang=ar&view=timeline")
    before = page.evaluate(RANGE)
    page.click("#timeline-tools .turn")
    page.wait_for_function(f"before => {RANGE}[0] === before[1]", arg=before)
    assert "axis=ltr" in page.url
    page.click("#timeline-tools .turn")
    page.wait_for_function(f"before => {RANGE}[0] === before[0]", arg=before)
    assert "axis=" not in page.url


def test_rows_are_chosen_and_copied_by_the_columns_on_screen(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, f"{address}?lang=en&view=table")
    page.wait_for_selector(".ag-row")
    for n in (1, 2):
        page.locator(".ag-checkbox-input").nth(n).click()
    assert "open=" not in page.url
    page.click(".view-table .menu summary")
    page.click("#table-columns label >> nth=1")
    page.wait_for_function("() => ![...document.querySelectorAll('.ag-header-cell-text')].some(cell => cell.innerText === 'Event type')")
    page.click(".view-table h2")
    page.click("#table-copy")
    page.wait_for_function("() => document.querySelector('#table-said').innerText.includes('2')")
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(lines) == 3
    assert lines[0].split("\t") == ["Date", "Event", "Who", "To whom", "Status", "Report"]


def test_events_without_a_date_come_last_in_either_order(page, address):
    visit(page, f"{address}?lang=en&view=table")
    head = page.locator(".ag-header-cell[col-id=date] .ag-header-cell-text")
    days = {row.key: row.days[0] for row in gold_case().rows if row.days}
    for wanted in (min, max):
        head.click()
        expected = [key for key, day in days.items() if day == wanted(days.values())]
        page.wait_for_function("keys => keys.includes(document.querySelector('.ag-row[row-index=\"0\"]').getAttribute('row-id'))", arg=expected)
