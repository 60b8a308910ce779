package org.attestgraph.attest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The way back from words to the element that they stand in. */
interface XPaths {
    /** The XPath of the paragraph that {@code words} stand in. */
    Optional<String> of(Node words);

    /** For markup that is no document of its own. */
    record None() implements XPaths {
        @Override
        public Optional<String> of(Node words) {
            return Optional.empty();
        }
    }

    /**
     * Of the elements as they stood when a page was marked, whatever is taken out of it or moved later.
     *
     * @param steps by the number that each element bears
     */
    record Marked(List<Step> steps) implements XPaths {
        private static final String MARK = "data-attest-mark";

        /**
         * One step of a path: {@code p[2]}.
         *
         * @param parent number of the element around it; -1 at the top
         */
        record Step(int parent, String name) {}

        static Marked mark(Document page) {
            List<Step> steps = new ArrayList<>();
            IdentityHashMap<Element, Map<String, Integer>> counts = new IdentityHashMap<>();
            page.stream().filter(element -> !element.equals(page)).forEach(element -> {
                Element parent = element.parent() == null ? page : element.parent();
                int index = counts.computeIfAbsent(parent, its -> new HashMap<>())
                        .merge(element.normalName(), 1, Integer::sum);
                int around = parent.equals(page) ? -1 : Integer.parseInt(parent.attr(MARK));
                element.attr(MARK, Integer.toString(steps.size()));
                steps.add(new Step(around, element.normalName() + "[" + index + "]"));
            });
            return new Marked(steps);
        }

        @Override
        public Optional<String> of(Node words) {
            for (Node node = words; node != null; node = node.parentNode()) {
                if (node instanceof Element element && element.isBlock() && element.hasAttr(MARK)) {
                    return Optional.of(path(Integer.parseInt(element.attr(MARK))));
                }
            }
            return Optional.empty();
        }

        private String path(int mark) {
            StringBuilder path = new StringBuilder();
            for (int at = mark; at >= 0; at = steps.get(at).parent()) {
                path.insert(0, "/" + steps.get(at).name());
            }
            return path.toString();
        }
    }
}
