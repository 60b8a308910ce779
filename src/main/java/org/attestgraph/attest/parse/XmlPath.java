package org.attestgraph.attest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The XPath of the element that a reader of XML has come to. */
final class XmlPath {
    private final Deque<Step> steps = new ArrayDeque<>();

    XmlPath() {
        steps.push(new Step(""));
    }

    void enter(String prefix, String name) {
        String qualified = prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
        int index = steps.element().counts.merge(qualified, 1, Integer::sum);
        steps.push(new Step("/" + qualified + "[" + index + "]"));
    }

    void leave() {
        steps.pop();
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (Iterator<Step> each = steps.descendingIterator(); each.hasNext(); ) {
            path.append(each.next().name);
        }
        return path.toString();
    }

    private static final class Step {
        private final String name;
        private final Map<String, Integer> counts = new HashMap<>();

        Step(String name) {
            this.name = name;
        }
    }
}
