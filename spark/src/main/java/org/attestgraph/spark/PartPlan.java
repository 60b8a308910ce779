package org.attestgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one task makes a part of.
 *
 * @param number from 0
 */
record PartPlan(int number, List<InputFile> files) implements Serializable {
    PartPlan {
        files = List.copyOf(files);
    }

    String name() {
        return String.format(Locale.ROOT, "part-%05d", number);
    }

    /** Shares {@code files} out in their order, to parts of {@code bytes} or of one larger file. */
    static List<PartPlan> of(List<InputFile> files, long bytes) {
        List<PartPlan> parts = new ArrayList<>();
        List<InputFile> some = new ArrayList<>();
        long size = 0;
        for (InputFile file : files) {
            if (!some.isEmpty() && size + file.size() > bytes) {
                parts.add(new PartPlan(parts.size(), some));
                some.clear();
                size = 0;
            }
            some.add(file);
            size += file.size();
        }
        if (!some.isEmpty()) {
            parts.add(new PartPlan(parts.size(), some));
        }
        return List.copyOf(parts);
    }

    /** All of {@code plans} as text, which is the same where the files are. */
    static String text(List<PartPlan> plans) {
        StringBuilder text = new StringBuilder();
        for (PartPlan plan : plans) {
            plan.files().forEach(file -> text.append(plan.name())
                    .append('\t')
                    .append(file.line())
                    .append('\n'));
        }
        return text.toString();
    }
}
