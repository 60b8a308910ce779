package org.attestgraph.attest.export;

import java.util.Optional;
import java.util.Set;

/**
 * Which part of a dataset is wanted.
 *
 * @param reports the IRIs of the reports that it is to come from; empty for all
 * @param incidents the IRIs of the incidents, each with all that is said of it; empty for all
 */
public record Selection(Optional<Set<String>> reports, Optional<Set<String>> incidents) {
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());

    public Selection {
        reports = reports.map(Set::copyOf);
        incidents = incidents.map(Set::copyOf);
    }

    public boolean everything() {
        return reports.isEmpty() && incidents.isEmpty();
    }

    boolean holdsReport(String report) {
        return reports.map(wanted -> wanted.contains(report)).orElse(true);
    }

    boolean holdsIncident(String incident) {
        return incidents.map(wanted -> wanted.contains(incident)).orElse(true);
    }
}
