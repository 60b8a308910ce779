package org.attestgraph.attest.evaluate;

/** How many letters must be added, removed or changed to make one word of another. */
final class EditDistance {
    private EditDistance() {}

    /** Whether {@code limit} changes are enough. */
    static boolean isWithin(int limit, String a, String b) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return false;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[previous.length];
            current[0] = i;
            int least = i;
            for (int j = 1; j < current.length; j++) {
                int changed = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > limit) {
                return false;
            }
            previous = current;
        }
        return previous[b.length()] <= limit;
    }
}
