package org.attestgraph.attest.extract;

import java.util.List;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;

/** What speaks for or against that a group of acts is an incident of its own, and that it is an aggregate. */
final class GroupFeatures {
    private final Draft draft;

    GroupFeatures(Draft draft) {
        this.draft = draft;
    }

    /** @param sureness of its acts, each the probability that it happened */
    FeatureList of(Group group, List<Double> sureness, Incident incident, List<Group> groups) {
        FeatureList f = new FeatureList();
        double best = sureness.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double sum = sureness.stream().mapToDouble(Double::doubleValue).sum();
        f.add("best=" + Math.round(best * 10)).add("sum=" + Math.min(12, Math.round(sum * 2)));
        for (int step = 1; step <= 9; step++) {
            f.add(best * 10 >= step, "best>=" + step);
            f.add(sum * 2 >= step, "sum>=" + step);
        }
        f.count("acts=", group.acts().size(), 5);
        f.count("sentences=", group.sentences().size(), 4);
        f.add("figures=" + Math.min(3, incident.casualties().size()));
        f.add("time=" + incident.when().map(When::rule).orElse("none"));
        f.add("precision="
                + incident.when().map(when -> when.precision().name()).orElse("none"));
        boolean specific = incident.places().stream()
                .anyMatch(filler -> filler.entity().kind() == EntityKind.PLACE
                        && !filler.rule().contains("country"));
        f.add("place=" + (incident.places().isEmpty() ? "none" : "some") + specific);
        f.count("perpetrators=", incident.perpetrators().size(), 3);
        f.count("weapons=", incident.weapons().size(), 2);
        f.count("targets=", incident.targets().size(), 3);
        f.add("filled=" + incident.perpetrators().isEmpty() + incident.targets().isEmpty()
                + incident.casualties().isEmpty() + incident.when().isEmpty());
        incident.types().forEach(type -> f.add("type=" + type)
                .add("type=" + type + group.acts().size()));
        group.acts().forEach(act -> f.add("lemma=" + act.lemma()));
        f.add("verb=" + group.acts().stream().anyMatch(Act::verb));
        f.count("groups=", groups.size(), 8);
        int rank = groups.indexOf(group);
        f.count("rank=", rank, 6);
        f.add("title only="
                + group.acts().stream()
                        .allMatch(act -> draft.sentence(act.sentence()).title()));
        f.add("from title=" + draft.sentence(group.first().sentence()).title());
        boolean alone = groups.stream().filter(other -> !other.equals(group)).noneMatch(other -> other.sentences()
                .contains(group.first().sentence()));
        f.add("alone in sentence=" + alone);
        boolean sameType = groups.stream()
                .filter(other -> !other.equals(group))
                .anyMatch(other -> other.types().stream().anyMatch(group.types()::contains));
        f.add("same type elsewhere=" + sameType);
        f.add("last=" + (rank == groups.size() - 1));
        time(f, incident);
        plural(f, group);
        return f;
    }

    private void time(FeatureList f, Incident incident) {
        incident.when().ifPresent(when -> {
            long days = java.time.temporal.ChronoUnit.DAYS.between(
                    when.interval().earliest(), when.interval().latest());
            f.add("days="
                    + (days == 0
                            ? "1"
                            : days == 1
                                    ? "2"
                                    : days < 8 ? "week" : days < 32 ? "month" : days < 367 ? "year" : "long"));
        });
    }

    private void plural(FeatureList f, Group group) {
        for (Act act : group.acts()) {
            String tag = draft.sentence(act.sentence()).syntax().tag(act.head());
            f.add("tag=" + tag);
            for (int child : draft.tree(act.sentence()).children(act.head())) {
                String label = draft.sentence(act.sentence()).syntax().label(child);
                if (label.equals("aux") || label.equals("advmod") || label.equals("nmod") || label.equals("det")) {
                    f.add("child="
                            + draft.sentence(act.sentence())
                                    .sentence()
                                    .token(child)
                                    .folded());
                }
            }
            int verb = draft.tree(act.sentence()).verbAbove(act.head());
            if (verb >= 0) {
                int aux = draft.tree(act.sentence()).child(verb, "aux");
                f.add("tense=" + draft.sentence(act.sentence()).syntax().tag(verb)
                        + (aux < 0
                                ? ""
                                : draft.sentence(act.sentence())
                                        .sentence()
                                        .token(aux)
                                        .folded()));
            }
            int index = act.sentence();
            draft.momentsIn(index)
                    .forEach(moment -> f.add(
                            "moment=" + moment.time().expression().getClass().getSimpleName()));
        }
    }
}
