package org.attestgraph.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * The steps of linking on a cluster. Accounts are read where a part is; they meet by blocks; only what hangs together is
 * found in one place, from pairs of numbers; all else is made where the accounts of a component are.
 */
final class LinkRun {
    private static final StorageLevel KEPT = StorageLevel.DISK_ONLY();

    private final JavaSparkContext spark;
    private final LinkSettings settings;
    private final Map<String, String> tables;
    private final Broadcast<SerializableConfiguration> hadoop;
    private final List<Tuple2<Integer, String>> parts = new ArrayList<>();
    private final int tasks;

    /**
     * @param tables what people decided, by what messages call it
     * @param parts the files of their statements
     */
    LinkRun(JavaSparkContext spark, LinkSettings settings, Map<String, String> tables, List<String> parts, int tasks) {
        this.spark = spark;
        this.settings = settings;
        this.tables = tables;
        this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        parts.forEach(part -> this.parts.add(new Tuple2<>(this.parts.size(), part)));
        this.tasks = tasks;
    }

    /** What each task needs to call Attest. */
    private record Door(String base, Map<String, String> tables, Map<String, List<byte[]>> decidedOn)
            implements Serializable {
        LinkSteps open() throws IOException {
            return Program.sent().link(base, tables, decidedOn);
        }
    }

    /** Writes the graph of cases to {@code files}, and what people decided to {@code review}; counts both. */
    Map<String, String> run(CaseFiles files, String review) throws IOException {
        Door door = new Door(settings.base(), tables, decidedOn());
        JavaPairRDD<String, Tuple2<Integer, Map<String, byte[]>>> told =
                told(door).persist(KEPT);
        Map<String, Integer> firsts = firsts(told);
        JavaRDD<Map<String, byte[]>> reports = told.filter(
                        report -> firsts.getOrDefault(report._1(), report._2()._1())
                                .equals(report._2()._1()))
                .map(report -> report._2()._2());
        JavaPairRDD<String, byte[]> accounts = reports.flatMapToPair(report -> pairs(report));
        JavaRDD<String[]> compared = compared(door, accounts).persist(KEPT);
        Broadcast<Components> components = spark.broadcast(components(door, compared));
        JavaRDD<byte[]> cases = cases(door, accounts, components);
        JavaRDD<byte[]> between = compared.filter(found -> found.length == 1).map(found -> found[0].getBytes(UTF_8));
        JavaRDD<byte[]> within = reports.mapPartitions(some -> {
            LinkSteps steps = door.open();
            return each(some, report -> steps.withinReport(report.values()));
        });
        long statements = write(cases.union(between).union(within), files);
        if (!tables.isEmpty()) {
            List<byte[]> lines = new ArrayList<>(door.open().review());
            lines.sort(Arrays::compareUnsigned);
            statements +=
                    new CaseWriter(settings.output(), spark.hadoopConfiguration()).write(review, lines.iterator());
        }
        return Map.of("accounts", String.valueOf(accounts.count()), "statements", String.valueOf(statements));
    }

    /** The accounts of reports that something was decided on, as they are read: few, that each task needs. */
    private Map<String, List<byte[]>> decidedOn() {
        Map<String, List<byte[]>> first = new HashMap<>();
        if (!tables.isEmpty()) {
            Door door = new Door(settings.base(), tables, new HashMap<>());
            Broadcast<SerializableConfiguration> configuration = hadoop;
            spark
                    .parallelizePairs(parts, parts.size())
                    .flatMapToPair(part -> each(
                            door.open().decidedOn(open(part._2(), configuration)),
                            report -> List.of(new Tuple2<>(
                                    report.getKey(), new Tuple2<>(part._1(), new ArrayList<>(report.getValue()))))))
                    .collect()
                    .stream()
                    .sorted(Comparator.comparing(report -> report._2()._1()))
                    .forEach(
                            report -> first.putIfAbsent(report._1(), report._2()._2()));
        }
        return first;
    }

    /** By report, in which part it is, and its accounts by their IRIs. */
    private JavaPairRDD<String, Tuple2<Integer, Map<String, byte[]>>> told(Door door) {
        Broadcast<SerializableConfiguration> configuration = hadoop;
        return spark.parallelizePairs(parts, parts.size())
                .flatMapToPair(part -> each(
                        door.open().accounts(open(part._2(), configuration)),
                        report -> List.of(new Tuple2<>(report.getKey(), new Tuple2<>(part._1(), report.getValue())))));
    }

    /** Of reports that are in several parts, the first of these: it alone counts. */
    private static Map<String, Integer> firsts(JavaPairRDD<String, Tuple2<Integer, Map<String, byte[]>>> told) {
        return new HashMap<>(told.mapToPair(report ->
                        new Tuple2<>(report._1(), new int[] {report._2()._1(), 1}))
                .reduceByKey((one, other) -> new int[] {Math.min(one[0], other[0]), one[1] + other[1]})
                .filter(report -> report._2()[1] > 1)
                .mapValues(found -> found[0])
                .collectAsMap());
    }

    private JavaRDD<String[]> compared(Door door, JavaPairRDD<String, byte[]> accounts) {
        return accounts.mapPartitionsToPair(some -> {
                    LinkSteps steps = door.open();
                    return each(some, account -> steps.seats(account._2()).stream()
                            .map(seat -> new Tuple2<>(seat.getKey(), seat.getValue()))
                            .toList());
                })
                .repartitionAndSortWithinPartitions(new ByBlock(tasks))
                .mapPartitions(seats -> {
                    Iterator<Map.Entry<String, byte[]>> entries =
                            each(seats, seat -> List.of(Map.entry(seat._1(), seat._2())));
                    return each(
                            door.open().compared(entries), found -> Stream.<String[]>of(found.toArray(String[]::new))
                                    .toList());
                });
    }

    /** Each task sends what joins its accounts, and no more. */
    private static Components components(Door door, JavaRDD<String[]> compared) throws IOException {
        List<long[]> pairs = new ArrayList<>(compared.filter(found -> found.length == 2)
                .mapPartitions(some -> List.of(Components.fewest(each(some, pair -> List.of(pair(pair[0], pair[1])))))
                        .iterator())
                .collect());
        door.open().joined().forEach(pair -> pairs.add(pair(pair.getFirst(), pair.getLast())));
        return Components.of(pairs);
    }

    private static long[] pair(String one, String other) {
        return new long[] {Components.node(one), Components.node(other)};
    }

    private JavaRDD<byte[]> cases(Door door, JavaPairRDD<String, byte[]> accounts, Broadcast<Components> components) {
        return accounts.mapToPair(
                        account -> new Tuple2<>(components.value().root(Components.node(account._1())), account._2()))
                .repartitionAndSortWithinPartitions(new HashPartitioner(tasks))
                .mapPartitions(some -> {
                    LinkSteps steps = door.open();
                    return each(new Together(some), together -> steps.cases(together));
                });
    }

    private long write(JavaRDD<byte[]> lines, CaseFiles files) {
        String output = settings.output();
        Broadcast<SerializableConfiguration> configuration = hadoop;
        return lines
                .mapToPair(line -> new Tuple2<>(line, true))
                .repartitionAndSortWithinPartitions(files, (ByOctets) Arrays::compareUnsigned)
                .mapPartitions(some -> List.of(
                                new CaseWriter(output, configuration.value().value())
                                        .write(
                                                files.name(TaskContext.getPartitionId()),
                                                each(some, line -> List.of(line._1()))))
                        .iterator())
                .collect()
                .stream()
                .mapToLong(count -> count)
                .sum();
    }

    private interface ByOctets extends Comparator<byte[]>, Serializable {}

    private static InputStream open(String file, Broadcast<SerializableConfiguration> hadoop) throws IOException {
        Configuration configuration = hadoop.value().value();
        Path path = new Path(file);
        InputStream in = new GZIPInputStream(path.getFileSystem(configuration).open(path), 1 << 16);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(in));
        return in;
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<Tuple2<String, byte[]>> pairs(Map<String, byte[]> accounts) {
        return each(
                accounts.entrySet().iterator(), account -> List.of(new Tuple2<>(account.getKey(), account.getValue())));
    }

    /** What {@code of} makes of each, one after the other, when it is drawn. */
    private static <T, R> Iterator<R> each(Iterator<T> all, Function<T, List<R>> of) {
        Stream<T> stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
        return stream.flatMap(one -> of.apply(one).stream()).iterator();
    }

    /** Accounts of one component after the other. */
    private static final class Together implements Iterator<List<byte[]>> {
        private final Iterator<Tuple2<Long, byte[]>> accounts;
        private Tuple2<Long, byte[]> next;

        Together(Iterator<Tuple2<Long, byte[]>> accounts) {
            this.accounts = accounts;
            advance();
        }

        private void advance() {
            next = accounts.hasNext() ? accounts.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<byte[]> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            long component = next._1();
            List<byte[]> together = new ArrayList<>();
            while (next != null && next._1() == component) {
                together.add(next._2());
                advance();
            }
            return together;
        }
    }
}
