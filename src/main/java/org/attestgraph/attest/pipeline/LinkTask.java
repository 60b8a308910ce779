package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.attestgraph.attest.lexicon.Lexicon;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.AccountBytes;
import org.attestgraph.attest.link.Block;
import org.attestgraph.attest.link.Cases;
import org.attestgraph.attest.link.Linker;
import org.attestgraph.attest.link.Totals;
import org.attestgraph.attest.link.Verdicts;
import org.attestgraph.attest.rdf.CanonicalGraph;
import org.attestgraph.attest.rdf.CaseMapping;
import org.attestgraph.attest.rdf.DecisionMapping;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.rdf.ReferenceGraph;
import org.attestgraph.attest.review.Decisions;

/**
 * The steps of {@link Linking}, for a scheduler of many machines: like {@link PartTask} it needs no type but Java's own.
 * Accounts are read from parts; those that meet in a block are compared; and of accounts that hang together, all in one
 * place, come cases. Accounts are bytes, and statements lines of canonical N-Quads.
 */
public final class LinkTask {
    static {
        JenaSystem.init();
    }

    private static final Map<String, Graph> REFERENCES = new HashMap<>();

    private final Iris iris;
    private final Decisions decisions;
    private final ToldAccounts told;
    private final Map<String, List<Account>> decidedOn;
    private final Verdicts verdicts;
    private final CaseMapping mapping;

    /**
     * For one task.
     *
     * @param base of the dataset's IRIs
     * @param tables what people decided, by what messages call it, in the order in which it was taken in
     * @param decidedOn what {@link #decidedOn(InputStream)} gives, of all parts; nothing where that is what is asked for
     */
    public LinkTask(String base, Map<String, String> tables, Map<String, List<byte[]>> decidedOn) {
        this.iris = new Iris(base);
        this.decisions = Decisions.of(tables.entrySet().stream()
                .map(table -> new Decisions.Table(table.getKey(), table.getValue()))
                .toList());
        this.told = ToldAccounts.of(reference(base), decisions);
        this.decidedOn = new HashMap<>();
        decidedOn.forEach((report, accounts) -> this.decidedOn.put(report, accounts(accounts)));
        this.verdicts = decisions.verdicts(this::asRead);
        this.mapping = new CaseMapping(iris);
    }

    /** Names what cases are made by: those of two versions do not fit together. */
    public static String version() {
        return Linking.RULES + " " + Knowledge.sha256();
    }

    /** The accounts of those reports that something was decided on, as they are read, by their reports. */
    public Iterator<Map.Entry<String, List<byte[]>>> decidedOn(InputStream quads) {
        Set<String> reports = decisions.reports();
        return Iter.iter(new GraphLines(quads))
                .filter(graph -> reports.contains(graph.name()))
                .map(graph -> Map.entry(graph.name(), bytes(asRead(graph))));
    }

    /** The accounts of each report, as people decided of them, by their IRIs. */
    public Iterator<Map.Entry<String, Map<String, byte[]>>> accounts(InputStream quads) {
        return Iter.map(new GraphLines(quads), graph -> {
            Map<String, byte[]> accounts = new LinkedHashMap<>();
            told.decided(asRead(graph)).forEach(account -> accounts.put(account.id(), AccountBytes.of(account)));
            return Map.entry(graph.name(), accounts);
        });
    }

    /** The pairs of accounts that people said are of one event, which may not all be there. */
    public List<List<String>> joined() {
        return verdicts.same().stream()
                .map(pair -> List.of(pair.one(), pair.other()))
                .toList();
    }

    /** What people decided, as statements. */
    public List<byte[]> review() {
        return lines(new DecisionMapping(iris).quads(decisions, this::asRead).stream());
    }

    /** Which totals of a report count which of its acts in. */
    public List<byte[]> withinReport(Collection<byte[]> report) {
        List<Account> accounts = accounts(report);
        return lines(accounts.stream().flatMap(total -> accounts.stream()
                .filter(act -> Totals.includes(total, act))
                .map(act -> mapping.inclusion(total.id(), act.id()))));
    }

    /**
     * The blocks that an account is in, and as much of it as is compared there.
     *
     * @return keys that begin with the block's name, a tab after it; in a block they are to be in their order
     */
    public List<Map.Entry<String, byte[]>> seats(byte[] account) {
        Account whole = AccountBytes.account(account);
        byte[] compared = AccountBytes.of(whole.compared());
        return Block.seats(whole).map(seat -> Map.entry(key(seat), compared)).toList();
    }

    /** Those at home first. */
    private static String key(Block.Seat seat) {
        return seat.block() + "\t" + (seat.home() ? "0" : "1") + (seat.begins() ? "0" : "1");
    }

    private static Block.Seat seat(String key) {
        int tab = key.lastIndexOf('\t');
        return new Block.Seat(key.substring(0, tab), key.charAt(tab + 1) == '0', key.charAt(tab + 2) == '0');
    }

    /**
     * Compares accounts that meet.
     *
     * @param seats of any number of blocks, in the order of their keys
     * @return two IRIs each, of accounts that hang together; or one line, that a total counts an act in
     */
    public Iterator<List<String>> compared(Iterator<Map.Entry<String, byte[]>> seats) {
        return Iter.flatMap(seats, new Comparing());
    }

    private final class Comparing implements Function<Map.Entry<String, byte[]>, Iterator<List<String>>> {
        private String name = "";
        private Block block = new Block();

        @Override
        public Iterator<List<String>> apply(Map.Entry<String, byte[]> entry) {
            Block.Seat seat = seat(entry.getKey());
            if (!seat.block().equals(name)) {
                name = seat.block();
                block = new Block();
            }
            Account account = AccountBytes.account(entry.getValue());
            List<Account> met = block.enter(account, seat).toList();
            return Stream.concat(
                            new Linker(any -> met.stream(), Verdicts.NONE)
                                    .linked(account)
                                    .map(other -> List.of(account.id(), other.id())),
                            met.stream().flatMap(other -> inclusion(account, other).stream()))
                    .iterator();
        }

        private List<List<String>> inclusion(Account one, Account other) {
            List<List<String>> found = new ArrayList<>();
            if (Totals.includes(one, other)) {
                found.add(List.of(CanonicalGraph.line(mapping.inclusion(one.id(), other.id()))));
            } else if (Totals.includes(other, one)) {
                found.add(List.of(CanonicalGraph.line(mapping.inclusion(other.id(), one.id()))));
            }
            return found;
        }
    }

    /**
     * The cases of {@code accounts}.
     *
     * @param accounts with each, all that hang together with it
     */
    public List<byte[]> cases(Collection<byte[]> accounts) {
        List<Account> all = accounts(accounts);
        return lines(Linker.among(all, verdicts)
                .around(all)
                .flatMap(component -> Cases.of(component).stream())
                .flatMap(event -> mapping.quads(event).stream()));
    }

    private List<Account> asRead(GraphLines.Graph graph) {
        return told.asRead(CanonicalGraph.quads(graph.lines().getBytes(UTF_8)).stream());
    }

    private List<Account> asRead(String report) {
        return decidedOn.getOrDefault(report, List.of());
    }

    private static List<byte[]> bytes(List<Account> accounts) {
        return accounts.stream().map(AccountBytes::of).toList();
    }

    private static List<Account> accounts(Collection<byte[]> accounts) {
        return accounts.stream().map(AccountBytes::account).toList();
    }

    private static List<byte[]> lines(Stream<Quad> quads) {
        return quads.map(quad -> CanonicalGraph.line(quad).getBytes(UTF_8)).toList();
    }

    /** What the lexicons know, read once for all tasks of a process. */
    private static synchronized Graph reference(String base) {
        Graph known = REFERENCES.get(base);
        if (known == null) {
            Graph made = GraphMemFactory.createDefaultGraphSameTerm();
            ReferenceGraph.of(new Iris(base), Lexicon.builtIn().entries()).graph().stream()
                    .forEach(made::add);
            REFERENCES.put(base, made);
            known = made;
        }
        return known;
    }
}
