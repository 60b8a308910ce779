package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.text.Sentence;
import org.attestgraph.attest.text.Token;

/** A sentence with its grammar and every term of the lexicons that it holds: what the finders look at. */
final class Line {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Sentence sentence;
    private final Syntax syntax;
    private final List<Terms.Match> matches;

    /** The matches that begin at each token. */
    private final List<List<Terms.Match>> byStart;

    Line(Sentence sentence, Syntax syntax, List<Terms.Match> matches) {
        this.sentence = sentence;
        this.syntax = syntax;
        this.matches = matches;
        byStart = new ArrayList<>(Collections.nCopies(sentence.size(), List.of()));
        for (Terms.Match match : matches) {
            if (byStart.get(match.from()).isEmpty()) {
                byStart.set(match.from(), new ArrayList<>(4));
            }
            byStart.get(match.from()).add(match);
        }
    }

    List<Terms.Match> matches() {
        return matches;
    }

    Sentence sentence() {
        return sentence;
    }

    Syntax syntax() {
        return syntax;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    int size() {
        return sentence.size();
    }

    Token token(int at) {
        return sentence.token(at);
    }

    /** Whether token {@code at} exists and is the word {@code folded}. */
    boolean is(int at, String folded) {
        return at >= 0 && at < size() && token(at).is(folded);
    }

    String tag(int at) {
        return at >= 0 && at < size() ? syntax.tag(at) : "";
    }

    /** The longest match of {@code category} that begins at {@code from}. */
    java.util.Optional<Terms.Match> longest(Category category, int from) {
        Terms.Match best = null;
        for (Terms.Match match : from >= 0 && from < size() ? byStart.get(from) : List.<Terms.Match>of()) {
            if (match.term().category() == category && (best == null || match.to() > best.to())) {
                best = match;
            }
        }
        return java.util.Optional.ofNullable(best);
    }

    /** All matches of {@code category} that no longer match of it covers. */
    List<Terms.Match> of(Category category) {
        List<Terms.Match> found = new ArrayList<>();
        for (Terms.Match match : matches) {
            if (match.term().category() == category && !covered(match)) {
                found.add(match);
            }
        }
        return found;
    }

    private boolean covered(Terms.Match match) {
        for (Terms.Match other : matches) {
            if (other.term().category() == match.term().category()
                    && other.length() > match.length()
                    && other.from() <= match.from()
                    && match.to() <= other.to()) {
                return true;
            }
        }
        return false;
    }

    Extent extent(int from, int to) {
        return new Extent(from, to, head(from, to));
    }

    /** The token between {@code from} and {@code to} that depends on one outside; the last such, else the last. */
    int head(int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            int above = syntax.head(i);
            if ((above < from || above >= to) && token(i).kind() != Token.Kind.MARK) {
                head = i;
            }
        }
        return head < 0 ? to - 1 : head;
    }

    /** The words from {@code from} to {@code to} as they stand in the text. */
    String surface(String text, int from, int to) {
        String written = text.substring(token(from).start(), token(to - 1).end());
        return to - from == 1 ? written : SPACE.matcher(written).replaceAll(" ");
    }
}
