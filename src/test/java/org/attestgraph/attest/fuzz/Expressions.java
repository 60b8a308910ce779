package org.attestgraph.attest.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attestgraph.attest.link.Credits;
import org.attestgraph.attest.report.FrontMatterReader;

/** Every regular expression of the program, by where it stands: in fields, in what lexicons are made into, in calls. */
final class Expressions {
    private static final String ROOT = "org.attestgraph.attest.";
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_CALLS =
            Pattern.compile("\\.(?:matches|replaceAll|replaceFirst|split)\\(\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9A-Fa-f]{4})");

    private final Map<String, Pattern> found = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Expressions() {}

    static Map<String, Pattern> all() {
        Expressions all = new Expressions();
        files(CLASSES, ".class").forEach(all::ofClass);
        all.open.add(FrontMatterReader.builtIn());
        all.open.add(new Credits(Map.of("Reuters", "https://example.org/reuters", "AFP", "https://example.org/afp")));
        while (!all.open.isEmpty()) {
            all.look(all.open.remove());
        }
        files(SOURCES, ".java").forEach(all::inCalls);
        return all.found;
    }

    private void ofClass(Path file) {
        String path = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
        String name = path.substring(0, path.length() - ".class".length());
        if (!name.startsWith(ROOT)) {
            return;
        }
        try {
            Class<?> type = Class.forName(name);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    take(type, field, field.get(null));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Object thing) {
        if (!seen.add(thing)) {
            return;
        }
        for (Class<?> type = thing.getClass(); type.getName().startsWith(ROOT); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        take(type, field, field.get(thing));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    private void take(Class<?> type, Field field, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Pattern pattern) {
            String at = type.getName().substring(ROOT.length()) + "." + field.getName();
            boolean again = found.entrySet().stream()
                    .anyMatch(other -> other.getKey().startsWith(at)
                            && other.getValue().pattern().equals(pattern.pattern()));
            if (!again) {
                found.put(found.containsKey(at) ? at + " " + found.size() : at, pattern);
            }
        } else if (value instanceof List<?> things) {
            things.forEach(each -> take(type, field, each));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> take(type, field, each));
        } else if (value instanceof Object[] array) {
            List.of(array).forEach(each -> take(type, field, each));
        } else if (value != null && value.getClass().getName().startsWith(ROOT)) {
            open.add(value);
        }
    }

    private void inCalls(Path file) {
        try {
            Matcher call = IN_CALLS.matcher(Files.readString(file));
            while (call.find()) {
                String expression = UNICODE.matcher(call.group(1))
                        .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)))
                        .translateEscapes();
                found.put(file.getFileName() + " \"" + expression + "\"", Pattern.compile(expression));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
