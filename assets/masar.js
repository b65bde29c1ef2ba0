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
    let key = by.startsWith("table") ? cell && !String(cell.colId).startsWith("ag-Grid") && cell.rowId : point && point.points && point.points[0].customdata;
    if (!key) return [none(), none(), none(), none()];
    // A tie is a row of the table for each of its kinds, numbered to tell them apart.
    key = key.replace(/^(tie:[^#]*)#\d+$/, "$1");
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
    const theme = params.get("theme") === "dark" ? "dark" : "light";
    if (document.documentElement.dataset.theme !== theme) window.dash_clientside.set_props("theme", { checked: theme === "dark" });
    paint(theme);
    const home = new URLSearchParams();
    home.set("lang", params.get("lang") === "en" ? "ar" : "en");
    put(home, "theme", theme === "dark" ? "dark" : "");
    return [classes, "?" + params.toString(), "?" + home.toString()];
  }

  // The style sheet, Mantine and the table each look for the theme in their own place.
  function paint(theme) {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.agThemeMode = theme;
    if (document.getElementById("theme")) window.dash_clientside.set_props("mantine", { forceColorScheme: theme });
  }

  function theme(isDark, search) {
    const params = new URLSearchParams(search || "");
    put(params, "theme", isDark ? "dark" : "");
    const next = "?" + params.toString();
    return next === search ? none() : next;
  }

  // Views under a name, newest first; one of a name that is there already takes its place.
  function keep(clicks, submits, forgotten, name, search, kept) {
    const views = Array.isArray(kept) ? kept : [];
    const by = window.dash_clientside.callback_context.triggered_id;
    if (by && by.type === "forget") {
      const clicked = window.dash_clientside.callback_context.triggered.some((one) => one.value);
      return clicked ? [views.filter((_, n) => n !== by.index), none()] : [none(), none()];
    }
    // What stands in the field: Dash may not know of the last letters yet.
    const called = (document.getElementById("saved-name").value || name || "").trim();
    if (!called) {
      document.getElementById("saved-name").focus();
      return [none(), none()];
    }
    return [[{ name: called, search: search || "?" }, ...views.filter((view) => view.name !== called)].slice(0, 50), ""];
  }

  function link() {
    return write(location.href).then(() => "✓");
  }

  function roomForCharts() {
    const views = document.querySelector(".views");
    return views ? Math.round(views.getBoundingClientRect().width) - 2 : 0;
  }

  // The class of the page decides how wide the charts are, so it is measured once that has been laid out.
  function width() {
    const measured = () => (told.width = roomForCharts()) || none();
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(measured()))));
  }

  // The style sheet gives each chart a frame whose size does not depend on what is drawn in it.
  const FRAMES = { height: ".view-timeline .graph-frame", "network-height": ".view-network .network-body" };
  function roomIn(selector) {
    const frame = document.querySelector(selector);
    return frame && frame.offsetParent ? frame.clientHeight : 0;
  }

  function height() {
    watch();
    return new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(Object.values(FRAMES).map((frame) => known(frame) || none()))))
    );
  }

  // What was told of each frame last, so that only a change draws a chart again.
  const told = {};
  function known(selector) {
    const room = roomIn(selector);
    if (!room || Math.abs(room - (told[selector] || 0)) < 3) return 0;
    return (told[selector] = room);
  }

  let measured = 0, observer = null;
  function measure() {
    clearTimeout(measured);
    measured = setTimeout(() => {
      const wide = roomForCharts();
      if (wide && wide !== told.width) window.dash_clientside.set_props("width", { data: (told.width = wide) });
      Object.entries(FRAMES).forEach(([store, frame]) => {
        const room = known(frame);
        if (room) window.dash_clientside.set_props(store, { data: room });
      });
    }, 150);
  }
  window.addEventListener("resize", measure);
  function watch() {
    if (observer || !window.ResizeObserver) return;
    observer = new ResizeObserver(measure);
    [".views", ...Object.values(FRAMES)].forEach((frame) => observer.observe(document.querySelector(frame)));
  }

  let asked = null;
  function zoom(relayout, clicks, search, now) {
    const by = triggered();
    const params = new URLSearchParams(search || "");
    ["open", "view", "lang", "lanes", "axis", "ties", "meetings", "page", "theme", "rows", "split", "around", "steps", "path", "via", "least", "most"].forEach((name) => params.delete(name));
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

  // `by` moves along time; `down` to the nearest mark in time of the next lane or row below or above.
  function step(frame, graph, by, down) {
    const marks = inTime(graph);
    const last = marks.findIndex((mark) => mark.key === frame.dataset.at);
    const open = marks.findIndex((mark) => mark.key === new URLSearchParams(location.search).get("open"));
    const from = last >= 0 ? last : open;
    const first = by + down > 0 ? 0 : marks.length - 1;
    const to = !Number.isFinite(by) ? marks[by < 0 ? 0 : marks.length - 1] : from < 0 ? marks[first] : down ? nextRow(marks, marks[from], down) : marks[Math.min(Math.max(from + by, 0), marks.length - 1)];
    if (!to) return;
    frame.dataset.at = to.key;
    const top = graph._fullLayout._size.t + graph._fullLayout.yaxis.d2p(to.row);
    if (top < frame.scrollTop + 60 || top > frame.scrollTop + frame.clientHeight - 24) frame.scrollTop = top - frame.clientHeight / 2;
    window.Plotly.Fx.hover(graph, [{ curveNumber: to.curveNumber, pointNumber: to.pointNumber }]);
    const told = graph.data[to.curveNumber].hovertext[to.pointNumber];
    document.getElementById("timeline-said").textContent = told.replace(/<br>/g, ". ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  }

  function nextRow(marks, at, down) {
    const beyond = marks.filter((mark) => (mark.row - at.row) * down > 0.01);
    const row = Math.min(...beyond.map((mark) => mark.row * down)) * down;
    const own = beyond.filter((mark) => Math.abs(mark.row - row) < 0.01);
    return own.sort((a, b) => Math.abs(a.time - at.time) - Math.abs(b.time - at.time))[0];
  }

  document.addEventListener("keydown", (event) => {
    const frame = event.target.closest(".view-timeline .graph-frame");
    const graph = frame && frame.querySelector(".js-plotly-plot");
    if (!graph || !graph.data || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const range = graph.layout.xaxis.range.map((end) => Date.parse(end));
      const ahead = (event.key === "ArrowRight") === range[1] > range[0];
      event.preventDefault();
      step(frame, graph, ahead ? 1 : -1, 0);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(frame, graph, 0, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      step(frame, graph, event.key === "Home" ? -Infinity : Infinity, 0);
    } else if (event.key === "Enter" && frame.dataset.at) {
      window.dash_clientside.set_props("timeline-graph", { clickData: { points: [{ customdata: frame.dataset.at }] } });
    }
  });

  // What the rows are, the columns chosen for each sort of row, and all columns by sort of row.
  function columns(rows, events, actors, ties, all) {
    const shown = { events, actors, ties }[rows] || [];
    const menu = document.getElementById("table-columns");
    if (menu) menu.dataset.rows = rows;
    return (all[rows] || []).map((column) => Object.assign({}, column, { hide: !shown.includes(column.field) }));
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

  // What a picture has no use for: what is pointed at, what is opened by a click, and what Plotly keeps for itself.
  const UNSEEN = new Set(["hovertext", "customdata", "hoverlabel", "selections"]);

  function plainly(part) {
    return JSON.parse(JSON.stringify(part, (key, value) => (UNSEEN.has(key) || key.startsWith("_") ? undefined : ArrayBuffer.isView(value) ? Array.from(value) : value)));
  }

  // The chart as it is on screen, to be captioned by the server.
  function picture() {
    const match = /export-(timeline|network|matrix)-([\w-]+)\./.exec(triggered().join());
    const graph = match && document.querySelector("#" + match[1] + "-graph .js-plotly-plot");
    if (!graph || !graph.layout || !graph.offsetParent) return none();
    const box = graph.getBoundingClientRect();
    return {
      chart: match[1], key: match[2], data: plainly(graph.data), layout: plainly(graph.layout), width: Math.round(box.width),
      height: Math.round(box.height), left: (document.getElementById(match[1] + "-count") || {}).textContent || "",
      asked: performance.now(), // so that asking twice is asking twice
    };
  }

  // No browser draws a canvas of more pixels a side.
  const MOST_PIXELS = 16000;

  function save(made) {
    if (!made) return none();
    const scale = Math.min(made.scale, MOST_PIXELS / Math.max(made.width, made.height));
    const options = { format: made.form, width: made.width, height: made.height, scale };
    return window.Plotly.toImage({ data: made.data, layout: made.layout, config: { staticPlot: true } }, options).then((address) => {
      // Labels keep clear of their marks by spaces, and not every program reads the style that Plotly gives them.
      const href = made.form === "svg" ? address.replace("%3Csvg%20", "%3Csvg%20xml:space=%22preserve%22%20") : address;
      const link = Object.assign(document.createElement("a"), { href, download: made.name });
      document.body.append(link);
      link.click();
      link.remove();
      return none();
    });
  }

  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      const item = event.target.closest(".menu-items:not(.saved) button, .saved-link");
      if (!menu.contains(event.target) || item) menu.open = false;
    });
  });

  // Escape closes a menu and goes back to what opened it; up and down move among its entries.
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return;
    if (event.key === "Escape") {
      menu.open = false;
      if (menu.contains(document.activeElement) || document.activeElement === document.body) menu.querySelector("summary").focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && menu.contains(event.target)) {
      const entries = [...menu.querySelectorAll("summary, .menu-items :is(button, input)")].filter((entry) => entry.offsetParent && !entry.disabled);
      const to = entries.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      entries[(to + entries.length) % entries.length].focus();
      event.preventDefault();
    }
  });

  // Escape also closes the evidence, where nothing else is open that it might mean. Heard before menus and lists close themselves.
  document.addEventListener("keydown", (event) => {
    const params = new URLSearchParams(location.search);
    if (event.key !== "Escape" || !params.get("open") || event.target.closest("input, textarea") || document.querySelector("details.menu[open]")) return;
    params.delete("open");
    window.dash_clientside.set_props("url", { search: "?" + params.toString() });
  }, true);

  // The browser alone knows that an answer is late, that none comes, or that the server failed.
  const asking = window.fetch.bind(window);
  let waiting = 0, late = 0;
  function busy(change) {
    waiting += change;
    clearTimeout(late);
    if (waiting) late = setTimeout(() => (document.body.dataset.busy = "true"), 300);
    else delete document.body.dataset.busy;
  }
  function trouble(kind) {
    const box = document.getElementById("trouble");
    if (!box) return;
    box.hidden = !kind;
    box.dataset.kind = kind;
  }
  window.fetch = function (...all) {
    busy(1);
    const answer = asking(...all);
    answer.then((got) => trouble(got.status >= 500 ? "failed" : ""), (error) => error.name !== "AbortError" && trouble("gone")).finally(() => busy(-1));
    return answer;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("#try-again")) location.reload();
  });

  // Spelling is forgiven as the server does it: hamza forms of alef, ya and alef maqsura, ta marbuta and ha, marks, case, accents.
  function fold(text) {
    return text
      .normalize("NFKD").replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, "").toLowerCase()
      .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627").replace(/\u0649/g, "\u064a").replace(/\u0629/g, "\u0647")
      .replace(/\u0624/g, "\u0648").replace(/\u0626/g, "\u064a");
  }

  // What spelling leaves open at the ends of a word: the article before it, a final alef, ya or ta marbuta.
  function bare(word) {
    return word.replace(/^\u0627\u0644(?=...)/, "").replace(/(...)[\u0627\u0647\u064a]$/, "$1");
  }

  // The consonants of a word, alike for both scripts and for the ways of writing one in the other: Muhammad, Mohammed, محمد.
  const SOUNDS = [
    [/[\u062a\u062b\u0637]/g, "t"], [/[\u062f\u0630\u0636\u0638]/g, "d"], [/[\u0633\u0634\u0635\u0632]/g, "s"], [/[\u0643\u0642\u063a\u062e\u062c]/g, "k"],
    [/[\u062d\u0647]/g, "h"], [/[\u0627\u0639\u0621]/g, "a"], [/[\u0628\u067e]/g, "b"], [/\u0641/g, "f"], [/\u0631/g, "r"], [/\u0644/g, "l"],
    [/\u0645/g, "m"], [/\u0646/g, "n"], [/\u0648/g, "w"], [/\u064a/g, "y"],
    [/ph/g, "f"], [/(kh|gh|ck|[qcgj])/g, "k"], [/(sh|[zx])/g, "s"], [/th/g, "t"], [/dh/g, "d"], [/p/g, "b"], [/v/g, "f"], [/[eiou\u0131]/g, "a"],
  ];
  const sounded = new Map();
  function sound(word) {
    if (!sounded.has(word)) {
      const letters = SOUNDS.reduce((text, [from, to]) => text.replace(from, to), bare(word).replace(/ch/g, "sh"));
      sounded.set(word, letters.slice(0, 1) + letters.slice(1).replace(/[ahwy]/g, "").replace(/(.)\1+/g, "$1"));
    }
    return sounded.get(word);
  }

  const words = (text) => text.split(/[\s\-\u2010-\u2015'\u2018\u2019.,()]+/).filter((word) => word && !/^[ae]l$/.test(word));

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, {
    forgiving: ({ options, search }) => {
      const asked = words(fold(search));
      const [same, alike] = [[], []];
      options.forEach((option) => {
        const text = fold(option.label + " " + (option.words || ""));
        if (asked.every((word) => text.includes(bare(word)))) same.push(option);
        else if (option.words !== undefined && sounds(asked, words(text))) alike.push(option);
      });
      return [...same, ...alike];
    },
  });

  // Words that begin as those asked for sound; what is left of one by then must still tell it from others.
  function sounds(asked, said) {
    const known = said.map(sound);
    return asked.length > 0 && asked.map(sound).every((word) => word.length > 2 && known.some((other) => other.startsWith(word)));
  }

  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions || {}, {
    // What has no date comes last in either order.
    byDay: (a, b, one, other, descending) => {
      const [first, second] = [one.data.at, other.data.at];
      if (!first || !second) return ((first ? 0 : 1) - (second ? 0 : 1)) * (descending ? -1 : 1);
      return first < second ? -1 : first > second ? 1 : 0;
    },
    // A day that is not known comes last in either order.
    blankLast: (first, second, one, other, descending) => {
      if (!first || !second) return ((first ? 0 : 1) - (second ? 0 : 1)) * (descending ? -1 : 1);
      return first < second ? -1 : first > second ? 1 : 0;
    },
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, { masar: { cell, sync, date, open, view, width, zoom, scroll, reveal, picture, save, height, brush, columns, copy, theme, keep, link } });
})();
