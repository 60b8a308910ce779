package org.attestgraph.attest.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says of itself: in JSON-LD, else in OpenGraph and other {@code meta} elements, else in its markup.
 *
 * @param values by the names of a manifest's columns
 */
record PageFacts(Map<String, String> values) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 500;

    static PageFacts of(Document page) {
        List<JsonNode> articles = articles(page);
        Map<String, String> values = new TreeMap<>();
        put(
                values,
                "title",
                List.of(
                        linked(articles, "headline"),
                        meta(page, "og:title", "twitter:title", "dc.title"),
                        text(page, "h1"),
                        text(page, "title")));
        put(
                values,
                "published",
                List.of(
                        linked(articles, "datePublished"),
                        meta(
                                page,
                                "article:published_time",
                                "og:article:published_time",
                                "datepublished",
                                "date",
                                "pubdate",
                                "publishdate",
                                "dc.date",
                                "dc.date.issued",
                                "dcterms.created",
                                "sailthru.date"),
                        time(page)));
        put(
                values,
                "publisher",
                List.of(linked(articles, "publisher"), meta(page, "og:site_name", "application-name", "dc.publisher")));
        put(
                values,
                "author",
                List.of(
                        linked(articles, "author"),
                        meta(page, "author", "article:author", "dc.creator"),
                        text(page, "[rel=author], [itemprop=author]")));
        put(
                values,
                "language",
                List.of(
                        page.select("html[lang]").stream().map(html -> html.attr("lang")),
                        meta(page, "language", "og:locale").map(locale -> locale.replace('_', '-'))));
        put(
                values,
                "url",
                List.of(
                        page.select("link[rel=canonical]").stream().map(link -> link.attr("href")),
                        meta(page, "og:url")));
        return new PageFacts(values);
    }

    Optional<String> title() {
        return Optional.ofNullable(values.get("title"));
    }

    /** The first that is there. */
    private static void put(Map<String, String> values, String name, List<Stream<String>> told) {
        told.stream()
                .flatMap(words -> words)
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
                .findFirst()
                .ifPresent(words -> values.put(name, words));
    }

    private static Stream<String> meta(Document page, String... names) {
        return Stream.of(names)
                .flatMap(
                        name -> page
                                .select("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name
                                        + "]")
                                .stream())
                .map(meta -> meta.attr("content"));
    }

    private static Stream<String> text(Document page, String query) {
        return page.select(query).stream().map(Element::text).limit(1);
    }

    private static Stream<String> time(Document page) {
        return Stream.of("[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "time[datetime]")
                .flatMap(query -> page.select(query).stream())
                .map(element -> element.hasAttr("datetime")
                        ? element.attr("datetime")
                        : element.hasAttr("content") ? element.attr("content") : element.text());
    }

    private static Stream<String> linked(List<JsonNode> articles, String property) {
        return articles.stream().flatMap(article -> name(article.path(property)));
    }

    /** A text, the name of a thing, or those of several. */
    private static Stream<String> name(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(PageFacts::name).limit(1);
        }
        return value.isObject() ? name(value.path("name")) : Stream.of(value.asText(""));
    }

    private static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                addArticles(JSON.readTree(script.data()), articles);
            } catch (JsonProcessingException e) {
                // pages often hold broken JSON; what they say elsewhere counts then
            }
        }
        return articles;
    }

    private static void addArticles(JsonNode node, List<JsonNode> articles) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            node.valueStream().forEach(each -> addArticles(each, articles));
        } else if (node.has("@graph")) {
            addArticles(node.path("@graph"), articles);
        } else if (node.has("headline") || node.has("datePublished")) {
            articles.add(node);
        }
    }
}
