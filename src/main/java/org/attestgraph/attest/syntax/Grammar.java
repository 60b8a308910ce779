package org.attestgraph.attest.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.attestgraph.attest.text.Token;

/** Tags and parses sentences by the models that come with the program. Holds no state; safe for many threads. */
public final class Grammar {
    private final Weights tagger;
    private final Weights parser;
    private final Weights namer;
    private final int[] moves;
    private final Map<String, Integer> tagNumbers = new HashMap<>();
    private final int noName;
    private final int shift;

    private Grammar(Weights tagger, Weights parser, Weights namer) {
        this.tagger = tagger;
        this.parser = parser;
        this.namer = namer;
        this.moves = moves(parser.classes());
        tagger.classes().forEach(tag -> tagNumbers.put(tag, tagNumbers.size()));
        this.noName = namer.classes().indexOf("O");
        this.shift = parser.classes().indexOf("shift");
    }

    public static Grammar builtIn() {
        CompletableFuture<WordClasses> words = CompletableFuture.supplyAsync(WordClasses::builtIn);
        Grammar grammar = new Grammar(read("tagger"), read("parser"), read("namer"));
        words.join();
        return grammar;
    }

    private static Weights read(String name) {
        String resource = "/models/" + name + ".bin.gz";
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its model " + resource);
            }
            return Weights.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + resource + "] Cannot be read", e);
        }
    }

    public Syntax of(List<Token> tokens) {
        Words words = new Words(tokens);
        Features features = new Features();
        float[] scores =
                new float[Math.max(tagger.classes().size(), parser.classes().size())];
        int[] tags = tags(words, features, scores);
        Transitions state = parse(words, tags, features, scores);
        List<String> tagNames = new ArrayList<>(words.size);
        List<Integer> heads = new ArrayList<>(words.size);
        List<String> labels = new ArrayList<>(words.size);
        for (int i = 0; i < words.size; i++) {
            tagNames.add(tagger.classes().get(tags[i]));
            heads.add(state.head[i] == words.size ? -1 : state.head[i]);
            labels.add(labelOf(parser.classes().get(state.label[i])));
        }
        return new Syntax(tagNames, heads, labels, names(words, tags, features, scores));
    }

    private int[] tags(Words words, Features features, float[] scores) {
        int[] tags = new int[words.size];
        for (int i = 0; i < words.size; i++) {
            int only = tagNumbers.getOrDefault(words.onlyTag(i), -1);
            if (only >= 0) {
                tags[i] = only;
            } else {
                Tagger.features(words, i, tags, features);
                tagger.score(features, scores);
                tags[i] = Tagger.best(scores, tagger.classes().size());
            }
        }
        return tags;
    }

    private List<String> names(Words words, int[] tags, Features features, float[] scores) {
        int[] names = new int[words.size];
        List<String> found = new ArrayList<>(words.size);
        for (int i = 0; i < words.size; i++) {
            boolean inName = i > 0 && names[i - 1] != noName;
            if (!inName && words.beginsNoName(i)) {
                names[i] = noName;
            } else {
                NameTagger.features(words, i, tags, names, features);
                namer.score(features, scores);
                names[i] = Tagger.best(scores, namer.classes().size());
            }
            found.add(namer.classes().get(names[i]));
        }
        return found;
    }

    /** The classes of the parser are {@code shift}, {@code left:LABEL} and {@code right:LABEL}. */
    private Transitions parse(Words words, int[] tags, Features features, float[] scores) {
        Transitions state = new Transitions(words.size);
        while (!state.done()) {
            if (state.mustShift()) {
                state.take(Transitions.SHIFT, shift);
                continue;
            }
            Parser.features(words, tags, state, features);
            parser.score(features, scores);
            int best = best(moves, state, scores);
            state.take(moves[best], best);
        }
        return state;
    }

    /** The class with the highest score among those that {@code state} allows; the first of equals. */
    static int best(int[] moves, Transitions state, float[] scores) {
        boolean[] allowed = {
            state.allows(Transitions.SHIFT), state.allows(Transitions.LEFT), state.allows(Transitions.RIGHT)
        };
        int best = -1;
        for (int c = 0; c < moves.length; c++) {
            if (allowed[moves[c]] && (best < 0 || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }

    static int[] moves(List<String> classes) {
        return classes.stream()
                .mapToInt(name -> switch (name.charAt(0)) {
                    case 's' -> Transitions.SHIFT;
                    case 'l' -> Transitions.LEFT;
                    default -> Transitions.RIGHT;
                })
                .toArray();
    }

    private static String labelOf(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
