// Compares what jsonld.js reads in JSON-LD with the N-Quads of the same dataset; ends with 1 where they differ.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import canonize from "rdf-canonize";

const folder = process.argv[2];
const claim = "https://schema.org/Claim";
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The contexts are in the files: nothing may be fetched. */
function documentLoader(url) {
  throw new Error("[" + url + "] Is not in the file.");
}

function key({ subject, predicate, object, graph }) {
  const datatype = object.datatype?.value ?? "";
  const terms = [subject, predicate, object, { value: object.language ?? "" }, { value: datatype }, graph];
  return terms.map((term) => term.value).join("\n");
}

async function read(format) {
  return jsonld.toRDF(JSON.parse(readFileSync(folder + "/" + format, "utf8")), { documentLoader });
}

let wrong = 0;

function compare(format, found, expected) {
  const keys = new Set(found.map(key));
  const wanted = new Set(expected.map(key));
  const lost = [...wanted].filter((each) => !keys.has(each));
  const foreign = [...keys].filter((each) => !wanted.has(each));
  console.log(`${format}: ${keys.size} statements read; ${lost.length} lost, ${foreign.length} foreign`);
  [...lost, ...foreign].slice(0, 3).forEach((each) => console.log("  " + JSON.stringify(each)));
  wrong += lost.length + foreign.length + (wanted.size === 0 ? 1 : 0);
}

const all = canonize.NQuads.parse(readFileSync(folder + "/nquads", "utf8"));
compare("jsonld", await read("jsonld"), all);
compare("framed", await read("framed"), all.filter((quad) => quad.graph.value.includes("/id/report/")));

const claims = (await read("claims")).filter((quad) => quad.predicate.value === type && quad.object.value === claim);
const own = all.filter((quad) => quad.predicate.value === type && quad.object.value.endsWith("ontology#Claim"));
const missing = own.filter((quad) => !claims.some((other) => other.subject.value === quad.subject.value));
console.log(`claims: ${claims.length} claims read; ${missing.length} lost`);
wrong += missing.length + (claims.length === own.length ? 0 : 1);
process.exit(wrong === 0 ? 0 : 1);
