package org.attestgraph.attest.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attestgraph.attest.archive.Contents;
import org.attestgraph.attest.archive.Holding;
import org.attestgraph.attest.link.Account;
import org.attestgraph.attest.link.Cases;
import org.attestgraph.attest.link.Linker;
import org.attestgraph.attest.link.Neighbours;
import org.attestgraph.attest.link.Totals;
import org.attestgraph.attest.link.Verdicts;
import org.attestgraph.attest.rdf.CaseMapping;
import org.attestgraph.attest.rdf.DecisionMapping;
import org.attestgraph.attest.rdf.Iris;
import org.attestgraph.attest.rdf.Sha256;
import org.attestgraph.attest.review.Decisions;
import org.attestgraph.attest.store.Alteration;
import org.attestgraph.attest.store.DerivedState;
import org.attestgraph.attest.store.GraphStore;

/**
 * Brings the graph of cases up to date with the reports: only what new, changed and retracted reports touch is worked out
 * again, and comes out as it would from nothing.
 */
public final class Linking {
    /** To be raised with every change of what cases are made by, so that those made before are made again. */
    static final String RULES = "4";

    /** Where more of the reports than one in this many are new, all is made from nothing, which is faster then. */
    private static final int FEW = 5;

    private final GraphStore store;
    private final Decisions decisions;
    private final CaseMapping mapping;
    private final Iris iris;

    private Linking(GraphStore store, Decisions decisions) {
        this.store = store;
        this.decisions = decisions;
        this.iris = new Iris(store.folder().base());
        this.mapping = new CaseMapping(iris);
    }

    /** What linking came to: how many statements it changed. */
    public record Outcome(boolean fromNothing, int reports, int gone, int fresh) {
        static final Outcome NOTHING_NEW = new Outcome(false, 0, 0, 0);
    }

    /** Links what is new in {@code store}, or everything if {@code anew}; the store must own its index. */
    public static Outcome bringUpToDate(GraphStore store, boolean anew) {
        return new Linking(store, decisions(store)).run(anew);
    }

    /** Whether {@code store} has cases, and they are not of what it holds and what was decided now. */
    public static boolean areOutdated(GraphStore store) {
        Linking linking = new Linking(store, decisions(store));
        return store.derived()
                .filter(made ->
                        made.sequence() < store.indexed() || !made.source().equals(linking.source()))
                .isPresent();
    }

    private static Decisions decisions(GraphStore store) {
        return Decisions.of(store.archive().reviews().stream()
                .map(review -> new Decisions.Table(
                        review.source(), new String(store.archive().bytes(review.table()), UTF_8)))
                .toList());
    }

    private String source() {
        return RULES + " " + Sha256.of(decisions.text().getBytes(UTF_8));
    }

    private Outcome run(boolean anew) {
        String source = source();
        Optional<DerivedState> state =
                store.derived().filter(found -> found.source().equals(source) && !anew);
        if (state.isPresent() && state.get().sequence() == store.indexed()) {
            return Outcome.NOTHING_NEW;
        }
        Contents now = store.archive().contentsAt(store.indexed());
        Optional<Changes> changes = state.flatMap(
                        before -> Changes.between(store.archive().contentsAt(before.sequence()), now))
                .filter(found -> found.names().size() <= now.all().size() / FEW + 1)
                .filter(found -> Collections.disjoint(found.names(), decisions.reports()));
        return changes.map(found -> update(found, source)).orElseGet(() -> makeAll(now, source));
    }

    private Outcome makeAll(Contents now, String source) {
        boolean comparable = store.derived()
                .filter(state -> state.source().startsWith(RULES + " "))
                .isPresent();
        Everything all = store.read(data -> everything(data, now));
        Renewal renewal = new Renewal(store, iris, pieces(all), comparable);
        store.derive(source, () -> renewal);
        return new Outcome(true, reports(now).size(), renewal.gone(), renewal.fresh());
    }

    /** What all cases are made of; the cases themselves are made bit by bit. */
    private record Everything(List<Account> accounts, Verdicts verdicts, List<Quad> decided) {}

    private Everything everything(DatasetGraph data, Contents now) {
        StoredAccounts stored = new StoredAccounts(data, iris.referenceGraph(), decisions);
        List<Account> accounts = new ArrayList<>();
        reports(now).forEach(name -> accounts.addAll(stored.of(name)));
        return new Everything(accounts, stored.verdicts(), new DecisionMapping(iris).quads(decisions, stored::asRead));
    }

    private Iterator<Renewal.Piece> pieces(Everything all) {
        Map<String, List<Account>> byReport = new HashMap<>();
        for (Account account : all.accounts()) {
            byReport.computeIfAbsent(account.paper().id(), any -> new ArrayList<>())
                    .add(account);
        }
        Linker linker = Linker.among(all.accounts(), all.verdicts());
        Iterator<Renewal.Piece> cases =
                Iter.flatMap(linker.around(all.accounts()).iterator(), component -> Cases.of(component).stream()
                        .<Renewal.Piece>map(event ->
                                new Renewal.OfCase(iris.eventCase(event.anchor().id()), mapping.quads(event)))
                        .iterator());
        Iterator<Renewal.Piece> inclusions = all.accounts().stream()
                .filter(account -> !account.aggregate())
                .<Renewal.Piece>map(act -> new Renewal.OfAct(
                        NodeFactory.createURI(act.id()),
                        Stream.concat(
                                        linker.neighbours().of(act),
                                        byReport.getOrDefault(act.paper().id(), List.of()).stream())
                                .distinct()
                                .filter(total -> Totals.includes(total, act))
                                .map(total -> mapping.inclusion(total.id(), act.id()))
                                .toList()))
                .iterator();
        List<Renewal.Piece> review = List.of(new Renewal.OfReview(all.decided()));
        return Iter.concat(cases, Iter.concat(inclusions, review.iterator()));
    }

    private Outcome update(Changes changes, String source) {
        List<Quad> fresh = new ArrayList<>();
        SortedSet<String> touched = new TreeSet<>();
        Set<Quad> gone = new LinkedHashSet<>();
        store.<Void>read(data -> {
            StoredAccounts stored = new StoredAccounts(data, iris.referenceGraph(), decisions);
            Linker linker = new Linker(stored, stored.verdicts());
            Set<Account> start = new TreeSet<>();
            for (Holding old : changes.gone()) {
                stored.of(store.archive().graph(old.name(), old.graph())).forEach(account -> {
                    touched.add(account.id());
                    linker.linked(account).forEach(start::add);
                });
            }
            List<Account> added = new ArrayList<>();
            changes.names().forEach(name -> added.addAll(stored.of(name)));
            start.addAll(added);
            List<Linker.Component> components = linker.around(start).toList();
            cases(components, fresh);
            components.forEach(component ->
                    component.groups().forEach(group -> group.forEach(account -> touched.add(account.id()))));
            added.forEach(account -> touched.add(account.id()));
            totals(added, stored, fresh);
            CaseQuads old = new CaseQuads(data, iris.casesGraph());
            touched.forEach(incident -> old.ofIncident(incident, gone));
            changes.names().forEach(name -> old.inclusions(name, touched, gone));
            return null;
        });
        Alteration change = difference(gone, fresh);
        store.derive(source, List.of(change));
        return new Outcome(
                false,
                changes.names().size(),
                change.gone().size(),
                change.fresh().size());
    }

    private void cases(List<Linker.Component> components, List<Quad> fresh) {
        for (Linker.Component component : components) {
            Cases.of(component).forEach(event -> fresh.addAll(mapping.quads(event)));
        }
    }

    /** Which totals count which acts in, where one of both is among {@code accounts}. */
    private void totals(Collection<Account> accounts, Neighbours neighbours, List<Quad> fresh) {
        Map<String, List<Account>> byReport = new HashMap<>();
        accounts.forEach(account -> byReport.computeIfAbsent(account.paper().id(), any -> new ArrayList<>())
                .add(account));
        Set<Quad> found = new LinkedHashSet<>();
        for (Account account : accounts) {
            Stream.concat(
                            neighbours.of(account),
                            byReport.getOrDefault(account.paper().id(), List.of()).stream())
                    .distinct()
                    .forEach(other -> {
                        if (Totals.includes(account, other)) {
                            found.add(mapping.inclusion(account.id(), other.id()));
                        } else if (Totals.includes(other, account)) {
                            found.add(mapping.inclusion(other.id(), account.id()));
                        }
                    });
        }
        fresh.addAll(found);
    }

    private static List<String> reports(Contents contents) {
        return contents.all().stream()
                .filter(holding -> holding.submission().isPresent())
                .map(Holding::name)
                .toList();
    }

    private static Alteration difference(Collection<Quad> gone, Collection<Quad> fresh) {
        if (gone.isEmpty()) {
            return new Alteration(List.of(), fresh);
        }
        Set<Quad> stay = new HashSet<>(fresh);
        stay.retainAll(gone instanceof Set<Quad> set ? set : new HashSet<>(gone));
        return new Alteration(
                gone.stream().filter(quad -> !stay.contains(quad)).toList(),
                fresh.stream().filter(quad -> !stay.contains(quad)).toList());
    }
}
