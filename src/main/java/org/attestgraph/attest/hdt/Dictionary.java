package org.attestgraph.attest.hdt;

import java.io.Closeable;
import java.io.IOException;

/**
 * The terms of a graph by what they are there.
 *
 * @param shared that are subjects and objects; their numbers come before those of the others of either kind
 * @param subjects that are no objects
 * @param objects that are no subjects
 */
public record Dictionary(TermList shared, TermList subjects, TermList predicates, TermList objects)
        implements Closeable {

    public static Dictionary empty() throws IOException {
        return new Dictionary(new TermList(), new TermList(), new TermList(), new TermList());
    }

    long size() {
        return shared.size() + subjects.size() + predicates.size() + objects.size();
    }

    @Override
    public void close() throws IOException {
        shared.close();
        subjects.close();
        predicates.close();
        objects.close();
    }
}
