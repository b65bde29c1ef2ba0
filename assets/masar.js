// The browser's part: the address and the controls follow each other, clicks on charts open things, pictures are saved.
(function () {
  "use strict";

  const LISTS = ["actors", "types", "tracks", "status"];
  const none = () => window.dash_clientside.no_update;
  const triggered = () => window.dash_clientside.callback_context.triggered.map((t) => t.prop_id);

  function list(params, name) {
    return (params.get(name) || "").split(",").filter(Boolean);
  }

  // Arguments and results: the search, then actors, types, tracks, status, period, text, whether only what is certainly in the period,
  // whether by side.
  function sync(search, actors, types, tracks, status, period, text, certain, bySide) {
    const params = new URLSearchParams(search || "");
    const by = triggered();
    if (by.length && by.every((id) => id === "url.search")) {
      const dates = [params.get("from"), params.get("to")];
      const asked = [dates[0] || dates[1] ? dates : [], params.get("text") || "", params.get("within") === "certain", params.get("by") === "side"];
      const values = [...LISTS.map((name) => list(params, name)), ...asked];
      const now = [actors, types, tracks, status, period || [], text || "", Boolean(certain), Boolean(bySide)];
      return [none(), ...values.map((value, n) => (JSON.stringify(value) === JSON.stringify(now[n]) ? none() : value))];
    }
    const cleared = by.includes("clear.n_clicks");
    const wanted = cleared ? [[], [], [], []] : [actors, types, tracks, status];
    LISTS.forEach((name, n) => put(params, name, (wanted[n] || []).join(",")));
    const days = cleared ? [] : period || [];
    // A range of which only the first day has been picked is not asked for yet.
    if (!(days[0] && !days[1])) {
      put(params, "from", days[0]);
      put(params, "to", days[1]);
    }
    put(params, "text", cleared ? "" : (text || "").trim());
    put(params, "within", certain && !cleared ? "certain" : "");
    put(params, "by", bySide ? "side" : "");
    // Other events have pages of their own.
    if ("?" + params.toString() !== (search || "?")) params.delete("page");
    const next = "?" + params.toString();
    const same = next === (search || "?");
    return [same ? none() : next, ...(cleared ? [[], [], [], [], [], "", false, none()] : Array(8).fill(none()))];
  }

  // A day of publication that is set by hand. Drawing a control also comes here; only a day other than the one in the address counts.
  function date(values, search) {
    const params = new URLSearchParams(search || "");
    const dated = new Map(params.getAll("dated").map((pair) => [pair.replace(/:[^:]*$/, ""), pair.replace(/^.*:/s, "")]));
    const before = JSON.stringify([...dated]);
    window.dash_clientside.callback_context.inputs_list[0].forEach(({ id, value }) => {
      const day = (value || "").slice(0, 10);
      if (day && day !== id.found) dated.set(id.report, day);
      else dated.delete(id.report);
    });
    if (JSON.stringify([...dated]) === before) return none();
    params.delete("dated");
    dated.forEach((day, name) => params.append("dated", name + ":" + day));
    return "?" + params.toString();
  }

  function put(params, name, value) {
    if (value) params.set(name, value);
    else params.delete(name);
  }

  function open(timeline, network, cell, search) {
    const by = triggered().join();
    const point = by.startsWith("timeline") ? timeline : network;
    const key = by.startsWith("table") ? cell && !String(cell.colId).startsWith("ag-Grid") && cell.rowId : point && point.points && point.points[0].customdata;
    if (!key) return [none(), none(), none(), none()];
    if (key.startsWith("zoom:")) {
      window.dash_clientside.set_props("zoom", { data: key.slice(5).split("/") });
      return [none(), null, null, null];
    }
    const params = new URLSearchParams(search || "");
    params.set("open", key);
    // Emptied, so that a second click on the same place counts as one.
    return ["?" + params.toString(), null, null, null];
  }

  function cell(matrix, search) {
    const key = matrix && matrix.points && matrix.points[0].customdata;
    if (!key) return [none(), none()];
    const params = new URLSearchParams(search || "");
    params.set("open", key);
    return ["?" + params.toString(), null];
  }

  function view(search) {
    const params = new URLSearchParams(search || "");
    const shown = params.get("view") || "together";
    const other = params.get("lang") === "en" ? "ar" : "en";
    const name = ["together", "timeline", "tracks", "network", "matrix", "table", "reports"].includes(shown) ? shown : "together";
    params.set("lang", other);
    const classes = "main view-is-" + name + (params.get("open") ? " has-open" : "");
    document.body.dataset.view = name;
    return [classes, "?" + params.toString()];
  }

  function roomForCharts() {
    const views = document.querySelector(".views");
    return views ? Math.round(views.getBoundingClientRect().width) - 2 : 0;
  }

  // The class of the page decides how wide the charts are, so it is measured once that has been laid out.
  function width() {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(roomForCharts() || none()))));
  }

  // The room for the timeline's own figure: what its heading, overview, note and closed tray leave of the views' height.
  function roomForTimeline() {
    const views = document.querySelector(".views");
    const alone = document.body.dataset.view === "timeline";
    return views ? Math.round(views.clientHeight * (alone ? 1 : 0.64)) - (alone ? 150 : 138) : 0;
  }

  function height() {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(roomForTimeline() || none()))));
  }

  let measured = 0;
  window.addEventListener("resize", () => {
    clearTimeout(measured);
    measured = setTimeout(() => {
      if (roomForCharts()) window.dash_clientside.set_props("width", { data: roomForCharts() });
      if (roomForTimeline()) window.dash_clientside.set_props("height", { data: roomForTimeline() });
    }, 200);
  });

  let asked = null;
  function zoom(relayout, clicks, search, now) {
    const by = triggered();
    const params = new URLSearchParams(search || "");
    ["open", "view", "lang", "lanes", "axis", "ties", "meetings", "page"].forEach((name) => params.delete(name));
    const changed = asked !== null && asked !== params.toString();
    asked = params.toString();
    if (by.includes("whole-time.n_clicks")) return [];
    if (changed) return now ? null : none();
    const range = relayout && (relayout["xaxis.range"] || [relayout["xaxis.range[0]"], relayout["xaxis.range[1]"]]);
    return by.includes("timeline-graph.relayoutData") && range && range[0] && range[1] ? range : none();
  }

  function scroll() {
    setTimeout(() => {
      const chosen = document.querySelector(".reader .is-strong") || document.querySelector(".reader .chosen");
      const page = document.getElementById("reports");
      if (chosen) chosen.scrollIntoView({ block: "center" });
      else if (page) page.parentElement.scrollTop = 0;
    }, 60);
    return none();
  }

  // In a chart that is taller than its frame, the chosen mark is brought into view.
  function reveal(figure) {
    const at = figure && figure.layout && figure.layout.meta && figure.layout.meta.chosen;
    const frame = document.querySelector(".view-timeline .graph-frame");
    if (at && frame && (at < frame.scrollTop + 70 || at > frame.scrollTop + frame.clientHeight - 20)) {
      setTimeout(() => (frame.scrollTop = at - frame.clientHeight / 2), 50);
    }
    return none();
  }

  let pressed = false;
  document.addEventListener("pointerdown", () => (pressed = true), true);
  ["pointerup", "pointercancel"].forEach((name) => document.addEventListener(name, () => (pressed = false), true));

  // The box on the overview is the period. Plotly tells days as text, and with a time where the box ends within a day.
  function brush(relayout, clicks, search) {
    const params = new URLSearchParams(search || "");
    const boxes = relayout && (relayout.selections || [relayout]);
    const box = boxes && boxes.length ? boxes[boxes.length - 1] : {};
    const ends = ["x0", "x1"].map((end) => box[end] || box["selections[0]." + end]);
    const isWhole = triggered().includes("whole-time.n_clicks") || (relayout && relayout.selections && !relayout.selections.length);
    // As a new box is begun, the old one goes: that is no wish for the whole time yet.
    if ((isWhole && pressed) || (!isWhole && !(ends[0] && ends[1]))) return none();
    const [first, last] = ends.map((end) => new Date(String(end).replace(" ", "T").slice(0, 16).padEnd(11, "T").padEnd(16, "00:00") + "Z")).sort((a, b) => a - b);
    const day = (date) => date.toISOString().slice(0, 10);
    put(params, "from", isWhole ? "" : day(first));
    put(params, "to", isWhole ? "" : day(new Date(Math.max(last - 1, first))));
    const next = "?" + params.toString();
    return next === search ? none() : next;
  }

  // The marks of the timeline in order of time, as Plotly counts them, each with the key that it opens.
  function inTime(graph) {
    const at = (value) => (typeof value === "number" ? value : Date.parse(value));
    const marks = [];
    graph.data.forEach((trace, curveNumber) => {
      if (trace.type === "heatmap" || !trace.customdata) return;
      Array.from(trace.customdata).forEach((key, pointNumber) => {
        const where = (trace.base || trace.x)[pointNumber];
        marks.push({ key, curveNumber, pointNumber, time: at(where), row: trace.y[pointNumber] });
      });
    });
    return marks.sort((a, b) => a.time - b.time || a.row - b.row);
  }

  function step(frame, graph, by) {
    const marks = inTime(graph);
    const last = marks.findIndex((mark) => mark.key === frame.dataset.at);
    const open = marks.findIndex((mark) => mark.key === new URLSearchParams(location.search).get("open"));
    const from = last >= 0 ? last : open;
    const to = marks[from < 0 ? (by > 0 ? 0 : marks.length - 1) : Math.min(Math.max(from + by, 0), marks.length - 1)];
    if (!to) return;
    frame.dataset.at = to.key;
    window.Plotly.Fx.hover(graph, [{ curveNumber: to.curveNumber, pointNumber: to.pointNumber }]);
    const told = graph.data[to.curveNumber].hovertext[to.pointNumber];
    document.getElementById("timeline-said").textContent = told.replace(/<br>/g, ". ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  }

  document.addEventListener("keydown", (event) => {
    const frame = event.target.closest(".view-timeline .graph-frame");
    const graph = frame && frame.querySelector(".js-plotly-plot");
    if (!graph || !graph.data || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const range = graph.layout.xaxis.range.map((end) => Date.parse(end));
      const ahead = (event.key === "ArrowRight") === range[1] > range[0];
      event.preventDefault();
      step(frame, graph, ahead ? 1 : -1);
    } else if (event.key === "Enter" && frame.dataset.at) {
      window.dash_clientside.set_props("timeline-graph", { clickData: { points: [{ customdata: frame.dataset.at }] } });
    }
  });

  function columns(shown, columns) {
    return columns.map((column) => Object.assign({}, column, { hide: !(shown || []).includes(column.field) }));
  }

  // The chosen rows, or all where none is chosen, as on screen: in their order, by the columns shown. No cell may begin a formula.
  function copy(clicks, chosen, rows, columns) {
    const keys = new Set((chosen || []).map((row) => row.key));
    const shown = columns.filter((column) => !column.hide);
    const plain = (text) => String(text).replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").replace(/^[=+\-@]/, "'$&");
    const copied = (rows || []).filter((row) => !keys.size || keys.has(row.key));
    const lines = [shown.map((column) => column.headerName), ...copied.map((row) => shown.map((column) => row[column.field]))];
    const text = lines.map((line) => line.map(plain).join("\t")).join("\n");
    return write(text).then(() => `✓ ${copied.length}`);
  }

  function write(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const box = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
    return Promise.resolve();
  }

  function picture() {
    const match = /export-(\w+)-(png|svg)/.exec(triggered().join());
    const graph = match && document.querySelector("#" + match[1] + "-graph .js-plotly-plot");
    if (graph && graph.layout) {
      const box = graph.getBoundingClientRect();
      window.Plotly.downloadImage(graph, {
        format: match[2], scale: match[2] === "png" ? 2 : 1, filename: "masar-" + match[1], width: Math.round(box.width), height: Math.round(box.height),
      });
    }
    return none();
  }

  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      const item = event.target.closest(".menu-items button");
      if (!menu.contains(event.target) || item) menu.open = false;
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelectorAll("details.menu[open]").forEach((menu) => (menu.open = false));
  });

  // Spelling is forgiven as the server does it: hamza forms of alef, ya and alef maqsura, ta marbuta and ha, marks, case, accents.
  function fold(text) {
    return text
      .normalize("NFKD").replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, "").toLowerCase()
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647")
      .replace(/\u0624/g, "\u0648").replace(/\u0626/g, "\u064a");
  }

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, {
    forgiving: ({ options, search }) => {
      const words = fold(search).split(/\s+/).filter(Boolean);
      return options.filter((option) => {
        const text = fold(option.label + " " + (option.words || ""));
        return words.every((word) => text.includes(word));
      });
    },
  });

  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions || {}, {
    // What has no date comes last in either order.
    byDay: (a, b, one, other, descending) => {
      const [first, second] = [one.data.at, other.data.at];
      if (!first || !second) return ((first ? 0 : 1) - (second ? 0 : 1)) * (descending ? -1 : 1);
      return first < second ? -1 : first > second ? 1 : 0;
    },
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, { masar: { cell, sync, date, open, view, width, zoom, scroll, reveal, picture, height, brush, columns, copy } });
})();
