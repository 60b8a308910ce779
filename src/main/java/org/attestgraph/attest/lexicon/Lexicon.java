package org.attestgraph.attest.lexicon;

/** All that Attest knows of the world: the things, and the words by which texts speak of them. */
public record Lexicon(Entries entries, Terms terms) {
    public static Lexicon read(LexiconFiles files) {
        Entries entries = Entries.read(files);
        return new Lexicon(entries, Terms.read(files, entries));
    }

    /** The same, with things beyond its files, which no term names. */
    public Lexicon with(MoreEntries more) {
        return new Lexicon(entries.with(more), terms);
    }

    public static Lexicon builtIn() {
        return read(new LexiconFiles.BuiltIn());
    }
}
