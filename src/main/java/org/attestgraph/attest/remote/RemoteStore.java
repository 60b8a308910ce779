package org.attestgraph.attest.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A store elsewhere that speaks the SPARQL 1.1 Graph Store HTTP Protocol. Every request may be sent twice and does the same
 * as once, so that one whose answer is lost, or that comes at a bad time, is sent again.
 */
public final class RemoteStore implements AutoCloseable {
    private static final String NTRIPLES = "application/n-triples";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 6;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI endpoint;
    private final Optional<String> authorization;
    private final Pause pause;
    private final HttpClient client;

    private RemoteStore(URI endpoint, Optional<String> authorization, Pause pause) {
        this.endpoint = endpoint;
        this.authorization = authorization;
        this.pause = pause;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Who asks, as HTTP's basic authentication tells it. */
    public record Login(String user, String password) {
        String header() {
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        }
    }

    /**
     * The store at {@code endpoint}, which is not asked yet.
     *
     * @param endpoint to which {@code ?graph=} is added
     */
    public static RemoteStore at(URI endpoint, Optional<Login> login) {
        return at(endpoint, login, Pause.SLEEP);
    }

    static RemoteStore at(URI endpoint, Optional<Login> login, Pause pause) {
        boolean http = "http".equals(endpoint.getScheme());
        if (endpoint.getHost() == null || !(http || "https".equals(endpoint.getScheme()))) {
            throw new AddressException(
                    endpoint.toString(),
                    "Not an address of a server.",
                    "Give one that begins with https:// or http://.");
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawFragment() != null) {
            throw new AddressException(
                    endpoint.getHost(), "The address holds more than one.", "Name the user with --user instead.");
        }
        if (http && login.isPresent() && !LOOPBACK.contains(endpoint.getHost())) {
            throw new AddressException(
                    endpoint.toString(), "A password would go there for all to read.", "Give an https:// address.");
        }
        return new RemoteStore(endpoint, login.map(Login::header), pause);
    }

    /** Puts {@code ntriples} in the place of all that the graph {@code name} holds there. */
    void put(String name, byte[] ntriples) throws InterruptedException {
        send("PUT", name, BodyPublishers.ofByteArray(ntriples));
    }

    /** Adds {@code ntriples} to the graph {@code name}. */
    void add(String name, byte[] ntriples) throws InterruptedException {
        send("POST", name, BodyPublishers.ofByteArray(ntriples));
    }

    /** Takes the graph {@code name} away, if it is there. */
    void delete(String name) throws InterruptedException {
        send("DELETE", name, BodyPublishers.noBody());
    }

    @Override
    public void close() {
        client.close();
    }

    private void send(String method, String name, BodyPublisher body) throws InterruptedException {
        String sign = endpoint.getRawQuery() == null ? "?" : "&";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(endpoint + sign + "graph=" + URLEncoder.encode(name, UTF_8)))
                .method(method, body)
                .timeout(ANSWER);
        if (!method.equals("DELETE")) {
            request.header("Content-Type", NTRIPLES);
        }
        authorization.ifPresent(value -> request.header("Authorization", value));
        String problem = "";
        Optional<Duration> asked = Optional.empty();
        for (int tried = 0; tried < TRIES; tried++) {
            if (tried > 0) {
                pause.take(asked.orElse(FIRST_PAUSE.multipliedBy(1L << tried - 1)));
            }
            try {
                HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
                int status = answer.statusCode();
                if (status / 100 == 2 || status == NOT_FOUND && method.equals("DELETE")) {
                    return;
                }
                problem = "It answers " + status + " to " + method + " of a graph";
                if (!LATER.contains(status)) {
                    throw refused(problem + ".");
                }
                asked = asked(answer);
            } catch (IOException e) {
                problem = "It cannot be reached (" + e + ")";
                asked = Optional.empty();
            }
        }
        throw refused(problem + ", " + TRIES + " times.");
    }

    /** How long it asks to be left alone, in whole seconds; where it names a date, that does not count. */
    private static Optional<Duration> asked(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_PAUSE.toSeconds())));
    }

    private RemoteException refused(String problem) {
        return new RemoteException(
                endpoint.toString(),
                problem,
                "Check the address and that you may write there, and push again: what is there already is put there anew.");
    }
}
