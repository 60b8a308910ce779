package org.attestgraph.attest.mention;

/** How exactly a figure is meant. */
public enum Qualifier {
    EXACTLY("exactly"),
    AT_LEAST("atLeast"),
    MORE_THAN("moreThan"),
    AT_MOST("atMost"),
    NEARLY("nearly"),
    ABOUT("about");

    private final String code;

    Qualifier(String code) {
        this.code = code;
    }

    /** As the guidelines write it, such as {@code atLeast}. */
    public String code() {
        return code;
    }

    public static Qualifier ofCode(String code) {
        for (Qualifier qualifier : values()) {
            if (qualifier.code.equals(code)) {
                return qualifier;
            }
        }
        throw new IllegalArgumentException("No such qualifier: " + code);
    }
}
