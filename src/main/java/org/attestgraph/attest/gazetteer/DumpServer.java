package org.attestgraph.attest.gazetteer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where dumps of countries are had from.
 *
 * @param base ends in a slash
 */
public record DumpServer(URI base) {
    public static final String GEONAMES = "https://download.geonames.org/export/dump/";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int FOUND = 200;

    /** Puts the file {@code name} of the server into {@code folder}. */
    public Path get(String name, Path folder) {
        URI address = base.resolve(name);
        Path file = folder.resolve(name);
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<Path> response = client.send(
                    HttpRequest.newBuilder(address).timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() != FOUND) {
                Files.deleteIfExists(file);
                throw failed(address, "The server answers " + response.statusCode() + ".");
            }
            return file;
        } catch (IOException e) {
            throw failed(address, "Cannot be had: " + e + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(address, "Was interrupted.");
        }
    }

    private static DownloadException failed(URI address, String problem) {
        return new DownloadException(
                address.toString(),
                problem,
                "Try again later, or get the file with a browser and import it: ./attest gazetteer add FILE");
    }
}
