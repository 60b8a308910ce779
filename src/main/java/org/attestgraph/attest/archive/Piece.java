package org.attestgraph.attest.archive;

/**
 * Where bytes are kept.
 *
 * @param sha256 of the bytes
 * @param pack number of the pack file, from 1
 * @param at offset of their record in it
 * @param length of the record
 */
public record Piece(String sha256, int pack, long at, long length) {
    long end() {
        return at + length;
    }
}
