// The browser's part of the network and the matrix: controls and address follow each other, the period plays, arrows move over the picture.
(function () {
  "use strict";

  const dash = () => window.dash_clientside;
  const none = () => dash().no_update;
  const triggered = () => dash().callback_context.triggered.map((t) => t.prop_id);
  const set = (id, props) => dash().set_props(id, props);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // What was told to each control last: only what differs is told again.
  const told = {};
  const CHOICES = ["network-around", "network-from", "network-to"];
  let asked = null;
  let offered = null;
  let periods = null;
  let playing = false;
  let waiting = 0;
  let now = [0, 1];

  function put(params, name, value) {
    if (value) params.set(name, value);
    else params.delete(name);
  }

  function tell(id, property, value) {
    if (same(told[id], value)) return;
    told[id] = value;
    set(id, { [property]: value });
  }

  function wanted(search) {
    const params = new URLSearchParams(search || "");
    const path = (params.get("path") || "").split(",");
    return {
      "network-around": params.get("around") || null, "network-steps": params.get("steps") === "2" ? "2" : "1",
      "network-from": path[0] || null, "network-to": path[1] || null, "network-mentions": params.get("via") === "mentions",
      "network-split": params.get("split") || null, "network-least": Number(params.get("least") || 1),
      "network-most": ["80", "120", "200"].includes(params.get("most")) ? params.get("most") : "40",
    };
  }

  function networkFollow(search) {
    asked = search || "";
    Object.entries(wanted(search)).forEach(([id, value]) => {
      if (!CHOICES.includes(id)) tell(id, id === "network-mentions" ? "checked" : "value", value);
    });
    choose();
    if (periods && !playing) show(asWindow(search));
    return none();
  }

  function networkPeriods(found) {
    periods = found || null;
    document.getElementById("network-player").hidden = !periods;
    if (!periods) return none();
    set("network-window", { max: periods.starts.length, marks: periods.marks });
    if (!playing) show(asWindow(asked));
    return none();
  }

  // A choice that is given a value it doesn't offer lets go of it, and that must not reach the address.
  function choose() {
    if (asked === null || !offered) return;
    const values = wanted(asked);
    CHOICES.forEach((id) => tell(id, "value", offered.has(values[id]) ? values[id] : null));
  }

  function networkActors(data) {
    if (!data) return none();
    const values = new Set(data.map((option) => option.value));
    const kept = asked === null ? {} : wanted(asked);
    CHOICES.forEach((id) => {
      told[id] = values.has(kept[id]) ? kept[id] : null;
      set(id, { data, value: told[id] });
    });
    offered = values;
    // Where the address was not known yet, the choices follow it once they offer what it asks for.
    requestAnimationFrame(() => requestAnimationFrame(choose));
    return none();
  }

  // Each control changes its own part of the address and no other: the rest may be about to follow it.
  function networkAsk(around, steps, from, to, mentions, split, least, most, search) {
    const params = new URLSearchParams(search || "");
    const values = { around, steps, from, to, mentions: Boolean(mentions), split, least, most };
    triggered().forEach((id) => {
      const control = id.replace(/\..*$/, "");
      const name = control.replace("network-", "");
      // A control that is drawn, or follows the address, says what it was told: only a hand says something else.
      if (!(control in told) || same(values[name] || null, told[control] || null)) return;
      told[control] = values[name] || null;
      if (name === "around") put(params, "around", around);
      if (name === "steps") put(params, "steps", steps === "2" ? "2" : "");
      if (name === "from" || name === "to") put(params, "path", from || to ? `${from || ""},${to || ""}` : "");
      if (name === "mentions") put(params, "via", mentions ? "mentions" : "");
      if (name === "split") put(params, "split", split ? String(split).slice(0, 10) : "");
      if (name === "least" && Number(least) >= 1) put(params, "least", Number(least) > 1 ? String(least) : "");
      if (name === "most") put(params, "most", most === "40" ? "" : most);
    });
    const before = new URLSearchParams(search || "");
    return params.toString() === before.toString() ? none() : "?" + params.toString();
  }

  // The steps of the slider that hold the period of an address: from the first to before the second.
  function asWindow(search) {
    const params = new URLSearchParams(search || "");
    const [first, last] = [params.get("from"), params.get("to")];
    const count = periods.starts.length;
    const from = first ? periods.ends.findIndex((end) => end >= first) : 0;
    const to = last ? periods.starts.filter((start) => start <= last).length : count;
    const low = Math.min(from < 0 ? count - 1 : from, count - 1);
    return [low, Math.max(to, low + 1)];
  }

  const isWhole = ([from, to]) => from === 0 && to === periods.starts.length;

  function show(steps) {
    now = steps;
    tell("network-window", "value", steps);
    const when = document.getElementById("network-when");
    const [first, last] = [periods.from[steps[0]], periods.to[steps[1] - 1]];
    if (when) when.textContent = first === last ? first : first + " – " + last;
  }

  function withPeriod(search, steps) {
    const params = new URLSearchParams(search || "");
    put(params, "from", isWhole(steps) ? "" : periods.starts[steps[0]]);
    put(params, "to", isWhole(steps) ? "" : periods.ends[steps[1] - 1]);
    const before = new URLSearchParams(search || "");
    return params.toString() === before.toString() ? none() : "?" + params.toString();
  }

  // The slider was moved by hand. What the address already says in other days of the same steps stays.
  function networkSlide(value, search) {
    if (!periods || playing || !value || same(value, now) || value[1] > periods.starts.length) return none();
    told["network-window"] = value;
    show(value);
    return withPeriod(search, value);
  }

  function networkStep(earlier, later, search) {
    if (!periods || !triggered().length) return none();
    const by = triggered().includes("network-later.n_clicks") ? 1 : -1;
    stop();
    const count = periods.starts.length;
    const length = isWhole(now) ? 1 : now[1] - now[0];
    const from = isWhole(now) ? (by > 0 ? 0 : count - 1) : Math.min(Math.max(now[0] + by, 0), count - length);
    show([from, from + length]);
    return withPeriod(search, now);
  }

  function moment(search) {
    waiting = Date.now();
    set("network-moment", { data: { search, first: periods.starts[now[0]], last: periods.ends[now[1] - 1] } });
  }

  // While it plays the window is no part of the address: a hundred of them would bury the way back. Where it is stopped, it becomes the period.
  function networkPlay(clicks, search) {
    if (!periods || !clicks) return none();
    if (playing) {
      stop();
      const next = withPeriod(search, now);
      if (next !== none()) set("url", { search: next });
      return none();
    }
    if (isWhole(now) || now[1] >= periods.starts.length) show([0, isWhole(now) ? 1 : now[1] - now[0]]);
    playing = true;
    pressed(true);
    set("network-tick", { disabled: false });
    moment(search);
    return none();
  }

  // One picture is asked for at a time: the next only once the last is drawn, or long overdue.
  function networkTick(ticks, search) {
    if (!playing || (waiting && Date.now() - waiting < 15000)) return none();
    if (now[1] >= periods.starts.length) {
      stop();
      show(asWindow(search));
      return none();
    }
    show([now[0] + 1, now[1] + 1]);
    moment(search);
    return none();
  }

  function networkDrawn() {
    waiting = 0;
    return none();
  }

  function stop() {
    if (!playing) return;
    playing = false;
    pressed(false);
    set("network-tick", { disabled: true });
    // Or whoever comes back to the address would find the last moment there.
    set("network-moment", { data: null });
  }

  function pressed(on) {
    const button = document.getElementById("network-play");
    button.setAttribute("aria-pressed", String(on));
    button.classList.toggle("is-playing", on);
  }

  // Arrows move to the nearest mark in their direction, Enter opens it.
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function marks(graph, isActor) {
    const { xaxis, yaxis } = graph._fullLayout;
    const found = [];
    graph.data.forEach((trace, curveNumber) => {
      Array.from(trace.customdata || []).forEach((key, pointNumber) => {
        if (isActor && !key.startsWith("actor:")) return;
        const size = Array.isArray(trace.marker.size) || ArrayBuffer.isView(trace.marker.size) ? trace.marker.size[pointNumber] : 0;
        found.push({ key, curveNumber, pointNumber, size, x: xaxis.d2p(trace.x[pointNumber]), y: yaxis.d2p(trace.y[pointNumber]) });
      });
    });
    return found;
  }

  function nearest(all, from, [dx, dy], sideways) {
    let best = null;
    all.forEach((mark) => {
      const [x, y] = [mark.x - from.x, mark.y - from.y];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      const cost = ahead + sideways * aside;
      if (ahead > 1 && aside <= ahead * 4 && (!best || cost < best.cost)) best = { mark, cost };
    });
    return best && best.mark;
  }

  function move(frame, graph, way) {
    const isActor = Boolean(frame.closest(".view-network"));
    const all = marks(graph, isActor);
    const opened = new URLSearchParams(location.search).get("open");
    const at = all.find((mark) => mark.curveNumber + "/" + mark.pointNumber === frame.dataset.mark && mark.key === frame.dataset.at);
    const start = at || all.find((mark) => mark.key === opened);
    const first = isActor ? [...all].sort((a, b) => b.size - a.size)[0] : [...all].sort((a, b) => a.y - b.y || a.x - b.x)[0];
    const to = start ? nearest(all, start, way, isActor ? 1.5 : 20) : first;
    if (!to) return;
    frame.dataset.at = to.key;
    frame.dataset.mark = to.curveNumber + "/" + to.pointNumber;
    window.Plotly.Fx.hover(graph, [{ curveNumber: to.curveNumber, pointNumber: to.pointNumber }]);
    const said = String(graph.data[to.curveNumber].hovertext[to.pointNumber]);
    const plain = said.replace(/<br>/g, ". ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    document.getElementById(isActor ? "network-said" : "matrix-said").textContent = plain;
    reveal(frame, graph, to);
  }

  // A matrix may be larger than its card.
  function reveal(frame, graph, mark) {
    const card = frame.closest(".view-matrix");
    if (!card) return;
    const box = graph.getBoundingClientRect();
    const room = card.getBoundingClientRect();
    const size = graph._fullLayout._size;
    const [x, y] = [box.left + size.l + mark.x, box.top + size.t + mark.y];
    if (y > room.bottom - 40) card.scrollTop += y - room.bottom + 120;
    if (y < room.top + 40) card.scrollTop -= room.top - y + 120;
    if (x > room.right - 20) card.scrollLeft += x - room.right + 80;
    if (x < room.left + 20) card.scrollLeft -= room.left - x + 80;
  }

  document.addEventListener("keydown", (event) => {
    const frame = event.target.closest && event.target.closest(":is(.view-network, .view-matrix) .graph-frame");
    const graph = frame && frame.querySelector(".js-plotly-plot");
    if (!graph || !graph.data || event.altKey || event.ctrlKey || event.metaKey) return;
    if (WAYS[event.key]) {
      event.preventDefault();
      move(frame, graph, WAYS[event.key]);
    } else if (event.key === "Enter" && frame.dataset.at) {
      const id = frame.closest(".view-network") ? "network-graph" : "matrix-graph";
      set(id, { clickData: { points: [{ customdata: frame.dataset.at }] } });
    } else if (event.key === "Escape") {
      delete frame.dataset.at;
      window.Plotly.Fx.unhover(graph);
    }
  });

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, {
    period: (value) => (periods ? periods.from[Math.min(value, periods.from.length - 1)] : value),
  });

  Object.assign(window.dash_clientside.masar, {
    networkFollow, networkPeriods, networkActors, networkAsk, networkSlide, networkStep, networkPlay, networkTick, networkDrawn,
  });
})();
