package org.attestgraph.attest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.resolve.Siting.Relation;
import org.attestgraph.attest.text.Token;

/** The words beside a name that tell what kind of place it is of, and how what happened lies to it. */
public final class PlaceWords {
    private static final String TWO = "between";
    private static final Set<String> BETWEEN = Set.of("the", "a", "of");
    private static final Map<String, Relation> RELATIONS =
            Map.of("part", Relation.PART, "around", Relation.AROUND, "near", Relation.NEAR, TWO, Relation.NEAR);

    private final AnalysedSentence sentence;
    private final List<Mention.PlaceWord> words;

    public PlaceWords(AnalysedSentence sentence) {
        this.sentence = sentence;
        this.words = sentence.of(Mention.PlaceWord.class);
    }

    /** What kind of place the words say that the name {@code at} is of. */
    Optional<String> kind(Extent at) {
        return beside(at).stream()
                .map(Mention.PlaceWord::kind)
                .filter(kind -> !RELATIONS.containsKey(kind))
                .findFirst();
    }

    /** The words that say what kind of place the name {@code at} is of: "the <i>town of</i> Saraqib". */
    public List<Extent> kindWords(Extent at) {
        return beside(at).stream()
                .filter(word -> !RELATIONS.containsKey(word.kind()))
                .map(Mention.PlaceWord::at)
                .toList();
    }

    Siting siting(Extent at) {
        return Stream.concat(beside(at).stream(), beforeBoth(at).stream())
                .filter(word -> RELATIONS.containsKey(word.kind()))
                .map(word -> new Siting(RELATIONS.getOrDefault(word.kind(), Relation.IN), words(withNumber(word.at()))))
                .reduce((a, b) -> b.relation().compareTo(a.relation()) > 0 ? b : a)
                .orElse(Siting.IN);
    }

    /** "between Saraqib and | Idlib" */
    private Optional<Mention.PlaceWord> beforeBoth(Extent second) {
        return sentence.of(Mention.Name.class).stream()
                .filter(name -> name.kind() == EntityKind.PLACE && name.at().to() == second.from() - 1)
                .filter(first -> token(first.at().to()).folded().equals("and"))
                .flatMap(first -> beside(first.at()).stream())
                .filter(word -> word.kind().equals(TWO))
                .findFirst();
    }

    /** The nearest first: "near | the town of | Saraqib". */
    private List<Mention.PlaceWord> beside(Extent at) {
        List<Mention.PlaceWord> beside = new ArrayList<>();
        int from = at.from();
        for (Optional<Mention.PlaceWord> word = before(from); word.isPresent(); word = before(from)) {
            beside.add(word.get());
            from = word.get().at().from();
        }
        int to = at.to();
        for (Optional<Mention.PlaceWord> word = after(to); word.isPresent(); word = after(to)) {
            beside.add(word.get());
            to = word.get().at().to();
        }
        return beside;
    }

    private Optional<Mention.PlaceWord> before(int from) {
        int end = from;
        while (end > 0 && BETWEEN.contains(token(end - 1).folded())) {
            end--;
        }
        int gap = end;
        return words.stream()
                .filter(word -> word.before() && !isOfAnother(word))
                .filter(word -> word.at().to() <= from
                        && word.at().to() >= gap
                        && word.at().from() < from)
                .reduce((a, b) -> b.at().length() > a.at().length() ? b : a);
    }

    /** "Merce neighbourhood of Aleppo": not Aleppo is a neighbourhood. */
    private boolean isOfAnother(Mention.PlaceWord word) {
        int previous = word.at().from() - 1;
        return !RELATIONS.containsKey(word.kind())
                && previous >= 0
                && token(previous).startsUpper()
                && !BETWEEN.contains(token(previous).folded());
    }

    private Optional<Mention.PlaceWord> after(int to) {
        boolean possessive = to < sentence.sentence().size() && token(to).isPossessive();
        int start = possessive ? to + 1 : to;
        return words.stream()
                .filter(word -> word.at().from() == start)
                .filter(word ->
                        !word.before() || !RELATIONS.containsKey(word.kind())) // "Merce | neighbourhood of | Aleppo"
                .reduce((a, b) -> b.at().length() > a.at().length() ? b : a);
    }

    /** "15 km south of" */
    private Extent withNumber(Extent words) {
        boolean number = words.from() > 0 && token(words.from() - 1).isNumber();
        return number ? new Extent(words.from() - 1, words.to(), words.head()) : words;
    }

    private String words(Extent at) {
        StringBuilder said = new StringBuilder();
        for (Token token : sentence.sentence().tokens().subList(at.from(), at.to())) {
            boolean apart = !said.isEmpty() && !token.isDash() && said.charAt(said.length() - 1) != '-';
            said.append(apart ? " " : "").append(token.text());
        }
        return said.toString();
    }

    private Token token(int at) {
        return sentence.sentence().token(at);
    }
}
