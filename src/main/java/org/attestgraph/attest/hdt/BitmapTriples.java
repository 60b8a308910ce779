package org.attestgraph.attest.hdt;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Triples of numbers as a forest: the properties of each subject, and the objects of each of these. */
public final class BitmapTriples implements Closeable {
    private final PackedNumbers predicates;
    private final PackedNumbers objects;
    /** A bit for each of the predicates: whether it is the last of its subject. */
    private final PackedNumbers lastPredicates = new PackedNumbers(1);

    private final PackedNumbers lastObjects = new PackedNumbers(1);
    private long subject;
    private long predicate;

    /** For numbers of predicates and of objects up to these. */
    public BitmapTriples(long predicates, long objects) throws IOException {
        this.predicates = PackedNumbers.upTo(predicates);
        this.objects = PackedNumbers.upTo(objects);
    }

    /** Adds a triple: in the order of numbers, each once, and each subject from 1 on has some. */
    public void add(long ofSubject, long ofPredicate, long object) throws IOException {
        boolean nextSubject = ofSubject != subject;
        boolean nextPredicate = nextSubject || ofPredicate != predicate;
        if (nextSubject && ofSubject != subject + 1) {
            throw new IllegalArgumentException("Subject " + ofSubject + " after " + subject);
        }
        if (nextPredicate) {
            if (predicates.count() > 0) {
                lastPredicates.add(nextSubject ? 1 : 0);
            }
            predicates.add(ofPredicate);
        }
        if (objects.count() > 0) {
            lastObjects.add(nextPredicate ? 1 : 0);
        }
        objects.add(object);
        subject = ofSubject;
        predicate = ofPredicate;
    }

    public long size() {
        return objects.count();
    }

    void write(OutputStream out) throws IOException {
        if (size() > 0) {
            lastPredicates.add(1);
            lastObjects.add(1);
        }
        lastPredicates.writeBitmap(out);
        lastObjects.writeBitmap(out);
        predicates.writeSequence(out);
        objects.writeSequence(out);
    }

    @Override
    public void close() throws IOException {
        predicates.close();
        objects.close();
        lastPredicates.close();
        lastObjects.close();
    }
}
