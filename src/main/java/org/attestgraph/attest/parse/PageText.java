package org.attestgraph.attest.parse;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a web page as a reader sees them. */
final class PageText {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "pre",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "hr",
            "address",
            "figcaption",
            "details");
    private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr", "br", "caption", "summary");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "head",
            "button",
            "select",
            "textarea",
            "nav",
            "form",
            "audio",
            "video",
            "canvas");

    private PageText() {}

    /** The words in {@code markup}, a piece of a page. */
    static String of(String markup) {
        TextBuilder text = new TextBuilder();
        add(Jsoup.parseBodyFragment(markup).body(), text, new XPaths.None());
        return text.text();
    }

    /** Adds the words below {@code root} to {@code text}, with the way back to each paragraph. */
    static void add(Element root, TextBuilder text, XPaths paths) {
        root.traverse(new NodeVisitor() {
            private int hidden;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    hidden += UNSEEN.contains(element.normalName()) ? 1 : 0;
                    if (hidden == 0) {
                        border(element, text);
                    }
                } else if (hidden == 0 && node instanceof TextNode words) {
                    paths.of(words).ifPresent(text::at);
                    text.words(words.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (hidden == 0) {
                        border(element, text);
                    }
                    hidden -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                }
            }
        });
    }

    private static void border(Element element, TextBuilder text) {
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            text.paragraph();
        } else if (LINES.contains(name)) {
            text.line();
        } else if (CELLS.contains(name)) {
            text.tab();
        }
    }
}
