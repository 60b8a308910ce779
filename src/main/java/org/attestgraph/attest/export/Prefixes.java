package org.attestgraph.attest.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The namespaces that Attest's graphs use, by their usual prefixes. */
public final class Prefixes {
    public static final Map<String, String> ALL = all();

    private Prefixes() {}

    /** {@code iri} as prefix and local name, whatever characters the latter has. */
    public static Optional<String> shorten(String iri) {
        return ALL.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue())
                        && iri.length() > prefix.getValue().length())
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst();
    }

    private static Map<String, String> all() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("att", "https://w3id.org/attest/ontology#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
        prefixes.put("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("wd", "http://www.wikidata.org/entity/");
        prefixes.put("gn", "https://sws.geonames.org/");
        return Collections.unmodifiableMap(prefixes);
    }
}
