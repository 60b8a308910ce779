package org.attestgraph.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attestgraph.attest.extract.Draft.Moment;
import org.attestgraph.attest.learn.FeatureList;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.mention.AnalysedSentence;
import org.attestgraph.attest.mention.DateExpression;
import org.attestgraph.attest.report.DateInterval;
import org.attestgraph.attest.syntax.Tree;

/** What speaks for or against that an incident happened at a time. */
final class TimeFeatures {
    /**
     * A time that may be the incident's.
     *
     * @param moment the words that say it; empty for a time that follows from the date of the report alone
     * @param how which of those it is: {@link When#SAID}, {@code day of report}, {@code day before}
     */
    record Choice(DateInterval interval, Optional<Moment> moment, String how) {}

    private final Draft draft;

    TimeFeatures(Draft draft) {
        this.draft = draft;
    }

    List<Choice> choices(Group group) {
        List<Choice> choices = new ArrayList<>();
        for (Moment moment : draft.moments()) {
            int gap = nearest(group, moment.sentence()) - moment.sentence();
            if (gap >= -1 && gap <= 4 || draft.sentence(moment.sentence()).title()) {
                choices.add(new Choice(moment.interval(), Optional.of(moment), When.SAID));
            }
        }
        draft.published().filter(DateInterval::isDay).ifPresent(day -> {
            choices.add(new Choice(day, Optional.empty(), "day of report"));
            choices.add(new Choice(
                    new DateInterval(day.earliest().minusDays(1), day.latest()), Optional.empty(), "day before"));
        });
        return choices;
    }

    private static int nearest(Group group, int sentence) {
        int best = group.first().sentence();
        for (int at : group.sentences()) {
            if (Math.abs(at - sentence) < Math.abs(best - sentence)) {
                best = at;
            }
        }
        return best;
    }

    FeatureList of(Group group, Choice choice, List<Choice> rivals) {
        FeatureList f = new FeatureList();
        f.add("how=" + choice.how());
        boolean saidHere = rivals.stream()
                .flatMap(rival -> rival.moment().stream())
                .anyMatch(moment -> group.sentences().contains(moment.sentence()));
        boolean saidBefore = rivals.stream()
                .flatMap(rival -> rival.moment().stream())
                .anyMatch(moment -> moment.sentence() < group.first().sentence());
        f.add("here=" + saidHere + choice.how()).add("before=" + saidBefore + saidHere + choice.how());
        group.types().forEach(type -> f.add("group type=" + type + choice.how()));
        boolean title = draft.sentence(group.first().sentence()).title();
        f.add("title=" + title + choice.how());
        f.count("first sentence=" + choice.how(), group.first().sentence(), 5);
        Act act = group.last();
        String tag = draft.sentence(act.sentence()).syntax().tag(act.head());
        int verb = draft.tree(act.sentence()).verbAbove(act.head());
        String tense =
                verb < 0 ? "none" : draft.sentence(act.sentence()).syntax().tag(verb);
        int aux = verb < 0 ? -1 : draft.tree(act.sentence()).child(verb, "aux", "auxpass");
        String auxiliary = aux < 0
                ? ""
                : draft.sentence(act.sentence()).sentence().token(aux).folded();
        f.add("tense=" + tense + auxiliary + choice.how()).add("tag=" + tag + choice.how());
        String how = choice.how() + (saidHere ? "" : " unsaid");
        group.acts().forEach(one -> told(f, one, how));
        f.count("acts=" + how, group.acts().size(), 4);
        boolean toll = group.sentences().stream()
                .anyMatch(sentence -> !draft.tollsIn(sentence).isEmpty());
        boolean place = group.sentences().stream()
                .anyMatch(sentence -> !draft.spotsIn(sentence, EntityKind.PLACE).isEmpty());
        f.add("toll=", String.valueOf(toll), how).add("toll,place=" + toll, String.valueOf(place), how);
        choice.moment().ifPresent(moment -> said(f, group, moment, rivals));
        return f;
    }

    /** What goes on, or went on before, has no day of its own. */
    private void told(FeatureList f, Act act, String how) {
        Tree tree = draft.tree(act.sentence());
        AnalysedSentence sentence = draft.sentence(act.sentence());
        int verb = tree.verbAbove(act.head());
        if (verb >= 0) {
            int aux = tree.child(verb, "aux", "auxpass");
            String tense = sentence.syntax().tag(verb)
                    + (aux < 0 ? "" : sentence.sentence().token(aux).folded());
            f.add("told=", tense, how);
            for (int child : tree.children(verb)) {
                if (sentence.syntax().label(child).equals("advmod")) {
                    f.add("adverb=", sentence.sentence().token(child).folded(), how);
                }
            }
        }
        f.add("lemma=", act.lemma(), how);
        f.add("act tag=", sentence.syntax().tag(act.head()), how);
    }

    private void said(FeatureList f, Group group, Moment moment, List<Choice> rivals) {
        String kind = kind(moment.time().expression());
        int gap = nearest(group, moment.sentence()) - moment.sentence();
        String where = gap == 0 ? "same" : gap > 0 ? gap == 1 ? "before1" : "before" : "after";
        f.add("kind=" + kind).add("where=" + where).add("kind=" + kind + where);
        f.add("gap=" + gap);
        long here = rivals.stream()
                .flatMap(rival -> rival.moment().stream())
                .filter(other -> group.sentences().contains(other.sentence()))
                .count();
        f.add("rivals here=" + Math.min(3, here) + where);
        if (gap == 0) {
            Tree tree = draft.tree(moment.sentence());
            Act nearest = null;
            for (Act act : group.acts()) {
                if (act.sentence() == moment.sentence()
                        && (nearest == null
                                || tree.distance(act.head(), moment.time().at().head())
                                        < tree.distance(
                                                nearest.head(),
                                                moment.time().at().head()))) {
                    nearest = act;
                }
            }
            if (nearest != null) {
                int at = moment.time().at().head();
                f.add("path=" + tree.path(at, nearest.head(), 4));
                f.add("path=" + tree.path(at, nearest.head(), 4) + nearest.verb());
                f.count("tree=", tree.distance(at, nearest.head()), 8);
                f.count("apart=" + (at < nearest.head() ? "-" : "+"), Math.abs(at - nearest.head()) / 2, 8);
                Act anyNearest = nearest;
                for (Act other : draft.actsIn(moment.sentence())) {
                    if (tree.distance(at, other.head()) < tree.distance(at, anyNearest.head())) {
                        anyNearest = other;
                    }
                }
                f.add("nearest act=" + group.acts().contains(anyNearest));
                boolean nearestTime = true;
                for (Choice rival : rivals) {
                    if (rival.moment().isPresent()
                            && !rival.moment().get().equals(moment)
                            && rival.moment().get().sentence() == moment.sentence()
                            && tree.distance(rival.moment().get().time().at().head(), nearest.head())
                                    < tree.distance(at, nearest.head())) {
                        nearestTime = false;
                    }
                }
                f.add("nearest time=" + nearestTime);
                int above = draft.sentence(moment.sentence()).syntax().head(at);
                f.add("above="
                        + (above < 0
                                ? "root"
                                : draft.sentence(moment.sentence())
                                        .sentence()
                                        .token(above)
                                        .folded()));
            }
        }
        int before = moment.time().at().from() - 1;
        f.add("previous="
                + (before < 0
                        ? "^"
                        : draft.sentence(moment.sentence())
                                .sentence()
                                .token(before)
                                .folded()));
        int after = moment.time().at().to();
        f.add("next="
                + (after >= draft.sentence(moment.sentence()).sentence().size()
                        ? "$"
                        : draft.sentence(moment.sentence())
                                .sentence()
                                .token(after)
                                .folded()));
        boolean laterGroup = gap > 0
                && draft.moments().stream()
                        .anyMatch(other -> other.sentence() > moment.sentence()
                                && other.sentence() < group.first().sentence());
        f.add("superseded=" + laterGroup + where);
        long days = java.time.temporal.ChronoUnit.DAYS.between(
                moment.interval().earliest(), moment.interval().latest());
        f.add("span=" + (days == 0 ? "day" : days < 8 ? "week" : days < 32 ? "month" : days < 367 ? "year" : "long")
                + where);
    }

    private static String kind(DateExpression expression) {
        return switch (expression) {
            case DateExpression.Calendar c ->
                c.day().isPresent() ? "day" : c.month().isPresent() ? "month" : "year";
            case DateExpression.Weekday w -> "weekday";
            case DateExpression.Ago a -> "ago" + a.unit() + (a.count() == 0 ? "0" : "");
            case DateExpression.Whole w -> "whole" + w.unit() + w.back();
            case DateExpression.Past p -> "past";
            case DateExpression.Since s -> "since";
            case DateExpression.Between b -> "between";
        };
    }
}
