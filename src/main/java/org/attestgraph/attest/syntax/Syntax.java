package org.attestgraph.attest.syntax;

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
