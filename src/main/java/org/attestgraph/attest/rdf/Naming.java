package org.attestgraph.attest.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attestgraph.attest.resolve.Entity;

/**
 * A thing in a report, and what the report calls it in one place.
 *
 * @param words empty where it does not name it there
 * @param position in the text; where it is not named, after all
 */
record Naming(Entity entity, Optional<String> words, int position) implements Comparable<Naming> {
    private static final int LONGEST_NAME = 80;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Comparator<Naming> BY_POSITION = Comparator.comparingInt(Naming::position)
            .thenComparing(naming -> naming.words().orElse(""))
            .thenComparing(naming -> naming.entity().label());

    static Naming unsaid(Entity entity) {
        return new Naming(entity, Optional.empty(), Integer.MAX_VALUE);
    }

    static Naming said(Entity entity, String words, int position) {
        String name = SPACES.matcher(words).replaceAll(" ").strip();
        return name.length() <= LONGEST_NAME && LETTER.matcher(name).find()
                ? new Naming(entity, Optional.of(name), position)
                : unsaid(entity);
    }

    /** The label first, where it is the report's own. */
    List<String> names() {
        Stream<String> label = entity.listed() ? Stream.empty() : Stream.of(entity.label());
        return Stream.concat(label, words.stream()).toList();
    }

    @Override
    public int compareTo(Naming other) {
        return BY_POSITION.compare(this, other);
    }
}
