package org.attestgraph.attest.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attestgraph.attest.report.Reading;
import org.attestgraph.attest.report.Report;
import org.attestgraph.attest.store.GraphStore.Change;

/** Counts what comes of reports. */
final class Tally {
    private final Map<String, String> firstByHash = new HashMap<>();
    private final Map<Change, Integer> changes = new HashMap<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Summary.Failure> failed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int retracted;
    private int incidents;
    private int claims;
    private int unread;

    /** Whether the report is the first of its bytes; a later one is counted as a duplicate. */
    boolean first(String where, Report report) {
        if (!first(where, report.sha256())) {
            return false;
        }
        unread += report.language().read() ? 0 : 1;
        report.notes().forEach(note -> notes.add("[" + where + "] " + note));
        return true;
    }

    /** The same, for a report that was told elsewhere. */
    boolean first(String where, String sha256) {
        String first = firstByHash.putIfAbsent(sha256, where);
        if (first != null) {
            passed(new Reading.SameAs(where, first));
        }
        return first == null;
    }

    void refused(String message) {
        refused.add(message);
    }

    void passed(Reading reading) {
        switch (reading) {
            case Reading.SameAs same -> duplicates.add(same.message());
            case Reading.Refused bad -> refused.add(bad.message());
            case Reading.Noted noted -> notes.add(noted.message());
            case Reading.Read read -> throw new IllegalStateException("Read but not extracted: " + read.where());
        }
    }

    void failed(String where, Throwable cause) {
        if (cause instanceof UnfitGraphException unfit) {
            refused.add(unfit.message(where));
        } else {
            failed.add(new Summary.Failure(where, cause));
        }
    }

    void stored(Change change, int incidentCount, int claimCount) {
        changes.merge(change, 1, Integer::sum);
        incidents += incidentCount;
        claims += claimCount;
    }

    void retracted(int reports) {
        retracted += reports;
    }

    void doubtful(Set<String> files) {
        files.forEach(
                file -> notes.add("[" + file + "] Not all of it could be read: what was read from it before is kept."));
    }

    Summary summary(Duration time) {
        return new Summary(
                changes.getOrDefault(Change.ADDED, 0),
                changes.getOrDefault(Change.REPLACED, 0),
                changes.getOrDefault(Change.UNCHANGED, 0),
                retracted,
                incidents,
                claims,
                unread,
                duplicates,
                refused,
                failed,
                notes,
                time);
    }
}
