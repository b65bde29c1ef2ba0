"""Actors and ties in a real Chromium."""

import pytest

from tests.views.test_screen import visit

pytestmark = pytest.mark.browser
NAMES = "[...document.querySelectorAll('.ranking .name')].map(e => e.innerText)"
GRAPH = "document.querySelector('#network-graph .js-plotly-plot')"


def keys(page, start):
    return page.evaluate(f"start => {GRAPH}.data.flatMap(t => t.customdata || []).filter(key => key.startsWith(start))", start)


@pytest.mark.parametrize(("language", "label"), [("en", "By side"), ("ar", "حسب الطرف")])
def test_the_switch_to_sides_holds_in_picture_ranking_count_and_address(page, address, language, label):
    visit(page, f"{address}?lang={language}&view=network")
    before, drawn = page.evaluate(NAMES), set(keys(page, "actor:"))
    page.click(f".with-switch label:has-text('{label}')")
    page.wait_for_function(f"before => JSON.stringify({NAMES}) !== JSON.stringify(before)", arg=before)
    assert "by=side" in page.url
    page.wait_for_function(f"n => {GRAPH}.data.flatMap(t => t.customdata || []).every(key => key !== 'actor:sergey-lavrov')", arg=0)
    assert "actor:sergey-lavrov" in drawn
    page.click("#clear")
    page.wait_for_timeout(300)
    assert "by=side" in page.url
    visit(page, page.url)
    assert page.is_checked("#filter-by-side")


def test_by_side_the_actors_to_filter_by_are_sides(page, address):
    visit(page, f"{address}?lang=en&view=network&by=side")
    page.click("#filter-actors")
    page.keyboard.type("lavrov")
    page.wait_for_timeout(400)
    assert page.locator("[role=option]:visible").count() == 0
    page.fill("#filter-actors", "russia")
    page.wait_for_timeout(400)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search.includes('actors=russia')")


def test_a_kind_of_tie_is_chosen_and_let_go(page, address):
    visit(page, f"{address}?lang=en&view=network")
    every = len(keys(page, "tie:"))
    page.click(".kinds a:has-text('Struck')")
    page.wait_for_function(f"n => {GRAPH}.data.flatMap(t => t.customdata || []).filter(key => key.startsWith('tie:')).length < n", arg=every)
    assert "ties=struck" in page.url
    page.click(".kinds a:has-text('All ties')")
    page.wait_for_function("() => !location.search.includes('ties=')")


def test_a_meeting_as_a_node_opens_the_event(page, address):
    visit(page, f"{address}?lang=en&view=network&meetings=nodes&ties=met")
    where = page.evaluate(
        f"""() => {{ const g = {GRAPH}, box = g.getBoundingClientRect(), f = g._fullLayout;
        const squares = g.data.find(t => t.marker && String(t.marker.symbol).startsWith('square'));
        return [box.left + f._size.l + f.xaxis.d2p(squares.x[0]), box.top + f._size.t + f.yaxis.d2p(squares.y[0])]; }}"""
    )
    page.mouse.move(*where)
    page.wait_for_selector("#network-graph .hoverlayer .hovertext")
    page.mouse.click(*where)
    page.wait_for_selector("#evidence .quoted")
    assert "Who tells it" in page.inner_text("#evidence")


def test_from_an_actor_to_a_tie_to_an_event_and_to_its_citation(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, f"{address}?lang=en&view=network&open=actor:sergey-lavrov")
    page.wait_for_selector("#evidence .offices .js-plotly-plot .barlayer path")
    page.click("#evidence .stacked a >> nth=0")
    page.wait_for_selector("#evidence .event-link, #evidence .from a")
    assert "tie%3A" in page.url
    page.click("#evidence h2 a:has-text('Lavrov')")
    page.wait_for_selector("#evidence .offices")
    page.click("#evidence .links a >> nth=0")
    page.wait_for_selector("#evidence .copy")
    page.click("#evidence .copy")
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('«')")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_panels_fit_the_screen(page, address, language):
    for opened in ("actor:russia", "actor:sergey-lavrov", "tie:russia%7Cturkey"):
        visit(page, f"{address}?lang={language}&view=network&meetings=nodes&open={opened}")
        for width, height in ((1440, 900), (1024, 768)):
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(300)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, opened
            assert page.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('#evidence'))"), opened
