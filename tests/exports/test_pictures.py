import json
import re
import struct
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import plotly.graph_objects as go
import pytest

from tests.gold_case import gold_case
from timeline.errors import ExportError
from timeline.exports import FORMATS, Selection, charts, pictures
from timeline.exports.pictures import Drawing, captioned, drawing, picture
from timeline.figures import themes

CASE = gold_case()
EMPTY = drawing(go.Figure(), (100, 100))
LINES = ("Timeline · 2017", "No filters", "3 events")


@pytest.fixture
def requested(monkeypatch):
    """The addresses that the page which draws would load."""
    import kaleido

    pages = []
    made = kaleido.PageGenerator.generate_index

    def remember(self):
        pages.append(made(self))
        return pages[-1]

    monkeypatch.setattr(kaleido.PageGenerator, "generate_index", remember)
    return pages


@pytest.mark.browser
def test_a_png_has_the_pixels_that_were_asked_for():
    data = picture(drawing(go.Figure(), (300, 200)), "png", scale=3)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (900, 600)


@pytest.mark.browser
def test_an_svg_holds_its_arabic_text_as_text():
    figure = go.Figure(go.Scatter(x=[1], y=[1], mode="text", text=["لقاء موسكو"]))
    root = ET.fromstring(picture(drawing(figure, (300, 200)), "svg"))
    assert "لقاء موسكو" in "".join(root.itertext())


@pytest.mark.browser
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["timeline", "network", "matrix"])
def test_every_chart_is_drawn_with_its_words(name, language):
    told = "".join(ET.fromstring(FORMATS[f"{name}-svg"].make(Selection(CASE, CASE.rows, language))).itertext())
    assert {"ar": "وقع" if name == "timeline" else "روسيا", "en": "Happened" if name == "timeline" else "Russia"}[language] in told
    assert {"ar": "168 حدثًا · 5 تقارير", "en": "168 events · 5 reports"}[language] in told


@pytest.mark.browser
@pytest.mark.parametrize(("captioned", "scale"), [(True, 2), (False, 3)])
def test_a_caption_makes_a_png_higher_and_nothing_else(captioned, scale):
    data = FORMATS["matrix-png"].make(Selection(CASE, CASE.rows, "ar", captioned=captioned, scale=scale))
    plain = charts.matrix(Selection(CASE, CASE.rows, "ar")).layout
    width, height = struct.unpack(">II", data[16:24])
    assert width == scale * int(plain.width)
    assert (height > scale * int(plain.height)) == captioned


@pytest.mark.browser
def test_a_pdf_is_one_page_of_the_size_of_the_picture():
    data = picture(captioned(drawing(go.Figure(), (960, 480)), LINES, "ltr"), "pdf")
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", data)
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") + data.count(b"/Type/Page/") == 1
    assert (round(float(box[1])), round(float(box[2]))) == (720, pytest.approx((480 + 20 + 54) * 0.75, abs=1))


def test_a_caption_grows_the_picture_and_moves_nothing_in_it():
    legend = {"yref": "container", "y": 0.5}
    made = captioned(Drawing([], {"margin": {"t": 10, "b": 20, "l": 30, "r": 40}, "legend": legend}, 800, 400), LINES, "ltr")
    more = made.height - 400
    assert more > 3 * 15
    assert made.layout["margin"] == {"t": 10, "b": 20 + more, "l": 30, "r": 40}
    assert (1 - made.layout["legend"]["y"]) * made.height == pytest.approx(200)
    assert [note["text"].strip("\u2066\u2069") for note in made.layout["annotations"]][1:] == list(LINES[1:])


@pytest.mark.parametrize(("direction", "side", "opening"), [("rtl", "right", "\u2067"), ("ltr", "left", "\u2066")])
def test_a_caption_begins_where_its_language_begins(direction, side, opening):
    notes = captioned(EMPTY, ["بلا تصفية", "x"], direction).layout["annotations"]
    assert {note["xanchor"] for note in notes} == {side}
    assert all(opening in note["text"] for note in notes)


def test_a_long_line_of_a_caption_is_wrapped_and_in_the_end_cut():
    notes = captioned(Drawing([], {}, 400, 300), [" ".join(["word"] * 500)], "ltr").layout["annotations"]
    assert 1 < len(notes) <= 4
    assert notes[-1]["text"].strip("\u2066\u2069</b>").endswith("…\u2069") or "…" in notes[-1]["text"]


def test_markup_in_a_caption_is_text():
    assert "<script>" not in captioned(EMPTY, ["a", "<script>"], "ltr").layout["annotations"][1]["text"]


@pytest.mark.parametrize("name", list(charts.CHARTS))
def test_a_dark_chart_is_exported_in_the_colours_of_light(name):
    figure = charts.CHARTS[name](Selection(CASE, CASE.rows, "en"))
    dark = themes.themed(figure, "dark")
    assert dark["layout"]["paper_bgcolor"] != "#ffffff"
    light = themes.light(dark)
    plain = drawing(figure, (1, 1))
    assert colours(light) == colours({"data": plain.data, "layout": plain.layout})


def colours(figure):
    """Every colour of a figure, as often as it is there; rgba as Plotly reads it."""
    told = re.findall(r"#[0-9a-fA-F]{6}\b|rgba\([^)]*\)", json.dumps({"data": figure["data"], "layout": {k: v for k, v in figure["layout"].items() if k != "meta"}}))
    return [colour.replace(" ", "").lower() for colour in told]


@pytest.mark.parametrize(
    ("ends", "days"),
    [
        (["2017-01-01", "2018-01-01"], ("2017-01-01", "2017-12-31")), (["2018-01-01", "2017-01-01"], ("2017-01-01", "2017-12-31")),
        (["2017-01-01 06:30", "2017-03-05 12:00:00.5"], ("2017-01-01", "2017-03-05")), ([0, 900], None), ([], None), (None, None),
    ],
)  # fmt: skip
def test_the_days_on_an_axis_end_with_the_last_that_is_drawn(ends, days):
    assert pictures.days(Drawing([], {"xaxis": {"range": ends}}, 1, 1)) == days


def test_spaces_count_in_an_svg():
    assert pictures.preserved(b"<svg width='1'><svg /></svg>") == b"<svg xml:space=\"preserve\" width='1'><svg /></svg>"


@pytest.mark.browser
def test_the_page_that_draws_loads_nothing_from_elsewhere(requested):
    picture(EMPTY, "svg")
    assert len(requested) == 1
    assert "plotly.min.js" in requested[0]
    assert "http" not in requested[0]


@pytest.mark.parametrize("name", ["timeline-png", "network-svg"])
def test_nothing_in_view_is_told_in_one_line(name):
    with pytest.raises(ExportError, match=r"^no .* to draw$"):
        FORMATS[name].make(Selection(CASE, (), "en"))


def test_no_browser_on_the_machine_is_told_in_one_line(monkeypatch):
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ExportError, match=r"^pictures need a Chromium: none is on the PATH[^\n]*BROWSER_PATH$"):
        picture(EMPTY, "png")


@pytest.mark.parametrize("wrong", ["/nowhere/chromium", str(Path(__file__)), str(Path(__file__).parent)])
def test_a_browser_path_that_names_none_is_told_in_one_line(monkeypatch, wrong):
    monkeypatch.setenv("BROWSER_PATH", wrong)
    with pytest.raises(ExportError, match=f"^pictures need a Chromium: BROWSER_PATH names {wrong}, which can't be run$"):
        picture(EMPTY, "png")


def test_a_program_that_is_no_browser_is_told_in_one_line(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/bin/false")
    monkeypatch.setattr(pictures, "_SECONDS", 5)
    with pytest.raises(ExportError, match=r"^/bin/false could not draw the picture: [^\n]+$"):
        picture(EMPTY, "png")


def test_the_missing_optional_part_is_told_in_one_line(monkeypatch):
    monkeypatch.setitem(sys.modules, "kaleido", None)
    with pytest.raises(ExportError, match=r'^pictures need the optional part: pip install "masar\[pictures\]"$'):
        picture(EMPTY, "png")
