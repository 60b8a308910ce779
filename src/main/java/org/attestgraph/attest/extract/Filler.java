package org.attestgraph.attest.extract;

import org.attestgraph.attest.resolve.Entity;
import org.attestgraph.attest.text.Span;

/**
 * An entity in a slot of an incident or claim, with the words that put it there.
 *
 * @param evidence where the report names it
 * @param rule which rule or model put it there, for {@code --explain}
 */
public record Filler(Entity entity, Span evidence, String rule) {}
