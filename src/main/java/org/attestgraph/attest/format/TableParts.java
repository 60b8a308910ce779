package org.attestgraph.attest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows of a table, each cut out as it stands and put below the table's header. */
public final class TableParts implements Parts {
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}\\p{N}_ .:#()-]{0,60}");

    private static final int LONGEST_HEADER = 20_000;
    private static final int ROWS = 10;

    private final RowScanner rows;
    private final byte[] header;
    private int number;
    private Optional<byte[]> ahead;

    TableParts(InputStream in) throws IOException {
        this.rows = new RowScanner(new BufferedInputStream(in));
        this.header = rows.next().orElse(new byte[0]);
        this.ahead = rows.next();
    }

    /** Whether {@code bytes} begin like a table with a column that holds texts, and one more. */
    static boolean isTable(byte[] bytes, Fields fields) {
        try {
            RowScanner rows = new RowScanner(new ByteArrayInputStream(bytes));
            byte[] header = rows.next().orElse(new byte[0]);
            Optional<Character> separator =
                    header.length < LONGEST_HEADER ? separator(header, fields) : Optional.empty();
            return separator.isPresent() && fit(rows, header, separator.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether at least half of the first rows have as many fields as the header. */
    private static boolean fit(RowScanner rows, byte[] header, char separator) throws IOException {
        int columns = fields(header, separator);
        int all = 0;
        int fitting = 0;
        for (Optional<byte[]> row = rows.next(); row.isPresent() && all < ROWS; row = rows.next()) {
            all++;
            fitting += fields(row.get(), separator) == columns ? 1 : 0;
        }
        return fitting * 2 >= all && all > 0;
    }

    private static int fields(byte[] row, char separator) {
        int fields = 1;
        boolean quoted = false;
        for (byte b : row) {
            quoted ^= b == '"';
            fields += !quoted && b == separator ? 1 : 0;
        }
        return fields;
    }

    /** What stands between the columns of the table, if one of them holds texts. */
    public static Optional<Character> separator(byte[] table, Fields fields) {
        String line = withoutMark(new String(header(table), UTF_8)).strip();
        for (char separator : new char[] {',', ';', '\t'}) {
            List<String> columns = columns(line, separator);
            if (columns.size() > 1
                    && columns.stream()
                            .allMatch(column -> COLUMN.matcher(column).matches())
                    && columns.stream().anyMatch(fields.of(Fields.TEXT)::contains)) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    private static byte[] header(byte[] table) {
        try {
            return new RowScanner(new ByteArrayInputStream(table)).next().orElse(new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In small letters, without quotation marks. */
    private static List<String> columns(String line, char separator) {
        return Pattern.compile(Pattern.quote(String.valueOf(separator)))
                .splitAsStream(line)
                .map(String::strip)
                .map(name -> name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                        ? name.substring(1, name.length() - 1)
                        : name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public Optional<Part> next() throws IOException {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Cut cut = new Cut();
        cut.add(header);
        cut.add(ahead.get());
        ahead = rows.next();
        number++;
        boolean alone = number == 1 && ahead.isEmpty();
        return Optional.of(
                new Part.Content(alone ? "" : "row-" + number, Optional.of(Form.TABLE), Map.of(), cut.open()));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Cuts a table where its rows end: at line ends that are not between quotation marks. Blank lines are no rows. */
    private static final class RowScanner {
        private final InputStream in;

        RowScanner(InputStream in) {
            this.in = in;
        }

        Optional<byte[]> next() throws IOException {
            while (true) {
                Cut row = new Cut();
                int b = in.read();
                if (b < 0) {
                    return Optional.empty();
                }
                boolean quoted = false;
                for (; b >= 0; b = in.read()) {
                    row.add(b);
                    quoted ^= b == '"';
                    if (b == '\n' && !quoted) {
                        break;
                    }
                }
                if (!row.isBlank()) {
                    return Optional.of(row.toBytes());
                }
            }
        }
    }
}
