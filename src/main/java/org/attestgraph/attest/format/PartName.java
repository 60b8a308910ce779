package org.attestgraph.attest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of parts made safe to show and to keep: no way out of a folder, no sign that steers a terminal or text. */
final class PartName {
    private static final int LONGEST = 200;
    private static final Pattern STEPS = Pattern.compile("/");

    private PartName() {}

    static String safe(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : STEPS.split(name.replace('\\', '/'), -1)) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step.equals("..") ? "_" : plain(step));
            }
        }
        String safe = String.join("/", steps);
        return safe.length() <= LONGEST ? safe : "…" + plain(safe.substring(safe.length() - LONGEST + 1));
    }

    private static String plain(String step) {
        StringBuilder plain = new StringBuilder();
        step.codePoints().forEach(c -> plain.appendCodePoint(isPlain(c) ? c : '_'));
        return plain.toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
