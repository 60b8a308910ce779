package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.attestgraph.attest.query.Questions;
import org.attestgraph.attest.server.Limits;
import org.attestgraph.attest.server.SparqlServer;
import org.attestgraph.attest.store.DatasetFolder;
import org.attestgraph.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows: its commands run, and its report becomes the triples beside it. */
class ReadmeTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path temp;

    private int ran;

    @Test
    void its_report_becomes_its_triples() throws IOException {
        Path report =
                Files.writeString(temp.resolve("report.txt"), blocks("text").getFirst());

        Graph told = graph(run("extract", report.toString(), "--format", "turtle"));
        Graph shown = graph(blocks("turtle").getFirst());

        assertThat(shown.size()).isPositive();
        shown.find()
                .forEachRemaining(triple ->
                        assertThat(told.contains(triple)).as(triple.toString()).isTrue());
    }

    @Test
    void its_commands_run() throws IOException, InterruptedException {
        for (String block : blocks("sh")) {
            for (String command : block.lines().toList()) {
                tryOut(words(command));
            }
        }

        assertThat(ran).as("commands").isGreaterThanOrEqualTo(6);
    }

    private void tryOut(List<String> words) throws IOException, InterruptedException {
        ran++;
        String program = words.getFirst();
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        if (program.equals("./attest") && arguments.getFirst().equals("serve")) {
            assertThat(arguments).containsExactly("serve", "--dataset", "my-data"); // what asking() starts
        } else if (program.equals("./attest")) {
            if (arguments.getFirst().equals("demo")) {
                arguments.add("--no-serve");
            }
            assertThat(run(arguments.stream().map(this::inTemp).toArray(String[]::new)))
                    .isNotBlank();
        } else if (program.equals("curl")) {
            assertThat(asking(arguments)).contains("Syrian Arab Air Force");
        } else {
            assertThat(String.join(" ", words)).isEqualTo("mvn verify"); // is running just now
            assertThat(Files.readString(HOME.resolve(".ci/run"))).endsWith("\nmvn verify\n");
        }
    }

    private String asking(List<String> curl) throws IOException, InterruptedException {
        String file = curl.get(curl.indexOf("--data-urlencode") + 1).replaceFirst("^query@", "");
        String[] header = curl.get(curl.indexOf("-H") + 1).split(": ", 2);
        String body = "query=" + URLEncoder.encode(Files.readString(HOME.resolve(file)), UTF_8);
        SparqlServer.Options options =
                SparqlServer.Options.local(0, Limits.usual().withPatience(Duration.ofSeconds(60)), "test");
        try (GraphStore store = GraphStore.openToRead(DatasetFolder.open(temp.resolve("my-data")), "test");
                SparqlServer server = SparqlServer.start(store, Questions.builtIn(), options);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(server.endpoint()).endsWith(URI.create(curl.getLast()).getPath());
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.endpoint()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header[0], header[1])
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintWriter(err, true),
                0,
                false,
                Map.of("XDG_CACHE_HOME", temp.resolve("cache").toString()),
                HOME);
        int exit = Attest.commandLine(terminal, Parts::builtIn).execute(arguments);
        assertThat(exit).as(String.join(" ", arguments) + "\n" + err).isZero();
        return out.toString(UTF_8);
    }

    private String inTemp(String argument) {
        return argument.equals("my-data") ? temp.resolve(argument).toString() : argument;
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    private static List<String> words(String command) {
        return ARGUMENT.matcher(command).results().map(ReadmeTest::unquoted).toList();
    }

    private static String unquoted(MatchResult argument) {
        for (int group = 1; group < 3; group++) {
            if (argument.group(group) != null) {
                return argument.group(group);
            }
        }
        return argument.group(3);
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(HOME.resolve("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
