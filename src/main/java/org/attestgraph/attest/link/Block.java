package org.attestgraph.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Accounts that are filed under one key, within a few days. Any two that can be of one event meet in a block, so that blocks
 * can be looked through one by one, on one machine or on many.
 */
public final class Block {
    /** The longer, the more accounts are in memory at a time; the shorter, the more blocks one of a period is in. */
    private static final int DAYS = 8;

    private final List<Guest> hosts = new ArrayList<>();

    /**
     * A place for an account in a block.
     *
     * @param block names the block
     * @param home whether the account is of this place itself
     * @param begins whether the first of its days is one of this block's
     */
    public record Seat(String block, boolean home, boolean begins) {}

    private record Guest(Account account, Seat seat) {}

    /** All blocks that {@code account} is in. */
    public static Stream<Seat> seats(Account account) {
        Optional<Days> days = account.days();
        if (days.isEmpty()) {
            return Stream.empty();
        }
        LocalDate first = days.get().first();
        LocalDate until = days.get().last().plusDays(Blocks.daysAfter(account));
        LocalDate most = first.plusDays(Blocks.daysBetweenBeginnings(account));
        long begin = number(first);
        List<Filing> filings = Filing.of(account).toList();
        return LongStream.rangeClosed(begin, number(until.isBefore(most) ? until : most))
                .boxed()
                .flatMap(number -> filings.stream()
                        .map(filing -> new Seat(filing.key() + " " + number, filing.home(), number == begin)));
    }

    private static long number(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), DAYS);
    }

    /**
     * Those who came before {@code account} and may be of one event with it.
     *
     * @param seat its own; those who are at home come before all others, and they alone are kept in memory
     */
    public Stream<Account> enter(Account account, Seat seat) {
        List<Account> met = hosts.stream()
                .filter(host -> seat.begins() || host.seat().begins())
                .map(Guest::account)
                .filter(host -> !host.equals(account))
                .toList();
        if (seat.home()) {
            hosts.add(new Guest(account, seat));
        }
        return met.stream();
    }
}
