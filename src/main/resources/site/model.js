import { ask, askFor, iri, literal, date, fill, query } from "./sparql.js";

/** What can be chosen by, in the order it is shown; each with the pattern that chooses incidents in SPARQL. */
export const FACETS = [
  { name: "perpetrator", title: "Said to have done it", pattern: "?$x att:perpetrated ?incident ." },
  { name: "kind", title: "Kind of act", pattern: "?incident a ?$x ." },
  { name: "weapon", title: "Weapon", pattern: "?incident att:involvedWeapon ?$x ." },
  { name: "target", title: "Target", pattern: "?incident att:target ?$x ." },
  { name: "governorate", title: "Governorate", pattern: "?incident att:locatedIn/att:within* ?$x ." },
  { name: "place", title: "Place", pattern: "?incident att:locatedIn ?$x ." },
  { name: "claimant", title: "Who says so", pattern: "?claim$x att:about ?incident ; att:claimedBy ?$x ." },
  { name: "publisher", title: "Published by", pattern: "?incident att:inReport/att:publisher ?$x ." },
  { name: "grade", title: "How well reported", pattern: "?case$x att:hasAccount ?incident ; att:grade ?$x ." },
  {
    name: "disputed",
    title: "Disputed",
    pattern: "{ ?claim$x att:denies ?incident ; att:stance ?$x } UNION { ?case$x att:hasAccount ?incident ; att:disputed/att:detail ?$x }",
  },
];

/** All incidents with what can be chosen by. */
export async function load() {
  const [told, facets, places, figures] = await Promise.all(["incidents", "facets", "places", "figures"].map((name) => askFor(name)));
  const incidents = new Map();
  for (const row of told) {
    incidents.set(row.incident, {
      id: row.incident, places: [], figures: [], facets: {},
      earliest: row.earliest, latest: row.latest, total: row.total === "true",
      report: row.report, title: row.title || row.file, file: row.file, event: row.case || row.incident,
      get kinds() { return [...(this.facets.kind?.values() ?? [])]; },
    });
  }
  const add = (id, facet, value, label) => {
    const incident = incidents.get(id);
    if (incident) (incident.facets[facet] ??= new Map()).set(value, label);
  };
  facets.forEach((row) => add(row.incident, row.facet, row.value, row.facet === "kind" ? words(row.label) : row.label));
  for (const row of places) {
    add(row.incident, "place", row.place, row.label);
    const known = incidents.get(row.incident)?.places;
    const before = known?.find((place) => place.id === row.place);
    if (known && !before) known.push(spot(row));
    else if (before && row.precision && !isExact(row.precision)) Object.assign(before, spot(row));
  }
  figures.forEach((row) => incidents.get(row.incident)?.figures.push({ harm: row.harm, number: +row.number, qualifier: row.qualifier }));
  return { incidents: [...incidents.values()], cut: [told, facets, places, figures].map((rows) => rows.cut).find(Boolean) };
}

/** The name of a class as words: MissileStrike, missile strike. */
export const words = (name) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => " " + letter.toLowerCase());

const isExact = (precision) => /#(exactPlace|nearPlace)$/.test(precision);

/** A point only where the words locate as exactly as that. */
function spot(row) {
  const point = row.lat && row.long && (!row.precision || isExact(row.precision));
  return {
    id: row.place, label: row.label, kind: row.kind || "", near: /#nearPlace$/.test(row.precision || ""),
    precision: (row.precision || "").replace(/^.*#/, ""), point: point ? [+row.lat, +row.long] : null,
  };
}

/** Whether an incident is among those chosen, whatever is chosen of {@code but}. */
export function isChosen(incident, choice, but = "") {
  for (const { name } of FACETS) {
    const wanted = choice.facets[name];
    if (name !== but && wanted?.size && ![...wanted].some((value) => incident.facets[name]?.has(value))) return false;
  }
  if (but !== "time" && (choice.from || choice.to)) {
    if (!incident.earliest) return false;
    if (choice.from && incident.latest < choice.from) return false;
    if (choice.to && incident.earliest > choice.to) return false;
  }
  return !choice.told || choice.told.has(incident.id);
}

/** The query that gives what is chosen. */
export async function chosenQuery(choice) {
  const lines = [];
  FACETS.forEach(({ name, pattern }, number) => {
    const wanted = choice.facets[name];
    if (!wanted?.size) return;
    const variable = name + (number + 1);
    lines.push("FILTER EXISTS { " + pattern.replaceAll("$x", variable)
      + " FILTER(?" + variable + " IN (" + [...wanted].map(iri).join(", ") + ")) }");
  });
  if (choice.from || choice.to) {
    const bounds = [choice.from && "?until >= " + date(choice.from), choice.to && "?since <= " + date(choice.to)];
    lines.push("?incident att:earliest ?since ; att:latest ?until FILTER(" + bounds.filter(Boolean).join(" && ") + ")");
  }
  const told = await toldQuery(choice.words);
  if (told) lines.push("{ " + told.slice(told.indexOf("SELECT")).trim().replaceAll("\n", "\n  ") + " }");
  return (await query("shown")).replace("  # CHOSEN\n", () => lines.map((line) => "  " + line + "\n").join(""));
}

/** In the query language of Lucene: each of the words, or one that begins so. What else that language has is taken away. */
function sought(words) {
  return words.replace(/["\\]/g, " ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => (/^[\p{L}\p{M}\p{N}]+$/u.test(word) ? '+("' + word + '" OR ' + word + "*)" : '+"' + word + '"')).join(" ");
}

/** The query that finds them; none where there are no words. */
export async function toldQuery(words) {
  const all = sought(words);
  return all ? fill(await query("words"), { words: literal(all) }) : null;
}

/** The incidents that are told in words like these. */
export async function toldIn(words) {
  const told = await toldQuery(words);
  return new Set(told ? (await ask(told)).map((row) => row.incident) : []);
}

const known = new Map();

/** The points that are known inside each of these areas, by area. */
export async function inside(areas) {
  const missing = areas.filter((area) => !known.has(area));
  if (missing.length) {
    missing.forEach((area) => known.set(area, []));
    for (const row of await askFor("inside", { areas: missing.map(iri).join(" ") })) known.get(row.area).push([+row.lat, +row.long]);
  }
  return new Map(areas.map((area) => [area, known.get(area)]));
}

export async function filled(name, terms) {
  return fill(await query(name), terms);
}
