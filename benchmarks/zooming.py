"""The workbench in a headless Chromium: how long until the first view stands, and until a zoom is drawn more finely."""

from __future__ import annotations

import os
import time
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
_DRAWN = "#timeline-graph .js-plotly-plot .main-svg"
_ZOOMED = """([first, last]) => {
  const graph = document.querySelector("#timeline-graph .js-plotly-plot");
  const rtl = new Date(graph.layout.xaxis.range[0]) > new Date(graph.layout.xaxis.range[1]);
  const before = graph.data.length + JSON.stringify(graph.layout.meta) + graph._fullLayout.uirevision;
  const began = performance.now();
  const done = new Promise((resolve) => {
    const look = () => {
      const now = graph.data.length + JSON.stringify(graph.layout.meta) + graph._fullLayout.uirevision;
      if (now !== before) requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
    };
    graph.on("plotly_afterplot", look);
  });
  window.Plotly.relayout(graph, { "xaxis.range[0]": rtl ? last : first, "xaxis.range[1]": rtl ? first : last });
  return Promise.race([done, new Promise((resolve) => setTimeout(() => resolve(-1), 20000))]);
}"""
# Deeper and deeper, as somebody who looks for one week: years, months, days.
_ZOOMS = (("2013-01-01", "2017-01-01"), ("2015-01-01", "2015-12-31"), ("2015-03-01", "2015-05-31"), ("2015-04-01", "2015-04-07"))


class Seen(NamedTuple):
    """Milliseconds until the first view stands, and until each zoom is drawn more finely."""

    first: float
    zooms: tuple[float, ...]


def look(url: str, rounds: int = 3) -> Seen:
    """The medians of some rounds, each in a new browser page."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        found = [_look(browser.new_page(viewport={"width": 1440, "height": 900}), url) for _ in range(rounds)]
        browser.close()
    return Seen(median(one.first for one in found), tuple(median(one.zooms[n] for one in found) for n in range(len(_ZOOMS))))


def _look(page: Page, url: str) -> Seen:
    began = time.perf_counter()
    page.goto(f"{url}?lang=ar&view=timeline")
    page.wait_for_selector(_DRAWN)
    first = (time.perf_counter() - began) * 1000
    page.wait_for_load_state("networkidle")
    zooms = tuple(page.evaluate(_ZOOMED, list(days)) for days in _ZOOMS)
    page.close()
    return Seen(first, zooms)
