"""The frame around the views in a real Chromium: room, theme, history, saved views, keyboard, and what is said when nothing comes."""

import pytest

from tests.views.test_screen import changed, count, visit
from timeline.views.address import VIEWS

pytestmark = pytest.mark.browser
GRAPH = "document.querySelector('#timeline-graph .js-plotly-plot')"
SIZES = [(1024, 768), (1440, 900), (1920, 1080)]
BOTTOMS = "[...document.querySelectorAll('.views > .view')].filter(e => e.offsetParent).map(e => Math.round(e.getBoundingClientRect().bottom))"


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_fills_its_room_and_the_page_never_scrolls(page, address, view, language):
    page.set_viewport_size({"width": 1440, "height": 900})
    visit(page, f"{address}?lang={language}&view={view}")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(400)
        whole = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        assert whole == [width, height]
        bottoms, end = page.evaluate(BOTTOMS), page.evaluate("document.querySelector('.views').getBoundingClientRect().bottom")
        if width > 1200 or view != "together":
            assert max(bottoms) >= end - 2


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES[1:])
def test_timeline_and_network_are_both_on_screen(page, address, language, width, height):
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{address}?lang={language}")
    page.wait_for_timeout(500)
    boxes = [page.locator(f"#{chart}-graph .main-svg").first.bounding_box() for chart in ("timeline", "network")]
    assert all(box["y"] + box["height"] <= height and box["height"] >= 200 for box in boxes)


@pytest.mark.parametrize(("language", "name"), [("ar", "داكن"), ("en", "Dark")])
def test_the_theme_is_switched_kept_in_the_address_and_taken_back(page, address, language, name):
    visit(page, f"{address}?lang={language}")
    switch = page.get_by_role("switch", name=name)
    assert not switch.is_checked()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click(".theme label")
    page.wait_for_function(f"() => {GRAPH}.layout.paper_bgcolor === '#19222c'")
    assert "theme=dark" in page.url
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert page.evaluate("document.documentElement.dataset.mantineColorScheme") == "dark"
    page.click("#language")
    page.wait_for_selector("html[data-theme=dark] #count")
    page.go_back()
    page.wait_for_selector(f"html[lang={language}] #count")
    page.go_back()
    page.wait_for_function("() => document.documentElement.dataset.theme === 'light' && !document.querySelector('#theme').checked")


def test_back_and_forward_go_through_views_filters_and_what_was_open(page, address):
    visit(page, f"{address}?lang=en")
    page.click("a[href*='view=table']")
    page.wait_for_selector(".ag-row")
    page.click("#table-rows a[href*='rows=ties']")
    page.wait_for_selector(".ag-header-cell[col-id=way]")
    page.locator(".ag-cell[col-id=one]").first.click()
    page.wait_for_selector("#evidence .quoted")
    page.go_back()
    page.wait_for_function("() => !document.querySelector('#evidence .quoted')")
    page.go_back()
    page.wait_for_selector(".ag-header-cell[col-id=summary]")
    page.go_back()
    page.wait_for_selector(".view-is-together")
    for _ in range(3):
        page.go_forward()
    page.wait_for_selector("#evidence .quoted")
    assert {"view=table", "rows=ties"} <= set(page.url.split("?")[1].split("&"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_view_is_named_reopened_after_a_reload_and_deleted(page, address, language):
    visit(page, f"{address}?lang={language}&types=CONSULT")
    kept = count(page)
    page.click("#saved-menu summary")
    page.fill("#saved-name", "<b>Talks</b>")
    page.keyboard.press("Enter")
    page.wait_for_selector(".saved-link")
    visit(page, f"{address}?lang={language}")
    before = count(page)
    page.click("#saved-menu summary")
    page.click(".saved-link:has-text('<b>Talks</b>')")
    assert changed(page, before) == kept
    assert page.evaluate("document.querySelector('#saved-menu').open") is False
    page.click("#saved-menu summary")
    page.click(".saved-list button")
    page.wait_for_function("() => !document.querySelector('.saved-link')")
    assert page.evaluate("localStorage.getItem('saved')") == "[]"


def test_the_link_of_a_view_is_copied(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, f"{address}?lang=en&types=CONSULT")
    page.click("#saved-menu summary")
    page.click("#saved-copy")
    page.wait_for_selector("#saved-copy[title]")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_the_first_tab_offers_to_skip_to_the_views(page, address):
    visit(page, f"{address}?lang=en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to the views"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_marks_are_reached_by_tab_seen_to_be_and_left_by_escape(page, address, language):
    visit(page, f"{address}?lang={language}&view=timeline")
    page.focus("#whole-time")
    page.keyboard.press("Tab")
    assert "graph-frame" in page.evaluate("document.activeElement.className")
    assert page.evaluate("getComputedStyle(document.querySelector('.view-timeline')).outlineStyle") == "solid"
    assert "Enter" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Home")
    first = page.inner_text("#timeline-said")
    page.keyboard.press("ArrowDown")
    assert page.inner_text("#timeline-said") != first
    page.keyboard.press("Enter")
    page.wait_for_selector("#evidence .quoted .is-strong")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('open=')")
    assert "graph-frame" in page.evaluate("document.activeElement.className")


FOUND = """([name, words, search]) => window.dashMantineFunctions.forgiving({options: [{label: name, words}, {label: 'x', words: 'x'}], search}).length === 1"""


@pytest.mark.parametrize(
    ("names", "searches"),
    [
        (("أستانا", "Astana"), ("أستانة", "استانه", "الأستانة", "astana")),
        (("رجب طيب أردوغان", "Recep Tayyip Erdoğan"), ("Erdogan", "erdoğan", "اردوغان", "اردغان")),
        (("السعودية", "Saudi Arabia"), ("سعودية", "السعوديه")),
        (("محمد بن سلمان", "Mohammed bin Salman"), ("Muhammad", "Mohamed", "محمّد")),
        (("معمر القذافي", "Muammar Gaddafi"), ("Qaddafi", "gadhafi", "al-Gaddafi", "قذافى")),
        (("مجهول الاسم", ""), ("Majhul",)),
    ],
)
def test_actors_are_found_however_they_are_spelt_in_either_script(page, address, names, searches):
    visit(page, f"{address}?lang=en&view=reports")
    for search in searches:
        assert page.evaluate(FOUND, [names[0], " ".join(names), search]), search
    assert not page.evaluate(FOUND, [names[0], " ".join(names), "Kharkiv"])


def test_a_server_that_is_gone_or_fails_is_told_with_a_way_on(browser, address):
    page = browser.new_page()
    visit(page, f"{address}?lang=en")
    page.route("**/_dash-update-component*", lambda route: route.abort())
    page.click("a[href*='view=table']")
    page.wait_for_selector("#trouble:has-text('does not answer')")
    page.unroute("**/_dash-update-component*")
    page.route("**/_dash-update-component*", lambda route: route.fulfill(status=500, body="{}"))
    page.click("a[href*='view=reports']")
    page.wait_for_selector("#trouble:has-text('could not answer')")
    page.unroute("**/_dash-update-component*")
    page.click("#try-again")
    page.wait_for_selector("#count")
    assert page.locator("#trouble").is_hidden()
    page.close()


def test_what_takes_long_shows_that_it_is_under_way(page, address):
    visit(page, f"{address}?lang=en")
    held = []
    page.route("**/_dash-update-component*", lambda route: held.append(route))
    page.click("a[href*='view=table']")
    page.wait_for_selector("body[data-busy]")
    for route in held:
        route.continue_()
    page.unroute("**/_dash-update-component*")
    page.wait_for_function("() => !document.body.dataset.busy")
    page.wait_for_selector(".ag-row")
