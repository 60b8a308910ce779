package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.List;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.syntax.Syntax;
import org.attestgraph.attest.text.Sentence;
import org.attestgraph.attest.text.Token;

/** A sentence with its grammar and every term of the lexicons that it holds: what the finders look at. */
record Line(Sentence sentence, Syntax syntax, List<Terms.Match> matches) {

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
        for (Terms.Match match : matches) {
            if (match.from() == from
                    && match.term().category() == category
                    && (best == null || match.to() > best.to())) {
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
        return text.substring(token(from).start(), token(to - 1).end()).replaceAll("\\s+", " ");
    }
}
