package org.attestgraph.attest.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attestgraph.attest.format.Document;
import org.attestgraph.attest.format.DocumentReader;
import org.attestgraph.attest.format.Form;
import org.attestgraph.attest.format.Hints;
import org.attestgraph.attest.format.UnreadableException;

/** Reads a feed of one item: RSS 0.9x, 1.0, 2.0, or Atom. */
final class FeedReader implements DocumentReader {
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final List<String> STORIES = List.of("encoded", "content", "description", "summary");
    private static final List<String> DATES = List.of("pubDate", "published", "issued", "date", "updated");
    private static final List<String> AUTHORS = List.of("creator", "author", "name");

    @Override
    public Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException {
        Elements elements = new Elements();
        try {
            elements.take(Xml.open(bytes));
        } catch (XMLStreamException e) {
            throw Xml.broken("a feed", e);
        }
        if (elements.items != 1) {
            throw new UnreadableException("Not a feed of one item: it has " + elements.items + ".", "Fetch it anew.");
        }
        String story = first(elements.item, STORIES).map(PageText::of).orElse("");
        Map<String, String> facts = new TreeMap<>();
        first(elements.item, List.of("title")).map(PageText::of).ifPresent(title -> facts.put("title", title));
        first(elements.item, DATES).map(Days::of).ifPresent(date -> facts.put("published", date));
        first(elements.item, List.of("link")).ifPresent(link -> facts.put("url", link));
        first(elements.item, AUTHORS).ifPresent(author -> facts.put("author", author));
        first(elements.feed, List.of("title")).map(PageText::of).ifPresent(title -> facts.put("publisher", title));
        first(elements.feed, List.of("language")).ifPresent(language -> facts.put("language", language));
        Assembly whole = Assembly.of(facts.getOrDefault("title", ""), story);
        if (whole.text().isBlank()) {
            throw new UnreadableException("An item without words.", "Remove it, or fetch the report itself.");
        }
        return whole.document(Versions.of(Form.FEED), facts, List.of());
    }

    private static Optional<String> first(Map<String, String> values, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(values.get(name)))
                .findFirst();
    }

    /** The words in the elements of the feed and of its item, by local name; of several the first. */
    private static final class Elements {
        private final Map<String, String> feed = new HashMap<>();
        private final Map<String, String> item = new HashMap<>();
        private int items;

        void take(XMLStreamReader xml) throws XMLStreamException {
            StringBuilder words = new StringBuilder();
            boolean inItem = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        words.setLength(0);
                        boolean begins = ITEMS.contains(xml.getLocalName());
                        items += begins ? 1 : 0;
                        inItem |= begins;
                        link(xml, inItem ? item : feed);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (!words.isEmpty() && !words.toString().isBlank()) {
                            (inItem ? item : feed)
                                    .putIfAbsent(
                                            xml.getLocalName(), words.toString().strip());
                        }
                        words.setLength(0);
                        inItem &= !ITEMS.contains(xml.getLocalName());
                    }
                    default -> {}
                }
            }
        }

        /** Atom writes addresses and languages as attributes. */
        private void link(XMLStreamReader xml, Map<String, String> values) {
            String address = xml.getAttributeValue(null, "href");
            String kind = xml.getAttributeValue(null, "rel");
            if (xml.getLocalName().equals("link") && address != null && (kind == null || kind.equals("alternate"))) {
                values.putIfAbsent("link", address);
            }
            String language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
            if (language != null) {
                feed.putIfAbsent("language", language);
            }
        }
    }
}
