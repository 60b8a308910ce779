package org.attestgraph.attest.format;

import java.util.Optional;

/**
 * What the user says of how a document is to be read.
 *
 * @param encoding name of the character set, where the bytes do not tell it
 * @param fields which fields of a record hold what
 */
public record Hints(Optional<String> encoding, Fields fields) {
    public static final Hints NONE = new Hints(Optional.empty(), Fields.NONE);
}
