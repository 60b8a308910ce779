package org.attestgraph.attest.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts as bytes, to be carried from machine to machine: both must run the same version of the program. */
public final class AccountBytes {
    private AccountBytes() {}

    public static byte[] of(Account account) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out).account(account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Account account(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Reader(in).account();
        } catch (IOException e) {
            throw new UncheckedIOException("Not an account of this version of the program", e);
        }
    }

    private interface Put<T> {
        void put(T value) throws IOException;
    }

    private interface Take<T> {
        T take() throws IOException;
    }

    /** Writes what {@link Reader} reads, in the same order. */
    private record Writer(DataOutputStream out) {
        void account(Account account) throws IOException {
            text(account.id());
            paper(account.paper());
            out.writeBoolean(account.aggregate());
            all(account.kinds(), this::text);
            optional(account.when(), this::days);
            out.writeBoolean(account.toldThen());
            all(account.spots(), this::spot);
            all(account.actors(), this::thing);
            all(account.weapons(), this::thing);
            all(account.targets(), this::thing);
            all(account.tolls(), this::toll);
            all(account.statements(), this::statement);
            sketch(account.words());
            out.writeInt(account.start());
        }

        private void paper(Paper paper) throws IOException {
            text(paper.id());
            optional(paper.publisher(), this::text);
            optional(paper.published(), this::days);
            all(paper.credits(), this::text);
            sketch(paper.words());
        }

        private void days(Days days) throws IOException {
            out.writeLong(days.first().toEpochDay());
            out.writeLong(days.last().toEpochDay());
        }

        private void spot(Spot spot) throws IOException {
            thing(spot.place());
            text(spot.reach().name());
            optional(spot.point(), this::point);
        }

        private void point(Spot.Point point) throws IOException {
            out.writeDouble(point.latitude());
            out.writeDouble(point.longitude());
        }

        private void thing(Thing thing) throws IOException {
            text(thing.id());
            all(thing.wider(), this::text);
        }

        private void toll(Toll toll) throws IOException {
            text(toll.id());
            text(toll.harm());
            out.writeInt(toll.number());
            out.writeInt(toll.least());
            out.writeInt(toll.most());
            out.writeBoolean(toll.part());
            all(toll.statedBy(), this::text);
        }

        private void statement(Statement statement) throws IOException {
            text(statement.id());
            out.writeBoolean(statement.denies());
            thing(statement.speaker());
            text(statement.voice().name());
            all(statement.actors(), this::thing);
            all(statement.weapons(), this::thing);
            all(statement.figures(), this::text);
        }

        private void sketch(Sketch sketch) throws IOException {
            out.writeInt(sketch.runs());
            long[] hashes = sketch.hashes();
            out.writeInt(hashes.length);
            for (long hash : hashes) {
                out.writeLong(hash);
            }
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private <T> void optional(Optional<T> value, Put<T> put) throws IOException {
            all(value.stream().toList(), put);
        }

        private <T> void all(Collection<T> values, Put<T> put) throws IOException {
            out.writeInt(values.size());
            for (T value : values) {
                put.put(value);
            }
        }
    }

    private record Reader(DataInputStream in) {
        Account account() throws IOException {
            return new Account(
                    text(),
                    paper(),
                    in.readBoolean(),
                    set(this::text),
                    optional(this::days),
                    in.readBoolean(),
                    list(this::spot),
                    set(this::thing),
                    set(this::thing),
                    set(this::thing),
                    list(this::toll),
                    list(this::statement),
                    sketch(),
                    in.readInt());
        }

        private Paper paper() throws IOException {
            return new Paper(text(), optional(this::text), optional(this::days), set(this::text), sketch());
        }

        private Days days() throws IOException {
            return new Days(LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong()));
        }

        private Spot spot() throws IOException {
            return new Spot(thing(), Spot.Reach.valueOf(text()), optional(this::point));
        }

        private Spot.Point point() throws IOException {
            return new Spot.Point(in.readDouble(), in.readDouble());
        }

        private Thing thing() throws IOException {
            return new Thing(text(), set(this::text));
        }

        private Toll toll() throws IOException {
            return new Toll(
                    text(), text(), in.readInt(), in.readInt(), in.readInt(), in.readBoolean(), set(this::text));
        }

        private Statement statement() throws IOException {
            return new Statement(
                    text(),
                    in.readBoolean(),
                    thing(),
                    Statement.Voice.valueOf(text()),
                    set(this::thing),
                    set(this::thing),
                    set(this::text));
        }

        private Sketch sketch() throws IOException {
            int runs = in.readInt();
            long[] hashes = new long[in.readInt()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readLong();
            }
            return Sketch.of(hashes, runs);
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), UTF_8);
        }

        private <T> Optional<T> optional(Take<T> take) throws IOException {
            return list(take).stream().findFirst();
        }

        private <T> Set<T> set(Take<T> take) throws IOException {
            return Set.copyOf(list(take));
        }

        private <T> List<T> list(Take<T> take) throws IOException {
            int size = in.readInt();
            List<T> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(take.take());
            }
            return list;
        }
    }
}
