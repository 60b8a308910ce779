package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.report.DateInterval;

/** What speaks for or against that two groups of acts, each read as an incident, tell of one. */
final class JoinFeatures {
    private final Draft draft;
    private final Containment containment;
    private final Wording wording;

    JoinFeatures(Draft draft, Containment containment) {
        this.draft = draft;
        this.containment = containment;
        this.wording = new Wording(draft);
    }

    /** @param likeliest probability that some act of the later group belongs to the earlier */
    FeatureList of(Account earlier, Account later, List<Account> all, double likeliest) {
        FeatureList f = new FeatureList();
        Group first = earlier.group();
        Group second = later.group();
        int gap = gap(first, second);
        String where = gap == 0 ? "same" : gap == 1 ? "next" : gap <= 3 ? "near" : "far";
        f.add("where=" + where).count("gap=", gap, 8);
        for (int step = 1; step <= 9; step++) {
            f.add(likeliest * 10 >= step, "likeliest>=" + step);
        }
        f.add("likeliest=" + Math.round(likeliest * 5) + where);
        List<String> agree = new ArrayList<>();
        List<String> clash = new ArrayList<>();
        compare(f, "kind", kinds(earlier, later), where, agree, clash);
        compare(f, "place", places(earlier, later), where, agree, clash);
        compare(f, "date", dates(earlier, later), where, agree, clash);
        compare(f, "toll", tolls(earlier, later), where, agree, clash);
        compare(f, "perpetrator", fillers(earlier, later, Role.PERPETRATOR), where, agree, clash);
        compare(f, "weapon", fillers(earlier, later, Role.WEAPON), where, agree, clash);
        compare(f, "target", fillers(earlier, later, Role.TARGET), where, agree, clash);
        f.add("agree=" + agree).add("clash=" + clash).add("agree=" + agree + "clash=" + clash);
        f.count("agree#", agree.size(), 5).count("clash#", clash.size(), 5);
        f.add("balance=" + (agree.size() - clash.size())).add("balance=" + (agree.size() - clash.size()) + where);
        words(f, first, second, where);
        boolean title = draft.sentence(first.first().sentence()).title();
        f.add(title, "title" + where).add(title && agree.contains("kind"), "title,kind");
        f.count("all=", all.size(), 8);
        int between = all.indexOf(later) - all.indexOf(earlier);
        f.count("between=", between, 5).add("first=" + (all.indexOf(earlier) == 0) + where);
        f.add("sizes=" + Math.min(3, first.acts().size())
                + Math.min(3, second.acts().size()));
        second.acts().forEach(act -> f.add("later=" + act.lemma()));
        f.add("verbs=" + first.acts().stream().anyMatch(Act::verb)
                + second.acts().stream().anyMatch(Act::verb) + where);
        return f;
    }

    private static void compare(
            FeatureList f, String slot, String relation, String where, List<String> agree, List<String> clash) {
        f.add(slot + "=" + relation).add(slot + "=" + relation + where);
        switch (relation) {
            case "same" -> agree.add(slot);
            case "other" -> clash.add(slot);
            default -> {}
        }
    }

    static int gap(Group first, Group second) {
        int gap = Integer.MAX_VALUE;
        for (int a : first.sentences()) {
            for (int b : second.sentences()) {
                gap = Math.min(gap, Math.abs(a - b));
            }
        }
        return gap;
    }

    private static String kinds(Account earlier, Account later) {
        boolean open = earlier.group().acts().stream().noneMatch(Act::isSpecific)
                || later.group().acts().stream().noneMatch(Act::isSpecific);
        boolean same =
                earlier.incident().types().stream().anyMatch(later.incident().types()::contains);
        return same ? (open ? "same open" : "same") : open ? "open" : "other";
    }

    private String places(Account earlier, Account later) {
        List<Filler> here = earlier.incident().places();
        List<Filler> there = later.incident().places();
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() && there.isEmpty() ? "none" : "one";
        }
        String relation = "other";
        for (Filler a : here) {
            for (Filler b : there) {
                if (a.entity().id().equals(b.entity().id())) {
                    return containment.level(a.entity()).equals("country") ? "same country" : "same";
                }
                if (containment.isAbove(a.entity(), b.entity()) || containment.isAbove(b.entity(), a.entity())) {
                    relation = "nested";
                }
            }
        }
        return relation;
    }

    private static String dates(Account earlier, Account later) {
        Optional<DateInterval> here = earlier.incident().when().map(When::interval);
        Optional<DateInterval> there = later.incident().when().map(When::interval);
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() && there.isEmpty() ? "none" : "one";
        }
        if (here.get().equals(there.get())) {
            return "same";
        }
        boolean inside = here.get().contains(there.get()) || there.get().contains(here.get());
        return inside ? "inside" : here.get().overlaps(there.get()) ? "overlap" : "other";
    }

    private String tolls(Account earlier, Account later) {
        List<Casualty> here = earlier.incident().casualties();
        List<Casualty> there = later.incident().casualties();
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() && there.isEmpty() ? "none" : "one";
        }
        boolean comparable = false;
        for (Casualty a : here) {
            for (Casualty b : there) {
                if (a.harm() == b.harm()) {
                    comparable = true;
                    if (a.number() == b.number()) {
                        return a.number() > 1 ? "same" : "same one";
                    }
                }
            }
        }
        return comparable ? "other" : "not comparable";
    }

    private String fillers(Account earlier, Account later, Role role) {
        List<Filler> here = role.of(earlier.incident());
        List<Filler> there = role.of(later.incident());
        if (here.isEmpty() || there.isEmpty()) {
            return here.isEmpty() && there.isEmpty() ? "none" : "one";
        }
        String relation = "other";
        for (Filler a : here) {
            for (Filler b : there) {
                if (a.entity().id().equals(b.entity().id())) {
                    return "same";
                }
                if (containment.isAbove(a.entity(), b.entity()) || containment.isAbove(b.entity(), a.entity())) {
                    relation = "nested";
                }
            }
        }
        return relation;
    }

    private void words(FeatureList f, Group first, Group second, String where) {
        double likeness = wording.likeness(first.sentences(), second.sentences());
        for (int step = 1; step <= 8; step++) {
            f.add(likeness * 20 >= step && gap(first, second) > 0, "wording>=" + step);
        }
        f.add("wording=" + Math.min(5, Math.round(likeness * 10)) + where);
    }
}
