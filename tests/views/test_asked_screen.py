"""What the network is asked for, in a real Chromium and in both languages: a day, an actor, a connection, a period that plays, the keyboard."""

import pytest
from playwright.sync_api import Page

from tests.views.test_screen import SETTLED, visit

pytestmark = pytest.mark.browser
GRAPH = "document.querySelector('#network-graph .js-plotly-plot')"
TIES = f"{GRAPH}.data.flatMap(t => t.customdata || []).filter(key => key.startsWith('tie:'))"
PLACES = f"""Object.fromEntries({GRAPH}.data.filter(t => t.customdata).flatMap(t => Array.from(t.customdata)
.map((key, n) => [key, [Math.round(t.x[n]), Math.round(t.y[n])]])).filter(([key]) => key.startsWith('actor:')))"""
# The most pictures of a playing period that were ever asked for and not yet answered.
ONE_AT_A_TIME = """(() => { const asked = window.fetch; let open = 0; window.most = 0;
window.fetch = (...all) => { const body = String((all[1] || {}).body || '');
if (!body.includes('"changedPropIds":["network-moment.data"]')) return asked(...all);
window.most = Math.max(window.most, ++open); const answer = asked(...all); const done = () => { open -= 1; }; answer.then(done, done); return answer; }; })()"""
BOTH = pytest.mark.parametrize("language", ["ar", "en"])


def settled(page: Page) -> None:
    page.wait_for_timeout(150)
    page.wait_for_function(SETTLED)


def pick(page: Page, control: str, name: str) -> None:
    page.click(f"#network-{control}")
    page.keyboard.type(name)
    page.wait_for_timeout(250)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


@BOTH
def test_a_day_splits_the_network_and_each_change_is_told_and_opens_its_tie(page, address, language):
    visit(page, f"{address}?lang={language}&view=network&split=2017-05-01")
    words = {"ar": ("نشأت (+)", "انقطعت (−)", "بلا تاريخ"), "en": ("Gained (+)", "Lost (−)", "undated")}[language]
    said = page.inner_text("#ranking")
    assert words[0] in said and words[1] in said
    assert words[2] in page.inner_text("#network-note")
    marks = page.evaluate(f"{GRAPH}.data.filter(t => t.mode === 'text').flatMap(t => t.text)")
    dashes = page.evaluate(f"[...new Set({GRAPH}.data.filter(t => t.mode === 'lines').map(t => t.line.dash))]")
    assert {"+", "−"} <= set(marks) and len(dashes) > 1
    page.click("#ranking .turns a >> nth=0")
    page.wait_for_selector("#evidence .event-link")
    assert "open=tie" in page.url and "split=2017-05-01" in page.url
    page.click("#network-note a.button")
    page.wait_for_function("() => !location.search.includes('split')")


def test_the_day_is_chosen_in_the_card_and_can_be_taken_back(page, address):
    visit(page, f"{address}?lang=en&view=network")
    page.click("#network-split")
    page.click(".mantine-DatePickerInput-day:not([data-outside]) >> nth=9")
    page.wait_for_function("() => location.search.includes('split=')")
    settled(page)
    page.go_back()
    page.wait_for_function("() => !location.search.includes('split=')")
    settled(page)
    assert "Choose a day" in page.inner_text("#network-split")


@BOTH
def test_around_an_actor_only_its_neighbours_are_drawn_and_nobody_moves(page, address, language):
    visit(page, f"{address}?lang={language}&view=network")
    before = page.evaluate(PLACES)
    pick(page, "around", {"ar": "تركيا", "en": "Turkey"}[language])
    page.wait_for_function("() => location.search.includes('around=turkey')")
    settled(page)
    after = page.evaluate(PLACES)
    assert "actor:turkey" in after and set(before) - set(after)
    assert all(before[key][0] == after[key][0] for key in before.keys() & after.keys())
    page.click(".ask:has(#network-steps) label:has-text('2')")
    page.wait_for_function("() => location.search.includes('steps=2')")
    settled(page)
    assert set(after) < set(page.evaluate(PLACES))
    visit(page, page.url)
    assert page.input_value("#network-around") == {"ar": "تركيا", "en": "Turkey"}[language]


@BOTH
def test_two_actors_are_connected_step_by_step_or_said_not_to_be(page, address, language):
    visit(page, f"{address}?lang={language}&view=network")
    pick(page, "from", {"ar": "روسيا", "en": "Russia"}[language])
    pick(page, "to", {"ar": "إيران", "en": "Iran"}[language])
    page.wait_for_function("() => location.search.includes('path=russia%2Ciran')")
    page.wait_for_selector("#network-note .path .step")
    settled(page)
    assert page.evaluate(f"{GRAPH}.data.some(t => t.line && t.line.width === 13)")
    page.click("#network-note .path .step >> nth=0")
    page.wait_for_selector("#evidence .event-link, #evidence .from a")
    assert "open=tie" in page.url
    visit(page, f"{address}?lang={language}&view=network&path=russia,iran&least=999")
    assert {"ar": "لا صلة معروضة", "en": "No connection in view"}[language] in page.inner_text("#network-note")


@BOTH
def test_the_period_plays_one_picture_at_a_time_and_where_it_stops_becomes_the_filter(page, address, language):
    page.add_init_script(ONE_AT_A_TIME)
    visit(page, f"{address}?lang={language}&view=network")
    before = page.evaluate(PLACES)
    page.click("#network-play")
    first = page.inner_text("#network-when")
    page.wait_for_function("first => document.querySelector('#network-when').innerText !== first", arg=first)
    assert "from=" not in page.url and page.evaluate("window.most") == 1
    page.click("#network-play")
    page.wait_for_function("() => location.search.includes('from=') && location.search.includes('to=')")
    settled(page)
    same = f"before => Object.entries({PLACES}).every(([key, at]) => !(key in before) || JSON.stringify(before[key]) === JSON.stringify(at))"
    page.wait_for_function(same, arg=before)
    assert page.get_attribute("#network-play", "aria-pressed") == "false"
    page.click("#network-later")
    page.wait_for_timeout(400)
    settled(page)
    later = page.evaluate("new URLSearchParams(location.search).get('from')")
    page.click("#network-earlier")
    page.wait_for_function("later => new URLSearchParams(location.search).get('from') < later", arg=later)
    settled(page)
    page.evaluate("history.go(-3)")
    page.wait_for_function("() => !location.search.includes('from=')")
    page.wait_for_function(f"n => Object.keys({PLACES}).length === n", arg=len(before))


def test_with_less_motion_the_period_is_stepped_and_does_not_play(page, address):
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{address}?lang=en&view=network")
    assert not page.is_visible("#network-play")
    assert page.is_visible("#network-later")


def test_the_slider_runs_in_the_direction_of_the_page(page, address):
    at = {}
    for language in ("ar", "en"):
        visit(page, f"{address}?lang={language}&view=network")
        thumbs = page.locator("#network-window [role=slider], .mantine-RangeSlider-thumb")
        at[language] = [thumbs.nth(n).bounding_box()["x"] for n in (0, 1)]
    assert at["ar"][0] > at["ar"][1] and at["en"][0] < at["en"][1]


@BOTH
def test_threshold_and_number_of_actors_are_in_the_address(page, address, language):
    visit(page, f"{address}?lang={language}&view=network")
    drawn = len(page.evaluate(TIES))
    page.click(".ask:has(#network-most) label:has-text('80')")
    page.wait_for_function("() => location.search.includes('most=80')")
    page.wait_for_function(f"n => {TIES}.length > n", arg=drawn)
    more = len(page.evaluate(TIES))
    page.fill("#network-least", "3")
    page.wait_for_function("() => location.search.includes('least=3')")
    page.wait_for_function(f"n => {TIES}.length < n", arg=more)


@pytest.mark.parametrize(("view", "said"), [("network", "#network-said"), ("matrix", "#matrix-said")])
def test_arrows_move_over_the_picture_and_enter_opens(page, address, view, said):
    visit(page, f"{address}?lang=en&view={view}")
    page.focus(f".view-{view} .graph-frame")
    page.keyboard.press("ArrowRight")
    first = page.inner_text(said)
    assert first
    page.keyboard.press("ArrowDown")
    page.wait_for_function("([id, first]) => document.querySelector(id).innerText !== first", arg=[said, first])
    page.keyboard.press("Enter")
    page.wait_for_selector("#evidence h2 + *")
    assert "open=" in page.url


@BOTH
def test_the_ties_in_words_can_be_reached_and_opened_by_keyboard(page, address, language):
    visit(page, f"{address}?lang={language}&view=network")
    page.focus(".ties-in-words summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.in-words') !== null")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search.includes('open=tie')")


@pytest.mark.parametrize(("language", "width", "height"), [("ar", 1024, 768), ("en", 1440, 900)])
@pytest.mark.parametrize("query", ["", "&split=2017-05-01", "&around=turkey&steps=2", "&path=russia,iran", "&most=120"])
def test_nothing_of_the_network_is_cut_off(page, address, language, width, height, query):
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{address}?lang={language}&view=network{query}")
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate(
        """() => { const box = document.querySelector('#network-graph .main-svg').getBoundingClientRect();
        return [...document.querySelectorAll('#network-graph .textpoint text')].map(e => [e.textContent, e.getBoundingClientRect()])
        .filter(([, b]) => b.left < box.left - 3 || b.right > box.right + 3 || b.top < box.top || b.bottom > box.bottom).map(([t]) => t); }"""
    )
    assert cut == []
