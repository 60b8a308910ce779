package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mails of a mailbox, without the {@code From} lines between them and the signs put before such lines in a mail. */
final class MboxParts implements Parts {
    private static final Pattern BETWEEN = Pattern.compile("\\AFrom \\S.*?\\d{4}");
    private static final Pattern QUOTED = Pattern.compile(">+From ");

    private final InputStream in;
    private Optional<String> ahead;
    private int number;

    MboxParts(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in);
        this.ahead = line();
    }

    @Override
    public Optional<Part> next() throws IOException {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Cut mail = new Cut();
        String before = "";
        Optional<String> line = line();
        while (line.isPresent()
                && !(before.isBlank() && BETWEEN.matcher(line.get()).lookingAt())) {
            before = line.get();
            mail.add((QUOTED.matcher(before).lookingAt() ? before.substring(1) : before).getBytes(ISO_8859_1));
            line = line();
        }
        ahead = line;
        number++;
        return Optional.of(new Part.Content("mail-" + number, Optional.of(Form.MAIL), Map.of(), mail.open()));
    }

    /** With its line end; a character a byte. */
    private Optional<String> line() throws IOException {
        Cut line = new Cut();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0; b = in.read()) {
            line.add(b);
            if (b == '\n') {
                break;
            }
        }
        return Optional.of(new String(line.toBytes(), ISO_8859_1));
    }
}
