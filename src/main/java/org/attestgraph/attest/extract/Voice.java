package org.attestgraph.attest.extract;

import org.attestgraph.attest.extract.Draft.Spot;
import org.attestgraph.attest.mention.Extent;
import org.attestgraph.attest.resolve.Entity;

/**
 * Somebody who may be speaking in a sentence.
 *
 * @param at the words that stand for them: a name, a description, or a pronoun
 * @param entity whom these words mean
 * @param pronoun whether the words only point back to somebody named before
 */
record Voice(int sentence, Extent at, Entity entity, boolean pronoun) {
    static Voice of(Spot spot) {
        return new Voice(spot.sentence(), spot.at(), spot.entity(), false);
    }
}
