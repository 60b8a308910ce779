import { make, period } from "./dom.js";
import { askFor, iri } from "./sparql.js";
import { filled, words } from "./model.js";

const SLOTS = [["kind", "Kind of act"], ["perpetrator", "Said to have done it"], ["weapon", "With"], ["target", "Against"], ["place", "Where"]];
const BOUNDS = { exactly: "", atLeast: "at least ", moreThan: "more than ", atMost: "at most ", nearly: "nearly ", about: "about " };
const ROLES = { Perpetrator: "who", Weapon: "with what", Target: "against what", Place: "where", Date: "when", Claimant: "who says so" };

/** Where a thing of the dataset is described on this server. */
export const page = (id, base) => (id.startsWith(base) ? "/id/" + id.slice(base.length) : id);

/** All that is told of an event: by whom, and in which words. */
export async function dossier(event, incidents, base, editor) {
  const known = event.includes("/case/");
  const terms = { case: known ? iri(event) : "<urn:none>" };
  const [cases, disputes] = known ? await Promise.all([askFor("case", terms), askFor("disputes", terms)]) : [[], []];
  const accounts = await Promise.all(incidents.map((incident) => account(incident, base, editor)));
  const first = incidents[0];
  return make("article", { className: "dossier" },
    make("p", { className: "kind" }, first.kinds.join(" · ") || "Incident"),
    make("h2", { id: "dossier-title", tabIndex: -1, dir: "auto", textContent: heading(first) }),
    make("p", { className: "when", textContent: period(first.earliest, first.latest) + (first.total ? " · a total over this time" : "") }),
    known ? facts(cases) : "",
    disputes.length ? contradictions(disputes) : "",
    make("p", { className: "more" },
      make("a", { href: page(event, base), textContent: known ? "The case as linked data" : "The incident as linked data" })),
    ...accounts);
}

export function heading(incident) {
  const where = incident.places.map(({ label }) => label).join(", ");
  return (incident.kinds.join(", ") || "Incident") + (where ? " in " + where : ", place unknown");
}

export function figures(list) {
  const said = new Map();
  for (const { harm, number, qualifier } of list) said.set(harm, [...(said.get(harm) ?? []), { number, qualifier }]);
  return [...said].map(([harm, numbers]) => {
    const sorted = numbers.map(({ number }) => number).sort((a, b) => a - b);
    const range = sorted[0] === sorted.at(-1) ? (BOUNDS[numbers[0].qualifier] ?? "") + sorted[0] : sorted[0] + " to " + sorted.at(-1);
    return range + " " + harm;
  });
}

function facts(rows) {
  const ranges = rows.filter((row) => row.harm);
  const first = rows[0];
  return make("dl", { className: "facts" },
    ...(first ? [make("dt", {}, "How well reported"), make("dd", {}, make("strong", { textContent: first.grade }), first.rule ? ": " + first.rule : ""),
      make("dt", {}, "Independent sources"), make("dd", {}, first.sources)] : []),
    ...ranges.flatMap((row) => [make("dt", {}, row.harm), make("dd", {}, row.lowest === row.highest ? row.lowest : row.lowest + " to " + row.highest)]));
}

function contradictions(rows) {
  return make("section", {}, make("h3", {}, "Where the accounts contradict each other"),
    make("ul", { className: "sides" }, ...rows.map((row) => make("li", {},
      make("strong", { textContent: row.detail + ": " }),
      row.thing ? row.thing + " " : "", row.denying === "true" ? "denied" : "said", row.holders ? " by " + row.holders : ""))));
}

async function account(incident, base, editor) {
  const terms = { incident: iri(incident.id) };
  const [details, claims, passages, reports] = await Promise.all(["account", "claims", "passages", "report"].map((name) => askFor(name, terms)));
  const report = reports[0] ?? {};
  const says = claims.filter(({ stance }) => stance !== "denial");
  const denies = claims.filter(({ stance }) => stance === "denial");
  return make("section", { className: "account" },
    make("h3", { dir: "auto" }, report.title || report.file || "Report"),
    make("p", { className: "source" }, [...new Set(reports.map(({ publisher }) => publisher).filter(Boolean))].join(", "),
      report.published ? " · " + period(report.published, report.published) : "", " · ",
      make("a", { href: page(report.report ?? incident.report, base), textContent: report.file || "report" })),
    slots(details, base),
    make("div", { className: "positions" }, position("Says so", "asserts", says, base), position("Denies it", "denies", denies, base)),
    text(report.text, passages),
    make("details", { className: "sparql" }, make("summary", {}, "as SPARQL"),
      ...await Promise.all(["account", "claims", "passages"].map(async (name) => editor(await filled(name, terms))))));
}

function slots(rows, base) {
  const list = make("dl", { className: "facts" });
  for (const [what, title] of SLOTS) {
    const found = [...new Map(rows.filter((row) => row.what === what).map((row) => [row.thing, row])).values()];
    if (!found.length) continue;
    list.append(make("dt", {}, title), make("dd", {}, ...found.flatMap((row, i) =>
      [i ? ", " : "", make("a", { href: what === "kind" ? "/ontology#" + row.thing.split("#").pop() : page(row.thing, base), textContent: what === "kind" ? words(row.value) : row.value, dir: "auto" })])));
  }
  const siting = rows.filter(({ what }) => what === "siting").map(({ value }) => "“" + value + "”");
  if (siting.length) list.append(make("dt", {}, "How it lies there"), make("dd", {}, siting.join(", ")));
  const date = rows.find(({ what }) => what === "date");
  if (date) list.append(make("dt", {}, "Date, as told"), make("dd", { dir: "auto" }, "“" + date.value + "”"));
  for (const row of rows.filter(({ what }) => what === "figure")) {
    list.append(make("dt", {}, row.value), make("dd", {}, (BOUNDS[row.qualifier] ?? "") + row.number + (row.victims ? " " + row.victims : "")));
  }
  return list;
}

function position(title, kind, rows, base) {
  const claims = new Map(rows.map((row) => [row.claim, row]));
  return make("div", { className: "position " + kind },
    make("h4", {}, title, " ", make("span", { className: "number" }, String(claims.size))),
    claims.size ? make("ul", {}, ...[...claims.values()].map((claim) => make("li", {},
      make("a", { href: page(claim.speaker, base), textContent: claim.name, dir: "auto" }),
      claim.hedged === "true" ? make("span", { className: "chip", textContent: "with reserve" }) : "",
      claim.medium && claim.medium !== claim.name ? make("span", { className: "faint" }, " in " + claim.medium) : "",
      claim.words ? make("blockquote", { dir: "auto", textContent: claim.words }) : "")))
      : make("p", { className: "faint" }, "Nobody, in this report."));
}

/** The report's text, with the words that were read marked; offsets are in code points. */
function text(whole, passages) {
  if (!whole) return "";
  const points = [...whole];
  const spans = passages.map(({ role, start, end }) => ({ role, start: +start, end: +end }));
  const edges = [...new Set([0, points.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= points.length).sort((a, b) => a - b);
  const box = make("div", { className: "text", dir: "auto", tabIndex: 0, role: "region", "aria-label": "The report's text" });
  for (let i = 0; i + 1 < edges.length; i++) {
    const piece = points.slice(edges[i], edges[i + 1]).join("");
    const roles = spans.filter(({ start, end }) => start <= edges[i] && end >= edges[i + 1]).map(({ role }) => role);
    if (!roles.length) { box.append(piece); continue; }
    const named = roles.find((role) => ROLES[role]);
    box.append(make("mark", { className: (roles.includes("told") ? "told " : "") + (named ? "named " + named.toLowerCase() : ""),
      title: named ? ROLES[named] : roles.includes("told") ? "tells of it" : "claims it", textContent: piece }));
  }
  const first = box.querySelector("mark");
  if (first) requestAnimationFrame(() => { box.scrollTop = Math.max(0, first.offsetTop - box.offsetTop - 40); });
  return make("section", {}, make("h4", {}, "In the report's words"), box,
    make("p", { className: "legend" }, ...[["told", "tells of it"], ...Object.entries(ROLES).map(([role, words]) => ["named " + role.toLowerCase(), words])]
      .filter(([kind]) => kind === "told" || spans.some(({ role }) => kind === "named " + role.toLowerCase()))
      .flatMap(([kind, words]) => [make("mark", { className: kind, textContent: words }), " "])));
}

