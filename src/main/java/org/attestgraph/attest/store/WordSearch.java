package org.attestgraph.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds words for {@code text:query}; opens what {@link WordIndex} wrote when it is first asked. */
final class WordSearch implements TextIndex, AutoCloseable {
    /** Lucene cannot be told to stop, so that it is never asked for more than it does in a moment. */
    private static final int MOST_HITS = 200_000;

    private static final int LONGEST = 1_000;

    private final DatasetFolder folder;
    private final EntityDefinition definition = new EntityDefinition(Wording.THING, Wording.WORDS);
    private Optional<Opened> opened = Optional.empty();

    private record Opened(FSDirectory directory, SearcherManager searchers) {}

    WordSearch(DatasetFolder folder) {
        this.folder = folder;
        definition.setGraphField(Wording.GRAPH);
        definition.setLangField(Wording.LANGUAGE);
        definition.setCacheQueries(true);
        Wording.SOUGHT.forEach(property -> definition.set(Wording.WORDS, property));
    }

    /** Looks at what was written since. */
    synchronized void refresh() throws IOException {
        if (opened.isPresent()) {
            opened.get().searchers().maybeRefreshBlocking();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (opened.isPresent()) {
                opened.get().searchers().close();
                opened.get().directory().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opened = Optional.empty();
        }
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            @Nullable List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(parsed(words), BooleanClause.Occur.MUST);
        if (subject != null && subject.isURI()) {
            only(query, Wording.THING, List.of(subject.getURI()));
        }
        if (properties != null && !properties.isEmpty()) {
            only(
                    query,
                    Wording.PROPERTY,
                    properties.stream().map(Resource::getURI).toList());
        }
        if (graph != null && !Quad.isDefaultGraph(NodeFactory.createURI(graph))) {
            only(query, Wording.GRAPH, List.of(graph));
        }
        if (language != null) {
            only(query, Wording.LANGUAGE, List.of(language.equals("none") ? "" : language));
        }
        try {
            SearcherManager searchers = searchers();
            IndexSearcher searcher = searchers.acquire();
            try {
                return hits(searcher, query.build(), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new TextIndexException(
                    "The words of the dataset cannot be searched: " + e + ". Make its index anew: ./attest rebuild", e);
        }
    }

    private static List<TextHit> hits(IndexSearcher searcher, Query query, int limit) throws IOException {
        int most = limit < 0 ? MOST_HITS : Math.min(limit, MOST_HITS);
        if (most == 0) {
            return List.of();
        }
        TopDocs found = searcher.search(
                query, Math.min(most, Math.max(1, searcher.getIndexReader().maxDoc())));
        if (limit < 0 && found.scoreDocs.length == MOST_HITS) {
            throw unfit("It has " + MOST_HITS + " hits or more; say how many are wanted after the words");
        }
        List<TextHit> hits = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            Wording wording = Wording.of(searcher.storedFields().document(hit.doc));
            Node property =
                    NodeFactory.createURI(wording.properties().iterator().next());
            hits.add(new TextHit(wording.thing(), hit.score, wording.literal(), wording.graph(), property));
        }
        return hits;
    }

    private static Query parsed(String words) {
        if (words.length() > LONGEST) {
            throw unfit("They are longer than " + LONGEST + " characters");
        }
        try {
            return new QueryParser(Wording.WORDS, Wording.analyzer()).parse(words);
        } catch (ParseException | RuntimeException e) {
            throw unfit("They are not in the query language of Lucene: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void only(BooleanQuery.Builder query, String field, List<String> values) {
        query.add(
                values.size() == 1
                        ? new TermQuery(new Term(field, values.getFirst()))
                        : new TermInSetQuery(
                                field, values.stream().map(BytesRef::new).collect(Collectors.toList())),
                BooleanClause.Occur.FILTER);
    }

    private synchronized SearcherManager searchers() throws IOException {
        if (opened.isEmpty()) {
            FSDirectory directory = WordIndex.directory(folder);
            opened = Optional.of(new Opened(directory, new SearcherManager(directory, null)));
        }
        return opened.get().searchers();
    }

    private static QueryParseException unfit(String why) {
        return new QueryParseException("The words to be searched cannot be used. " + why + ".", -1, -1);
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit,
            String highlight) {
        return query(NodeFactory.createURI(subject), properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
        return query((Node) null, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, String graph, String language, int limit, String highlight) {
        return query(
                List.of(org.apache.jena.rdf.model.ResourceFactory.createResource(property.getURI())),
                words,
                graph,
                language,
                limit,
                highlight);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return query(property, words, graph, language, limit, "");
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return query(property, words, graph, language, -1);
    }

    @Override
    public Map<String, Node> get(String uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("Words are only written with the graphs that they are of");
    }
}
