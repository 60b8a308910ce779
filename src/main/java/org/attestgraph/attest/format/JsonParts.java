package org.attestgraph.attest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * The records in JSON, each cut out as it stands: the values of a list at the top, the lines of JSON Lines, else values
 * one after the other. Whether a record is sound JSON is for its reader to say; a broken line spoils no other.
 */
final class JsonParts implements Parts {
    private final BufferedInputStream in;
    private boolean list;
    private boolean lines;
    private boolean begun;
    private int line = 1;
    private int number;
    private Optional<Part.Content> ahead = Optional.empty();

    JsonParts(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    @Override
    public Optional<Part> next() throws IOException {
        if (!begun) {
            begin();
            ahead = record();
            if (!list && ahead.isPresent()) {
                return Optional.of(first(ahead.get()));
            }
        }
        Optional<Part.Content> next = ahead;
        ahead = next.isPresent() ? record() : next;
        return next.map(part -> part);
    }

    /** The only record of a file is the file itself. */
    private Part first(Part.Content first) throws IOException {
        ahead = record();
        return ahead.isPresent() ? first : new Part.Content("", first.form(), Map.of(), first.bytes());
    }

    private void begin() throws IOException {
        begun = true;
        int first = skipSpace();
        if (first == '[') {
            list = true;
        } else if (first >= 0) {
            in.reset();
        }
    }

    private Optional<Part.Content> record() throws IOException {
        return lines ? wholeLine() : value();
    }

    /** The value that comes next; after a first one that ends with its line, each line is a record. */
    private Optional<Part.Content> value() throws IOException {
        int first = skipSpace();
        while (list && first == ',') {
            first = skipSpace();
        }
        if (first < 0 || (list && first == ']')) {
            return Optional.empty();
        }
        if (first != '{') {
            throw new IOException("line " + line + " holds no record between { and }");
        }
        number++;
        int at = line;
        Cut cut = new Cut();
        Nesting nesting = new Nesting();
        for (int b = first; b >= 0; b = in.read()) {
            cut.add(b);
            line += b == '\n' ? 1 : 0;
            if (nesting.endsAt(b)) {
                break;
            }
        }
        lines = !list && number == 1 && at == line && restOfLineIsBlank();
        return Optional.of(part(list ? "item-" + number : "line-" + at, cut));
    }

    private Optional<Part.Content> wholeLine() throws IOException {
        while (true) {
            Cut cut = new Cut();
            int b = in.read();
            if (b < 0) {
                return Optional.empty();
            }
            for (; b >= 0 && b != '\n'; b = in.read()) {
                cut.add(b);
            }
            int at = line++;
            if (!cut.isBlank()) {
                return Optional.of(part("line-" + at, cut));
            }
        }
    }

    private boolean restOfLineIsBlank() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                line++;
                return true;
            }
            if (!Character.isWhitespace(b)) {
                return false;
            }
        }
        return false;
    }

    /** The next byte that is not white space, which {@link InputStream#reset} gives back; -1 at the end. */
    private int skipSpace() throws IOException {
        in.mark(1);
        int b = in.read();
        while (b >= 0 && Character.isWhitespace(b)) {
            line += b == '\n' ? 1 : 0;
            in.mark(1);
            b = in.read();
        }
        return b;
    }

    private static Part.Content part(String name, Cut cut) {
        return new Part.Content(name, Optional.of(Form.JSON), Map.of(), cut.open());
    }

    /** Knows where a value that begins with a bracket ends. */
    private static final class Nesting {
        private int depth;
        private boolean quoted;
        private boolean escaped;

        boolean endsAt(int b) {
            if (quoted) {
                quoted = escaped || b != '"';
                escaped = !escaped && b == '\\';
                return false;
            }
            switch (b) {
                case '"' -> quoted = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            return depth <= 0 && b != '"';
        }
    }
}
