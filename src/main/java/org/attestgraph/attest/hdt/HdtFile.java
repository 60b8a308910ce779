package org.attestgraph.attest.hdt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a graph as <a href="https://www.rdfhdt.org/hdt-binary-format/">HDT 1.0</a>: a header, the terms by number, and
 * the triples as numbers.
 */
public final class HdtFile {
    private static final String NS = "http://purl.org/HDT/hdt#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String FORMAT = "<http://purl.org/dc/terms/format>";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private static final int GLOBAL = 1;
    private static final int HEADER = 2;
    private static final int DICTIONARY = 3;
    private static final int TRIPLES = 4;
    /** By subject, then predicate, then object. */
    private static final int ORDER = 1;

    private HdtFile() {}

    /**
     * Writes it.
     *
     * @param name the IRI of the graph, which the header tells of
     */
    public static void write(OutputStream out, String name, Dictionary dictionary, BitmapTriples triples)
            throws IOException {
        control(out, GLOBAL, "<" + NS + "HDTv1>", "");
        byte[] header = header(name, dictionary, triples).getBytes(UTF_8);
        control(out, HEADER, "ntriples", "length=" + header.length + ";");
        out.write(header);
        control(out, DICTIONARY, "<" + NS + "dictionaryFour>", "mapping=1;elements=" + dictionary.size() + ";");
        dictionary.shared().write(out);
        dictionary.subjects().write(out);
        dictionary.predicates().write(out);
        dictionary.objects().write(out);
        control(out, TRIPLES, "<" + NS + "triplesBitmap>", "order=" + ORDER + ";");
        triples.write(out);
    }

    private static void control(OutputStream out, int type, String format, String properties) throws IOException {
        Check.CRC16.write(out, part -> {
            part.write("$HDT".getBytes(UTF_8));
            part.write(type);
            part.write((format + "\0" + properties + "\0").getBytes(UTF_8));
        });
    }

    private static String header(String name, Dictionary dictionary, BitmapTriples triples) {
        String graph = "<" + name + ">";
        long shared = dictionary.shared().size();
        return String.join(
                "",
                statement(graph, TYPE, "<" + NS + "Dataset>"),
                statement(graph, TYPE, "<" + VOID + "Dataset>"),
                statement(graph, "<" + VOID + "triples>", number(triples.size())),
                statement(
                        graph,
                        "<" + VOID + "properties>",
                        number(dictionary.predicates().size())),
                statement(
                        graph,
                        "<" + VOID + "distinctSubjects>",
                        number(shared + dictionary.subjects().size())),
                statement(
                        graph,
                        "<" + VOID + "distinctObjects>",
                        number(shared + dictionary.objects().size())),
                statement(graph, "<" + NS + "formatInformation>", "_:format"),
                statement("_:format", "<" + NS + "dictionary>", "_:dictionary"),
                statement("_:format", "<" + NS + "triples>", "_:triples"),
                statement("_:dictionary", FORMAT, "<" + NS + "dictionaryFour>"),
                statement("_:dictionary", "<" + NS + "dictionarynumSharedSubjectObject>", number(shared)),
                statement("_:triples", FORMAT, "<" + NS + "triplesBitmap>"),
                statement("_:triples", "<" + NS + "triplesnumTriples>", number(triples.size())),
                statement("_:triples", "<" + NS + "triplesOrder>", "\"SPO\""));
    }

    private static String statement(String subject, String predicate, String object) {
        return subject + " " + predicate + " " + object + " .\n";
    }

    private static String number(long number) {
        return "\"" + number + "\"";
    }
}
