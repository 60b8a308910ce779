package org.attestgraph.attest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The pages and documents in a web archive. What a page is built from, errors and redirections are passed over. */
final class WarcParts implements Parts {
    /** The column that says when a page was captured. */
    static final String CAPTURED = "captured";

    private static final int FOUND = 200;
    private static final Set<String> DOCUMENTS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "message/rfc822",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final WarcReader warc;
    private int number;

    WarcParts(InputStream in) throws IOException {
        this.warc = new WarcReader(in);
    }

    @Override
    public Optional<Part> next() throws IOException {
        try {
            for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
                number++;
                if (record.get() instanceof WarcResponse response
                        && target(response).startsWith("http")) {
                    Optional<Part> page = page(response);
                    if (page.isPresent()) {
                        return page;
                    }
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Empty where the record, against its format, has none. */
    private static String target(WarcResponse response) {
        return Optional.ofNullable(response.target()).orElse("");
    }

    private Optional<Part> page(WarcResponse response) throws IOException {
        String name = "record-" + number;
        HttpResponse http = response.http();
        boolean isDocument = http.status() == FOUND
                && DOCUMENTS.contains(http.contentType().base().toString());
        if (!isDocument || target(response).endsWith("/robots.txt")) {
            return Optional.empty();
        }
        Map<String, String> facts = new TreeMap<>();
        facts.put("url", target(response));
        facts.put(CAPTURED, response.date().toString());
        return Optional.of(new Part.Content(name, Optional.empty(), facts, http.bodyDecoded().stream()));
    }
}
