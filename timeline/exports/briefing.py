"""Charts, events with their evidence, ties and sources as one HTML file that opens anywhere without a network: all is inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

import plotly.graph_objects as go
import plotly.io as pio

from timeline import network
from timeline.case import Row, names_of
from timeline.errors import ExportError
from timeline.events.lexicon import event_types
from timeline.exports import caption, charts, sheets
from timeline.exports.selection import Selection
from timeline.exports.sheets import day_of
from timeline.figures import style
from timeline.figures.safe import page, shown
from timeline.figures.telling import summary, type_label, when
from timeline.records import Report

# Even a browser that would like to ask for something may not.
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
_SHEET = """
body { margin: 0 auto; max-width: 1440px; padding: 20px 28px; color: #1c2733; font: 14px/1.6 %s; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 17px; margin: 28px 0 6px; } .quiet { color: #56626e; } .caption p { margin: 2px 0; }
.chart { direction: ltr; overflow-x: auto; border: 1px solid #d9dfe6; border-radius: 6px; }
table { border-collapse: collapse; width: 100%%; }
th, td { border-bottom: 1px solid #d9dfe6; padding: 5px 8px; text-align: start; vertical-align: top; }
th { background: #f4f6f8; } td { unicode-bidi: plaintext; } td.number { color: #56626e; }
td.iso { white-space: nowrap; } td.day { min-width: 92px; max-width: 200px; }
tr.event > td { border-bottom: 0; padding-bottom: 0; } tr:target > td, tr.is-chosen > td { background: #fff4dd; }
blockquote { margin: 0 0 2px; padding-inline-start: 10px; border-inline-start: 3px solid #1f4e79; font-size: 13.5px; line-height: 1.8; }
mark { background: #f6d5cf; color: inherit; border-radius: 2px; } a { color: #14528a; }
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } tr.event { break-after: avoid; } .chart { overflow: visible; } }
"""
# A click on a mark goes to the row that has its key.
_SCRIPT = """
document.querySelectorAll(".js-plotly-plot").forEach((chart) => chart.on("plotly_click", (event) => {
  const key = event.points[0].customdata, row = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  document.querySelectorAll(".is-chosen").forEach((one) => one.classList.remove("is-chosen"));
  if (row) { row.classList.add("is-chosen"); row.scrollIntoView({ block: "center" }); }
}));
"""
_CHART_PX = 1320  # what is left of a usual screen beside the margins of the page
_EVENTS = ("date", "type", "summary", "source", "target", "status")
_TIES = ("tie-source", "tie-target", "tie-kind", "tie-status", "tie-number", "tie-first", "tie-last", "tie-sentence")


def html(selection: Selection) -> bytes:
    """The selection as one page in UTF-8. In place of a chart with nothing to draw a line says why."""
    words, own = selection.words, selection.own_words
    numbers = {one.report.name: n for n, one in enumerate(sheets.told_by(selection), 1)}
    head = (
        f'<!doctype html><html lang="{words.language}" dir="{words.direction}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><meta name="viewport" content="width=device-width">'
        f"<title>{_text(caption.plain(caption.lines(selection, 'tagline')[0]))}</title><style>{_SHEET % style.FONT}</style></head>"
    )
    parts = [
        head, f"<body><h1>{_text(words['brand'])}</h1>", *_caption(selection), *_charts(selection),
        f"<h2>{_text(own['briefing-events'])}</h2>", _events(selection, numbers),
        f"<h2>{_text(own['briefing-ties'])}</h2>", _ties(selection),
        f"<h2>{_text(own['briefing-reports'])}</h2>", _sources(selection, numbers), f"<script>{_SCRIPT}</script></body></html>",
    ]  # fmt: skip
    return "".join(parts).encode("utf-8", "replace")


def _text(text: str) -> str:
    """Text of ours, its dates in isolates."""
    return escape(page(text))


def _caption(selection: Selection) -> Iterator[str]:
    own = selection.own_words
    undated = sum(row.days is None for row in selection.rows)
    told = [caption.plain(line) for line in caption.lines(selection, "tagline")]
    more = [own.say("briefing-undated", n=undated)] if undated else []
    yield f'<div class="quiet caption">{"".join(f"<p>{_text(line)}</p>" for line in (*told, *more, own["about-machine-said"]))}</div>'


def _charts(selection: Selection) -> Iterator[str]:
    script = True
    for name, draw in (("timeline", charts.timeline), ("network", charts.ties)):
        yield f"<h2>{_text(selection.words[name])}</h2>"
        try:
            figure = draw(selection, _CHART_PX)
        except ExportError as error:
            yield f'<p class="quiet">{escape(str(error))}</p>'
            continue
        yield _chart(name, figure, script=script)
        script = False


def _chart(name: str, figure: go.Figure, *, script: bool) -> str:
    """The figure as a part of a page, as wide as its labels were placed for; the first one brings the script of all."""
    figure.update_layout(width=_CHART_PX, height=figure.layout.height or charts.HEIGHT)
    drawn: str = pio.to_html(figure, config=style.CONFIG, include_plotlyjs=script, full_html=False, div_id=f"chart-{name}")
    return f'<div class="chart">{drawn}</div>'


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f"<th>{_text(text)}</th>" for text in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _events(selection: Selection, numbers: Mapping[str, int]) -> str:
    words, own = selection.words, selection.own_words
    heads = (own["briefing-number"], *(words[column] for column in _EVENTS), words["report"])
    return _table(heads, (_event(selection, row, n, numbers[row.report]) for n, row in enumerate(selection.rows, 1)))


def _event(selection: Selection, row: Row, number: int, source: int) -> str:
    """Two lines of the table: the event, and the words that tell it."""
    event, words = row.event, selection.words
    who, whom = (selection.comma.join(names_of(selection.case, ids, words.language)) for ids in (event.source, event.target))
    kind, status = type_label(event.type, event_types(), words.language), words.get(f"status-{event.status}", event.status)
    told = (kind, summary(row, words.language), who, whom, status)
    cells = "".join(f"<td>{escape(shown(text))}</td>" for text in told)
    return (
        f'<tr class="event" data-key="{escape(row.key)}"><td class="number">{number}</td>'
        f'<td class="day">{_text(when(row, words))}</td>{cells}<td><a href="#source-{source}">[{source}]</a></td></tr>'
        f'<tr><td></td><td colspan="{len(_EVENTS) + 1}">{_quoted(selection, row)}</td></tr>'
    )


def _quoted(selection: Selection, row: Row) -> str:
    """The sentences of an event in their own language and direction, its own words marked."""
    report, event = selection.case.by_name[row.report].report, row.event
    said = "".join(_sentence(report, span, event.trigger) for span in event.sentences)
    return f'<blockquote lang="{escape(report.language)}" dir="{"rtl" if report.language == "ar" else "ltr"}">{said}</blockquote>'


def _sentence(report: Report, span: tuple[int, int], trigger: tuple[int, int]) -> str:
    start, end = span
    first, last = min(max(trigger[0], start), end), min(max(trigger[1], start), end)
    before, marked, after = (escape(shown(report.text[a:b])) for a, b in ((start, first), (first, last), (last, end)))
    return f"{before}<mark>{marked}</mark>{after} " if marked else f"{before}{after} "


def _ties(selection: Selection) -> str:
    made = sheets.ties(selection)
    at = [made.columns.index(column) for column in _TIES]
    keys = (network.key(tie.source, tie.target) for tie in selection.relations)
    rows = (_tie(key, [str(row[n]) for n in at]) for key, row in zip(keys, made.body, strict=True))
    return _table((made.header[n] for n in at), rows)


def _tie(key: str, cells: Iterable[str]) -> str:
    told = (f"<td{' class=iso' if day_of(cell) else ''}>{escape(shown(cell))}</td>" for cell in cells)
    return f'<tr data-key="{escape(key)}">{"".join(told)}</tr>'


def _sources(selection: Selection, numbers: Mapping[str, int]) -> str:
    made = sheets.reports(selection)
    rows = (
        f'<tr id="source-{n}"><td class="number">[{n}]</td>{"".join(f"<td>{escape(shown(str(cell)))}</td>" for cell in row)}</tr>'
        for n, row in zip(numbers.values(), made.body, strict=True)
    )
    return _table((selection.own_words["briefing-number"], *made.header), rows)
