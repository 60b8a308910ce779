package org.attestgraph.spark;

import java.io.Serializable;

/**
 * A file to be told.
 *
 * @param address where it lies, as a URI
 * @param root the folder it was found through, or that it lies in; a {@code manifest.csv} there or below tells of it
 * @param size in bytes
 * @param modified in milliseconds since 1970
 */
record InputFile(String address, String root, long size, long modified) implements Serializable {
    String line() {
        return String.join("\t", String.valueOf(size), String.valueOf(modified), root, address);
    }
}
