package org.attestgraph.attest.extract;

import java.util.List;

/** What a thing can be in an incident. */
enum Role {
    PERPETRATOR,
    WEAPON,
    PLACE,
    TARGET;

    /** What fills it. */
    List<Filler> of(Incident incident) {
        return switch (this) {
            case PERPETRATOR -> incident.perpetrators();
            case WEAPON -> incident.weapons();
            case PLACE -> incident.places();
            case TARGET -> incident.targets();
        };
    }
}
