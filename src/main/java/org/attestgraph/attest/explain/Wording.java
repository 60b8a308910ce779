package org.attestgraph.attest.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attestgraph.attest.query.Names;

/** Accounts in plain, neutral words: what is said, never that it is so. */
public final class Wording {
    private Wording() {}

    /** Lines end with {@code \n}. */
    public static String of(Account account, Names names) {
        StringBuilder text = new StringBuilder();
        text.append(names.shorten(account.incident()))
                .append(account.first("file").map(file -> ", told in " + file).orElse(""))
                .append("\n\n");
        line(text, "What", kinds(account));
        line(text, "When", when(account));
        line(text, "Where", joined(account.all("place"), "not said"));
        line(
                text,
                "By whom",
                account.all("perpetrator").isEmpty()
                        ? "nobody is named"
                        : joined(account.all("perpetrator"), "")
                                + (account.all("perpetrator").size() == 1 ? " is" : " are") + " said to have done it");
        line(text, "With what", joined(account.all("weapon"), "not said"));
        line(text, "What was hit", joined(account.all("target"), "not said"));
        line(text, "Casualties", joined(account.all("figure"), "no figure is given"));
        text.append("\n  Who says so\n");
        account.claims().forEach(claim -> text.append(said(claim)));
        if (account.claims().isEmpty()) {
            text.append("    No claim about it was found.\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(String.format(Locale.ROOT, "  %-13s %s\n", label, value));
    }

    private static String kinds(Account account) {
        String kinds = account.all("kind").stream().map(Wording::words).collect(Collectors.joining(", "));
        return account.first("aggregate").equals(java.util.Optional.of("true"))
                ? kinds + " (a total over a period, or a campaign)"
                : kinds;
    }

    private static String when(Account account) {
        String earliest = account.first("earliest").orElse("not said");
        String latest = account.first("latest").orElse(earliest);
        return (earliest.equals(latest) ? earliest : "between " + earliest + " and " + latest)
                + account.first("dateText")
                        .map(words -> " (\"" + onOneLine(words) + "\")")
                        .orElse("");
    }

    private static String said(Account.Claim claim) {
        String carried =
                claim.media().isEmpty() || claim.media().equals(claim.speaker()) ? "" : ", carried by " + claim.media();
        return "    " + claim.speaker() + (claim.denies() ? " denies it" : " says so") + carried + ":\n      \""
                + onOneLine(claim.words()) + "\"\n";
    }

    private static String joined(List<String> things, String none) {
        return things.isEmpty() ? none : String.join("; ", things);
    }

    private static String onOneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** {@code MissileStrike} as missile strike. */
    static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
