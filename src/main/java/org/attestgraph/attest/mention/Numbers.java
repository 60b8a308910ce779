package org.attestgraph.attest.mention;

import java.util.Optional;
import java.util.regex.Pattern;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Row;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.text.Token;

/** Reads numbers written in digits, words or both: {@code 33,000}, {@code 200 000}, twenty-three, {@code 1.5} million, dozens. */
final class Numbers {
    private static final long LARGEST = 1_000_000_000L;
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9]{1,10}|[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}\\.[0-9]{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{3}");

    /**
     * @param vague for words such as "dozens", whose value is only the least that they mean
     * @param article for "a" and "an", which count one only before a word for a person
     */
    record Amount(int from, int to, int value, boolean vague, boolean article) {}

    private Numbers() {}

    /** The longest number that begins at token {@code from}. */
    static Optional<Amount> at(Line line, int from) {
        return line.token(from).isNumber() ? digits(line, from) : words(line, from);
    }

    /** Digits of any script as those of ours. */
    private static String inAscii(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int digit = Character.digit(written.charAt(i), 10);
            digits.append(digit < 0 ? written.charAt(i) : (char) ('0' + digit));
        }
        return digits.toString();
    }

    static Optional<Amount> digits(Line line, int from) {
        String written = inAscii(line.token(from).text());
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        int at = from + 1;
        double value = Double.parseDouble(written.replace(",", ""));
        while (value >= 1
                && at < line.size()
                && line.token(from).text().length() <= 3
                && THOUSANDS.matcher(line.token(at).text()).matches()
                && line.token(at).start() == line.token(at - 1).end() + 1
                && value * 1000 < LARGEST) {
            value = value * 1000 + Integer.parseInt(line.token(at).text());
            at++;
        }
        Optional<Row> multiplier = row(line, at, "multiplier");
        if (multiplier.isPresent()) {
            value *= value(multiplier.get());
            at++;
        }
        if (value > LARGEST || value != Math.rint(value)) {
            return Optional.empty();
        }
        return Optional.of(new Amount(from, at, (int) value, false, false));
    }

    private static Optional<Amount> words(Line line, int from) {
        Optional<Terms.Match> first = line.longest(Category.NUMBER, from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String kind = first.get().term().row().get("kind");
        if (kind.equals("vague")) {
            return Optional.of(new Amount(
                    from, first.get().to(), (int) value(first.get().term().row()), true, false));
        }
        if (kind.equals("multiplier") && !line.token(from).text().endsWith("s")) {
            return Optional.empty(); // a bare "hundred" is no figure; "a hundred" is
        }
        return compound(line, from, kind.equals("article"));
    }

    private static Optional<Amount> compound(Line line, int from, boolean article) {
        double total = 0;
        double group = 0;
        int at = from;
        int end = from;
        while (at < line.size()) {
            if (at > from && (line.token(at).isDash() || line.is(at, "and") && group >= 100)) {
                at++;
                continue;
            }
            Optional<Row> row = row(line, at, "");
            if (row.isEmpty() || row.get().get("kind").equals("vague")) {
                break;
            }
            double value = value(row.get());
            boolean unit = !row.get().get("kind").equals("multiplier");
            if (unit && at > from && (row.get().get("kind").equals("article") || !fits(group, value))) {
                break;
            }
            if (unit) {
                group += value;
            } else if (value == 100 || value == 12) {
                group = Math.max(1, group) * value;
            } else {
                total += Math.max(1, group) * value;
                group = 0;
            }
            at++;
            end = at;
        }
        if (end == from || total + group > LARGEST) {
            return Optional.empty();
        }
        boolean onlyArticle = article && end == from + 1;
        return Optional.of(new Amount(from, end, (int) (total + group), false, onlyArticle));
    }

    /** "twenty" takes "three" after it, "three" takes nothing. */
    private static boolean fits(double group, double value) {
        double rest = group % 100;
        return group == 0 || value < 10 && (rest == 0 || rest >= 20 && rest % 10 == 0) || value < 100 && rest == 0;
    }

    private static Optional<Row> row(Line line, int at, String kind) {
        if (at >= line.size() || line.token(at).kind() == Token.Kind.MARK) {
            return Optional.empty();
        }
        return line.longest(Category.NUMBER, at)
                .map(match -> match.term().row())
                .filter(row -> kind.isEmpty() || row.get("kind").equals(kind));
    }

    static double value(Row row) {
        return Double.parseDouble(row.need("value"));
    }
}
