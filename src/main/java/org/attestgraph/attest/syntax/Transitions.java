package org.attestgraph.attest.syntax;

import java.util.Arrays;

/**
 * The state of an arc-hybrid parse: a stack, a buffer and the arcs so far. The root stands after the last word.
 * Costs follow the dynamic oracle of Goldberg and Nivre (TACL 2013).
 */
final class Transitions {
    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;

    final int size;
    final int[] head;
    final int[] label;
    private final int[] stack;
    private int depth;
    int next;
    private final int[] leftmost;
    private final int[] rightmost;
    private final int[] secondLeft;
    private final int[] secondRight;
    private final int[] leftCount;
    private final int[] rightCount;

    Transitions(int size) {
        this.size = size;
        head = filled(size + 1);
        label = filled(size + 1);
        stack = new int[size + 1];
        leftmost = filled(size + 1);
        rightmost = filled(size + 1);
        secondLeft = filled(size + 1);
        secondRight = filled(size + 1);
        leftCount = new int[size + 1];
        rightCount = new int[size + 1];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }

    boolean done() {
        return next == size && depth == 0;
    }

    int stack(int down) {
        return depth > down ? stack[depth - 1 - down] : -1;
    }

    int buffer(int ahead) {
        return next + ahead < size ? next + ahead : next + ahead == size ? size : -1;
    }

    int leftmost(int word) {
        return word < 0 ? -1 : leftmost[word];
    }

    int rightmost(int word) {
        return word < 0 ? -1 : rightmost[word];
    }

    int secondLeft(int word) {
        return word < 0 ? -1 : secondLeft[word];
    }

    int secondRight(int word) {
        return word < 0 ? -1 : secondRight[word];
    }

    int valency(int word) {
        return word < 0 ? 0 : Math.min(leftCount[word], 3) * 4 + Math.min(rightCount[word], 3);
    }

    boolean allows(int move) {
        return switch (move) {
            case SHIFT -> next < size;
            case LEFT -> depth > 0;
            default -> depth > 1;
        };
    }

    /** Whether nothing else is allowed. */
    boolean mustShift() {
        return depth == 0 && next < size;
    }

    void take(int move, int arcLabel) {
        switch (move) {
            case SHIFT -> stack[depth++] = next++;
            case LEFT -> attach(stack[--depth], next, arcLabel);
            default -> {
                int word = stack[--depth];
                attach(word, stack[depth - 1], arcLabel);
            }
        }
    }

    private void attach(int word, int to, int arcLabel) {
        head[word] = to;
        label[word] = arcLabel;
        if (word < to) {
            secondLeft[to] = leftmost[to];
            leftmost[to] = word;
            leftCount[to]++;
        } else {
            secondRight[to] = rightmost[to];
            rightmost[to] = word;
            rightCount[to]++;
        }
    }

    /** How many arcs of {@code gold} (heads; {@code size} for the root) can no longer be built after {@code move}. */
    int cost(int move, int[] gold) {
        return switch (move) {
            case SHIFT -> costOfShift(gold);
            case LEFT -> costOfLeft(gold);
            default -> costOfRight(gold);
        };
    }

    private int costOfShift(int[] gold) {
        int lost = 0;
        for (int i = 0; i < depth; i++) {
            if (next < size && gold[stack[i]] == next) {
                lost++;
            }
            if (i < depth - 1 && gold[next] == stack[i]) {
                lost++;
            }
        }
        return lost;
    }

    private int costOfLeft(int[] gold) {
        int word = stack[depth - 1];
        int lost = 0;
        if (gold[word] != next && (gold[word] > next || depth > 1 && gold[word] == stack[depth - 2])) {
            lost++;
        }
        return lost + dependentsAhead(word, gold);
    }

    private int costOfRight(int[] gold) {
        int word = stack[depth - 1];
        return (gold[word] >= next ? 1 : 0) + dependentsAhead(word, gold);
    }

    private int dependentsAhead(int word, int[] gold) {
        int lost = 0;
        for (int i = next; i < size; i++) {
            if (gold[i] == word) {
                lost++;
            }
        }
        return lost;
    }
}
