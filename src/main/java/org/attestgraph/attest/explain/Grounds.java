package org.attestgraph.attest.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attestgraph.attest.extract.Casualty;
import org.attestgraph.attest.extract.Claim;
import org.attestgraph.attest.extract.Extraction;
import org.attestgraph.attest.extract.Filler;
import org.attestgraph.attest.extract.Incident;
import org.attestgraph.attest.extract.When;
import org.attestgraph.attest.query.TextWidth;
import org.attestgraph.attest.text.Span;

/**
 * What was read in a report as lines of text, each with the words that gave it, their characters (from 0), and the rule
 * or the features of a model that spoke loudest for it.
 */
public final class Grounds {
    private static final int LONGEST = 90;

    private final String text;
    private final StringBuilder lines = new StringBuilder();

    private Grounds(String text) {
        this.text = text;
    }

    public static String of(Extraction extraction) {
        Grounds grounds = new Grounds(extraction.report().text());
        grounds.lines
                .append(TextWidth.printable(extraction.report().fileName()))
                .append('\n');
        extraction.incidents().forEach(grounds::tell);
        extraction.claims().forEach(grounds::tell);
        return grounds.lines.toString();
    }

    private void tell(Incident incident) {
        String kinds = incident.types().stream().map(Grounds::word).collect(Collectors.joining(", "));
        line("incident " + incident.number() + ": " + kinds + (incident.aggregate() ? ", a total" : ""));
        incident.perpetrators().forEach(filler -> tell("perpetrator", filler));
        incident.weapons().forEach(filler -> tell("weapon", filler));
        incident.places().forEach(filler -> tell("place", filler));
        incident.when().ifPresent(this::tell);
        incident.targets().forEach(filler -> tell("target", filler));
        incident.casualties().forEach(this::tell);
        incident.evidence().forEach(span -> line("  told by " + words(span)));
    }

    private void tell(String slot, Filler filler) {
        line("  " + slot + ": " + filler.entity().label() + because(filler.evidence(), filler.rule()));
    }

    private void tell(When when) {
        String last = when.interval().latest().equals(when.interval().earliest())
                ? ""
                : " to " + when.interval().latest();
        line("  date: " + when.interval().earliest() + last + because(when.evidence(), when.rule()));
    }

    private void tell(Casualty casualty) {
        line("  " + word(casualty.harm()) + ": " + casualty.number() + " " + word(casualty.qualifier())
                + because(casualty.evidence(), casualty.rule()));
    }

    private void tell(Claim claim) {
        String about = claim.about().isEmpty()
                ? " of conduct in general"
                : " incident " + claim.about().stream().map(String::valueOf).collect(Collectors.joining(", "));
        line("claim " + claim.number() + ": " + claim.claimant().entity().label() + " " + word(claim.stance()) + about);
        claim.relays().ifPresent(number -> line("  passes on claim " + number));
        tell("claimant", claim.claimant());
        List<Filler> carriers = claim.reportedBy();
        carriers.forEach(carrier -> tell("carried by", carrier));
        line("  told by " + words(claim.evidence()) + ": " + claim.rule());
    }

    private String because(Span span, String rule) {
        return " <- " + words(span) + (rule.isEmpty() ? "" : ": " + rule);
    }

    private String words(Span span) {
        String words = span.in(text);
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        return "\"" + shown + "\" (" + span.start() + "-" + span.end() + ")";
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String line) {
        lines.append(TextWidth.printable(line)).append('\n');
    }
}
