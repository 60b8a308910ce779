package org.attestgraph.attest.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attestgraph.attest.lexicon.Category;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.lexicon.Terms;
import org.attestgraph.attest.mention.Mention.Form;
import org.attestgraph.attest.text.Token;

/** Finds what a sentence names: actors, media, weapons, targets, places, persons and unnamed speakers. */
final class Names {
    private static final Set<Category> NAMING = EnumSet.of(
            Category.ACTOR,
            Category.SOURCE,
            Category.WEAPON,
            Category.TARGET,
            Category.PLACE,
            Category.ADJECTIVE,
            Category.DEMONYM,
            Category.GENERIC_ACTOR,
            Category.SPEAKER);

    /** After a hyphen these make of a name something that is only said about another: "rebel-held", "US-backed". */
    private static final Set<String> BOUND = Set.of(
            "held",
            "controlled",
            "backed",
            "run",
            "led",
            "affiliated",
            "linked",
            "allied",
            "aligned",
            "besieged",
            "based",
            "occupied",
            "dominated",
            "supported",
            "made",
            "funded",
            "trained",
            "owned",
            "loyal",
            "inspired",
            "ruled",
            "sponsored",
            "supplied",
            "administered");

    /** Branches whose words name a group's own people after its name: "Houthi forces", but not "the Houthi media". */
    private static final Set<String> ARMED = Set.of(
            "air", "army", "forces", "militia", "navy", "paramilitaries", "police", "rebels", "separatists", "unnamed");

    private final Line line;
    private final String text;
    private final List<Mention> found = new ArrayList<>();

    private Names(Line line, String text) {
        this.line = line;
        this.text = text;
    }

    static List<Mention> in(Line line, String text) {
        Names names = new Names(line, text);
        names.find();
        return names.found;
    }

    private void find() {
        List<Terms.Match> matches = naming();
        for (Terms.Match match : matches) {
            if (isWithinLonger(match, matches)) {
                continue;
            }
            switch (match.term().category()) {
                case ACTOR -> actor(match);
                case SOURCE -> known(match, EntityKind.SOURCE);
                case PLACE -> known(match, EntityKind.PLACE);
                case WEAPON -> thing(match, EntityKind.WEAPON);
                case TARGET -> thing(match, EntityKind.TARGET);
                case ADJECTIVE, DEMONYM -> adjective(match);
                case GENERIC_ACTOR -> generic(match);
                default -> speaker(match);
            }
        }
        unlistedNames();
        found.sort(Comparator.comparing((Mention mention) -> mention.at().from())
                .thenComparing(mention -> -mention.at().to()));
    }

    private List<Terms.Match> naming() {
        return line.matches().stream()
                .filter(match -> NAMING.contains(match.term().category()))
                .toList();
    }

    /** A longer name swallows what stands inside it: no place in "Aleppo Media Centre", no "Syria" in "Syrian army". */
    private static boolean isWithinLonger(Terms.Match match, List<Terms.Match> all) {
        for (Terms.Match other : all) {
            if (other.length() > match.length() && other.from() <= match.from() && match.to() <= other.to()) {
                return true;
            }
        }
        return false;
    }

    private void actor(Terms.Match match) {
        Optional<Terms.Match> force = isState(match) ? forceAfter(match.to()) : Optional.empty();
        if (force.isPresent()) {
            owned(match, force.get(), force.get().term().row().get("branch"));
            return;
        }
        int to = withFollowers(match.to());
        Form form = isBound(match.to()) ? Form.ADJECTIVE : isModifier(match.from(), to) ? Form.ADJECTIVE : Form.NAME;
        add(match.from(), to, EntityKind.ACTOR, form, match.term().entry(), Optional.empty(), "");
    }

    private void known(Terms.Match match, EntityKind kind) {
        if (kind == EntityKind.PLACE && isCalledAfter(match.to())) {
            return;
        }
        boolean modifier = isBound(match.to()) || kind == EntityKind.PLACE && isPossessiveOfForce(match.to());
        add(
                match.from(),
                match.to(),
                kind,
                modifier ? Form.ADJECTIVE : Form.NAME,
                match.term().entry(),
                Optional.empty(),
                "");
    }

    /** "Geneva talks": nothing is said to lie there. */
    private boolean isCalledAfter(int to) {
        return line.longest(Category.PLACE_WORD, to)
                .filter(word -> word.term().row().get("kind").equals("none"))
                .isPresent();
    }

    /** "Syria's army", "Russias warplanes": the country is named as the owner, not as the place. */
    private boolean isPossessiveOfForce(int to) {
        int next = line.is(to, "s") || to < line.size() && line.token(to).text().matches("['’]s") ? to + 1 : to;
        return line.longest(Category.GENERIC_ACTOR, next).isPresent();
    }

    /** "ISIS militants", "Nusra Front fighters": the noun after a group's name belongs to it. */
    private int withFollowers(int to) {
        int end = to;
        while (end < line.size() && end < to + 2 && line.tag(end).startsWith("NN") && !isBound(end + 1)) {
            Optional<Terms.Match> follower = follower(end);
            if (follower.isEmpty()) {
                break;
            }
            end = follower.get().to();
        }
        return end;
    }

    private Optional<Terms.Match> follower(int at) {
        return line.longest(Category.VICTIM, at)
                .filter(match -> match.term().row().get("kind").equals("combatant"))
                .or(() -> line.longest(Category.GENERIC_ACTOR, at)
                        .filter(match -> ARMED.contains(match.term().row().get("branch"))));
    }

    /** An adjective, possessive or noun before a noun that is no actor itself: "Russian air strikes", "Daesh attack". */
    private boolean isModifier(int from, int to) {
        int head = line.head(from, to);
        int above = line.syntax().head(head);
        String label = line.syntax().label(head);
        return above >= to
                && (label.equals("compound") || label.equals("nmod") || label.equals("poss") || label.equals("amod"));
    }

    private boolean isBound(int to) {
        int next = to;
        if (next < line.size() && line.token(next).isDash()) {
            next++;
        }
        return next < line.size()
                && BOUND.contains(line.token(next).folded())
                && (next > to || line.tag(next).equals("VBN") && line.syntax().head(to - 1) == next);
    }

    /** A thing is named by a noun; "shell" the verb is no weapon, "target" the verb no target. */
    private void thing(Terms.Match match, EntityKind kind) {
        int last = match.to() - 1;
        boolean noun = line.syntax().isNoun(last)
                || line.tag(last).startsWith("JJ") && match.length() > 1
                || line.tag(last).equals("CD")
                || line.token(last).isAllUpper();
        boolean plain = noun || !line.syntax().isVerb(last) && !line.tag(last).startsWith("RB");
        if (plain) {
            add(match.from(), match.to(), kind, Form.NAME, match.term().entry(), Optional.empty(), "");
        }
    }

    /** "Russian" and what it stands before: forces make one actor with it, other nouns leave it an adjective. */
    private void adjective(Terms.Match match) {
        if (isBound(match.to())) {
            add(
                    match.from(),
                    match.to(),
                    match.term().category().kind().orElseThrow(),
                    Form.ADJECTIVE,
                    match.term().entry(),
                    Optional.empty(),
                    "");
            return;
        }
        Optional<Terms.Match> force = forceAfter(match.to());
        if (force.isPresent()) {
            owned(match, force.get(), force.get().term().row().get("branch"));
            return;
        }
        Optional<Terms.Match> people = line.longest(Category.VICTIM, match.to())
                .filter(victim -> victim.term().row().get("kind").equals("combatant"));
        Optional<Terms.Match> speaker = line.longest(Category.SPEAKER, match.to());
        boolean named = match.term().category() == Category.ADJECTIVE && isPartOfActor(match.from(), match.to());
        if (people.isPresent()) {
            owned(match, people.get(), "");
        } else if (speaker.isEmpty() && !named) {
            add(
                    match.from(),
                    match.to(),
                    match.term().category().kind().orElseThrow(),
                    Form.ADJECTIVE,
                    match.term().entry(),
                    Optional.empty(),
                    "");
        }
    }

    private static boolean isState(Terms.Match match) {
        return match.term()
                .entry()
                .filter(entry -> entry.type().equals("State"))
                .isPresent();
    }

    private void owned(Terms.Match owner, Terms.Match force, String branch) {
        if (!isPartOfActor(owner.from(), force.to())) {
            add(
                    owner.from(),
                    force.to(),
                    EntityKind.ACTOR,
                    Form.GENERIC,
                    Optional.empty(),
                    owner.term().entry(),
                    branch);
        }
    }

    /** The generic actor that an adjective belongs to, across other adjectives: "Syrian <i>government forces</i>". */
    private Optional<Terms.Match> forceAfter(int to) {
        int at = to;
        if (at < line.size() && line.token(at).text().matches("['’]s?")) {
            at++;
        }
        for (int steps = 0; steps < 3 && at < line.size(); steps++) {
            Optional<Terms.Match> generic = line.longest(Category.GENERIC_ACTOR, at);
            if (generic.isPresent()) {
                return generic;
            }
            if (!line.tag(at).startsWith("JJ") && !line.token(at).isDash()) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    private void generic(Terms.Match match) {
        boolean noun =
                line.syntax().isNoun(match.to() - 1) || line.tag(match.to() - 1).startsWith("JJ");
        if (isPartOfActor(match.from(), match.to()) || !noun || !hasWhatItNeeds(match)) {
            return;
        }
        Form form = isBound(match.to()) || isModifier(match.from(), match.to()) ? Form.ADJECTIVE : Form.GENERIC;
        add(
                match.from(),
                match.to(),
                EntityKind.ACTOR,
                form,
                Optional.empty(),
                Optional.empty(),
                match.term().row().get("branch"));
    }

    private boolean isPartOfActor(int from, int to) {
        return found.stream()
                .map(Mention.Name.class::cast)
                .anyMatch(name -> name.kind() == EntityKind.ACTOR
                        && name.at().from() <= from
                        && name.at().to() >= to);
    }

    /** Whether enough stands by a generic word to make an actor of it; an adjective's word is found with the adjective. */
    private boolean hasWhatItNeeds(Terms.Match match) {
        return switch (match.term().row().get("needs")) {
            case "" -> true;
            case "article" ->
                line.tag(match.from() - 1).matches("DT|PRP\\$")
                        && !isBound(match.to())
                        && !isModifier(match.from(), match.to());
            case "act" ->
                line.longest(Category.TRIGGER, match.to())
                        .filter(act -> act.term().row().get("pos").equals("noun"))
                        .isPresent();
            default -> false;
        };
    }

    private void speaker(Terms.Match match) {
        if (isPartOfActor(match.from(), match.to()) || !line.syntax().isNoun(match.to() - 1)) {
            return;
        }
        int from = match.from();
        while (from > 0
                && (line.tag(from - 1).startsWith("JJ")
                        || line.tag(from - 1).startsWith("NN")
                        || line.token(from - 1).isDash()
                        || line.tag(from - 1).equals("VBN"))
                && !line.is(from - 1, "other")
                && line.syntax().head(from - 1) >= from - 1
                && line.syntax().head(from - 1) < match.to()) {
            from--;
        }
        add(
                from,
                match.to(),
                EntityKind.ACTOR,
                Form.ROLE,
                Optional.empty(),
                Optional.empty(),
                match.term().row().get("class"));
    }

    /** Runs of capitals that no lexicon knows, by what the name model takes them for. */
    private void unlistedNames() {
        boolean[] taken = new boolean[line.size()];
        for (Mention mention : found) {
            for (int i = mention.at().from(); i < mention.at().to(); i++) {
                taken[i] = true;
            }
        }
        int at = 0;
        while (at < line.size()) {
            String name = line.syntax().name(at);
            if (name.equals("O") || taken[at]) {
                at++;
                continue;
            }
            int to = at + 1;
            while (to < line.size() && !taken[to] && line.syntax().name(to).equals("I-" + name.substring(2))) {
                to++;
            }
            unlisted(at, to, name.substring(2));
            at = to;
        }
    }

    private void unlisted(int from, int to, String kind) {
        int start = from;
        int end = to;
        while (start < end
                && !line.token(start).startsUpper()
                && !line.token(start).is("al")
                && !line.token(start).is("el")) {
            start++;
        }
        while (end > start
                && (line.token(end - 1).kind() == Token.Kind.MARK
                        || line.token(end - 1).text().matches("['’]s"))) {
            end--;
        }
        if (start == end || line.longest(Category.TIME, start).isPresent()) {
            return;
        }
        switch (kind) {
            case "PERSON" ->
                add(start, end, EntityKind.ACTOR, Form.PERSON, Optional.empty(), Optional.empty(), "Person");
            case "ORG" ->
                add(start, end, EntityKind.ACTOR, Form.NAME, Optional.empty(), Optional.empty(), "Organisation");
            default -> {
                if (!isCalledAfter(end)) {
                    add(start, end, EntityKind.PLACE, Form.NAME, Optional.empty(), Optional.empty(), "");
                }
            }
        }
    }

    private void add(
            int from, int to, EntityKind kind, Form form, Optional<Entry> entry, Optional<Entry> owner, String branch) {
        found.add(new Mention.Name(
                line.extent(from, to), kind, form, entry, owner, branch, line.surface(text, from, to)));
    }
}
