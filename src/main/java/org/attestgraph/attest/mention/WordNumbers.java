package org.attestgraph.attest.mention;

import java.util.Optional;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Row;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.mention.Numbers.Amount;
import org.attestgraph.attest.text.Token;

/** Reads numbers of any language: words add up, and hundreds and thousands multiply what is smaller before them. */
final class WordNumbers {
    private static final long LARGEST = 1_000_000_000L;

    private WordNumbers() {}

    /** The longest number that begins at token {@code from}. */
    static Optional<Amount> at(Line line, int from) {
        return line.token(from).isNumber() ? Numbers.digits(line, from) : words(line, from);
    }

    private static Optional<Amount> words(Line line, int from) {
        double total = 0;
        double group = 0;
        int at = from;
        int end = from;
        boolean vague = false;
        boolean article = false;
        Optional<Terms.Match> next = next(line, at);
        while (next.isPresent()) {
            Row row = next.get().term().row();
            String kind = row.get("kind");
            if (end == from && kind.equals("joiner")) {
                return Optional.empty();
            }
            at = next.get().to();
            if (!kind.equals("joiner")) {
                double value = Numbers.value(row);
                if (value >= 1000) {
                    total += Math.max(1, group) * value;
                    group = 0;
                } else {
                    group = value >= 100 && group > 0 && group < 10 ? group * value : group + value;
                }
                end = at;
                vague |= kind.equals("vague");
                article = kind.equals("article") && end == from + 1;
            }
            next = next(line, at);
        }
        double value = total + group;
        return end == from || value > LARGEST || value != Math.rint(value)
                ? Optional.empty()
                : Optional.of(new Amount(from, end, (int) value, vague, article));
    }

    private static Optional<Terms.Match> next(Line line, int from) {
        int at = from;
        while (at < line.size() && line.token(at).isDash()) {
            at++;
        }
        return at < line.size() && line.token(at).kind() == Token.Kind.WORD
                ? line.longest(Category.NUMBER, at)
                : Optional.empty();
    }
}
