package org.attestgraph.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that are written from the leaves up: a leaf holds 255 statements, a branch some 200 leaves. */
class BulkIndexTest {
    private static final int IN_MEMORY = 1 << 20;

    @TempDir
    Path temp;

    @ParameterizedTest(name = "{0} statements")
    @ValueSource(ints = {1, 255, 256, 257, 383, 511, 70_000})
    void every_order_holds_all_statements_and_takes_more(int size) throws IOException {
        List<Quad> quads = quads(size);
        BulkIndex.make(temp, List.of(quads).iterator(), IN_MEMORY);

        CanonicalGraph later = Graphs.report(1, "A", "B", "C");
        try (Index index = Index.openToWrite(temp)) {
            assertThat(stored(index)).isEqualTo(Set.copyOf(quads));
            assertThat(index.apply(Map.of(later.name(), Optional.of(later)), () -> {}))
                    .isEmpty();
        }
        try (Index index = Index.openToWrite(temp)) {
            assertThat(stored(index)).hasSize(size + later.quads().size());
            assertThat(inEveryOrder(index))
                    .containsOnly((long) size + later.quads().size());
        }
    }

    @ParameterizedTest(name = "{0} statements, {1} at a time")
    @CsvSource({"1000, 100", "1001, 500", "5, 1"})
    void what_memory_does_not_hold_is_sorted_in_files(int size, int run) throws IOException {
        List<Quad> quads = quads(size);
        List<List<Quad>> twice = List.of(quads, quads.subList(0, size / 2)); // what comes twice is stored once

        BulkIndex.make(temp, twice.iterator(), run);

        try (Index index = Index.openToWrite(temp)) {
            assertThat(stored(index)).isEqualTo(Set.copyOf(quads));
            assertThat(inEveryOrder(index)).containsOnly((long) size);
        }
        assertThat(temp.resolve("sorting")).doesNotExist();
    }

    @Test
    void a_failure_reaches_the_one_who_asked() {
        Iterator<List<Quad>> failing = IntStream.range(0, 10)
                .mapToObj(i -> {
                    if (i == 5) {
                        throw new IllegalStateException("pulled the plug");
                    }
                    return quads(100);
                })
                .iterator();

        assertThatThrownBy(() -> BulkIndex.make(temp, failing, IN_MEMORY)).hasMessage("pulled the plug");
    }

    private static List<Quad> quads(int count) {
        Random random = new Random(count);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            quads.add(Quad.create(
                    Graphs.iri("urn:g" + i % 7),
                    Graphs.iri("urn:s" + random.nextInt(1 + count / 10)),
                    Graphs.iri("urn:p" + random.nextInt(20)),
                    Graphs.text("o" + i)));
        }
        return quads;
    }

    private static Set<Quad> stored(Index index) {
        return Txn.calculateRead(index.dataset(), () -> index.dataset().stream().collect(Collectors.toSet()));
    }

    private static List<Long> inEveryOrder(Index index) {
        return Txn.calculateRead(index.dataset(), () -> Arrays.stream(TDBInternal.getDatasetGraphTDB(index.dataset())
                        .getQuadTable()
                        .getNodeTupleTable()
                        .getTupleTable()
                        .getIndexes())
                .map(order -> {
                    long[] count = {0};
                    order.all()
                            .forEachRemaining(
                                    quad -> count[0] += order.find(quad).hasNext() ? 1 : 0);
                    return count[0];
                })
                .toList());
    }
}
