package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.markup.Html;

/**
 * Sends descriptions of a thing as linked data is served: its own address leads to the description that is wanted most.
 *
 * @param path of the thing on this server, as it stands in the address; empty where its renderings have no addresses
 * @param offered renderings, the first of them where all are wanted alike
 */
record Described(String path, List<Rendering> offered) {
    private static final int DIGITS = 32;

    /** Leads on to the rendering that is wanted most. */
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        alternates(response, Optional.empty());
        Optional<Rendering> best = wanted(request);
        if (best.isEmpty()) {
            Plain.send(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "[Accept] Not in any of these types.\nThere are: "
                            + offered.stream().map(Rendering::mediaType).collect(Collectors.joining(", ")));
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path + "." + best.get().ending());
    }

    Optional<Rendering> wanted(HttpServletRequest request) {
        return Accept.of(Optional.ofNullable(request.getHeader("Accept"))).best(offered);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Rendering rendering, byte[] body)
            throws IOException {
        alternates(response, Optional.of(rendering));
        String tag = "\"" + digest(body) + "\"";
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Plain.send(response, rendering.mediaType() + "; charset=utf-8", body);
    }

    /** {@code statements} in a rendering that is for programs. */
    static byte[] body(Collection<Triple> statements, DumpFormat format, String base) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Dump.write(statements, format, base, body);
        return body.toByteArray();
    }

    static byte[] body(Html page) {
        return page.toString().getBytes(UTF_8);
    }

    private void alternates(HttpServletResponse response, Optional<Rendering> but) {
        if (path.isEmpty()) {
            return;
        }
        response.setHeader(
                "Link",
                offered.stream()
                        .filter(other -> !but.equals(Optional.of(other)))
                        .map(other -> "<" + path + "." + other.ending() + ">; rel=\"alternate\"; type=\""
                                + other.mediaType() + "\"")
                        .collect(Collectors.joining(", ")));
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
