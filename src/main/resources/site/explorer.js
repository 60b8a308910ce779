import { make, byId, count, period, save } from "./dom.js";
import { FACETS, load, isChosen, chosenQuery, toldIn, inside } from "./model.js";
import { ask } from "./sparql.js";
import { Map as Chart } from "./map.js";
import { Timeline } from "./timeline.js";
import { dossier, figures, heading } from "./dossier.js";
import "./theme.js";

const PAGE = 60;
const MOST_VALUES = 8;

let incidents = [];
let about = { base: "" };
let choice = { facets: {}, from: "", to: "", words: "", told: null };
let open = "";
let shownRows = PAGE;
let chart;
let timeline;
let latest = 0;

const chosen = (but) => incidents.filter((incident) => isChosen(incident, choice, but));

/** What is chosen stands in the address, so that it can be sent to others, and the browser's way back works. */
function remember(replace = false) {
  const parts = new URLSearchParams();
  for (const { name } of FACETS) for (const value of choice.facets[name] ?? []) parts.append(name, shorten(value));
  for (const name of ["from", "to", "words"]) if (choice[name]) parts.set(name, choice[name]);
  if (open) parts.set("open", shorten(open));
  const address = parts.size ? "#" + parts : location.pathname;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

const shorten = (iri) => (iri.startsWith(about.base) ? iri.slice(about.base.length) : iri);
const expand = (text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : about.base + text);

async function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const facets = {};
  for (const { name } of FACETS) {
    const values = parts.getAll(name).map(expand);
    if (values.length) facets[name] = new Set(values);
  }
  const day = (name) => (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) ?? "") ? parts.get(name) : "");
  choice = { facets, from: day("from"), to: day("to"), words: parts.get("words") ?? "", told: null };
  if (choice.words) choice.told = await toldIn(choice.words);
  open = parts.has("open") ? expand(parts.get("open")) : "";
  await show();
}

async function change(how) {
  how();
  open = "";
  shownRows = PAGE;
  remember();
  await show();
}

function toggle(facet, value) {
  return change(() => {
    const values = new Set(choice.facets[facet]);
    if (!values.delete(value)) values.add(value);
    choice.facets[facet] = values;
  });
}

async function show() {
  const now = chosen();
  showChips();
  showFacets();
  chart.show(chosen("place"), choice.facets.place);
  showAreas(chosen("place"));
  const timed = chosen("time").filter(({ earliest }) => earliest);
  timeline.show(incidents.filter(({ earliest }) => earliest), timed, choice.from, choice.to);
  byId("from").value = choice.from;
  byId("to").value = choice.to;
  showList(now);
  await showDossier();
}

function label(facet, value) {
  return incidents.find((incident) => incident.facets[facet]?.has(value))?.facets[facet].get(value) ?? shorten(value);
}

function showChips() {
  const chips = FACETS.flatMap(({ name }) => [...(choice.facets[name] ?? [])].map((value) => [label(name, value), () => toggle(name, value)]));
  if (choice.words) chips.push(["“" + choice.words + "”", () => change(() => { choice.words = ""; choice.told = null; })]);
  if (choice.from || choice.to) chips.push([period(choice.from || "…", choice.to || "…"), () => change(() => { choice.from = choice.to = ""; })]);
  byId("chips").replaceChildren(...chips.map(([text, remove]) =>
    make("button", { type: "button", className: "chip on", title: "Leave this away", onclick: remove }, text, make("span", { "aria-hidden": "true" }, " ×"))),
    ...(chips.length ? [make("button", { type: "button", className: "plain", onclick: () => change(() => { choice = { facets: {}, from: "", to: "", words: "", told: null }; }) }, "All again")] : []));
}

function showFacets() {
  const openNow = new Set([...byId("facets").querySelectorAll("details[open]")].map((one) => one.dataset.facet));
  const whole = new Set([...byId("facets").querySelectorAll("[data-whole]")].map((one) => one.dataset.whole));
  const focused = document.activeElement?.dataset?.value;
  const first = !byId("facets").childElementCount;
  byId("facets").replaceChildren(...FACETS.map(({ name, title }, number) => {
    const counts = new Map();
    for (const incident of chosen(name)) {
      for (const [value, text] of incident.facets[name] ?? []) {
        const known = counts.get(value) ?? { value, text, events: new Set() };
        known.events.add(incident.event);
        counts.set(value, known);
      }
    }
    for (const value of choice.facets[name] ?? []) if (!counts.has(value)) counts.set(value, { value, text: label(name, value), events: new Set() });
    const values = [...counts.values()].sort((a, b) => b.events.size - a.events.size || a.text.localeCompare(b.text));
    const some = whole.has(name) ? values : values.slice(0, MOST_VALUES);
    const box = make("details", { open: first ? number < 3 && innerWidth > 800 : openNow.has(name), data: { facet: name } },
      make("summary", {}, title, choice.facets[name]?.size ? make("span", { className: "number" }, String(choice.facets[name].size)) : ""),
      make("ul", {}, ...some.map(({ value, text, events }) => make("li", {},
        make("button", {
          type: "button", "aria-pressed": String(Boolean(choice.facets[name]?.has(value))), data: { value: name + " " + value },
          onclick: () => toggle(name, value),
        }, make("span", { dir: "auto", textContent: text }), make("span", { className: "number" }, String(events.size)))))),
      values.length > some.length ? make("button", { type: "button", className: "plain", onclick: (event) => {
        event.target.closest("details").dataset.whole = name;
        showFacets();
      } }, "and " + (values.length - some.length) + " more") : "",
      values.length ? "" : make("p", { className: "faint" }, "None among these."));
    if (whole.has(name)) box.dataset.whole = name;
    return box;
  }));
  if (focused) [...byId("facets").querySelectorAll("button")].find((button) => button.dataset.value === focused)?.focus();
}

/** Places that have no point: countries, governorates, regions, and those that nobody lists. */
function showAreas(list) {
  const areas = new Map();
  let nowhere = 0;
  for (const incident of list) {
    if (!incident.places.length) nowhere++;
    for (const { id, label: text, kind } of incident.places.filter(({ point }) => !point)) {
      const known = areas.get(id) ?? { text, kind, events: new Set() };
      known.events.add(incident.event);
      areas.set(id, known);
    }
  }
  const sorted = [...areas].sort(([, a], [, b]) => b.events.size - a.events.size).slice(0, 12);
  byId("areas").replaceChildren(...(sorted.length || nowhere ? [make("span", { className: "faint" }, "Only an area is known: ")] : []),
    ...sorted.map(([id, { text, events }]) => make("button", {
      type: "button", className: "chip" + (choice.facets.place?.has(id) ? " on" : ""), "aria-pressed": String(Boolean(choice.facets.place?.has(id))), dir: "auto",
      onclick: () => toggle("place", id),
    }, text + " ", make("span", { className: "number" }, String(events.size)))),
    nowhere ? make("span", { className: "faint" }, count(nowhere, "incident") + " without a place") : "");
  outline(sorted).catch(trouble);
}

/** Draws areas around the places that are known inside, except countries, of which that would say nothing. */
async function outline(areas) {
  const small = areas.filter(([, { kind }]) => kind && kind !== "country");
  const points = await inside(small.map(([id]) => id));
  chart.showAreas(small.map(([id, { text, events }]) => ({ id, label: text, events, points: points.get(id) })), choice.facets.place);
}

function showList(list) {
  const events = new Map();
  for (const incident of list) events.set(incident.event, [...(events.get(incident.event) ?? []), incident]);
  const sorted = [...events].sort(([, a], [, b]) => (a[0].earliest ?? "9").localeCompare(b[0].earliest ?? "9"));
  byId("count").textContent = count(sorted.length, "event") + (list.length > sorted.length ? " in " + count(list.length, "account") : "");
  byId("list").replaceChildren(...sorted.slice(0, shownRows).map(([event, accounts]) => make("li", {}, card(event, accounts))));
  byId("more").hidden = sorted.length <= shownRows;
}

function card(event, accounts) {
  const first = accounts[0];
  const values = (facet) => [...new Set(accounts.flatMap((incident) => [...(incident.facets[facet]?.values() ?? [])]))];
  const denied = accounts.some((incident) => incident.facets.disputed?.size);
  return make("button", { type: "button", className: "card", data: { event }, "aria-current": String(open === event), onclick: () => openEvent(event) },
    make("span", { className: "date" }, period(first.earliest, first.latest)),
    make("strong", { dir: "auto", textContent: heading(first) }),
    make("span", { className: "line", dir: "auto" }, [values("perpetrator").join(", "), values("weapon").join(", ")].filter(Boolean).join(" · ") || "nobody named"),
    make("span", { className: "tags" },
      ...figures(accounts.flatMap((incident) => incident.figures)).map((text) => make("span", { className: "chip" }, text)),
      ...values("grade").map((text) => make("span", { className: "chip grade " + text.toLowerCase().replace(/[^a-z]/g, "") }, text)),
      denied ? make("span", { className: "chip denied" }, "disputed") : "",
      accounts.length > 1 ? make("span", { className: "chip" }, count(accounts.length, "account")) : ""));
}

async function openEvent(event) {
  open = event;
  remember();
  await showDossier(true);
}

async function showDossier(fresh = false) {
  const mine = ++latest;
  const place = byId("dossier");
  document.body.classList.toggle("open", Boolean(open));
  place.hidden = !open;
  for (const one of byId("list").querySelectorAll(".card")) one.setAttribute("aria-current", String(one.dataset.event === open));
  if (!open) return;
  const own = incidents.filter(({ event, id }) => event === open || id === open);
  const body = byId("dossier-body");
  body.replaceChildren(make("p", { className: "faint" }, "Reading …"));
  if (!own.length) {
    body.replaceChildren(make("p", {}, "The dataset has no such event."));
    return;
  }
  const article = await dossier(own[0].event, own, about.base, editor);
  if (mine !== latest) return;
  body.replaceChildren(article);
  if (fresh) {
    byId("dossier-title").focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  }
}

function close() {
  const event = open;
  open = "";
  remember();
  showDossier();
  [...byId("list").querySelectorAll(".card")].find((one) => one.dataset.event === event)?.focus();
}

/** A query to read, and a way to the page where it can be changed. */
function editor(text) {
  return make("div", { className: "query" }, make("pre", { tabIndex: 0, textContent: text }),
    make("a", { href: "/ask#" + new URLSearchParams({ sparql: text }), textContent: "Open in the editor" }));
}

/** A spreadsheet runs what begins like a formula. */
const cell = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""') + '"';

async function csv() {
  const rows = await ask(await chosenQuery(choice));
  const lines = [rows.names.map(cell), ...rows.map((row) => rows.names.map((name) => cell(row[name] ?? "")))];
  save("incidents.csv", "text/csv;charset=utf-8", lines.map((line) => line.join(",")).join("\r\n") + "\r\n");
}

function geojson() {
  const features = chosen().flatMap((incident) => (incident.places.length ? incident.places : [{}]).map((place) => ({
    type: "Feature", id: incident.id + (place.id ? "#" + place.id : ""),
    geometry: place.point ? { type: "Point", coordinates: [place.point[1], place.point[0]] } : null,
    properties: {
      incident: incident.id, kinds: incident.kinds, earliest: incident.earliest ?? null, latest: incident.latest ?? null,
      place: place.id ?? null, label: place.label ?? null, precision: place.precision || null,
      perpetrators: [...(incident.facets.perpetrator?.values() ?? [])], weapons: [...(incident.facets.weapon?.values() ?? [])], file: incident.file,
    },
  })));
  save("incidents.geojson", "application/geo+json", JSON.stringify({ type: "FeatureCollection", features }, null, 1));
}

/** Names that hold what was typed, and the words themselves. */
function suggestions(typed) {
  const small = typed.toLowerCase();
  const found = new Map();
  for (const incident of incidents) {
    for (const { name, title } of FACETS) {
      for (const [value, text] of incident.facets[name] ?? []) {
        const at = text.toLowerCase().indexOf(small);
        if (at < 0) continue;
        const known = found.get(name + value) ?? { facet: name, title, value, text, at, number: 0 };
        known.number++;
        found.set(name + value, known);
      }
    }
  }
  const rank = ({ at, text }) => (at === 0 ? 0 : /\s/.test(text[at - 1]) ? 1 : 2);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.number - a.number).slice(0, 8);
}

function search() {
  const input = byId("search");
  const box = byId("suggestions");
  let options = [];
  let at = -1;
  const hide = () => { box.hidden = true; input.setAttribute("aria-expanded", "false"); at = -1; input.removeAttribute("aria-activedescendant"); };
  const take = (option) => {
    const words = input.value.trim();
    input.value = "";
    hide();
    if (option) return toggle(option.facet, option.value);
    if (!words) return null;
    return toldIn(words).then((told) => change(() => { choice.words = words; choice.told = told; })).catch(trouble);
  };
  const move = (to) => {
    at = (to + options.length + 1) % (options.length + 1);
    [...box.children].forEach((child, i) => child.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", box.children[at].id);
  };
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    if (!typed) { hide(); return; }
    options = suggestions(typed);
    at = -1;
    box.replaceChildren(...options.map((option, i) => make("li", { id: "option-" + i, role: "option", "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(option); } },
      make("span", { dir: "auto", textContent: option.text }), make("span", { className: "faint" }, option.title))),
      make("li", { id: "option-" + options.length, role: "option", "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(null); } },
        make("span", { dir: "auto", textContent: "“" + typed + "”" }), make("span", { className: "faint" }, "in the reports' words")));
    box.hidden = false;
    input.setAttribute("aria-expanded", "true");
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !box.hidden) { event.preventDefault(); move(at + 1); }
    else if (event.key === "ArrowUp" && !box.hidden) { event.preventDefault(); move(at <= 0 ? options.length : at - 1); }
    else if (event.key === "Enter") { event.preventDefault(); take(at >= 0 ? options[at] : null); }
    else if (event.key === "Escape") hide();
  });
  input.addEventListener("blur", hide);
}

function trouble(error) {
  byId("count").textContent = error.message;
  byId("count").className = "problem";
}

async function start() {
  chart = new Chart(byId("map"), (place) => toggle("place", place));
  timeline = new Timeline(byId("timeline"), (from, to) => change(() => Object.assign(choice, { from, to })));
  for (const name of ["from", "to"]) byId(name).addEventListener("change", (event) => change(() => { choice[name] = event.target.value; }));
  byId("more").addEventListener("click", () => { shownRows += PAGE; showList(chosen()); });
  byId("filters").addEventListener("click", () => {
    byId("filters").setAttribute("aria-expanded", String(document.body.classList.toggle("choosing")));
  });
  byId("close").addEventListener("click", close);
  byId("csv").addEventListener("click", () => csv().catch(trouble));
  byId("geojson").addEventListener("click", geojson);
  byId("as-sparql").addEventListener("toggle", async (event) => {
    if (event.target.open) byId("list-query").replaceChildren(editor(await chosenQuery(choice)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open && document.activeElement !== byId("search")) close();
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) { event.preventDefault(); byId("search").focus(); }
  });
  search();
  addEventListener("popstate", () => recall().catch(trouble));
  about = await (await fetch("/questions")).json();
  const { reports, incidents: told, claims } = about.holds;
  byId("holds").textContent = [[reports, "report"], [told, "incident"], [claims, "claim"]].map(([number, word]) => count(number, word)).join(" · ");
  byId("version").textContent = about.version;
  const model = await load();
  incidents = model.incidents;
  byId("cut").hidden = !model.cut;
  byId("cut").textContent = "More is known than is shown: the answer was cut " + model.cut + ". Ask in SPARQL for the rest.";
  await recall();
  document.body.classList.add("ready");
}

start().catch(trouble);
