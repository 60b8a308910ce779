import { make, byId } from "./dom.js";

/** Terms of the ontology, for completion. */
async function terms(kinds) {
  const response = await fetch("/ontology.nt");
  if (!response.ok) return [];
  const found = new Set();
  for (const [, iri, kind] of (await response.text()).matchAll(/^<([^>]*)> <[^>]*#type> <[^>]*#(\w+)> \.$/gm)) {
    if (kinds.includes(kind)) found.add(iri);
  }
  return [...found].sort();
}

/** Completes from what this dataset has; nothing is asked of other servers. */
function completeFrom(prefixes) {
  const known = Object.entries(prefixes).map(([prefix, namespace]) => prefix + ": <" + namespace + ">").sort();
  Yasqe.Autocompleters.prefixes.get = () => known;
  Yasqe.Autocompleters.property.get = () => terms(["ObjectProperty", "DatatypeProperty", "AnnotationProperty"]);
  Yasqe.Autocompleters.class.get = () => terms(["Class"]);
  for (const name of ["prefixes", "property", "class"]) {
    Object.assign(Yasqe.Autocompleters[name], { bulk: true, persistenceId: null });
  }
  return ["prefixes", "property", "class", "variables"];
}

/** YASQE in the place of a plain text area, or that where a browser has no YASQE. */
export class Editor {
  constructor(area, run) {
    this.area = area;
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
    });
    this.run = run;
  }

  /** @param prefixes that are completed */
  enrich(prefixes) {
    if (!globalThis.Yasqe) return;
    const place = make("div", { className: "yasqe-place" });
    this.area.after(place);
    this.rich = new Yasqe(place, {
      value: this.area.value, autocompleters: completeFrom(prefixes), persistenceId: null, createShareableLink: null,
      consumeShareLink: null, showQueryButton: false, resizeable: false, editorHeight: "auto", lineNumbers: false,
      viewportMargin: Infinity, screenReaderLabel: "SPARQL",
      // Tab goes on to the next control, as elsewhere on the page
      extraKeys: { "Ctrl-Enter": this.run, "Cmd-Enter": this.run, "Ctrl-Space": (editor) => editor.autocomplete(), Tab: false, "Shift-Tab": false },
    });
    this.area.hidden = true;
    byId("sparql-label").addEventListener("click", () => this.rich.focus());
  }

  get value() {
    return this.rich ? this.rich.getValue() : this.area.value;
  }

  set value(text) {
    this.area.value = text;
    this.rich?.setValue(text);
  }
}
