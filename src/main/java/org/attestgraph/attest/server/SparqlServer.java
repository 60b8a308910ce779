package org.attestgraph.attest.server;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.riot.WebContent;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.store.GraphStore;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

/** SPARQL over a store, and a page to ask from, for reading only. */
public final class SparqlServer implements AutoCloseable {
    private static final String DATASET = "/attest";
    private static final String ENDPOINT = "sparql";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int THREADS = 32;

    private final FusekiServer fuseki;
    private final String host;

    private SparqlServer(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
        this.host = host;
    }

    /**
     * What a server is started with.
     *
     * @param host the address to listen at; {@code localhost} serves this machine alone
     * @param port 0 for any free one
     * @param names that the server is called by elsewhere
     * @param secret what readers from elsewhere must know; without it only this machine is served
     * @param version of the program, for the page
     */
    public record Options(
            String host, int port, Limits limits, Set<String> names, Optional<Secret> secret, String version) {
        public Options {
            names = Set.copyOf(names);
            if (secret.isEmpty() && !isLocal(host)) {
                throw new IllegalArgumentException("Readers from elsewhere must know a secret");
            }
        }

        /** For this machine alone. */
        public static Options local(int port, Limits limits, String version) {
            return new Options("localhost", port, limits, Set.of(), Optional.empty(), version);
        }

        public static boolean isLocal(String host) {
            return LOOPBACK.contains(host);
        }

        Set<String> hosts() {
            return Stream.concat(Stream.of(host), names.stream())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Starts; {@code store} stays open as long as the server runs, and is closed by the caller. */
    public static SparqlServer start(GraphStore store, Questions questions, Options options) {
        FusekiServer fuseki = build(store, questions, options);
        for (Connector connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector socket) {
                allowEscapes(socket);
                Connections.keepBuffers(socket);
                Connections.outlastClients(socket);
                socket.setHost(options.host().equals("localhost") ? "127.0.0.1" : options.host());
            }
        }
        try {
            return new SparqlServer(fuseki.start(), options.host());
        } catch (FusekiException e) {
            fuseki.stop();
            throw explained(e, options);
        }
    }

    /** Names in IRIs may hold an escaped slash or percent sign; no file is ever looked up by a path. */
    private static void allowEscapes(ServerConnector socket) {
        UriCompliance compliance = UriCompliance.DEFAULT.with(
                "escapes in names",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);
        Connections.settings(socket).forEach(http -> http.setUriCompliance(compliance));
    }

    /** Tells of each request on standard error, without what is sought. */
    public static void logRequests() {
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new SimpleFormatter() {
            @Override
            public String format(LogRecord request) {
                return request.getInstant().truncatedTo(ChronoUnit.MILLIS) + " " + request.getMessage() + "\n";
            }
        });
        Gate.REQUESTS.setUseParentHandlers(false);
        Gate.REQUESTS.addHandler(handler);
        Gate.REQUESTS.setLevel(Level.INFO);
    }

    /** Where people go. */
    public String url() {
        String shown = Set.of("0.0.0.0", "::").contains(host) ? "localhost" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + fuseki.getHttpPort() + "/";
    }

    /** Where programs ask. */
    public String endpoint() {
        return url() + DATASET.substring(1) + "/" + ENDPOINT;
    }

    /** Returns once the server has stopped. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
    }

    private static FusekiServer build(GraphStore store, Questions questions, Options options) {
        Limits limits = options.limits();
        Metrics metrics = new Metrics();
        Turnstile turnstile = new Turnstile(limits.atOnce());
        ReadOnlyQueries queries = new ReadOnlyQueries(limits, turnstile);
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, queries);
        Asked asked = new Asked(store, limits.patience());
        FusekiServer.Builder builder = FusekiServer.create(operations, Fuseki.getContext())
                .fusekiModules(FusekiModules.empty())
                .port(options.port())
                .numServerThreads(2, THREADS)
                .add(DATASET, DataService.newBuilder(store.dataset()).addEndpoint(Operation.Query, ENDPOINT))
                .addFilter("/*", new Gate(options.hosts(), options.secret(), limits.bytes(), metrics))
                .addFilter(DATASET + "/" + ENDPOINT, new BareEndpoint(new DatasetServlet(asked, turnstile)))
                .addServlet("", new SiteServlet())
                .addServlet("/ask", new SiteServlet())
                .addServlet("/site/*", new SiteServlet())
                .addServlet("/questions", questionsServlet(store, questions, options))
                .addServlet("/answers/*", new AnswersServlet(store, questions, limits, turnstile))
                .addServlet(ThingServlet.PATH + "*", new ThingServlet(asked, turnstile))
                .addServlet(StateServlet.HEALTH, new StateServlet(store, metrics))
                .addServlet(StateServlet.METRICS, new StateServlet(store, metrics))
                .addServlet(DatasetServlet.VOID, new DatasetServlet(asked, turnstile))
                .addServlet(DatasetServlet.DUMP, new DatasetServlet(asked, turnstile))
                .addServlet(OntologyServlet.PATH, ontologyServlet());
        for (Rendering rendering : Rendering.ALL) {
            builder.addServlet(OntologyServlet.PATH + "." + rendering.ending(), ontologyServlet());
        }
        return builder.build();
    }

    private static OntologyServlet ontologyServlet() {
        try {
            return new OntologyServlet();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static QuestionsServlet questionsServlet(GraphStore store, Questions questions, Options options) {
        try {
            return new QuestionsServlet(
                    questions, Overview.of(store), store.folder().base(), options.version());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException explained(FusekiException problem, Options options) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("in use")) {
                return new ServerException(
                        "port " + options.port(),
                        "Already taken.",
                        "Choose another with --port, or --port 0 for any free one.",
                        problem);
            }
            if (cause instanceof BindException || cause instanceof UnknownHostException || isUnresolved(cause)) {
                return new ServerException(
                        options.host() + ":" + options.port(),
                        "Cannot be listened at: " + cause.getMessage() + ".",
                        "Choose an address of this machine with --host and a port above 1023 with --port.",
                        problem);
            }
        }
        return problem;
    }

    private static boolean isUnresolved(Throwable cause) {
        return Arrays.asList("java.net.SocketException", "java.nio.channels.UnresolvedAddressException")
                .contains(cause.getClass().getName());
    }
}
