package org.attestgraph.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attestgraph.attest.hdt.BitmapTriples;
import org.attestgraph.attest.hdt.Dictionary;
import org.attestgraph.attest.hdt.HdtFile;
import org.attestgraph.attest.hdt.TermList;

/**
 * HDT, all graphs as one. Terms become numbers by sorting: of triples by subject, then by object, then by number; only
 * the predicates, which are as many as the ontologies have, are held in memory.
 */
final class HdtWriter implements DumpWriter {
    private static final int HELD = LineSort.USUAL_CHARACTERS / 2;
    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS = 10;
    /** Between what stands in a line; below all characters of a key. */
    private static final String BAR = "\u0002";

    private static final String AS_OBJECT = "1";
    private static final String AS_SUBJECT = "2";
    private static final char SHARED = '1';

    private static final char OWN = '2';

    private final OutputStream out;
    private final String name;
    /** By key; numbered as they come. */
    private final Map<String, Integer> predicates = new TreeMap<>();

    private final LineSort bySubject = new LineSort(HELD);
    private final LineSort byObject = new LineSort(HELD);
    private final LineSort byNumber = new LineSort(HELD);
    private int replaced;

    /** @param name the IRI that the header of the file tells of */
    HdtWriter(OutputStream out, String name) {
        this.out = out;
        this.name = name;
    }

    @Override
    public void start() {}

    @Override
    public void graph(Node graph, Iterator<Triple> triples) throws IOException {
        while (triples.hasNext()) {
            Triple triple = triples.next();
            String subject = key(triple.getSubject());
            String object = key(triple.getObject());
            String predicate = key(triple.getPredicate());
            predicates.putIfAbsent(predicate, predicates.size());
            bySubject.add(line(subject, AS_SUBJECT, number(predicates.get(predicate)), object));
            bySubject.add(line(object, AS_OBJECT));
        }
    }

    @Override
    public void finish() throws IOException {
        try (Dictionary dictionary = Dictionary.empty()) {
            int[] ranks = new int[predicates.size()];
            for (Map.Entry<String, Integer> predicate : predicates.entrySet()) {
                ranks[predicate.getValue()] = (int) dictionary.predicates().add(HdtTerm.bytes(predicate.getKey()));
            }
            numberTerms(dictionary, ranks);
            numberObjects();
            writeTriples(dictionary);
        }
    }

    /** The first line of a term that is an object says so; those where it is the subject follow. */
    private void numberTerms(Dictionary dictionary, int[] ranks) throws IOException {
        PeekIterator<String> lines = PeekIterator.create(bySubject.sorted());
        String term = "";
        String number = "";
        while (lines.hasNext()) {
            String[] parts = parts(lines.next());
            boolean object = parts[1].equals(AS_OBJECT);
            if (!parts[0].equals(term)) {
                term = parts[0];
                boolean shared = object && lines.peek() != null && parts(lines.peek())[0].equals(term);
                TermList list = shared ? dictionary.shared() : object ? dictionary.objects() : dictionary.subjects();
                number = (shared ? SHARED : OWN) + number(list.add(HdtTerm.bytes(term)));
            }
            if (object) {
                byObject.add(line(term, AS_OBJECT, number));
            } else {
                String predicate = number(ranks[(int) value(parts[2])]);
                byObject.add(line(parts[3], AS_SUBJECT, number, predicate));
            }
        }
    }

    /** The first line of an object holds its number, those after it the subjects and predicates that lead to it. */
    private void numberObjects() throws IOException {
        Iterator<String> lines = byObject.sorted();
        String number = "";
        while (lines.hasNext()) {
            String[] parts = parts(lines.next());
            if (parts[1].equals(AS_OBJECT)) {
                number = parts[2];
            } else {
                byNumber.add(line(parts[2], parts[3], number));
            }
        }
    }

    private void writeTriples(Dictionary dictionary) throws IOException {
        long shared = dictionary.shared().size();
        try (BitmapTriples triples = new BitmapTriples(
                dictionary.predicates().size(), shared + dictionary.objects().size())) {
            Iterator<String> lines = byNumber.sorted();
            while (lines.hasNext()) {
                String[] parts = parts(lines.next());
                triples.add(whole(parts[0], shared), value(parts[1]), whole(parts[2], shared));
            }
            HdtFile.write(out, name, dictionary, triples);
        }
    }

    /** Numbers of terms that are subjects or objects alone go on after those of shared ones. */
    private static long whole(String number, long shared) {
        long own = value(number.substring(1));
        return number.charAt(0) == SHARED ? own : shared + own;
    }

    private String key(Node term) {
        String key = HdtTerm.key(term);
        if (!key.contains(HdtTerm.NUL)) {
            return key;
        }
        replaced++;
        return key.replace(HdtTerm.NUL, HdtTerm.REPLACEMENT);
    }

    private static String line(String... parts) {
        return String.join(BAR, parts) + "\n";
    }

    private static String[] parts(String line) {
        return line.substring(0, line.length() - 1).split(BAR, -1);
    }

    /** Of so many digits that numbers sort as texts do. */
    private static String number(long number) {
        return HEX.toHexDigits(number, DIGITS);
    }

    private static long value(String number) {
        return HexFormat.fromHexDigitsToLong(number);
    }

    @Override
    public List<String> notes() {
        return replaced == 0
                ? List.of()
                : List.of("HDT cannot hold " + replaced
                        + " of the terms, with the character U+0000; U+FFFD stands in its" + " places.");
    }

    @Override
    public void close() throws IOException {
        bySubject.close();
        byObject.close();
        byNumber.close();
    }
}
