// The browser's part: the address and the controls follow each other, clicks on charts open things, pictures are saved.
(function () {
  "use strict";

  const LISTS = ["actors", "types", "tracks", "status"];
  const none = () => window.dash_clientside.no_update;
  const triggered = () => window.dash_clientside.callback_context.triggered.map((t) => t.prop_id);

  function list(params, name) {
    return (params.get(name) || "").split(",").filter(Boolean);
  }

  // Arguments and results: the search, then actors, types, tracks, status, period, text, whether only what is certainly in the period.
  function sync(search, actors, types, tracks, status, period, text, certain) {
    const params = new URLSearchParams(search || "");
    const by = triggered();
    if (by.length && by.every((id) => id === "url.search")) {
      const dates = [params.get("from"), params.get("to")];
      const asked = [dates[0] || dates[1] ? dates : [], params.get("text") || "", params.get("within") === "certain"];
      const values = [...LISTS.map((name) => list(params, name)), ...asked];
      const now = [actors, types, tracks, status, period || [], text || "", Boolean(certain)];
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
    const next = "?" + params.toString();
    const same = next === (search || "?");
    return [same ? none() : next, ...(cleared ? [[], [], [], [], [], "", false] : Array(7).fill(none()))];
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
    const key = by.startsWith("table") ? cell && cell.rowId : point && point.points && point.points[0].customdata;
    if (!key) return [none(), none(), none(), none()];
    const params = new URLSearchParams(search || "");
    params.set("open", key);
    // Emptied, so that a second click on the same place counts as one.
    return ["?" + params.toString(), null, null, null];
  }

  function view(search) {
    const params = new URLSearchParams(search || "");
    const shown = params.get("view") || "together";
    const other = params.get("lang") === "en" ? "ar" : "en";
    const name = ["together", "timeline", "tracks", "network", "table", "reports"].includes(shown) ? shown : "together";
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

  let measured = 0;
  window.addEventListener("resize", () => {
    clearTimeout(measured);
    measured = setTimeout(() => {
      if (roomForCharts()) window.dash_clientside.set_props("width", { data: roomForCharts() });
    }, 200);
  });

  let asked = null;
  function zoom(relayout, clicks, search, now) {
    const by = triggered();
    const params = new URLSearchParams(search || "");
    ["open", "view", "lang"].forEach((name) => params.delete(name));
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

  window.dash_clientside = Object.assign({}, window.dash_clientside, { masar: { sync, date, open, view, width, zoom, scroll, reveal, picture } });
})();
