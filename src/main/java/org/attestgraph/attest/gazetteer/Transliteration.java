package org.attestgraph.attest.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
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

/** Makes of names in any alphabet how they sound, by the rules of {@code transliteration.csv}. */
public final class Transliteration {
    private static final int LONGEST_SOUND = 4;
    private static final int SHORTEST_STEM = 3;
    private static final int FREQUENT = 0x700;
    private static final char ARABIC = 0x600;
    private static final char AFTER_ARABIC = 0x700;
    private static final Pattern SPACE = Pattern.compile("[\\s-]+");

    private final Map<Character, String> letters = new HashMap<>();
    private final Map<String, String> sounds = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<Character, Character> classes = new HashMap<>();
    /** Letters that a sound begins with. */
    private final Set<Character> starts = new HashSet<>();

    /** What the more frequent letters are in Latin ones: to decompose them takes long. */
    private final String[] table = new String[FREQUENT];

    private final Set<String> articles = new HashSet<>();
    private final Set<String> generic = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, Map<String, String>> habits = new TreeMap<>();

    private Transliteration() {}

    public static Transliteration read(LexiconFiles files) {
        Transliteration rules = new Transliteration();
        List<String> generic = new ArrayList<>();
        for (Row row : files.rows("transliteration.csv")) {
            String from = row.need("from");
            switch (row.get("kind")) {
                case "letter" -> rules.letters.put(from.charAt(0), row.get("to"));
                case "article" -> rules.articles.add(from);
                case "prefix" -> rules.prefixes.add(from);
                case "sound" -> rules.sounds.put(from, row.get("to"));
                case "habit" ->
                    rules.habits
                            .computeIfAbsent(row.need("habit"), habit -> new LinkedHashMap<>())
                            .put(from, row.get("to"));
                case "word" -> rules.words.put(from, row.need("to"));
                case "generic" -> generic.add(from);
                case "class" ->
                    row.get("to")
                            .chars()
                            .filter(c -> c != ' ')
                            .forEach(c -> rules.classes.put((char) c, from.charAt(0)));
                default -> throw unknown(row);
            }
        }
        rules.sounds.keySet().forEach(sound -> rules.starts.add(sound.charAt(0)));
        for (char c = 0; c < FREQUENT; c++) {
            rules.table[c] = rules.plain(c);
        }
        generic.forEach(word -> rules.of(word).ifPresent(spelling -> rules.generic.add(rules.skeleton(spelling))));
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

    /** Whether {@code word} alone names nothing, since too many names begin with it. */
    boolean isGeneric(String word) {
        return generic.contains(skeleton(new Spelling(List.of(word), false)));
    }

    char classOf(char sound) {
        return classes.getOrDefault(sound, sound);
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
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
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
            int length = starts.contains(word.charAt(at)) ? Math.min(LONGEST_SOUND, word.length() - at) : 1;
            while (length > 1 && !sounds.containsKey(word.substring(at, at + length))) {
                length--;
            }
            if (length == 1 && !starts.contains(word.charAt(at))) {
                sound.append(word.charAt(at));
            } else {
                String letters = word.substring(at, at + length);
                sound.append(sounds.getOrDefault(letters, letters));
            }
            at += length;
        }
        String single = Spelling.collapsed(sound.toString());
        int end = single.length();
        return end > 2 && single.charAt(end - 1) == 'h' && Spelling.isVowel(single.charAt(end - 2))
                ? single.substring(0, end - 1)
                : single;
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
                "Write letter, article, prefix, sound, habit, class, word or generic.");
    }
}
