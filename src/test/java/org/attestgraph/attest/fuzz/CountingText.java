package org.attestgraph.attest.fuzz;

/** A text that counts how often one of its characters is looked at, and gives up after so many. */
final class CountingText implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    CountingText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** Where a text was looked at too often. */
    static final class TooManyLooksException extends RuntimeException {}

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > most) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
