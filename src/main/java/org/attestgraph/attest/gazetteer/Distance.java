package org.attestgraph.attest.gazetteer;

/**
 * How far apart two spellings are: 0 where they sound the same, 1 where nothing is alike. Vowels, which transliterations
 * write as they please, weigh a quarter of consonants, and consonants that are taken for each other a third.
 */
final class Distance {
    /** Up to here two spellings may well be of one name. */
    static final double LIKELY = 0.15;

    private static final double VOWEL = 0.25;
    private static final double UNWRITTEN_VOWEL = 0.08;
    private static final double SAME_CLASS = 0.3;
    private static final double ALIKE = 0.12;
    private static final double WEAK = 0.25;
    private static final double APART = 1;
    private static final double SWAPPED = 0.6;

    private final Transliteration rules;

    Distance(Transliteration rules) {
        this.rules = rules;
    }

    double between(Spelling one, Spelling other) {
        return between(one, other, 1);
    }

    /** The same up to {@link #LIKELY}, and 1 for all beyond, which is soon known of most. */
    double ifLikely(Spelling one, Spelling other) {
        double far = between(one, other, LIKELY);
        return far <= LIKELY ? far : 1;
    }

    private double between(Spelling one, Spelling other, double limit) {
        String a = one.joined();
        String b = other.joined();
        if (a.equals(b)) {
            return 0;
        }
        double most = Math.max(weight(a), weight(b));
        double vowel = one.bare() || other.bare() ? UNWRITTEN_VOWEL : VOWEL;
        return Math.min(1, edits(a, b, vowel, limit * most) / most);
    }

    /** Damerau-Levenshtein with the weights of sounds. */
    private double edits(String a, String b, double vowel, double limit) {
        double[] beforeLast = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        double[] now = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + alone(b, j - 1, vowel);
        }
        double leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = last[0] + alone(a, i - 1, vowel);
            double least = now[0];
            for (int j = 1; j <= b.length(); j++) {
                double best = last[j - 1] + instead(a.charAt(i - 1), b.charAt(j - 1));
                best = Math.min(best, last[j] + alone(a, i - 1, vowel));
                best = Math.min(best, now[j - 1] + alone(b, j - 1, vowel));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)
                        && a.charAt(i - 1) != a.charAt(i - 2)) {
                    best = Math.min(best, beforeLast[j - 2] + SWAPPED);
                }
                now[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit && leastOfLast > limit) { // a swap passes over one row, nothing over two
                return Double.MAX_VALUE;
            }
            leastOfLast = least;
            double[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    private double weight(String sounds) {
        double weight = 0;
        for (int i = 0; i < sounds.length(); i++) {
            weight += Spelling.isVowel(sounds.charAt(i)) ? 2 * VOWEL : APART;
        }
        return weight;
    }

    /** A sound that the other spelling lacks; an h, and the t of a feminine ending, are written or not. */
    private static double alone(String sounds, int at, double vowel) {
        char sound = sounds.charAt(at);
        boolean ending = sound == 't' && at == sounds.length() - 1 && at > 1 && Spelling.isVowel(sounds.charAt(at - 1));
        return Spelling.isVowel(sound) ? vowel : sound == 'h' || ending ? WEAK : APART;
    }

    private double instead(char a, char b) {
        if (a == b) {
            return 0;
        }
        boolean vowelA = Spelling.isVowel(a);
        boolean vowelB = Spelling.isVowel(b);
        if (vowelA && vowelB) {
            return near(a, b) ? ALIKE : VOWEL;
        }
        return vowelA || vowelB ? APART : rules.classOf(a) == rules.classOf(b) ? SAME_CLASS : APART;
    }

    private static boolean near(char a, char b) {
        return "eiy".indexOf(a) >= 0 && "eiy".indexOf(b) >= 0
                || "ouw".indexOf(a) >= 0 && "ouw".indexOf(b) >= 0
                || "ae".indexOf(a) >= 0 && "ae".indexOf(b) >= 0;
    }
}
