package org.attestgraph.attest.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * What every request passes: turns away what no reader sends and who does not know the secret, and tells browsers to keep
 * other sites out.
 *
 * @param hosts by which names the server is called, beside addresses in numbers where it serves other machines; a page
 *     that gives its own name to this machine's address (DNS rebinding) is turned away
 * @param secret none where only this machine is served
 * @param bytes that an answer is broken off after
 * @param metrics that all requests are counted in
 */
record Gate(Set<String> hosts, Optional<Secret> secret, long bytes, Metrics metrics) implements Filter {
    /** Requests are told of here, at level INFO: without what follows the path, which may hold what people seek. */
    static final Logger REQUESTS = Logger.getLogger("attest.requests");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern NUMBERS =
            Pattern.compile("\\A(?:[0-9.]++|\\[?(?=[0-9a-fA-F.]*+:)[0-9a-fA-F:.]++\\]?)");
    private static final Map<String, String> HEADERS = headers();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            HEADERS.forEach(answer::setHeader);
            long start = System.nanoTime();
            metrics.begin();
            try {
                enter(http, new AnnouncedClose(answer, http), chain);
            } finally {
                long took = System.nanoTime() - start;
                metrics.end(answer.getStatus(), took);
                REQUESTS.info(() -> http.getMethod() + " " + http.getRequestURI() + " " + answer.getStatus() + " "
                        + took / 1_000_000 + " ms");
            }
        }
    }

    private void enter(HttpServletRequest http, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (pass(http, answer)) {
            boolean dump = http.getRequestURI().equals(DatasetServlet.DUMP); // as large as the dataset is
            chain.doFilter(http, dump ? answer : new MeasuredResponse(answer, bytes, () -> Connections.cut(http)));
        }
    }

    private boolean pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            Plain.send(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "[" + request.getMethod() + "] Not allowed.\nThis server only answers questions.");
            return false;
        }
        if (!isCalled(request.getServerName().toLowerCase(Locale.ROOT))) {
            Plain.send(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "[" + request.getServerName() + "] This server answers "
                            + (secret.isEmpty()
                                    ? "on this machine only.\nUse http://localhost, or start it with --host."
                                    : "by other names.\nUse its address, or start it with --name."));
            return false;
        }
        if (secret.isPresent() && !secret.get().isIn(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Attest\", charset=\"UTF-8\"");
            Plain.send(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "[" + request.getRequestURI() + "] A token is needed.\n"
                            + "Send it as Authorization: Bearer TOKEN, or as the password of any user.");
            return false;
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            Plain.send(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "[" + request.getRequestURI() + "] Pages of other sites may not ask here.\n"
                            + "Ask from this server's own page or from a program.");
            return false;
        }
        return true;
    }

    private boolean isCalled(String name) {
        return HERE.contains(name)
                || hosts.contains(name)
                || secret.isPresent() && NUMBERS.matcher(name).matches();
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cache-Control", "no-cache");
        return headers;
    }
}
