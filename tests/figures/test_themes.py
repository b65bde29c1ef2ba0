import json

import plotly.graph_objects as go
import pytest

from tests.gold_case import gold_case
from timeline.events.lexicon import event_types
from timeline.figures import style
from timeline.figures.edges import COLOURS
from timeline.figures.themes import DARK_PAPER, contrast, dark, themed
from timeline.views import timeline
from timeline.views.address import Address

SIZE = (980, 330)
MARKS = {*(kind.colour for kind in event_types().values()), *style.KINDS.values(), *(COLOURS[sign] for sign in ("positive", "negative", "mixed"))}


@pytest.mark.parametrize("colour", sorted({*MARKS, style.INK, style.QUIET, style.LINK, style.SELECTED}))
def test_every_mark_and_text_stands_out_from_dark_paper(colour):
    assert contrast(dark(colour), DARK_PAPER) >= 4.5


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_light_is_the_figure_itself():
    figure = go.Figure()
    assert themed(figure, "") is figure


def test_nothing_of_light_is_left_in_the_dark():
    figure = timeline.drawn(gold_case(), Address("en", theme="dark", lanes="actor"), SIZE, None)[0]
    told = json.dumps({"data": figure["data"], "layout": {**figure["layout"], "template": None, "meta": None}}, default=list)
    assert DARK_PAPER in told
    assert [colour for colour in (style.INK, style.PAPER, style.QUIET, style.GRID) if f'"{colour}"' in told] == []


def test_texts_and_data_stay_as_they_are():
    light = go.Figure(layout=style.layout("ltr", title="A #1c2733 b"))
    light.add_scatter(x=[1], y=[2], text=["#ffffff"], hovertext=["rgba(255,255,255,0)"], customdata=["#1c2733"], marker={"color": ["#ffffff"]})
    (trace,) = themed(light, "dark")["data"]
    assert [list(trace[name]) for name in ("text", "hovertext", "customdata")] == [["#ffffff"], ["rgba(255,255,255,0)"], ["#1c2733"]]
    assert trace["marker"]["color"] == [DARK_PAPER]
    assert themed(light, "dark")["layout"]["title"]["text"] == "A #1c2733 b"
