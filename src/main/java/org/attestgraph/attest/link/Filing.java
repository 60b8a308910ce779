package org.attestgraph.attest.link;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an account is filed under. Two accounts have to do with each other by their places only if both are filed under one
 * key, and one of them at home there.
 *
 * @param key a place, or a cell of a grid
 * @param home whether the account is of this place itself, and not only of one in it or beside it
 */
record Filing(String key, boolean home) {
    /** Of the grid, in degrees: no two places that are near each other lie more than one cell apart. */
    private static final double CELL = 0.25;

    /** Each once. */
    static Stream<Filing> of(Account account) {
        return account.spots().stream().flatMap(Filing::of).distinct();
    }

    private static Stream<Filing> of(Spot spot) {
        return Stream.of(
                        Stream.of(new Filing("in " + spot.place().id(), true)),
                        spot.place().wider().stream().map(wider -> new Filing("in " + wider, false)),
                        spot.point().stream()
                                .filter(point -> spot.reach().isExact())
                                .flatMap(Filing::cells))
                .flatMap(filings -> filings);
    }

    /** Its own, and of those around it every second one, so that the accounts of two cells meet in one of them. */
    private static Stream<Filing> cells(Spot.Point point) {
        int north = (int) Math.floor(point.latitude() / CELL);
        int east = (int) Math.floor(point.longitude() / CELL);
        return Stream.concat(
                Stream.of(cell(north, east, true), cell(north, east + 1, false)),
                IntStream.rangeClosed(-1, 1).mapToObj(beside -> cell(north + 1, east + beside, false)));
    }

    private static Filing cell(int north, int east, boolean home) {
        return new Filing("cell " + north + " " + east, home);
    }

    /** Those under which the accounts are filed that one filed so has to do with. */
    Stream<Filing> met() {
        Filing atHome = new Filing(key, true);
        return home ? Stream.of(atHome, new Filing(key, false)) : Stream.of(atHome);
    }
}
