package org.attestgraph.attest.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.attestgraph.attest.text.Folding;
import org.attestgraph.attest.text.Span;
import org.attestgraph.attest.text.Token;

/**
 * Learns tagger and parser from sentences in columns: index, word, lemma, tag, features, head, label, any, name; a blank line
 * after each sentence; heads count from 1, 0 is the root.
 */
public final class GrammarTrainer {
    private static final int ROUNDS = 12;
    /** What weighs less, by the heaviest, is dropped: it costs more time than it decides. */
    private static final double LEAST = 5.5 / 127;

    /** One sentence with its true tags and arcs. */
    record Tree(List<Token> tokens, List<String> tags, List<Integer> heads, List<String> labels, List<String> names) {}

    private final List<Tree> trees;

    private GrammarTrainer(List<Tree> trees) {
        this.trees = trees;
    }

    public static GrammarTrainer on(Path columns) throws IOException {
        return new GrammarTrainer(read(columns));
    }

    /** Writes {@code tagger.bin.gz}, {@code namer.bin.gz} and {@code parser.bin.gz} into {@code folder}. */
    public void train(Path folder) throws IOException {
        Perceptron tagger = tagger();
        try (OutputStream out = compressed(folder.resolve("tagger.bin.gz"))) {
            tagger.write(out, LEAST);
        }
        Perceptron namer = namer();
        try (OutputStream out = compressed(folder.resolve("namer.bin.gz"))) {
            namer.write(out, LEAST);
        }
        Perceptron parser = parser();
        try (OutputStream out = compressed(folder.resolve("parser.bin.gz"))) {
            parser.write(out, LEAST);
        }
    }

    private static final Map<String, String> NAME_KINDS =
            Map.of("PERSON", "PERSON", "ORG", "ORG", "GPE", "PLACE", "LOC", "PLACE", "FAC", "PLACE");

    /** {@code U-GPE} to {@code B-PLACE}, {@code L-ORG} to {@code I-ORG}; what is no name we ask for to {@code O}. */
    private static String nameClass(String written) {
        String kind = written.length() > 2 ? NAME_KINDS.get(written.substring(2)) : null;
        boolean begins = written.startsWith("B") || written.startsWith("U");
        return kind == null ? "O" : (begins ? "B-" : "I-") + kind;
    }

    private Perceptron namer() {
        List<String> classes = new ArrayList<>(new TreeSet<>(
                trees.stream().flatMap(tree -> tree.names().stream()).toList()));
        List<String> tagNames = new ArrayList<>(new TreeSet<>(
                trees.stream().flatMap(tree -> tree.tags().stream()).toList()));
        Perceptron perceptron = new Perceptron(classes);
        Features features = new Features();
        float[] scores = new float[classes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (Tree tree : shuffled(round)) {
                Words words = new Words(tree.tokens());
                int[] tags = tree.tags().stream().mapToInt(tagNames::indexOf).toArray();
                int[] names = new int[words.size];
                for (int i = 0; i < words.size; i++) {
                    NameTagger.features(words, i, tags, names, features);
                    perceptron.score(features, scores);
                    names[i] = Tagger.best(scores, classes.size());
                    perceptron.update(features, classes.indexOf(tree.names().get(i)), names[i]);
                }
            }
        }
        return perceptron;
    }

    private static OutputStream compressed(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }

    private Perceptron tagger() {
        List<String> classes = new ArrayList<>(new TreeSet<>(
                trees.stream().flatMap(tree -> tree.tags().stream()).toList()));
        Perceptron perceptron = new Perceptron(classes);
        Features features = new Features();
        float[] scores = new float[classes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (Tree tree : shuffled(round)) {
                Words words = new Words(tree.tokens());
                int[] tags = new int[words.size];
                for (int i = 0; i < words.size; i++) {
                    Tagger.features(words, i, tags, features);
                    perceptron.score(features, scores);
                    tags[i] = Tagger.best(scores, classes.size());
                    perceptron.update(features, classes.indexOf(tree.tags().get(i)), tags[i]);
                }
            }
        }
        return perceptron;
    }

    private Perceptron parser() {
        TreeSet<String> labels = new TreeSet<>(
                trees.stream().flatMap(tree -> tree.labels().stream()).toList());
        List<String> classes = new ArrayList<>(List.of("shift"));
        labels.forEach(label -> classes.add("left:" + label));
        labels.forEach(label -> classes.add("right:" + label));
        List<String> tagNames = new ArrayList<>(new TreeSet<>(
                trees.stream().flatMap(tree -> tree.tags().stream()).toList()));
        Perceptron perceptron = new Perceptron(classes);
        float[] scores = new float[classes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (Tree tree : shuffled(round)) {
                learn(tree, perceptron, classes, tagNames, scores);
            }
        }
        return perceptron;
    }

    private static void learn(
            Tree tree, Perceptron perceptron, List<String> classes, List<String> tagNames, float[] scores) {
        Features features = new Features();
        Words words = new Words(tree.tokens());
        int[] tags = tree.tags().stream().mapToInt(tagNames::indexOf).toArray();
        Transitions state = new Transitions(words.size);
        int[] moves = Grammar.moves(classes);
        while (!state.done()) {
            Parser.features(words, tags, state, features);
            perceptron.score(features, scores);
            int guess = Grammar.best(moves, state, scores);
            int right = bestRight(tree, classes, moves, state, scores);
            perceptron.update(features, right, guess);
            // follow the guess, so that the model learns to go on after its own mistakes
            state.take(moves[guess], guess);
        }
    }

    private static int bestRight(Tree tree, List<String> classes, int[] moves, Transitions state, float[] scores) {
        int[] gold = tree.heads().stream().mapToInt(Integer::intValue).toArray();
        int least = Integer.MAX_VALUE;
        int[] cost = new int[3];
        for (int move = 0; move < 3; move++) {
            cost[move] = state.allows(move) ? state.cost(move, gold) : Integer.MAX_VALUE;
            least = Math.min(least, cost[move]);
        }
        int best = -1;
        for (int c = 0; c < classes.size(); c++) {
            int move = moves[c];
            if (cost[move] == least && labelFits(tree, classes.get(c), move, state)) {
                if (best < 0 || scores[c] > scores[best]) {
                    best = c;
                }
            }
        }
        return best;
    }

    private static boolean labelFits(Tree tree, String name, int move, Transitions state) {
        return move == Transitions.SHIFT || name.endsWith(":" + tree.labels().get(state.stack(0)));
    }

    /** Another order in each round, the same one in each run. */
    private List<Tree> shuffled(int round) {
        List<Tree> order = new ArrayList<>(trees);
        java.util.Collections.shuffle(order, new java.util.Random(round));
        return order;
    }

    private static List<Tree> read(Path columns) throws IOException {
        List<Tree> trees = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(columns, UTF_8)) {
            if (!line.isBlank()) {
                rows.add(line.split("\t"));
            } else if (!rows.isEmpty()) {
                trees.add(tree(rows));
                rows.clear();
            }
        }
        return trees;
    }

    private static Tree tree(List<String[]> rows) {
        List<Token> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        for (String[] row : rows) {
            tokens.add(token(row[1]));
            tags.add(row[3]);
            labels.add(row[6]);
            names.add(nameClass(row[8]));
            int head = Integer.parseInt(row[5]);
            heads.add(head == 0 ? rows.size() : head - 1);
        }
        return new Tree(tokens, tags, heads, labels, names);
    }

    private static Token token(String word) {
        Token.Kind kind = Character.isDigit(word.charAt(0))
                ? Token.Kind.NUMBER
                : word.chars().anyMatch(Character::isLetter) ? Token.Kind.WORD : Token.Kind.MARK;
        return new Token(new Span(0, word.length()), word, kind == Token.Kind.MARK ? word : Folding.fold(word), kind);
    }
}
