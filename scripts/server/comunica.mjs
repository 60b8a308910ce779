// Compares what Comunica finds with what the server answers; ends with 1 where they differ.
import { QueryEngine } from "@comunica/query-sparql";

const url = process.argv[2];
const endpoint = url + "attest/sparql";
const engine = new QueryEngine();
const PREFIXES = `PREFIX att: <https://w3id.org/attest/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

/** Questions to the endpoint, which Comunica takes apart and asks in parts. */
const QUESTIONS = [
  "SELECT ?incident ?weapon { ?actor att:usedWeapon ?incident . ?incident att:involvedWeapon ?weapon }",
  "SELECT ?claim { ?claim att:denies ?incident . ?incident a att:Airstrike }",
  "SELECT ?place (COUNT(DISTINCT ?incident) AS ?incidents) { ?incident att:locatedIn ?place } GROUP BY ?place",
  "SELECT DISTINCT ?file { ?incident a att:Incident ; att:inReport/att:fileName ?file } ORDER BY ?file LIMIT 7",
  "SELECT ?incident ?title { ?incident a att:Incident ; att:inReport ?report OPTIONAL { ?report att:title ?title } }",
];

let wrong = 0;

function compare(what, found, expected) {
  const same = found.length === expected.length && found.every((row, i) => row === expected[i]);
  console.log((same ? "same    " : "DIFFERENT ") + expected.length + " rows  " + what.replace(/\s+/g, " "));
  if (!same) {
    wrong++;
    console.log("  Comunica: " + found.slice(0, 3) + "\n  server:   " + expected.slice(0, 3));
  }
}

async function byServer(query) {
  const response = await fetch(endpoint, {
    method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" }, body: PREFIXES + query,
  });
  if (!response.ok) throw new Error(await response.text());
  const answer = await response.json();
  return answer.results.bindings.map((row) => answer.head.vars.map((name) => row[name]?.value ?? "").join("|")).sort();
}

async function byComunica(query, sources, names) {
  const rows = await (await engine.queryBindings(PREFIXES + query, { sources })).toArray();
  return rows.map((row) => names.map((name) => row.get(name)?.value ?? "").join("|")).sort();
}

/** In the order of the text: what SELECT names. */
function namesOf(query) {
  const head = query.slice(0, query.indexOf("{")).replace(/\([^()]*\([^()]*\) AS (\?\w+)\)/g, "$1");
  return [...head.matchAll(/\?(\w+)/g)].map((match) => match[1]);
}

for (const query of QUESTIONS) {
  compare("endpoint: " + query, await byComunica(query, [{ type: "sparql", value: endpoint }], namesOf(query)), await byServer(query));
}

// The pages of some things, each read by its own address with content negotiation, and joined by Comunica alone
const base = (await (await fetch(url + "questions")).json()).base;
const incidents = await byServer("SELECT DISTINCT ?incident { ?actor att:usedWeapon ?incident } ORDER BY ?incident LIMIT 5");
for (const incident of incidents) {
  const page = url + "id/" + incident.slice(base.length);
  const query = `SELECT ?property ?value { <${incident}> ?property ?value FILTER(isIRI(?value)) }`;
  compare("page: " + incident.slice(base.length), await byComunica(query, [page], ["property", "value"]), [...new Set(await byServer(query))]);
}
const joined = incidents.map((incident) => `<${incident}>`).join(" ");
const query = `SELECT DISTINCT ?incident ?actor ?weapon { VALUES ?incident { ${joined} } ?actor att:usedWeapon ?incident . ?incident att:involvedWeapon ?weapon }`;
compare("pages joined", await byComunica(query, incidents.map((incident) => url + "id/" + incident.slice(base.length)), ["incident", "actor", "weapon"]),
  await byServer(query));
process.exit(wrong ? 1 : 0);
