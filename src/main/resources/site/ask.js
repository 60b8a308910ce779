import { make, byId } from "./dom.js";
import { Editor } from "./editor.js";
import { views } from "./results.js";

/** Rows shown at once; the downloads hold all. */
const MOST = 1000;

const editor = new Editor(byId("sparql"), () => runEditor());
let about = { questions: [], prefixes: {}, base: "" };
let latest = 0;

function shorten(iri) {
  if (iri.startsWith(about.base) && iri.length > about.base.length) return iri.slice(about.base.length);
  for (const [prefix, namespace] of Object.entries(about.prefixes)) {
    if (iri.startsWith(namespace) && iri.length > namespace.length) return prefix + ":" + iri.slice(namespace.length);
  }
  return iri;
}

function say(text, problem = false) {
  const status = byId("status");
  status.textContent = text;
  status.className = problem ? "problem" : "";
}

function downloads(links) {
  const place = byId("downloads");
  place.replaceChildren(...links.map(([label, href]) => make("a", { href, textContent: label })));
  if (links.length) place.prepend("As a file: ");
  place.hidden = links.length === 0;
}

/** Asks and shows; an answer that comes after a later question was asked is dropped. */
async function ask(address, request, links) {
  const mine = ++latest;
  const began = performance.now();
  say("Asking …");
  downloads([]);
  offer([]);
  try {
    const response = await fetch(address, request);
    const text = await response.text();
    if (mine !== latest) return;
    if (!response.ok) {
      say(text.trim() || "The server answered " + response.status + ".", true);
      return;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    show(text, response.headers.get("Content-Type") || "", seconds, response.headers.get("Attest-Cut"));
    downloads(links);
  } catch (error) {
    if (mine === latest) say("The server cannot be reached: " + error.message, true);
  }
  const answer = byId("answer");
  if (answer.getBoundingClientRect().top > innerHeight * 0.8) answer.scrollIntoView();
}

function show(text, type, seconds, cut) {
  if (!type.includes("sparql-results+json")) {
    byId("result").replaceChildren(make("pre", { textContent: text }));
    say("Statements, in " + seconds + " s.");
    return;
  }
  const answer = JSON.parse(text);
  if ("boolean" in answer) {
    say((answer.boolean ? "Yes." : "No.") + " (" + seconds + " s)");
    return;
  }
  const rows = answer.results.bindings;
  offer(views(answer.head.vars, rows, shorten, () => table(answer.head.vars, rows.slice(0, MOST))));
  const count = rows.length === 1 ? "1 answer" : rows.length.toLocaleString() + " answers";
  say(count + " in " + seconds + " s." + (rows.length > MOST ? " The first " + MOST + " are shown; the files hold all." : "")
    + (cut ? " There are more: the answer was cut " + cut + "." : ""), Boolean(cut));
}

/** Buttons for the ways to show an answer, of which the first is taken. */
function offer(ways) {
  const buttons = ways.map(([name, draw]) => {
    const button = make("button", { type: "button", textContent: name });
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      byId("result").replaceChildren(draw());
    });
    return button;
  });
  byId("views").replaceChildren(...buttons);
  byId("views").hidden = buttons.length < 2;
  byId("result").replaceChildren();
  buttons[0]?.click();
}

function table(names, rows) {
  const head = make("tr", {}, ...names.map((name) => make("th", { scope: "col", textContent: name })));
  const body = rows.map((row) => make("tr", {}, ...names.map((name) => cell(row[name]))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
}

function cell(term) {
  const place = make("td", { dir: "auto" });
  if (!term) return place;
  if (term.type === "uri") {
    place.append(link(term.value));
  } else {
    place.textContent = term.type === "bnode" ? "_:" + term.value : term.value;
    if (/#(integer|decimal|double)$/.test(term.datatype || "")) place.className = "number";
    if (/#(date|gYear|boolean)$/.test(term.datatype || "")) place.className = "short";
  }
  return place;
}

/** Things of the dataset are described here; others lead to where they are described. */
function link(iri) {
  const text = shorten(iri).replace(/\b([0-9a-f]{7})[0-9a-f]{25}\b/, "$1…");
  if (iri.startsWith(about.base) && !/\/incident\/\d+$/.test(iri)) return make("a", { href: "/id/" + iri.slice(about.base.length), textContent: text });
  if (!iri.startsWith(about.base) && /^https?:\/\//.test(iri)) {
    return make("a", { href: iri, textContent: text, target: "_blank", rel: "noopener noreferrer" });
  }
  const button = make("button", { type: "button", className: "plain", textContent: text, title: "Describe " + iri });
  button.addEventListener("click", () => describe(iri));
  return button;
}

/** By the question about one incident, if it is one; else by all that is stated of it. */
function describe(iri) {
  const question = about.questions.find(({ name }) => name === "incident");
  if (question && /\/incident\/\d+$/.test(iri)) {
    choose(question);
    byId("parameters").elements.incident.value = shorten(iri);
    runQuestion(question);
  } else {
    editor.value = "DESCRIBE <" + iri + ">";
    runEditor();
  }
}

function runEditor() {
  const query = editor.value;
  mark("");
  const file = (format) => "/attest/sparql?" + new URLSearchParams({ query, format });
  const graph = /\b(DESCRIBE|CONSTRUCT)\b/i.test(query.replace(/<[^>]*>|"[^"]*"|#[^\n]*/g, "")) && !/\bSELECT\b[^]*\bDESCRIBE\b/i.test(query);
  const formats = graph ? [["Turtle", "turtle"], ["JSON-LD", "json-ld"], ["N-Triples", "nt"]]
                        : [["CSV", "csv"], ["TSV", "tsv"], ["JSON", "json"], ["XML", "xml"]];
  return ask("/attest/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9" },
    body: query,
  }, formats.map(([label, format]) => [label, file(format)]));
}

function runQuestion(question) {
  const fields = new FormData(byId("parameters"));
  const settings = new URLSearchParams([...fields].filter(([, value]) => value.trim() !== ""));
  const file = (format) => "/answers/" + question.name + "." + format + (settings.size ? "?" + settings : "");
  return ask(file("json"), {}, [["CSV", file("csv")], ["TSV", file("tsv")], ["JSON", file("json")], ["XML", file("xml")]]);
}

function mark(name) {
  for (const button of byId("questions").querySelectorAll("button")) {
    button.setAttribute("aria-current", String(button.dataset.name === name));
  }
  if (!name) byId("narrow").hidden = true;
}

/** Scrolls the list, not the page. */
function showChosen() {
  const list = document.querySelector(".ask");
  const button = list.querySelector('[aria-current="true"]');
  const away = button.offsetTop - list.scrollTop;
  if (away < 0 || away + button.offsetHeight > list.clientHeight) list.scrollTop = button.offsetTop - list.clientHeight / 2;
}

function choose(question) {
  mark(question.name);
  byId("narrow-heading").textContent = question.title;
  editor.value = question.sparql;
  byId("parameters").replaceChildren(
    ...question.parameters.map(field),
    make("button", { type: "submit", textContent: question.parameters.length ? "Ask again" : "Ask" }));
  byId("parameters").onsubmit = (event) => { event.preventDefault(); runQuestion(question); };
  byId("narrow").hidden = false;
  showChosen();
  history.replaceState(null, "", "#" + encodeURIComponent(question.name));
  const missing = question.parameters.find((parameter) => parameter.needed);
  if (missing) {
    ++latest;
    offer([]);
    downloads([]);
    say("This question needs: " + missing.name + ".");
    byId("parameters").elements[missing.name].focus();
  } else {
    runQuestion(question);
  }
}

function field(parameter) {
  const input = make("input", { name: parameter.name, placeholder: parameter.example, required: parameter.needed });
  input.type = parameter.type === "date" ? "date" : "text";
  if (parameter.type === "number") input.inputMode = "decimal";
  return make("label", {}, parameter.name + (parameter.needed ? "" : " (optional)"), input);
}

async function start() {
  byId("endpoint").textContent = location.origin + "/attest/sparql";
  byId("editor").addEventListener("submit", (event) => { event.preventDefault(); runEditor(); });
  const response = await fetch("/questions");
  about = await response.json();
  editor.enrich(about.prefixes);
  byId("version").textContent = about.version;
  const { reports, incidents, claims } = about.holds;
  byId("holds").textContent = [[reports, "report"], [incidents, "incident"], [claims, "claim"]]
    .map(([count, word]) => count.toLocaleString() + " " + word + (count === 1 ? "" : "s")).join(" · ");
  byId("questions").replaceChildren(...about.questions.map((question) => {
    const button = make("button", { type: "button", textContent: question.title });
    button.dataset.name = question.name;
    button.addEventListener("click", () => choose(question));
    return make("li", {}, button);
  }));
  const given = new URLSearchParams(location.hash.slice(1)).get("sparql");
  if (given) {
    editor.value = given;
    runEditor();
  }
  const wanted = about.questions.find((question) => "#" + encodeURIComponent(question.name) === location.hash);
  if (wanted) choose(wanted);
}

start().catch((error) => say("The page cannot be set up: " + error.message, true));
