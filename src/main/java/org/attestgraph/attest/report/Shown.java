package org.attestgraph.attest.report;

import java.util.regex.Pattern;

/** Names of files as they may be shown: without signs that would steer a terminal or turn text round. */
final class Shown {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private Shown() {}

    static String of(String name) {
        return STEERING.matcher(name).replaceAll("\uFFFD");
    }
}
