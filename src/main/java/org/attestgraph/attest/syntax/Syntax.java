package org.attestgraph.attest.syntax;

import java.util.Collections;
import java.util.List;

/**
 * The grammar of one sentence.
 *
 * @param tags Penn Treebank part-of-speech tag of each token
 * @param heads index of the token that each depends on; -1 for the root of the sentence
 * @param labels how it depends on it: {@code nsubj}, {@code dobj}, {@code prep}, {@code pobj} …
 * @param names which words look like names: {@code B-PERSON}, {@code I-PERSON}, {@code B-ORG} … {@code B-PLACE} …, else {@code O}
 */
public record Syntax(List<String> tags, List<Integer> heads, List<String> labels, List<String> names) {
    public Syntax {
        tags = List.copyOf(tags);
        heads = List.copyOf(heads);
        labels = List.copyOf(labels);
        names = List.copyOf(names);
    }

    /** Of a sentence of {@code size} tokens in a language whose grammar is not known. */
    public static Syntax unknown(int size) {
        return new Syntax(
                Collections.nCopies(size, ""),
                Collections.nCopies(size, -1),
                Collections.nCopies(size, ""),
                Collections.nCopies(size, "O"));
    }

    public String tag(int at) {
        return tags.get(at);
    }

    public int head(int at) {
        return heads.get(at);
    }

    public String label(int at) {
        return labels.get(at);
    }

    public String name(int at) {
        return names.get(at);
    }

    public boolean isVerb(int at) {
        return tags.get(at).startsWith("VB");
    }

    public boolean isNoun(int at) {
        return tags.get(at).startsWith("NN");
    }
}
