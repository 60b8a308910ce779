package org.attestgraph.attest.format;

/**
 * A place in a document to which a stretch of its text leads back.
 *
 * @param start offset in the text at which the stretch begins; it goes on to the next landmark
 * @param locator {@code page=3}, or an XPath such as {@code /html[1]/body[1]/p[2]}
 */
public record Landmark(int start, String locator) {}
