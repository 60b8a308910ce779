package org.attestgraph.attest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code serve} in a process of its own, as a user runs it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready at \\S+ \\(SPARQL at (\\S+)\\).*");
    private static final int PATIENCE = 60;

    private final Process process;
    private final String endpoint;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Returns once it is ready to answer. */
    static ServerProcess start(Path dataset, Path log) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attest.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--dataset",
                        dataset.toString())
                .redirectError(log.toFile())
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        Matcher ready = READY.matcher(String.valueOf(out.readLine()));
        assertThat(ready.matches()).as(Files.readString(log)).isTrue();
        return new ServerProcess(process, ready.group(1));
    }

    long pid() {
        return process.pid();
    }

    /** The answer as CSV, without its heading. */
    String ask(String sparql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(endpoint + "?query=" + URLEncoder.encode(sparql, UTF_8)))
                .header("Accept", "text/csv")
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceFirst("^.*\r?\n", "").replace("\r", "");
    }

    /**
     * Asks again and again, until the answer is as {@code last} says.
     *
     * @param before what every answer must be until then
     */
    void awaitAnswer(String sparql, Predicate<String> before, Predicate<String> last)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(PATIENCE);
        for (String answer = ask(sparql); !last.test(answer); answer = ask(sparql)) {
            assertThat(answer).matches(before);
            assertThat(Instant.now()).as("still %s", answer).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
