package org.attestgraph.attest.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.attestgraph.attest.lexicon.EntityKind;
import org.attestgraph.attest.lexicon.Entries;
import org.attestgraph.attest.lexicon.Entry;
import org.attestgraph.attest.mention.Mention;
import org.attestgraph.attest.mention.Mention.Form;

/** Which thing a name means, in a report about a given country. */
public final class Naming {
    /** Where a country has no entry for a branch, the one it belongs to stands for it. */
    private static final List<List<String>> BRANCH_INSTEAD = List.of(
            List.of("air", "forces", "government"),
            List.of("army", "forces", "government"),
            List.of("navy", "forces", "government"),
            List.of("republican-guard", "army", "forces", "government"),
            List.of("forces", "government"),
            List.of("police", "government"),
            List.of("intelligence", "government"),
            List.of("presidency", "government"),
            List.of("prime-minister", "government"),
            List.of("defence-ministry", "government"),
            List.of("foreign-ministry", "government"),
            List.of("interior-ministry", "government"),
            List.of("separatists", "rebels"),
            List.of("rebels", "opposition"),
            List.of("paramilitaries", "militia", "forces"),
            List.of("militia", "forces"));

    private final Entries entries;
    private final Optional<String> country;

    /** @param country id of the state that generic words are meant of, see {@link Focus} */
    public Naming(Entries entries, Optional<String> country) {
        this.entries = entries;
        this.country = country;
    }

    public Entity of(Mention.Name name) {
        if (name.entry().isPresent() && name.form() == Form.ADJECTIVE && name.kind() == EntityKind.PLACE) {
            return adjectiveOfCountry(name);
        }
        if (name.entry().isPresent()) {
            return listed(name.entry().get());
        }
        if (name.form() == Form.GENERIC || name.form() == Form.ADJECTIVE) {
            return generic(name).orElseGet(() -> unlisted(name, typeOfBranch(name.branch())));
        }
        return unlisted(name, typeOf(name));
    }

    public static Entity listed(Entry entry) {
        return new Entity(entry.kind(), entry.id(), entry.label(), true, entry.type(), List.of());
    }

    /** "Syria's army": the country as an owner is the state, not the place. */
    private Entity adjectiveOfCountry(Mention.Name name) {
        Entry place = name.entry().orElseThrow();
        return entries.find(EntityKind.ACTOR, Slugs.of(place.label()))
                .map(Naming::listed)
                .orElseGet(() -> listed(place));
    }

    private Optional<Entity> generic(Mention.Name name) {
        Optional<Entry> owner = name.owner().filter(whose -> whose.kind() == EntityKind.ACTOR);
        Optional<Entry> group = owner.filter(whose -> !whose.type().equals("State"));
        if (group.isPresent()) {
            return branch(name.branch(), actor -> isPartOf(actor, group.get().id()))
                    .or(() -> group.map(Naming::listed));
        }
        if (name.branch().isEmpty() || name.branch().equals("unnamed")) {
            return Optional.empty();
        }
        return countryOf(name)
                .flatMap(country -> branch(name.branch(), isOf(country)))
                .or(() -> owner.map(Naming::listed));
    }

    private Optional<String> countryOf(Mention.Name name) {
        return name.owner().isPresent() ? name.owner().flatMap(this::countryOf) : country;
    }

    private Optional<String> countryOf(Entry owner) {
        if (owner.kind() == EntityKind.PLACE) {
            return Optional.of(Slugs.of(owner.label()));
        }
        if (owner.type().equals("State")) {
            return Optional.of(owner.id());
        }
        return owner.row().list("country").stream().findFirst();
    }

    private Optional<Entity> branch(String branch, Predicate<Entry> whose) {
        List<String> wanted = BRANCH_INSTEAD.stream()
                .filter(row -> row.getFirst().equals(branch))
                .findFirst()
                .orElse(List.of(branch));
        return wanted.stream()
                .flatMap(candidate -> entries.actorsOfBranch(candidate).stream().filter(whose))
                .findFirst()
                .map(Naming::listed);
    }

    private static Predicate<Entry> isOf(String country) {
        return actor -> actor.row().list("country").contains(country);
    }

    private boolean isPartOf(Entry actor, String whole) {
        return actor.broader().stream()
                .anyMatch(id -> id.equals(whole)
                        || entries.find(EntityKind.ACTOR, id)
                                .filter(next -> isPartOf(next, whole))
                                .isPresent());
    }

    /** Of what class actors of {@code branch} are; an armed group where the lexicon has none. */
    private String typeOfBranch(String branch) {
        return entries.actorsOfBranch(branch).stream()
                .map(Entry::type)
                .findFirst()
                .orElse("ArmedGroup");
    }

    private Entity unlisted(Mention.Name name, String type) {
        List<Entity> within = name.owner().map(owner -> List.of(listed(owner))).orElse(List.of());
        return new Entity(name.kind(), Slugs.of(name.surface()), name.surface(), false, type, within);
    }

    /** An entity that no lexicon knows, by its name alone. */
    public static Entity unlisted(EntityKind kind, String surface, String type, List<Entity> within) {
        return new Entity(kind, Slugs.of(surface), surface, false, type, within);
    }

    private static String typeOf(Mention.Name name) {
        return switch (name.kind()) {
            case ACTOR ->
                switch (name.form()) {
                    case PERSON -> "Person";
                    case ROLE -> name.branch().isEmpty() ? "Person" : name.branch();
                    default -> name.branch().isEmpty() ? "Organisation" : name.branch();
                };
            case SOURCE -> "Source";
            case WEAPON -> "Weapon";
            case TARGET -> "Target";
            case PLACE -> "Place";
        };
    }
}
