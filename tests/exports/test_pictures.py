import struct
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import plotly.graph_objects as go
import pytest

from tests.gold_case import gold_case
from timeline.errors import ExportError
from timeline.exports import FORMATS, pictures
from timeline.exports.pictures import picture

CASE = gold_case()


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
    data = picture(go.Figure(), "png", (300, 200), 3)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (900, 600)


@pytest.mark.browser
def test_an_svg_holds_its_arabic_text_as_text():
    figure = go.Figure(go.Scatter(x=[1], y=[1], mode="text", text=["لقاء موسكو"]))
    root = ET.fromstring(picture(figure, "svg", (300, 200)))
    assert "لقاء موسكو" in "".join(root.itertext())


@pytest.mark.browser
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["timeline", "network"])
def test_every_chart_is_drawn_with_its_words(name, language):
    told = "".join(ET.fromstring(FORMATS[f"{name}-svg"].make(CASE, CASE.rows, language)).itertext())
    assert {"ar": "وقع" if name == "timeline" else "روسيا", "en": "Happened" if name == "timeline" else "Russia"}[language] in told


@pytest.mark.browser
@pytest.mark.parametrize("name", ["timeline", "network"])
def test_every_chart_is_drawn_as_png(name):
    assert FORMATS[f"{name}-png"].make(CASE, CASE.rows, "ar").startswith(b"\x89PNG")


@pytest.mark.browser
def test_the_page_that_draws_loads_nothing_from_elsewhere(requested):
    picture(go.Figure(), "svg", (100, 100))
    assert len(requested) == 1
    assert "plotly.min.js" in requested[0]
    assert "http" not in requested[0]


@pytest.mark.parametrize("name", ["timeline-png", "network-svg"])
def test_nothing_in_view_is_told_in_one_line(name):
    with pytest.raises(ExportError, match=r"^no .*nothing|^no .* to draw$"):
        FORMATS[name].make(CASE, (), "en")


def test_no_browser_on_the_machine_is_told_in_one_line(monkeypatch):
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ExportError, match=r"^pictures need a Chromium: none is on the PATH[^\n]*BROWSER_PATH$"):
        picture(go.Figure(), "png", (100, 100))


@pytest.mark.parametrize("wrong", ["/nowhere/chromium", str(Path(__file__)), str(Path(__file__).parent)])
def test_a_browser_path_that_names_none_is_told_in_one_line(monkeypatch, wrong):
    monkeypatch.setenv("BROWSER_PATH", wrong)
    with pytest.raises(ExportError, match=f"^pictures need a Chromium: BROWSER_PATH names {wrong}, which can't be run$"):
        picture(go.Figure(), "png", (100, 100))


def test_a_program_that_is_no_browser_is_told_in_one_line(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/bin/false")
    monkeypatch.setattr(pictures, "_SECONDS", 5)
    with pytest.raises(ExportError, match=r"^/bin/false could not draw the picture: [^\n]+$"):
        picture(go.Figure(), "png", (100, 100))


def test_the_missing_optional_part_is_told_in_one_line(monkeypatch):
    monkeypatch.setitem(sys.modules, "kaleido", None)
    with pytest.raises(ExportError, match=r'^pictures need the optional part: pip install "masar\[pictures\]"$'):
        picture(go.Figure(), "png", (100, 100))
