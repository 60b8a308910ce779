const known = new Map();

/** The text of a query that comes with the page. */
export async function query(name) {
  if (!known.has(name)) {
    known.set(name, fetch("/site/queries/" + name + ".rq").then((response) => {
      if (!response.ok) throw new Error("The query " + name + " is missing.");
      return response.text();
    }));
  }
  return known.get(name);
}

/** An IRI as a term; what is none is refused, so that nothing can follow it. */
export function iri(text) {
  if (!/^[a-z][a-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*$/i.test(text)) throw new Error("Not an IRI: " + text);
  return "<" + text + ">";
}

/** Any text as a literal. */
export function literal(text) {
  const escaped = text.toWellFormed().replace(/[\\"\n\r\t\b\f]/g, (sign) =>
    ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" })[sign]);
  return '"' + escaped.replace(/[\x00-\x1f\x7f]/g, " ") + '"';
}

export function date(text) {
  if (!/^-?\d{4,}-\d\d-\d\d$/.test(text)) throw new Error("Not a day: " + text);
  return '"' + text + '"^^xsd:date';
}

/** Puts terms where a query has $names. */
export function fill(text, terms) {
  return text.replace(/\$([a-z]+)\b/g, (whole, name) => (name in terms ? terms[name] : whole));
}

/** Asks the endpoint; rows have plain strings, and say whether there were more. */
export async function ask(text) {
  const response = await fetch("/attest/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json" },
    body: text,
  });
  if (!response.ok) throw new Error((await response.text()).trim() || "The server answered " + response.status + ".");
  const answer = await response.json();
  const rows = answer.results.bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
  rows.names = answer.head.vars;
  rows.cut = response.headers.get("Attest-Cut");
  return rows;
}

export async function askFor(name, terms = {}) {
  return ask(fill(await query(name), terms));
}
