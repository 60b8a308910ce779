package org.attestgraph.attest.rdf;

import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.lexicon.Entries;

/**
 * Says in the ontology's terms what one report tells of. Pure: the same extraction and lexicons always make the same
 * graph, without blank nodes, whatever order the fillers stand in.
 *
 * @param entries the lexicons' things, whose names a report's graph need not repeat
 */
public record ReportMapper(Iris iris, Entries entries) {

    /** The report's graph, named by the report's IRI. */
    public NamedGraph toGraph(Extraction extraction) {
        Page page = Page.of(iris, extraction.report(), extraction.placings());
        new ReportMapping(page).describe(extraction);
        IncidentMapping incidents = new IncidentMapping(page);
        extraction.incidents().forEach(incidents::describe);
        ClaimMapping claims = new ClaimMapping(page);
        extraction.claims().forEach(claims::describe);
        new EntityMapping(page, new KnownNames(entries)).describe(extraction);
        return new NamedGraph(page.report(), page.statements().graph());
    }
}
