package org.attestgraph.attest.format;

/** Takes the text out of documents. Pure: the same bytes and hints give the same document; nothing is fetched. */
@FunctionalInterface
public interface DocumentReader {
    /**
     * The document that {@code bytes} are in {@code form}.
     *
     * @throws UnreadableException where they are none, or no text can be taken out of it
     */
    Document read(Form form, byte[] bytes, Hints hints) throws UnreadableException;
}
