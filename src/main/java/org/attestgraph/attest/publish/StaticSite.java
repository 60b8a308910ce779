package org.attestgraph.attest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
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
    private final Excerpt excerpt;
    private final Path folder;
    private final String base;
    private final Redirects redirects = new Redirects();
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
        try (BufferedWriter index = Files.newBufferedWriter(folder.resolve("index.html"), UTF_8)) {
            index.write(SitePage.head("Reports", "") + "<h1>Reports</h1>\n<ul>\n");
            for (Node report : excerpt.reports()) {
                report(report, index);
            }
            for (Node graph : excerpt.shared()) {
                shared(graph);
            }
            index.write("</ul>\n" + SitePage.FOOT);
        }
        Files.writeString(folder.resolve("_redirects"), redirects.others());
        Files.writeString(folder.resolve(".htaccess"), redirects.apache());
        Files.writeString(folder.resolve("style.css"), SitePage.STYLE);
    }

    private void report(Node report, BufferedWriter index) throws IOException {
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
                Graph all = view.all();
                thing(
                        thing,
                        Iter.concat(all.find(thing, Node.ANY, Node.ANY), all.find(Node.ANY, Node.ANY, thing)),
                        shown -> all);
            } else {
                elsewhere(thing);
            }
        }
    }

    private void shared(Node graph) throws IOException {
        Node last = NodeFactory.createURI(base);
        var quads = excerpt.data().find(graph, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Node subject = quads.next().getSubject();
            if (!subject.equals(last) && isOurs(subject)) {
                elsewhere(subject);
                last = subject;
            }
        }
    }

    /** A thing that several reports may name; once. */
    private void elsewhere(Node thing) throws IOException {
        if (!isOurs(thing) || Files.exists(file(thing, ".html")) || !excerpt.wants(thing)) {
            return;
        }
        thing(thing, excerpt.around(thing), this::labels);
    }

    /**
     * Writes the files of {@code thing}.
     *
     * @param around statements of it and of what leads to it, as many as there may be
     * @param labels of the things that are shown
     */
    private void thing(Node thing, Iterator<Triple> around, Function<Shown, Graph> labels) throws IOException {
        Shown shown = new Shown(thing);
        Path page = file(thing, ".html");
        Files.createDirectories(page.getParent());
        try (OutputStream turtle = new BufferedOutputStream(Files.newOutputStream(file(thing, ".ttl")))) {
            Dump.write(Iter.filter(around, this::leadsToAPage), shown::take, DumpFormat.TURTLE, base, turtle);
        }
        Files.writeString(page, new SitePage(base, thing, labels.apply(shown)).write(shown));
        pages++;
        redirects.add(thing.getURI().substring(base.length()));
    }

    /** Not where it names a thing that is not wanted, which has none. */
    private boolean leadsToAPage(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getObject())
                .allMatch(node -> !isOurs(node) || excerpt.wants(node));
    }

    private Graph labels(Shown shown) {
        Graph labels = GraphMemFactory.createDefaultGraph();
        shown.things().forEach(thing -> excerpt.data()
                .find(Node.ANY, thing, RDFS.label.asNode(), Node.ANY)
                .forEachRemaining(quad -> labels.add(quad.asTriple())));
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
}
