package org.attestgraph.attest.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.attestgraph.attest.lexicon.LexiconException;
import org.attestgraph.attest.lexicon.LexiconFiles;
import org.attestgraph.attest.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Makes of names in any alphabet how they sound, by the rules of {@code transliteration.csv}. */
public final class Transliteration {
    private static final int SHORTEST_STEM = 3;
    private static final int FREQUENT = 0x700;
    private static final char ARABIC = 0x600;
    private static final char AFTER_ARABIC = 0x700;
    private static final Pattern SPACE = Pattern.compile("[\\s-]+");

    private final Map<Character, String> letters = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** The sounds that begin with a letter, the longest first: a hash for each part of each name takes long. */
    private final Sound[][] starts = new Sound[Character.MAX_VALUE + 1][];

    private final char[] classes = new char[Character.MAX_VALUE + 1];

    /** What the more frequent letters are in Latin ones: to decompose them takes long. */
    private final String[] table = new String[FREQUENT];

    private final Set<String> articles = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, Map<String, String>> habits = new TreeMap<>();

    /** Letters that make one sound together, and the sign for it. */
    private record Sound(String letters, String sign) {}

    private static final Comparator<Sound> LONGEST =
            Comparator.comparingInt((Sound sound) -> sound.letters().length()).reversed();

    private Transliteration() {}

    public static Transliteration read(LexiconFiles files) {
        Transliteration rules = new Transliteration();
        Map<Character, List<Sound>> sounds = new HashMap<>();
        for (Row row : files.rows("transliteration.csv")) {
            String from = row.need("from");
            switch (row.get("kind")) {
                case "letter" -> rules.letters.put(from.charAt(0), row.get("to"));
                case "article" -> rules.articles.add(from);
                case "prefix" -> rules.prefixes.add(from);
                case "sound" ->
                    sounds.computeIfAbsent(from.charAt(0), start -> new ArrayList<>())
                            .add(new Sound(from, row.get("to")));
                case "habit" ->
                    rules.habits
                            .computeIfAbsent(row.need("habit"), habit -> new LinkedHashMap<>())
                            .put(from, row.get("to"));
                case "word" -> rules.words.put(from, row.need("to"));
                case "class" ->
                    row.get("to").chars().filter(c -> c != ' ').forEach(c -> rules.classes[c] = from.charAt(0));
                default -> throw unknown(row);
            }
        }
        sounds.forEach((start, same) ->
                rules.starts[start] = same.stream().sorted(LONGEST).toArray(Sound[]::new));
        for (char c = 0; c < FREQUENT; c++) {
            rules.table[c] = rules.plain(c);
        }
        return rules;
    }

    public static Transliteration builtIn() {
        return read(new LexiconFiles.BuiltIn());
    }

    /** How {@code name} sounds; empty where it has no letter that says so. */
    public Optional<Spelling> of(String name) {
        return spelling(name.toLowerCase(Locale.ROOT));
    }

    /** How else {@code name} may sound, where its letters leave that open; itself first. */
    public List<Spelling> readings(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        Set<Spelling> readings = new LinkedHashSet<>();
        spelling(small).ifPresent(readings::add);
        for (Map<String, String> habit : habits.values()) {
            String read = read(small, habit);
            if (!read.equals(small)) {
                spelling(read).ifPresent(readings::add);
            }
        }
        spelling(withoutPrefixes(small)).ifPresent(readings::add);
        return List.copyOf(readings);
    }

    private static String read(String small, Map<String, String> habit) {
        String read = small;
        for (Map.Entry<String, String> letter : habit.entrySet()) {
            read = read.replace(letter.getKey(), letter.getValue());
        }
        return read;
    }

    /** The consonants that all spellings of a name should share; of a name without any, its vowels. */
    String skeleton(Spelling spelling) {
        StringBuilder skeleton = new StringBuilder();
        for (String word : spelling.words()) {
            int end = endOfStem(word);
            for (int i = 0; i < end; i++) {
                char sound = classOf(word.charAt(i));
                boolean silent = Spelling.isVowel(sound) || sound == 'h' && !skeleton.isEmpty();
                boolean again = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == sound;
                if (!silent && !again) {
                    skeleton.append(sound);
                }
            }
        }
        return skeleton.isEmpty() ? spelling.joined() : skeleton.toString();
    }

    char classOf(char sound) {
        return classes[sound] == 0 ? sound : classes[sound];
    }

    /** Before the ending of feminine names: Taiba, Taibah, Taibat, Taibet. */
    private static int endOfStem(String word) {
        int end = word.length();
        boolean ending = end > SHORTEST_STEM
                && word.charAt(end - 1) == 't'
                && (word.charAt(end - 2) == 'a' || word.charAt(end - 2) == 'e');
        return ending ? end - 2 : end;
    }

    private Optional<Spelling> spelling(String small) {
        List<String> spelt = new ArrayList<>();
        List<String> raw = words(small);
        for (int i = 0; i < raw.size(); i++) {
            String word = raw.get(i);
            boolean article = i < raw.size() - 1 && articles.contains(word);
            if (!article) {
                String sound = sound(words.getOrDefault(word, word));
                if (!sound.isEmpty()) {
                    spelt.add(sound);
                }
            }
        }
        return spelt.isEmpty() ? Optional.empty() : Optional.of(new Spelling(spelt, isArabic(small)));
    }

    /** In Latin letters. An Arabic article is written with its word, and comes off. */
    private List<String> words(String small) {
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String text = small + " ";
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                word.append(c);
            } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                latin(c, word);
            } else if (!isApostrophe(c)) {
                if (!word.isEmpty()) {
                    found.add(arabicArticle(text, start, i) ? word.substring(2) : word.toString());
                }
                word.setLength(0);
                start = i + 1;
            }
        }
        return found;
    }

    private static boolean isArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ARABIC && text.charAt(i) < AFTER_ARABIC) {
                return true;
            }
        }
        return false;
    }

    private boolean arabicArticle(String text, int start, int end) {
        return text.startsWith("ال", start) && end - start > SHORTEST_STEM;
    }

    private void latin(char c, StringBuilder word) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            word.append(c);
        } else {
            word.append(c < table.length ? table[c] : plain(c));
        }
    }

    /** A letter in Latin ones. */
    private String plain(char c) {
        String known = letters.get(c);
        if (known != null) {
            return known;
        }
        StringBuilder plain = new StringBuilder();
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char part = decomposed.charAt(i);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                plain.append(letters.getOrDefault(part, String.valueOf(Character.toLowerCase(part))));
            }
        }
        return plain.toString();
    }

    private String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            Sound found = soundAt(word, at);
            if (found == null) {
                sound.append(word.charAt(at));
                at++;
            } else {
                sound.append(found.sign());
                at += found.letters().length();
            }
        }
        String single = Spelling.collapsed(sound.toString());
        int end = single.length();
        return end > 2 && single.charAt(end - 1) == 'h' && Spelling.isVowel(single.charAt(end - 2))
                ? single.substring(0, end - 1)
                : single;
    }

    private @Nullable Sound soundAt(String word, int at) {
        Sound[] sounds = starts[word.charAt(at)];
        if (sounds != null) {
            for (Sound sound : sounds) {
                if (word.startsWith(sound.letters(), at)) {
                    return sound;
                }
            }
        }
        return null;
    }

    private String withoutPrefixes(String small) {
        StringBuilder bare = new StringBuilder();
        for (String word : SPACE.split(small, -1)) {
            String prefix = prefixes.stream()
                    .filter(start -> word.startsWith(start) && word.length() > start.length() + 2)
                    .reduce("", (a, b) -> b.length() > a.length() ? b : a);
            bare.append(word, prefix.length(), word.length()).append(' ');
        }
        return bare.toString();
    }

    private static boolean isApostrophe(char c) {
        return "'’‘`´ʼʻʾʿ.".indexOf(c) >= 0;
    }

    private static LexiconException unknown(Row row) {
        return new LexiconException(
                row.where(),
                "\"" + row.get("kind") + "\" is no kind of rule.",
                "Write letter, article, prefix, sound, habit, class or word.");
    }
}
