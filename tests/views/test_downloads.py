"""Every export through the menu, in a real Chromium and in both languages, read back by another program."""

import csv
import json
import re
import shutil
import struct
import subprocess
import xml.etree.ElementTree as ET
from io import BytesIO, StringIO

import networkx as nx
import openpyxl
import pytest

from tests.gold_case import gold_case
from tests.views.test_screen import visit
from timeline.case import Filters
from timeline.views import downloads
from timeline.views.address import Address
from timeline.wording import wording

pytestmark = pytest.mark.browser
CASE = gold_case()
FILTERS = "&actors=russia&status=happened"
CHOSEN = CASE.select(Filters(actors=("russia",), status=("happened",)))
EVENTS = len(CHOSEN)
COUNTED = {language: wording(language).count("events", EVENTS) for language in ("ar", "en")}
FILTERED = {"en": "Filters: Actors: Russia · Status: Happened", "ar": "التصفية: الفاعلون: روسيا · الحالة: وقع"}
each_language = pytest.mark.parametrize("language", ["ar", "en"])
# Named by their own marks; what is between them, isolates, is no part of the words.
ISOLATES = re.compile("[\u2066-\u2069]")


def ready(page, address, language, view, more=FILTERS):
    visit(page, f"{address}?lang={language}&view={view}{more}")
    chart = {"together": "network"}.get(view, view)
    if chart in ("timeline", "network", "matrix"):
        page.wait_for_selector(f"#{chart}-graph .scatterlayer .trace path, #{chart}-graph .scatterlayer .trace text")


def saved(page, button):
    """The name and the bytes of what an entry of the menu gives."""
    page.click("#export summary")
    with page.expect_download(timeout=90_000) as download:
        page.click(f"#export-{button}")
    page.wait_for_function("name => document.querySelector('#export-said').innerText.includes(name)", arg=download.value.suggested_filename)
    return download.value.suggested_filename, download.value.path().read_bytes()


def words_of(svg):
    return ISOLATES.sub("", "\n".join("".join(text.itertext()) for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")))


def size_of(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


@each_language
@pytest.mark.parametrize("chart", ["timeline", "network", "matrix"])
def test_a_chart_is_saved_as_it_is_on_screen_over_its_caption(page, address, language, chart):
    ready(page, address, language, chart)
    name, svg = saved(page, f"{chart}-svg")
    box = page.locator(f"#{chart}-graph .js-plotly-plot").bounding_box()
    told = words_of(svg)
    assert name == f"masar-{chart}.svg"
    assert FILTERED[language] in told
    assert COUNTED[language] in told
    shown = page.evaluate(f"[...document.querySelectorAll('#{chart}-graph .main-svg text')].map(text => text.textContent)")
    assert {ISOLATES.sub("", text) for text in shown} <= set(told.split("\n"))
    for button, scale in ((f"{chart}-png", 2), (f"{chart}-png-3", 3)):
        width, height = size_of(saved(page, button)[1])
        assert width == scale * round(box["width"])
        assert height > scale * round(box["height"])


def test_without_the_caption_a_picture_is_the_chart_alone(page, address):
    ready(page, address, "en", "network")
    page.click("#export summary")
    page.click("label:has-text('With a caption')")
    page.keyboard.press("Escape")
    size = size_of(saved(page, "network-png")[1])
    box = page.locator("#network-graph .js-plotly-plot").bounding_box()
    assert size == (2 * round(box["width"]), 2 * round(box["height"]))


def test_a_picture_of_a_dark_page_is_light(page, address):
    ready(page, address, "en", "network", "&theme=dark")
    _, svg = saved(page, "network-svg")
    background = ET.fromstring(svg).find("{http://www.w3.org/2000/svg}rect").get("style")
    assert "fill: rgb(255, 255, 255)" in background
    assert "rgb(25, 34, 44)" not in svg.decode()


@each_language
def test_a_pdf_is_drawn_by_the_server(page, address, language):
    ready(page, address, language, "timeline")
    name, pdf = saved(page, "timeline-pdf")
    box = page.locator("#timeline-graph .js-plotly-plot").bounding_box()
    assert (name, pdf[:5]) == ("masar-timeline.pdf", b"%PDF-")
    width, height = map(float, re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf).groups())
    assert width == pytest.approx(box["width"] * 0.75, abs=1)
    assert height > box["height"] * 0.75


@each_language
def test_tables_hold_what_the_filters_leave(page, address, language):
    ready(page, address, language, "table")
    counts = {}
    for button, name in (("csv", "masar-events.csv"), ("actors-csv", "masar-actors.csv"), ("ties-csv", "masar-ties.csv")):
        told, made = saved(page, button)
        rows = list(csv.reader(StringIO(made.decode("utf-8-sig"), newline="")))
        assert told == name
        assert {len(row) for row in rows} == {len(rows[0])}
        counts[button] = len(rows) - 1
    assert counts["csv"] == EVENTS
    book = openpyxl.load_workbook(BytesIO(saved(page, "xlsx")[1]))
    assert [sheet.max_row - 1 for sheet in book.worksheets[:3]] == list(counts.values())
    assert {sheet.sheet_view.rightToLeft or False for sheet in book.worksheets} == {language == "ar"}


@each_language
def test_the_network_is_read_back_by_networkx(page, address, language):
    ready(page, address, language, "network")
    gexf = nx.read_gexf(BytesIO(saved(page, "gexf")[1]))
    graphml = nx.read_graphml(BytesIO(saved(page, "graphml")[1]))
    assert set(gexf) == set(graphml) and gexf.number_of_edges() == graphml.number_of_edges() > 0
    assert gexf.nodes["russia"]["label"] == {"ar": "روسيا", "en": "Russia"}[language]


@each_language
def test_the_json_holds_the_events_in_view(page, address, language):
    ready(page, address, language, "reports")
    lines = [json.loads(line) for line in saved(page, "json")[1].splitlines()]
    assert sum(len(line["events"]) for line in lines) == EVENTS


@each_language
def test_the_page_that_is_saved_opens_from_a_file_and_asks_for_nothing(page, address, browser, tmp_path, language):
    ready(page, address, language, "together")
    name, made = saved(page, "html")
    (tmp_path / name).write_bytes(made)
    assert len(made) < 7_000_000
    opened = browser.new_page()
    asked, wrong = [], []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.goto((tmp_path / name).as_uri())
    opened.wait_for_selector("#chart-network .scatterlayer .trace")
    assert (asked, wrong) == ([(tmp_path / name).as_uri()], [])
    assert opened.locator("html").get_attribute("dir") == {"ar": "rtl", "en": "ltr"}[language]
    assert opened.locator("tr.event").count() == EVENTS == opened.locator("blockquote").count()
    assert FILTERED[language] in ISOLATES.sub("", opened.inner_text(".caption"))
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
    opened.close()


def test_a_click_on_a_mark_of_the_saved_page_goes_to_its_evidence(page, address, browser, tmp_path):
    ready(page, address, "en", "together")
    (tmp_path / "page.html").write_bytes(saved(page, "html")[1])
    opened = browser.new_page()
    opened.goto((tmp_path / "page.html").as_uri())
    opened.wait_for_selector("#chart-timeline .scatterlayer .trace")
    key = CHOSEN[0].key
    opened.evaluate("key => document.querySelector('#chart-timeline').emit('plotly_click', {points: [{customdata: key}]})", key)
    assert opened.locator("tr.is-chosen").get_attribute("data-key") == key
    opened.close()


def test_a_chart_that_would_read_files_of_the_server_loses_them():
    image = {"source": "file:///etc/hostname"}
    asked = {
        "chart": "timeline", "data": [{"type": "image", **image}, {"x": [1]}, {"type": "bar"}], "layout": {"images": [image], "title": "x"},
        "width": 10**9, "height": -5, "left": "",
    }  # fmt: skip
    made = downloads.drawn(CASE, asked, Address("en"), captioned=False)
    assert made == ([{"x": [1]}, {"type": "bar"}], {"title": "x"}, 20_000, 1)


def test_the_menu_is_used_by_keyboard(page, address):
    ready(page, address, "en", "network")
    page.focus("#export summary")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.id") == "export-network-png"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Network: PNG 2×"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "export-json"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.is_visible("#export-json")


@pytest.mark.parametrize(("view", "charts"), [("together", ["timeline", "network"]), ("matrix", ["matrix"]), ("table", []), ("tracks", [])])
def test_only_charts_on_screen_are_offered(page, address, view, charts):
    visit(page, f"{address}?lang=en&view={view}")
    page.click("#export summary")
    assert [chart for chart in ("timeline", "network", "matrix") if page.is_visible(f"#export-{chart}-png")] == charts
    assert page.is_visible(".no-picture") == (not charts)
    assert page.is_visible("text=With a caption") == bool(charts)


def test_a_timeline_that_is_zoomed_says_what_is_drawn(page, address):
    ready(page, address, "en", "timeline", "")
    page.evaluate("dash_clientside.set_props('zoom', {data: ['2017-01-01', '2017-12-31']})")
    page.wait_for_function("() => document.querySelector('#timeline-graph .js-plotly-plot').layout.xaxis.range[0] === '2017-01-01'")
    assert "drawn: 1 January 2017 to 31 December 2017" in words_of(saved(page, "timeline-svg")[1])


@pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="librsvg, a second program that draws SVG, is not on this machine")
def test_another_program_draws_the_svg(page, address, tmp_path):
    ready(page, address, "ar", "timeline")
    (tmp_path / "chart.svg").write_bytes(saved(page, "timeline-svg")[1])
    subprocess.run(["rsvg-convert", str(tmp_path / "chart.svg"), "-o", str(tmp_path / "chart.png")], check=True)
    assert size_of((tmp_path / "chart.png").read_bytes())[0] > 600
