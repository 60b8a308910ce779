package org.attestgraph.attest.extract;

import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.extract.Claim.Stance;
import org.attestgraph.attest.mention.Harm;
import org.attestgraph.attest.mention.Qualifier;
import org.attestgraph.attest.report.DateInterval;

/**
 * What one report tells, as an annotation file says it: a person's reference and an extraction have the same shape.
 * A {@code List<String>} is one thing with the names that are acceptable for it, the most specific first.
 *
 * @param report name of the report's file without its ending
 * @param publisher empty where unknown
 */
public record Annotation(
        String report,
        Optional<DateInterval> published,
        List<String> publisher,
        List<Incident> incidents,
        List<Claim> claims) {

    public Annotation {
        publisher = List.copyOf(publisher);
        incidents = List.copyOf(incidents);
        claims = List.copyOf(claims);
    }

    /**
     * One act as the report tells it.
     *
     * @param id unique in the report; claims refer to it
     * @param aggregate a campaign or a total over a period rather than one act
     * @param quotes the report's exact words
     */
    public record Incident(
            String id,
            List<IncidentType> types,
            List<List<String>> perpetrators,
            List<List<String>> weapons,
            List<List<String>> places,
            Optional<DateInterval> date,
            List<Casualty> casualties,
            List<List<String>> targets,
            boolean aggregate,
            List<String> quotes) {
        public Incident {
            types = List.copyOf(types);
            perpetrators = copy(perpetrators);
            weapons = copy(weapons);
            places = copy(places);
            casualties = List.copyOf(casualties);
            targets = copy(targets);
            quotes = List.copyOf(quotes);
        }
    }

    /** One figure of people harmed; {@code victims} may be empty. */
    public record Casualty(Harm kind, int number, Qualifier qualifier, String victims) {}

    /**
     * Someone's statement about incidents.
     *
     * @param about ids of the incidents; empty only for a statement about conduct in general
     * @param reportedBy the media that carried it
     * @param quote the report's exact words
     */
    public record Claim(
            String id,
            List<String> about,
            List<String> claimant,
            List<List<String>> reportedBy,
            Stance stance,
            String quote) {
        public Claim {
            about = List.copyOf(about);
            claimant = List.copyOf(claimant);
            reportedBy = copy(reportedBy);
        }
    }

    private static List<List<String>> copy(List<List<String>> things) {
        return things.stream().map(List::copyOf).toList();
    }
}
