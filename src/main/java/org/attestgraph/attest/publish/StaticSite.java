package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.attestgraph.attest.export.Dump;
import org.attestgraph.attest.export.DumpFormat;
import org.attestgraph.attest.export.Excerpt;
import org.attestgraph.attest.export.ExportException;
import org.attestgraph.attest.markup.Html;

/**
 * Linked data as files that any web server can host: a page and a Turtle file for each thing, an index, and redirects from
 * the things' own IRIs to them.
 */
public final class StaticSite {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::toString);
    private static final int MOST_REFERENCES = 200;

    private final Excerpt excerpt;
    private final Path folder;
    private final String base;
    private long pages;

    private StaticSite(Excerpt excerpt, Path folder) {
        this.excerpt = excerpt;
        this.folder = folder;
        this.base = excerpt.iris().base();
    }

    /**
     * Writes into {@code folder}, which must be empty or not be there.
     *
     * @return how many things have a page
     */
    public static long write(Excerpt excerpt, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ExportException(
                        folder.toString(), "This folder is not empty.", "Give one that is, or is not there yet.");
            }
        }
        StaticSite site = new StaticSite(excerpt, folder);
        site.write();
        return site.pages;
    }

    private void write() throws IOException {
        try (BufferedWriter index = Files.newBufferedWriter(folder.resolve("index.html"), UTF_8);
                BufferedWriter odd = Files.newBufferedWriter(folder.resolve("_redirects"), UTF_8)) {
            index.write(SitePage.head("Reports", "") + "<h1>Reports</h1>\n<ul>\n");
            for (Node report : excerpt.reports()) {
                report(report, index, odd);
            }
            for (Node graph : excerpt.shared()) {
                shared(graph, odd);
            }
            index.write("</ul>\n" + SitePage.FOOT);
            odd.write("/id/*  /:splat.html  303\n");
        }
        Files.writeString(folder.resolve(".htaccess"), Redirects.APACHE);
        Files.writeString(folder.resolve("style.css"), SitePage.STYLE);
    }

    private void report(Node report, BufferedWriter index, BufferedWriter odd) throws IOException {
        ReportView view = ReportView.of(excerpt, report);
        if (view.own().isEmpty()) {
            return;
        }
        index.write(new Html()
                .raw("<li dir=\"auto\">")
                .link(
                        FileNames.of(report.getURI().substring(base.length())) + ".html",
                        view.label(report).orElse(report.getURI()))
                .raw("</li>\n")
                .toString());
        for (Node thing : subjects(view.own())) {
            if (thing.getURI().startsWith(report.getURI())) {
                List<Triple> about = new ArrayList<>(
                        view.all().find(thing, Node.ANY, Node.ANY).toList());
                List<Triple> led = new ArrayList<>(
                        view.all().find(Node.ANY, Node.ANY, thing).toList());
                thing(thing, about, led, view.all(), odd);
            } else {
                elsewhere(thing, odd);
            }
        }
    }

    private void shared(Node graph, BufferedWriter odd) throws IOException {
        Node last = NodeFactory.createURI(base);
        var quads = excerpt.data().find(graph, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Node subject = quads.next().getSubject();
            if (!subject.equals(last) && isOurs(subject)) {
                elsewhere(subject, odd);
                last = subject;
            }
        }
    }

    /** A thing that several reports may name; once. */
    private void elsewhere(Node thing, BufferedWriter odd) throws IOException {
        if (!isOurs(thing) || Files.exists(file(thing, ".html")) || !excerpt.wants(thing)) {
            return;
        }
        List<Triple> about = new ArrayList<>();
        excerpt.data().find(Node.ANY, thing, Node.ANY, Node.ANY).forEachRemaining(quad -> about.add(quad.asTriple()));
        List<Triple> led = new ArrayList<>();
        var quads = excerpt.data().find(Node.ANY, Node.ANY, Node.ANY, thing);
        while (quads.hasNext()) {
            led.add(quads.next().asTriple());
        }
        thing(thing, about, led, labels(about, led), odd);
    }

    private void thing(Node thing, List<Triple> about, List<Triple> led, Graph known, BufferedWriter odd)
            throws IOException {
        about.sort(ORDER);
        led.sort(ORDER);
        Path page = file(thing, ".html");
        Files.createDirectories(page.getParent());
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        List<Triple> both = new ArrayList<>(about);
        both.addAll(led);
        Dump.write(both, DumpFormat.TURTLE, base, turtle);
        Files.write(file(thing, ".ttl"), turtle.toByteArray());
        List<Triple> first = led.subList(0, Math.min(MOST_REFERENCES, led.size()));
        Files.writeString(page, new SitePage(base, thing, known).write(distinct(about), distinct(first), led.size()));
        pages++;
        String path = thing.getURI().substring(base.length());
        if (!FileNames.of(path).equals(path)) {
            odd.write(Redirects.line(path, FileNames.of(path)));
        }
    }

    /** The labels of the things that {@code about} and {@code led} name. */
    private Graph labels(List<Triple> about, List<Triple> led) {
        Graph labels = GraphMemFactory.createDefaultGraph();
        for (List<Triple> triples : List.of(about, led.subList(0, Math.min(MOST_REFERENCES, led.size())))) {
            for (Triple triple : triples) {
                for (Node thing : List.of(triple.getSubject(), triple.getObject())) {
                    excerpt.data()
                            .find(Node.ANY, thing, RDFS.label.asNode(), Node.ANY)
                            .forEachRemaining(quad -> labels.add(quad.asTriple()));
                }
            }
        }
        return labels;
    }

    private Path file(Node thing, String ending) {
        return folder.resolve(FileNames.of(thing.getURI().substring(base.length())) + ending);
    }

    private boolean isOurs(Node node) {
        return node.isURI()
                && node.getURI().startsWith(base)
                && node.getURI().length() > base.length()
                && !node.getURI().contains("#");
    }

    private static List<Node> subjects(Graph graph) {
        return graph.stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private static List<Triple> distinct(List<Triple> triples) {
        return triples.stream().distinct().toList();
    }
}
